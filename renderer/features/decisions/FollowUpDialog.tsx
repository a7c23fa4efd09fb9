import { useRef, useState } from 'react';
import type { Decision } from '../../../electron/contract/decisions.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { decisionText } from '../../text/decisions.ts';
import { localDate } from '../../text/format.ts';
import { DateField, type DateValue } from '../../ui/DateField.tsx';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Textarea } from '../../ui/fields/Textarea.tsx';

const text = decisionText.followUpDialog;

/** What became of a decision. */
export function FollowUpDialog(props: { decision: Decision; onClose: () => void }) {
  const { decision, onClose } = props;
  const trpc = useTRPC();
  const command = useCommand(trpc.decision.followUp.mutationOptions(), {
    toast: ({ number }) => decisionText.saved(number),
    undo: true,
  });
  const draft = useFormDraft('decision', `followUp:${props.decision.id}`);
  const [note, setNote] = useField(draft, 'note', decision.followUpNote);
  const [on, setOn] = useField<DateValue>(draft, 'on', () => ({
    date: localDate(new Date()),
    isWrong: false,
  }));
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const save = () => {
    setTried(true);
    if (note.trim() === '') return field.current?.focus();
    if (on.date === null || on.isWrong) return;
    const { id: decisionId, revision } = decision;
    command.mutate(
      { decisionId, revision, note: note.trim(), followedUpOn: on.date },
      { onSuccess: draft.saved(onClose) },
    );
  };
  return (
    <FormDialog
      draft={draft}
      title={text.title(decision.number)}
      submit={text.save}
      isPending={command.isPending}
      error={command.error}
      onSubmit={save}
      onClose={onClose}
      firstField={field}
    >
      <Textarea
        ref={field}
        size="small"
        label={text.note}
        minRows={3}
        limit={1000}
        value={note}
        error={isTried && note.trim() === '' ? text.noteMissing : undefined}
        onChange={(event) => setNote(event.target.value)}
      />
      <DateField
        label={text.date}
        value={on.date}
        error={on.isWrong || (isTried && on.date === null) ? decisionText.dateMissing : undefined}
        onChange={setOn}
      />
    </FormDialog>
  );
}
