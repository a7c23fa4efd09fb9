import { useRef, useState } from 'react';
import { Button, Dialog } from '@navikt/ds-react';
import { ArchiveIcon } from '@navikt/aksel-icons';
import type { Board, Card } from '../../../electron/contract/cards.ts';
import { useCommand } from '../../api/command.ts';
import { domainCode } from '../../api/errors.ts';
import { useTRPC } from '../../api/trpc.ts';
import { boardText } from '../../text/board.ts';
import { formatDate } from '../../text/format.ts';
import { useKeys } from '../../ui/keys.ts';
import { useToast } from '../../ui/toast.tsx';
import { cardElement } from './cardElement.ts';
import { changesOf, draftOf, type CardDraft } from './cardDraft.ts';
import type { ChallengeName } from './cardFacts.ts';
import { CardFields } from './CardFields.tsx';
import { ConflictNotice, SaveFailed, UnsavedNotice } from './CardNotices.tsx';
import './card-panel.css';
import '../../ui/form-dialog.css';

interface Props {
  card: Card;
  board: Board;
  challenges: readonly ChallengeName[];
  onMove: () => void;
  onArchive: () => void;
  onClose: () => void;
}

const text = boardText.panel;

/** One card, open for editing. What was typed stays until it is saved or thrown away on purpose. */
export function CardPanel({ card, board, challenges, onMove, onArchive, onClose }: Props) {
  const trpc = useTRPC();
  // Quiet: the panel itself says what went wrong, with what was typed still in place.
  const update = useCommand(trpc.card.update.mutationOptions(), { quiet: true });
  const toast = useToast();
  const archive = useCommand(trpc.card.archive.mutationOptions(), {
    toast: ({ code }) => text.archived(code),
    undo: true,
  });
  const [base, setBase] = useState(card);
  const [draft, setDraft] = useState<CardDraft>(() => draftOf(card));
  const [isDateValid, setDateValid] = useState(true);
  const [isTried, setTried] = useState(false);
  const [isLeaving, setLeaving] = useState<(() => void) | null>(null);
  const titleField = useRef<HTMLTextAreaElement>(null);

  const changes = changesOf(base, draft);
  const isDirty = Object.keys(changes).length > 0 || !isDateValid;
  const isConflict = domainCode(update.error) === 'conflict';
  const column = board.columns.find(({ id }) => id === card.columnId);
  const owners = [...new Set(board.cards.flatMap(({ owner }) => owner ?? []))].toSorted((a, b) =>
    a.localeCompare(b, 'nb'),
  );

  const save = (revision: number, then: () => void) => {
    setTried(true);
    setLeaving(null);
    if (draft.title.trim() === '') titleField.current?.focus();
    if (draft.title.trim() === '' || !isDateValid) return;
    if (Object.keys(changes).length === 0) then();
    else
      update.mutate(
        { cardId: card.id, revision, ...changes },
        {
          onSuccess: ({ code }) => {
            toast.show(text.saved(code), { undo: true });
            then();
          },
        },
      );
  };
  const leave = (then: () => void) => {
    if (isDirty) setLeaving(() => then);
    else then();
  };
  const reload = () => {
    setBase(card);
    setDraft(draftOf(card));
    setDateValid(true);
    update.reset();
  };
  useKeys({ 'ctrl+enter': () => save(base.revision, onClose) });

  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && leave(onClose)} size="small">
      <Dialog.Popup
        position="right"
        width="30rem"
        initialFocusTo={titleField}
        returnFocusTo={() => cardElement(card.id)}
      >
        <Dialog.Header>
          <Dialog.Title>{card.code}</Dialog.Title>
          <Dialog.Description>
            {text.where(column?.name ?? '', formatDate(card.createdAt, 'long'))}
          </Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          <form
            id="dp-card-form"
            className="dp-form"
            onSubmit={(event) => {
              event.preventDefault();
              save(base.revision, onClose);
            }}
          >
            <CardFields
              key={base.revision}
              draft={draft}
              set={(change) => setDraft((before) => ({ ...before, ...change }))}
              onDateValid={setDateValid}
              titleError={isTried && draft.title.trim() === '' ? text.titleMissing : undefined}
              challenges={challenges}
              owners={owners}
              titleField={titleField}
            />
          </form>
          {isConflict && (
            <ConflictNotice onReload={reload} onKeep={() => save(card.revision, onClose)} />
          )}
          {update.isError && !isConflict && <SaveFailed error={update.error} />}
          {isLeaving && (
            <UnsavedNotice
              onSave={() => save(base.revision, isLeaving)}
              onDiscard={isLeaving}
              onStay={() => setLeaving(null)}
            />
          )}
        </Dialog.Body>
        <Dialog.Footer>
          <Button size="small" type="submit" form="dp-card-form" loading={update.isPending}>
            {text.save}
          </Button>
          <Button size="small" variant="secondary" onClick={() => leave(onMove)}>
            {text.move}
          </Button>
          <Button
            className="dp-card-archive"
            size="small"
            variant="tertiary"
            data-color="neutral"
            icon={<ArchiveIcon aria-hidden />}
            loading={archive.isPending}
            onClick={() => archive.mutate({ cardId: card.id }, { onSuccess: onArchive })}
          >
            {text.archive}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
