import { useRef, useState } from 'react';
import { Button } from '@navikt/ds-react';
import type { ChallengeRow } from '../../../electron/contract/challenges.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { challengesText } from '../../text/challenges.ts';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Textarea } from '../../ui/fields/Textarea.tsx';

interface Props {
  row: ChallengeRow;
  onClose: () => void;
  returnFocus: () => HTMLElement | null;
}

const text = challengesText.emptyDialog;

/** «Bevisst tomt»: the row turns grey, and the reason stands in it. */
export function EmptyDialog({ row, onClose, returnFocus }: Props) {
  const trpc = useTRPC();
  const draft = useFormDraft('challenge', `empty:${row.id}`);
  const [reason, setReason] = useField(draft, 'reason', row.emptyReason ?? '');
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const set = useCommand(trpc.challenge.setEmptyReason.mutationOptions(), {
    toast: text.saved(row.id),
    undo: true,
  });
  const clear = useCommand(trpc.challenge.setEmptyReason.mutationOptions(), {
    toast: text.cleared(row.id),
    undo: true,
  });
  const save = () => {
    setTried(true);
    if (reason.trim() === '') field.current?.focus();
    else
      set.mutate(
        { challengeId: row.id, reason: reason.trim() },
        { onSuccess: draft.saved(onClose) },
      );
  };
  return (
    <FormDialog
      draft={draft}
      title={text.title(row.id)}
      lead={text.lead}
      submit={text.save}
      isPending={set.isPending}
      onSubmit={save}
      onClose={onClose}
      returnFocus={returnFocus}
      firstField={field}
      extra={
        row.emptyReason !== null && (
          <Button
            size="small"
            type="button"
            variant="secondary"
            loading={clear.isPending}
            onClick={() =>
              clear.mutate(
                { challengeId: row.id, reason: null },
                { onSuccess: draft.saved(onClose) },
              )
            }
          >
            {text.clear}
          </Button>
        )
      }
    >
      <p>{challengesText.quote(row.adoptedText)}</p>
      <Textarea
        ref={field}
        size="small"
        label={text.reason}
        minRows={2}
        limit={500}
        value={reason}
        error={isTried && reason.trim() === '' ? text.reasonMissing : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  );
}
