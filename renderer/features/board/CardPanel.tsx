import { useEffect, useRef, useState } from 'react';
import { Button, Dialog } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import type { CardDetail } from '../../../electron/contract/card-content.ts';
import type { CardFace } from '../../../electron/contract/cards.ts';
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
  card: CardFace;
  board: Pick<BoardData, 'columns'>;
  challenges: readonly ChallengeName[];
  onMove: () => void;
  onArchive: () => void;
  onClose: () => void;
}

const text = cardText.panel;

/** One card, open for editing. The board has its face alone: what lies inside is read now. */
export function CardPanel(props: Props) {
  const { card, onClose } = props;
  const { data, isError } = useQuery(useTRPC().card.get.queryOptions({ cardId: card.id }));
  const isGone = isError && !data;
  useEffect(() => {
    if (isGone) onClose();
  }, [isGone, onClose]);
  return data ? <OpenCard {...props} face={card} card={data} /> : null;
}

type OpenProps = Omit<Props, 'card'> & { face: CardFace; card: CardDetail };

/** Every field saves itself; nothing typed is lost or written over unseen. */
function OpenCard({ face, card, board, challenges, onMove, onArchive, onClose }: OpenProps) {
  const trpc = useTRPC();
  const today = useToday();
  const choices = useQuery(trpc.card.choices.queryOptions()).data;
  const { draft, state } = useCardDraft(card);
  const [isLeaving, setLeaving] = useState<(() => void) | null>(null);
  const titleField = useRef<HTMLTextAreaElement>(null);

  const column = board.columns.find(({ id }) => id === face.columnId);
  const facts = column && cardFacts(face, column, today);
  const where =
    facts?.age == null
      ? text.done(column?.name ?? '', formatDate(face.doneAt ?? face.movedAt, 'long'))
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
            isLine={(field) => field !== 'description'}
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
          <CardSections
            card={card}
            values={state.values}
            set={draft.set}
            flush={() => void draft.flush()}
            choices={choices}
            challenges={challenges}
          />
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
