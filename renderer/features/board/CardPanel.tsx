import { useRef, useState } from 'react';
import { Button, Dialog } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import type { Card } from '../../../electron/contract/cards.ts';
import { useTRPC } from '../../api/trpc.ts';
import { useToday } from '../../api/useToday.ts';
import { cardText } from '../../text/card.ts';
import { draftText } from '../../text/draft.ts';
import { formatDate } from '../../text/format.ts';
import { DraftNotice, DraftStatusText } from '../../ui/draft/DraftNotice.tsx';
import { useKeys } from '../../ui/keys.ts';
import { CardMenu } from './card/CardMenu.tsx';
import { showField } from './card/cardFields.ts';
import { CardSections } from './card/CardSections.tsx';
import { MainFields } from './card/MainFields.tsx';
import { UnsavedNotice } from './card/UnsavedNotice.tsx';
import { useCardDraft } from './card/useCardDraft.ts';
import { cardElement } from './cardElement.ts';
import { cardFacts, type ChallengeName } from './cardFacts.ts';
import type { BoardData } from './stacks.ts';
import './card-panel.css';
import '../../ui/form-dialog.css';

interface Props {
  card: Card;
  board: Pick<BoardData, 'columns'>;
  challenges: readonly ChallengeName[];
  onMove: () => void;
  onArchive: () => void;
  onClose: () => void;
}

const text = cardText.panel;

/** One card, open for editing. Every field saves itself; nothing typed is lost or written over unseen. */
export function CardPanel({ card, board, challenges, onMove, onArchive, onClose }: Props) {
  const trpc = useTRPC();
  const today = useToday();
  const detail = useQuery(trpc.card.get.queryOptions({ cardId: card.id }));
  const choices = useQuery(trpc.card.choices.queryOptions()).data;
  const { draft, state } = useCardDraft(card);
  const [isLeaving, setLeaving] = useState<(() => void) | null>(null);
  const titleField = useRef<HTMLTextAreaElement>(null);

  const column = board.columns.find(({ id }) => id === card.columnId);
  const facts = column && cardFacts(card, column, today);
  const where =
    facts?.age == null
      ? text.done(column?.name ?? '', formatDate(card.doneAt ?? card.movedAt, 'long'))
      : text.where(column?.name ?? '', facts.age);

  /** Saves what is left; what cannot be saved keeps the card open and says so. */
  const leave = (then: () => void) =>
    void draft.flush().then((isSaved) => {
      if (isSaved) then();
      else setLeaving(() => then);
    });
  const discard = () => {
    for (const field of state.clashes) draft.settle(field, state.theirs[field]);
    draft.set(state.theirs);
    void draft.flush();
    isLeaving?.();
  };
  useKeys({ 'ctrl+enter': () => leave(onClose) });

  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && leave(onClose)} size="small">
      <Dialog.Popup
        className="dp-card-dialog"
        position="right"
        width="34rem"
        initialFocusTo={titleField}
        returnFocusTo={() => cardElement(card.id)}
      >
        <Dialog.Header>
          <Dialog.Title>{card.code}</Dialog.Title>
          <Dialog.Description>{where}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          <DraftNotice
            draft={draft}
            state={state}
            words={draftText}
            label={(field) => cardText.conflict.fields[field]}
            show={(field, value) => showField(field, value, choices, challenges)}
          />
          {isLeaving && <UnsavedNotice onDiscard={discard} onStay={() => setLeaving(null)} />}
          <div className="dp-form">
            <MainFields
              values={state.values}
              set={draft.set}
              flush={() => void draft.flush()}
              owners={choices?.owners ?? []}
              titleField={titleField}
            />
          </div>
          {detail.data && (
            <CardSections
              card={detail.data}
              values={state.values}
              set={draft.set}
              flush={() => void draft.flush()}
              choices={choices}
              challenges={challenges}
            />
          )}
        </Dialog.Body>
        <Dialog.Footer>
          <Button size="small" onClick={() => leave(onClose)}>
            {text.close}
          </Button>
          <Button size="small" variant="secondary" onClick={() => leave(onMove)}>
            {text.move}
          </Button>
          <span className="dp-card-state" role="status">
            <DraftStatusText status={state.status} words={draftText} />
          </span>
          <CardMenu card={card} settle={draft.flush} onGone={onArchive} onClose={onClose} />
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
