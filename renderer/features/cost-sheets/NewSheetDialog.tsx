import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { costSheetsText } from '../../text/cost-sheets.ts';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';

const text = costSheetsText.dialog;

/** Asks what is compared and where the figures stand, then opens the empty sheet. */
export function NewSheetDialog({ onClose }: { onClose: () => void }) {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const create = useCommand(trpc.costSheet.create.mutationOptions(), { quiet: true });
  const draft = useFormDraft('costSheet');
  const [name, setName] = useField(draft, 'name', '');
  const [source, setSource] = useField(draft, 'source', '');
  const [isAsked, setIsAsked] = useState(false);
  const submit = () => {
    setIsAsked(true);
    if (name.trim() === '' || source.trim() === '' || create.isPending) return;
    create.mutate(
      { name, source },
      {
        onSuccess: ({ id }) =>
          draft.saved(
            () => void navigate({ to: '/cost-sheets/$sheetId', params: { sheetId: id } }),
          )(),
      },
    );
  };
  return (
    <FormDialog
      draft={draft}
      title={text.title}
      submit={text.create}
      isPending={create.isPending}
      error={create.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        size="small"
        label={text.name}
        description={text.nameHint}
        limit={120}
        value={name}
        error={isAsked && name.trim() === '' ? text.nameMissing : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        size="small"
        label={text.source}
        description={text.sourceHint}
        limit={500}
        value={source}
        error={isAsked && source.trim() === '' ? text.sourceMissing : undefined}
        onChange={(event) => setSource(event.target.value)}
      />
    </FormDialog>
  );
}
