import type { Board, Card } from '../../../electron/contract/cards.ts';
import type { ChallengeName } from './cardFacts.ts';
import { CardPanel } from './CardPanel.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import type { Movement } from './movement.ts';
import { WaitingDialog } from './WaitingDialog.tsx';

export interface BoardDialog {
  kind: 'card' | 'move' | 'waiting';
  /** As it was when the dialog opened: kept on screen if someone takes the card away meanwhile. */
  card: Card;
}

interface Props {
  dialog: BoardDialog | null;
  board: Board;
  challenges: readonly ChallengeName[];
  onChange: (dialog: BoardDialog | null) => void;
  onMove: (cardId: string, movement: Movement) => void;
  onArchive: (cardId: string) => void;
}

/** The one dialog that is open over the board, if any. */
export function BoardDialogs({ dialog, board, challenges, onChange, onMove, onArchive }: Props) {
  if (!dialog) return null;
  const card = board.cards.find(({ id }) => id === dialog.card.id) ?? dialog.card;
  const close = () => onChange(null);
  switch (dialog.kind) {
    case 'card':
      return (
        <CardPanel
          key={card.id}
          card={card}
          board={board}
          challenges={challenges}
          onMove={() => onChange({ kind: 'move', card })}
          onArchive={() => onArchive(card.id)}
          onClose={close}
        />
      );
    case 'move':
      return (
        <MoveDialog
          board={board}
          card={card}
          onMove={(movement) => onMove(card.id, movement)}
          onClose={close}
        />
      );
    case 'waiting':
      return <WaitingDialog card={card} onClose={close} />;
  }
}
