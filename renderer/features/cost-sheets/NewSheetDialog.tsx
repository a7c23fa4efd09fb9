import { Button, Dialog, InlineMessage, TextField } from '@navikt/ds-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../../api/command.ts';
import { errorSentence } from '../../api/errors.ts';
import { useTRPC } from '../../api/trpc.ts';
import { costSheetsText } from '../../text/cost-sheets.ts';

const text = costSheetsText.dialog;

/** Asks what is compared and where the figures stand, then opens the empty sheet. */
export function NewSheetDialog({ onClose }: { onClose: () => void }) {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const create = useCommand(trpc.costSheet.create.mutationOptions(), { quiet: true });
  const [name, setName] = useState('');
  const [source, setSource] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const submit = () => {
    setIsAsked(true);
    if (name.trim() === '' || source.trim() === '' || create.isPending) return;
    create.mutate(
      { name, source },
      {
        onSuccess: ({ id }) =>
          void navigate({ to: '/cost-sheets/$sheetId', params: { sheetId: id } }),
      },
    );
  };
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()} size="small">
      <Dialog.Popup>
        <Dialog.Header>
          <Dialog.Title>{text.title}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          <form
            id="dp-new-cost-sheet"
            className="dp-cost-form"
            onSubmit={(event) => {
              event.preventDefault();
              submit();
            }}
          >
            <TextField
              size="small"
              label={text.name}
              description={text.nameHint}
              maxLength={120}
              value={name}
              error={isAsked && name.trim() === '' ? text.nameMissing : undefined}
              onChange={(event) => setName(event.target.value)}
            />
            <TextField
              size="small"
              label={text.source}
              description={text.sourceHint}
              maxLength={500}
              value={source}
              error={isAsked && source.trim() === '' ? text.sourceMissing : undefined}
              onChange={(event) => setSource(event.target.value)}
            />
            {create.error !== null && (
              <InlineMessage status="error" size="small" role="alert">
                {errorSentence(create.error)}
              </InlineMessage>
            )}
          </form>
        </Dialog.Body>
        <Dialog.Footer>
          <Button size="small" variant="secondary" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button size="small" type="submit" form="dp-new-cost-sheet" loading={create.isPending}>
            {text.create}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
