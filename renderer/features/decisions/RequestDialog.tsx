import { useRef, useState } from 'react';
import type { LeadershipRequest } from '../../../electron/contract/requests.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { requestsText } from '../../text/decisions.ts';
import { localDate } from '../../text/format.ts';
import { DateField, type DateValue } from '../../ui/DateField.tsx';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { RemoveButton } from '../../ui/RemoveButton.tsx';
import { MeasureSelect } from './MeasureSelect.tsx';
import { Textarea } from '../../ui/fields/Textarea.tsx';

const text = requestsText.dialog;

interface Props {
  /** The request to change; null for a new one. */
  request: LeadershipRequest | null;
  onClose: () => void;
}

/** What the leadership group asked for, when, and until when. */
export function RequestDialog({ request, onClose }: Props) {
  const trpc = useTRPC();
  const create = useCommand(trpc.request.create.mutationOptions(), { undo: true });
  const update = useCommand(trpc.request.update.mutationOptions(), { undo: true });
  const remove = useCommand(trpc.request.remove.mutationOptions(), {
    toast: requestsText.removed,
    undo: true,
  });
  const draft = useFormDraft('request', request?.id);
  const [line, setLine] = useField(draft, 'line', request?.text ?? '');
  const [askedOn, setAskedOn] = useField<DateValue>(draft, 'askedOn', () => ({
    date: request?.askedOn ?? localDate(new Date()),
    isWrong: false,
  }));
  const [due, setDue] = useField<DateValue>(draft, 'due', {
    date: request?.dueDate ?? null,
    isWrong: false,
  });
  const [measureId, setMeasureId] = useField(draft, 'measureId', request?.measureId ?? null);
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const save = () => {
    setTried(true);
    if (line.trim() === '') return field.current?.focus();
    if (askedOn.date === null || askedOn.isWrong || due.isWrong) return;
    const values = { text: line, askedOn: askedOn.date, dueDate: due.date, measureId };
    if (request)
      update.mutate(
        { requestId: request.id, revision: request.revision, ...values },
        { onSuccess: draft.saved(onClose) },
      );
    else create.mutate({ ...values, briefingId: null }, { onSuccess: draft.saved(onClose) });
  };
  return (
    <FormDialog
      draft={draft}
      title={request ? text.editTitle : text.newTitle}
      submit={text.save}
      isPending={create.isPending || update.isPending}
      error={create.error ?? update.error}
      onSubmit={save}
      onClose={onClose}
      firstField={field}
      extra={
        request && (
          <RemoveButton
            label={requestsText.remove}
            isPending={remove.isPending}
            onRemove={() =>
              remove.mutate({ requestId: request.id }, { onSuccess: draft.saved(onClose) })
            }
          />
        )
      }
    >
      <Textarea
        ref={field}
        size="small"
        label={text.text}
        minRows={2}
        limit={500}
        value={line}
        error={isTried && line.trim() === '' ? text.textMissing : undefined}
        onChange={(event) => setLine(event.target.value)}
      />
      <div className="dp-form__pair">
        <DateField
          label={text.asked}
          value={askedOn.date}
          error={
            askedOn.isWrong || (isTried && askedOn.date === null) ? text.dateMissing : undefined
          }
          onChange={setAskedOn}
        />
        <DateField
          label={text.due}
          value={due.date}
          error={due.isWrong ? text.dateMissing : undefined}
          onChange={setDue}
        />
      </div>
      <MeasureSelect
        label={text.measure}
        none={text.noMeasure}
        value={measureId}
        onChange={setMeasureId}
      />
    </FormDialog>
  );
}
