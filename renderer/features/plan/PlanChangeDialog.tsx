import { Radio, RadioGroup, Select } from '@navikt/ds-react';
import { useState } from 'react';
import type {
  MeasureFields,
  MeasureStartFields,
  PlanFields,
  PlanRevisions,
} from '../../../electron/contract/plan-revisions.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { revisionText } from '../../text/plan-revisions.ts';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Textarea } from '../../ui/fields/Textarea.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';

const text = revisionText.dialog;

/** What is to be changed or added; `revision` is that of the change that waits already. */
export interface Proposed {
  targetId: string | null;
  label: string | null;
  revision: number | null;
  fields: PlanFields;
}

interface Props {
  proposed: Proposed;
  ambitions: PlanRevisions['ambitions'];
  onClose: () => void;
}

/** The words of one part of the plan as they are to be adopted at the next revision. */
export function PlanChangeDialog({ proposed, ambitions, onClose }: Props) {
  const trpc = useTRPC();
  const change = useCommand(trpc.plan.change.mutationOptions(), {
    toast: text.saved,
    undo: true,
  });
  const draft = useFormDraft('plan', `${proposed.fields.target}:${proposed.targetId}`);
  const [fields, setFields] = useField(draft, 'fields', proposed.fields);
  const [isTried, setTried] = useState(false);
  const { target } = fields;
  const save = () => {
    setTried(true);
    if (!isComplete(fields)) return;
    const { targetId, revision } = proposed;
    change.mutate({ target, targetId, revision, fields }, { onSuccess: draft.saved(onClose) });
  };
  return (
    <FormDialog
      draft={draft}
      title={proposed.label === null ? text.newTitle[target] : text.changeTitle(proposed.label)}
      lead={text.lead}
      width="40rem"
      submit={text.propose}
      isPending={change.isPending}
      error={change.error}
      onSubmit={save}
      onClose={onClose}
    >
      {fields.target === 'measure' && (
        <MeasureForm fields={fields} isTried={isTried} onChange={setFields} />
      )}
      {fields.target === 'challenge' && (
        <Textarea
          size="small"
          label={text.adoptedText}
          limit={500}
          minRows={2}
          value={fields.adoptedText}
          error={missing(isTried, fields.adoptedText)}
          onChange={(event) => setFields({ ...fields, adoptedText: event.target.value })}
        />
      )}
      {fields.target === 'point' && (
        <>
          <Select
            size="small"
            label={text.ambition}
            value={fields.ambitionId}
            disabled={proposed.targetId !== null}
            onChange={(event) => setFields({ ...fields, ambitionId: event.target.value })}
          >
            {ambitions.map(({ id, title }) => (
              <option key={id} value={id}>
                {id} {title}
              </option>
            ))}
          </Select>
          <Textarea
            size="small"
            label={text.text}
            limit={1000}
            minRows={3}
            value={fields.text}
            error={missing(isTried, fields.text)}
            onChange={(event) => setFields({ ...fields, text: event.target.value })}
          />
        </>
      )}
    </FormDialog>
  );
}

function MeasureForm(props: {
  fields: MeasureFields;
  isTried: boolean;
  onChange: (fields: MeasureFields) => void;
}) {
  const { fields, isTried, onChange } = props;
  return (
    <>
      <TextField
        size="small"
        label={text.name}
        limit={120}
        value={fields.name}
        error={missing(isTried, fields.name)}
        onChange={(event) => onChange({ ...fields, name: event.target.value })}
      />
      <Textarea
        size="small"
        label={text.adoptedText}
        limit={2000}
        minRows={2}
        value={fields.adoptedText}
        error={missing(isTried, fields.adoptedText)}
        onChange={(event) => onChange({ ...fields, adoptedText: event.target.value })}
      />
      <Textarea
        size="small"
        label={text.description}
        limit={8000}
        minRows={4}
        value={fields.adoptedDescription}
        onChange={(event) => onChange({ ...fields, adoptedDescription: event.target.value })}
      />
      <div className="dp-form__pair">
        <TextField
          size="small"
          label={text.strategy}
          limit={120}
          value={fields.strategy}
          error={missing(isTried, fields.strategy)}
          onChange={(event) => onChange({ ...fields, strategy: event.target.value })}
        />
        <TextField
          size="small"
          label={text.responsible}
          limit={200}
          value={fields.responsible}
          error={missing(isTried, fields.responsible)}
          onChange={(event) => onChange({ ...fields, responsible: event.target.value })}
        />
      </div>
      <StartForm
        start={fields.start}
        isTried={isTried}
        onChange={(start) => onChange({ ...fields, start })}
      />
    </>
  );
}

function StartForm(props: {
  start: MeasureStartFields;
  isTried: boolean;
  onChange: (start: MeasureStartFields) => void;
}) {
  const { start, isTried, onChange } = props;
  const setKind = (kind: MeasureStartFields['kind']) => {
    if (kind === 'season') onChange({ kind, season: 'autumn', year: 2027 });
    else if (kind === 'condition') onChange({ kind, text: '' });
    else onChange({ kind });
  };
  return (
    <>
      <RadioGroup size="small" legend={text.start} value={start.kind} onChange={setKind}>
        {(['season', 'condition', 'not_stated'] as const).map((kind) => (
          <Radio key={kind} value={kind}>
            {text.starts[kind]}
          </Radio>
        ))}
      </RadioGroup>
      {start.kind === 'season' && (
        <div className="dp-form__pair">
          <Select
            size="small"
            label={text.season}
            value={start.season}
            onChange={(event) =>
              onChange({ ...start, season: event.target.value === 'spring' ? 'spring' : 'autumn' })
            }
          >
            <option value="spring">{text.seasons.spring}</option>
            <option value="autumn">{text.seasons.autumn}</option>
          </Select>
          <TextField
            size="small"
            inputMode="numeric"
            label={text.year}
            value={Number.isNaN(start.year) ? '' : String(start.year)}
            error={isTried && !isYear(start.year) ? text.yearWrong : undefined}
            onChange={(event) =>
              onChange({ ...start, year: Number.parseInt(event.target.value, 10) })
            }
          />
        </div>
      )}
      {start.kind === 'condition' && (
        <TextField
          size="small"
          label={text.condition}
          limit={200}
          value={start.text}
          error={missing(isTried, start.text)}
          onChange={(event) => onChange({ ...start, text: event.target.value })}
        />
      )}
    </>
  );
}

const isYear = (year: number): boolean => year >= 2020 && year <= 2040;

function missing(isTried: boolean, value: string): string | undefined {
  return isTried && value.trim() === '' ? text.missing : undefined;
}

function isComplete(fields: PlanFields): boolean {
  if (fields.target === 'challenge') return fields.adoptedText.trim() !== '';
  if (fields.target === 'point') return fields.text.trim() !== '';
  const { name, adoptedText, strategy, responsible, start } = fields;
  const isStart =
    start.kind === 'season'
      ? isYear(start.year)
      : start.kind !== 'condition' || start.text.trim() !== '';
  return (
    isStart && [name, adoptedText, strategy, responsible].every((value) => value.trim() !== '')
  );
}
