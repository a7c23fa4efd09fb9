import { useRef, useState } from 'react';
import { Button, Dialog, Select } from '@navikt/ds-react';
import type { CardFace } from '../../../electron/contract/cards.ts';
import { waitingKinds, type WaitingKind } from '../../../electron/contract/vocabulary.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { boardText } from '../../text/board.ts';
import { cardText } from '../../text/card.ts';
import { cardElement } from './cardElement.ts';
import { TextField } from '../../ui/fields/TextField.tsx';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { DraftRestored } from '../../ui/draft/DraftRestored.tsx';

const text = boardText.waitingDialog;

/** What a card waits for, and from whom. */
export function WaitingDialog({ card, onClose }: { card: CardFace; onClose: () => void }) {
  const trpc = useTRPC();
  const update = useCommand(trpc.card.update.mutationOptions(), {
    toast: ({ code, waitingOn }) => (waitingOn === null ? text.cleared(code) : text.set(code)),
    undo: true,
  });
  const draft = useFormDraft('card', `waiting:${card.id}`);
  const [waitingOn, setWaitingOn] = useField(draft, 'waitingOn', card.waitingOn ?? '');
  const [kind, setKind] = useField<WaitingKind | null>(draft, 'waitingKind', card.waitingKind);
  const [isMissing, setIsMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const save = (value: string | null) =>
    update.mutate(
      {
        ...{ cardId: card.id, revision: card.revision },
        ...{ waitingOn: value, waitingKind: value === null ? null : kind },
      },
      { onSuccess: draft.saved(onClose) },
    );
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()} size="small">
      <Dialog.Popup
        width="small"
        initialFocusTo={field}
        returnFocusTo={() => cardElement(card.id)}
        closeOnOutsideClick={false}
      >
        <Dialog.Header>
          <Dialog.Title>{text.title(card.code)}</Dialog.Title>
          <Dialog.Description>{card.title}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          <form
            id="dp-waiting-form"
            className="dp-form"
            onSubmit={(event) => {
              event.preventDefault();
              if (waitingOn.trim() === '') setIsMissing(true);
              else save(waitingOn.trim());
            }}
          >
            <DraftRestored draft={draft} />
            <TextField
              ref={field}
              size="small"
              label={text.label}
              description={text.help}
              value={waitingOn}
              limit={200}
              error={isMissing && waitingOn.trim() === '' ? text.missing : undefined}
              onChange={(event) => setWaitingOn(event.target.value)}
            />
            <Select
              size="small"
              label={cardText.fields.waitingKind}
              value={kind ?? ''}
              onChange={(event) =>
                setKind(waitingKinds.find((one) => one === event.target.value) ?? null)
              }
            >
              <option value="">{cardText.fields.waitingKinds['']}</option>
              {waitingKinds.map((one) => (
                <option key={one} value={one}>
                  {cardText.fields.waitingKinds[one]}
                </option>
              ))}
            </Select>
          </form>
        </Dialog.Body>
        <Dialog.Footer>
          <Button size="small" type="submit" form="dp-waiting-form" loading={update.isPending}>
            {text.save}
          </Button>
          {card.waitingOn !== null && (
            <Button
              size="small"
              variant="secondary"
              disabled={update.isPending}
              onClick={() => save(null)}
            >
              {text.clear}
            </Button>
          )}
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
