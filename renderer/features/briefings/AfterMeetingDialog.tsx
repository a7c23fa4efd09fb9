import { Checkbox, Radio, RadioGroup, Select } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Briefing } from '../../../electron/contract/briefings.ts';
import { wordLines } from '../../../electron/contract/rich-text.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { afterMeetingText as text } from '../../text/briefings.ts';
import { DateField, type DateValue } from '../../ui/DateField.tsx';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Textarea } from '../../ui/fields/Textarea.tsx';

type Outcome = 'request' | 'decision';

/** What the leadership group answered: a request to follow up, or a decision; a card if wanted. */
export function AfterMeetingDialog(props: { briefing: Briefing; onClose: () => void }) {
  const { briefing, onClose } = props;
  const trpc = useTRPC();
  const measures = useQuery(trpc.measure.list.queryOptions()).data ?? [];
  const register = useCommand(trpc.briefing.register.mutationOptions(), { toast: text.saved });
  const draft = useFormDraft('request', `meeting:${props.briefing.id}`);
  const [line, setLine] = useField(draft, 'line', '');
  const [outcome, setOutcome] = useField<Outcome>(draft, 'outcome', 'request');
  const [due, setDue] = useField<DateValue>(draft, 'due', { date: null, isWrong: false });
  const [measureId, setMeasureId] = useField<number | null>(draft, 'measureId', briefing.measureId);
  const [onBoard, setOnBoard] = useField(draft, 'onBoard', false);
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const asks = wordLines(briefing.ask);
  const needsMeasure = onBoard && measureId === null;
  const save = () => {
    setTried(true);
    if (line.trim() === '') return field.current?.focus();
    if (due.isWrong || needsMeasure) return;
    register.mutate(
      { briefingId: briefing.id, outcome, text: line, dueDate: due.date, measureId, onBoard },
      {
        onSuccess: draft.saved(() => {
          setTried(false);
          field.current?.focus();
        }),
      },
    );
  };
  return (
    <FormDialog
      draft={draft}
      title={text.title}
      lead={text.lead}
      submit={text.submit}
      isPending={register.isPending}
      error={register.error}
      onSubmit={save}
      onClose={onClose}
      firstField={field}
    >
      {asks.length > 0 && (
        <div className="dp-asked">
          <h3>{text.asked}</h3>
          <ul>
            {asks.map((ask, index) => (
              <li key={`${index}`}>{ask}</li>
            ))}
          </ul>
        </div>
      )}
      <Textarea
        ref={field}
        size="small"
        label={text.line}
        minRows={2}
        limit={300}
        value={line}
        error={isTried && line.trim() === '' ? text.lineMissing : undefined}
        onChange={({ target }) => setLine(target.value)}
      />
      <RadioGroup size="small" legend={text.becomes} value={outcome} onChange={setOutcome}>
        <Radio value="request">{text.request}</Radio>
        <Radio value="decision">{text.decision}</Radio>
      </RadioGroup>
      <DateField
        label={text.due}
        value={due.date}
        error={isTried && due.isWrong ? text.dateWrong : undefined}
        onChange={setDue}
      />
      <Select
        size="small"
        label={text.measure}
        value={measureId ?? ''}
        error={isTried && needsMeasure ? text.boardNeedsMeasure : undefined}
        onChange={({ target }) => setMeasureId(target.value === '' ? null : Number(target.value))}
      >
        <option value="">{text.noMeasure}</option>
        {measures.map(({ id, shortName }) => (
          <option key={id} value={id}>{`${id} ${shortName}`}</option>
        ))}
      </Select>
      <Checkbox
        size="small"
        checked={onBoard}
        onChange={({ target }) => setOnBoard(target.checked)}
      >
        {text.onBoard}
      </Checkbox>
    </FormDialog>
  );
}
