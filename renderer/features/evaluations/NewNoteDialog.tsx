import { InlineMessage, Select } from '@navikt/ds-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Evaluation } from '../../../electron/contract/evaluations.ts';
import type { MeasureSummary } from '../../../electron/contract/measures.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { evaluationsText } from '../../text/evaluations.ts';
import { halfYearLabel } from '../../text/format.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { halfYearChoices } from './halfYear.ts';

const text = evaluationsText.dialog;

interface Props {
  measures: MeasureSummary[];
  notes: Evaluation[];
  current: string;
  /** The half-year chosen to begin with. */
  period: string;
  chosen: number | null;
  onClose: () => void;
}

/** Asks for measure and half-year, then opens the note; one that exists is opened, not doubled. */
export function NewNoteDialog(props: Props) {
  const { measures, notes, current, chosen, onClose } = props;
  const trpc = useTRPC();
  const navigate = useNavigate();
  const create = useCommand(trpc.evaluation.create.mutationOptions(), { quiet: true });
  const [measure, setMeasure] = useState(chosen === null ? '' : String(chosen));
  const [period, setPeriod] = useState(props.period);
  const [isAsked, setIsAsked] = useState(false);
  const existing = notes.find(
    (note) => String(note.measureId) === measure && note.period === period,
  );

  const open = (evaluationId: string) =>
    void navigate({ to: '/evaluations/$evaluationId', params: { evaluationId } });
  const submit = () => {
    setIsAsked(true);
    if (measure === '') return;
    if (existing !== undefined) return open(existing.id);
    create.mutate({ measureId: Number(measure), period }, { onSuccess: (note) => open(note.id) });
  };

  return (
    <FormDialog
      title={text.title}
      submit={existing === undefined ? text.create : text.open}
      isPending={create.isPending}
      error={create.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Select
        size="small"
        label={text.measure}
        value={measure}
        error={isAsked && measure === '' ? text.measureMissing : undefined}
        onChange={(event) => setMeasure(event.target.value)}
      >
        <option value="">{text.chooseMeasure}</option>
        {measures.map(({ id, shortName }) => (
          <option key={id} value={id}>
            {evaluationsText.missingRow(id, shortName)}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        label={text.period}
        value={period}
        onChange={(event) => setPeriod(event.target.value)}
      >
        {halfYearChoices(current, period).map((code) => (
          <option key={code} value={code}>
            {halfYearLabel(code)}
          </option>
        ))}
      </Select>
      {existing !== undefined && (
        <InlineMessage status="info" size="small">
          {text.exists}
        </InlineMessage>
      )}
    </FormDialog>
  );
}
