import { useRef } from 'react';
import type { LeadershipRequest } from '../../../electron/contract/requests.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { requestsText } from '../../text/decisions.ts';
import { localDate } from '../../text/format.ts';
import { DateField, type DateValue } from '../../ui/DateField.tsx';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Textarea } from '../../ui/fields/Textarea.tsx';

const text = requestsText.answerDialog;

/** The answer to a request and the day it was given. */
export function AnswerDialog(props: { request: LeadershipRequest; onClose: () => void }) {
  const { request, onClose } = props;
  const trpc = useTRPC();
  const command = useCommand(trpc.request.answer.mutationOptions(), { undo: true });
  const draft = useFormDraft('request', `answer:${props.request.id}`);
  const [answer, setAnswer] = useField(draft, 'answer', request.answer);
  const [on, setOn] = useField<DateValue>(draft, 'on', () => ({
    date: request.answeredOn ?? localDate(new Date()),
    isWrong: false,
  }));
  const field = useRef<HTMLTextAreaElement>(null);
  const save = () => {
    if (on.date === null || on.isWrong) return;
    const { id: requestId, revision } = request;
    command.mutate(
      { requestId, revision, answer: answer.trim(), answeredOn: on.date },
      { onSuccess: draft.saved(onClose) },
    );
  };
  return (
    <FormDialog
      draft={draft}
      title={text.title}
      lead={request.text}
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
        label={text.answer}
        description={text.help}
        minRows={3}
        limit={5000}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <DateField
        label={text.date}
        value={on.date}
        error={on.isWrong || on.date === null ? requestsText.dialog.dateMissing : undefined}
        onChange={setOn}
      />
    </FormDialog>
  );
}
