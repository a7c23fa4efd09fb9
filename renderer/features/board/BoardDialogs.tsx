import type { CardFace } from '../../../electron/contract/cards.ts';
import type { ColumnEdit } from './boardScene.ts';
import type { ChallengeName } from './cardFacts.ts';
import { CardPanel } from './CardPanel.tsx';
import { ColumnDialogs } from './columns/ColumnDialogs.tsx';
import { DueManyDialog, OwnerManyDialog } from './ManyDialogs.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import type { Movement } from './movement.ts';
import type { BoardData, ShownStack } from './stacks.ts';
import { WaitingDialog } from './WaitingDialog.tsx';

export interface CardDialog {
  kind: 'card' | 'move' | 'waiting' | 'owner' | 'due';
  /** As it was when the dialog opened: kept on screen if someone takes the card away meanwhile. */
  card: CardFace;
}
export type BoardDialog = CardDialog | { kind: 'columns'; edit: ColumnEdit };

interface Props {
  dialog: BoardDialog | null;
  board: BoardData;
  stacks: readonly ShownStack[];
  challenges: readonly ChallengeName[];
  /** The cards a dialog about `cardId` is for: it alone, or all that are chosen with it. */
  targetsOf: (cardId: string) => readonly string[];
  onChange: (dialog: BoardDialog | null) => void;
  onMove: (cardId: string, movement: Movement) => void;
  onArchive: (cardIds: readonly string[]) => void;
  /** Back to the board from a dialog that came from no card. */
  focusBoard: () => HTMLElement | null;
}

/** The one dialog that is open over the board, if any. */
export function BoardDialogs(props: Props) {
  const { dialog, board, stacks, challenges, targetsOf, onChange, onMove, onArchive } = props;
  if (!dialog) return null;
  const close = () => onChange(null);
  if (dialog.kind === 'columns')
    return (
      <ColumnDialogs
        edit={dialog.edit}
        board={board}
        onEdit={(edit) => onChange({ kind: 'columns', edit })}
        onClose={close}
        returnFocus={props.focusBoard}
      />
    );
  const known = (id: string) => board.cards.find((card) => card.id === id);
  const card = known(dialog.card.id) ?? dialog.card;
  const others = targetsOf(card.id).flatMap((id) => (id === card.id ? [] : (known(id) ?? [])));
  const cards: [CardFace, ...CardFace[]] = [card, ...others];
  switch (dialog.kind) {
    case 'card':
      return (
        <CardPanel
          key={card.id}
          card={card}
          board={board}
          challenges={challenges}
          onMove={() => onChange({ kind: 'move', card })}
          onArchive={() => onArchive([card.id])}
          onClose={close}
        />
      );
    case 'move':
      return (
        <MoveDialog
          {...{ board, stacks, cards }}
          onMove={(movement) => onMove(card.id, movement)}
          onClose={close}
        />
      );
    case 'waiting':
      return <WaitingDialog card={card} onClose={close} />;
    case 'owner':
      return <OwnerManyDialog cards={cards} board={board} onClose={close} />;
    case 'due':
      return <DueManyDialog cards={cards} onClose={close} />;
  }
}
