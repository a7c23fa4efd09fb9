import { Radio, RadioGroup } from '@navikt/ds-react';
import { useRef, useState, type ReactElement } from 'react';
import type { LaneEvent } from '../../../../electron/contract/reading.ts';
import { useCommand } from '../../../api/command.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { readingText } from '../../../text/indicators.ts';
import { DateField, type DateValue } from '../../../ui/DateField.tsx';
import { useField, useFormDraft } from '../../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { RemoveButton } from '../../../ui/RemoveButton.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';

const words = readingText.events;

interface Props {
  indicatorId: string;
  /** The event to change; null for a new one. */
  event: LaneEvent | null;
  onClose: () => void;
}

/** Something that happened: what, when, perhaps until when, and for which indicators. */
export function EventDialog({ indicatorId, event, onClose }: Props): ReactElement {
  const reading = useTRPC().reading;
  const add = useCommand(reading.addEvent.mutationOptions(), { toast: words.saved, undo: true });
  const update = useCommand(reading.updateEvent.mutationOptions(), {
    toast: words.changed,
    undo: true,
  });
  const remove = useCommand(reading.removeEvent.mutationOptions(), {
    toast: words.removed,
    undo: true,
  });
  const own = event?.own ?? null;
  const draft = useFormDraft('reading', `event:${event?.id ?? `new:${indicatorId}`}`);
  const [text, setText] = useField(draft, 'text', own?.text ?? '');
  const [start, setStart] = useState<DateValue>({ date: own?.startDate ?? null, isWrong: false });
  const [end, setEnd] = useField<DateValue>(draft, 'end', {
    date: own?.endDate ?? null,
    isWrong: false,
  });
  const [isForAll, setForAll] = useState(own?.isForAll ?? false);
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isEndEarly = start.date !== null && end.date !== null && end.date < start.date;
  const save = () => {
    setTried(true);
    if (text.trim() === '') return field.current?.focus();
    if (start.date === null || start.isWrong || end.isWrong || isEndEarly) return;
    const values = {
      text: text.trim(),
      startDate: start.date,
      endDate: end.date,
      indicatorId: isForAll ? null : indicatorId,
    };
    if (event === null) add.mutate(values, { onSuccess: draft.saved(onClose) });
    else update.mutate({ eventId: event.id, ...values }, { onSuccess: draft.saved(onClose) });
  };
  const startError = start.isWrong
    ? words.dateInvalid
    : isTried && start.date === null
      ? words.dateMissing
      : undefined;
  return (
    <FormDialog
      draft={draft}
      title={event === null ? words.addTitle : words.editTitle}
      lead={words.lead}
      submit={event === null ? words.save : words.saveEdit}
      isPending={add.isPending || update.isPending}
      onSubmit={save}
      onClose={onClose}
      firstField={field}
      extra={
        event !== null && (
          <RemoveButton
            label={words.remove}
            isPending={remove.isPending}
            onRemove={() =>
              remove.mutate({ eventId: event.id }, { onSuccess: draft.saved(onClose) })
            }
          />
        )
      }
    >
      <TextField
        ref={field}
        size="small"
        label={words.text}
        description={words.textHelp}
        limit={120}
        value={text}
        error={isTried && text.trim() === '' ? words.textMissing : undefined}
        onChange={(change) => setText(change.target.value)}
      />
      <div className="dp-reading-pair">
        <DateField label={words.start} value={start.date} error={startError} onChange={setStart} />
        <DateField
          label={words.end}
          value={end.date}
          error={end.isWrong ? words.dateInvalid : isEndEarly ? words.endTooEarly : undefined}
          onChange={setEnd}
        />
      </div>
      <RadioGroup size="small" legend={words.scope} value={isForAll} onChange={setForAll}>
        <Radio value={false}>{words.scopeOne}</Radio>
        <Radio value={true}>{words.scopeAll}</Radio>
      </RadioGroup>
    </FormDialog>
  );
}
