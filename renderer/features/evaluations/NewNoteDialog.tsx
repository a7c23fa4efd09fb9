import { InlineMessage, Select } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  templateDefinitions,
  templateOf,
} from '../../../electron/contract/evaluation-templates.ts';
import type { EvaluationTemplate } from '../../../electron/contract/vocabulary.ts';
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
  current: string;
  /** The half-year chosen to begin with. */
  period: string;
  chosen: number | null;
  onClose: () => void;
}

/** Asks for measure and half-year, then opens the note; one that exists is opened, not doubled. */
export function NewNoteDialog(props: Props) {
  const { measures, current, chosen, onClose } = props;
  const trpc = useTRPC();
  const navigate = useNavigate();
  const create = useCommand(trpc.evaluation.create.mutationOptions(), { quiet: true });
  const [measure, setMeasure] = useState(chosen === null ? '' : String(chosen));
  const [period, setPeriod] = useState(props.period);
  const [template, setTemplate] = useState<EvaluationTemplate>('half_year');
  const [subject, setSubject] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const choices = useQuery({
    ...trpc.evaluation.choices.queryOptions({ measureId: Number(measure) }),
    enabled: measure !== '',
  }).data;
  const ofPeriod = useQuery({
    ...trpc.evaluation.list.queryOptions({ measureId: Number(measure), period }),
    enabled: measure !== '',
  }).data?.rows;
  const about = choices?.find(({ kind, id }) => `${kind} ${id}` === subject);
  const existing = ofPeriod?.find(
    (note) => note.template === template && note.subject.id === (about?.id ?? null),
  );

  const open = (evaluationId: string) =>
    void navigate({ to: '/evaluations/$evaluationId', params: { evaluationId } });
  const submit = () => {
    setIsAsked(true);
    if (measure === '') return;
    if (existing !== undefined) return open(existing.id);
    create.mutate(
      {
        ...{ measureId: Number(measure), period, template },
        subjectKind: about?.kind ?? 'measure',
        subjectId: about?.id ?? null,
      },
      { onSuccess: (note) => open(note.id) },
    );
  };

  return (
    <FormDialog
      draft={null}
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
      <Select
        size="small"
        label={text.template}
        description={templateOf(template).use}
        value={template}
        onChange={(event) => setTemplate(event.target.value as EvaluationTemplate)}
      >
        {templateDefinitions.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        label={text.subject}
        value={about === undefined ? '' : subject}
        onChange={(event) => setSubject(event.target.value)}
      >
        <option value="">{text.wholeMeasure}</option>
        {(['offer', 'model', 'sprint', 'indicator'] as const).map((kind) => (
          <optgroup key={kind} label={text.kinds[kind]}>
            {choices
              ?.filter((choice) => choice.kind === kind)
              .map(({ id, label }) => (
                <option key={id} value={`${kind} ${id}`}>
                  {label}
                </option>
              ))}
          </optgroup>
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
