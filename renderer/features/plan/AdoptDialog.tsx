import { useRef, useState } from 'react';
import type { PlanComparison } from '../../../electron/contract/plan-revisions.ts';
import { useCommand } from '../../api/command.ts';
import { useToday } from '../../api/useToday.ts';
import { useTRPC } from '../../api/trpc.ts';
import { revisionText } from '../../text/plan-revisions.ts';
import { DateField, type DateValue } from '../../ui/DateField.tsx';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { DiffList } from './DiffList.tsx';
import { Textarea } from '../../ui/fields/Textarea.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';

const text = revisionText.adopt;

/** The vote that makes the waiting changes part of the plan: when, by whom, where it stands. */
export function AdoptDialog({
  proposal,
  onClose,
}: {
  proposal: PlanComparison;
  onClose: () => void;
}) {
  const trpc = useTRPC();
  const adopt = useCommand(trpc.plan.adopt.mutationOptions(), { toast: text.saved, undo: true });
  const today = useToday();
  const draft = useFormDraft('plan', 'adopt');
  const [on, setOn] = useField<DateValue>(draft, 'on', { date: today, isWrong: false });
  const [body, setBody] = useField(draft, 'body', '');
  const [reference, setReference] = useField(draft, 'reference', '');
  const [note, setNote] = useField(draft, 'note', '');
  const [isTried, setTried] = useState(false);
  const bodyField = useRef<HTMLInputElement>(null);
  const referenceField = useRef<HTMLInputElement>(null);
  const save = () => {
    setTried(true);
    if (body.trim() === '') return bodyField.current?.focus();
    if (reference.trim() === '') return referenceField.current?.focus();
    if (on.date === null || on.isWrong) return;
    adopt.mutate(
      { adoptedOn: on.date, body, reference, note },
      { onSuccess: draft.saved(onClose) },
    );
  };
  return (
    <FormDialog
      draft={draft}
      title={text.title}
      lead={text.lead}
      width="40rem"
      submit={text.submit}
      isPending={adopt.isPending}
      error={adopt.error}
      onSubmit={save}
      onClose={onClose}
      firstField={bodyField}
    >
      <div className="dp-revision-proposal">
        <DiffList comparison={proposal} />
      </div>
      <div className="dp-form__pair">
        <TextField
          ref={bodyField}
          size="small"
          label={text.body}
          limit={120}
          value={body}
          error={isTried && body.trim() === '' ? text.bodyMissing : undefined}
          onChange={(event) => setBody(event.target.value)}
        />
        <DateField
          label={text.on}
          value={on.date}
          error={on.isWrong || (isTried && on.date === null) ? text.onMissing : undefined}
          onChange={setOn}
        />
      </div>
      <TextField
        ref={referenceField}
        size="small"
        label={text.reference}
        limit={200}
        value={reference}
        error={isTried && reference.trim() === '' ? text.referenceMissing : undefined}
        onChange={(event) => setReference(event.target.value)}
      />
      <Textarea
        size="small"
        label={text.note}
        minRows={2}
        limit={2000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </FormDialog>
  );
}
