import { Button, Select } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Duty } from '../../../electron/contract/duties.ts';
import { dutyKinds, dutyRules } from '../../../electron/contract/vocabulary.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { wheelText } from '../../text/year-wheel.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { draftOf, toDuty, type DutyDraft } from './dutyDraft.ts';
import { RuleFields } from './RuleFields.tsx';
import { Textarea } from '../../ui/fields/Textarea.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';

const text = wheelText.dialog;

interface Props {
  /** Null for a new one. */
  duty: Duty | null;
  firstDate: string;
  onClose: () => void;
}

/** One thing in the year wheel: what, how often, when and who. */
export function DutyDialog({ duty, firstDate, onClose }: Props) {
  const trpc = useTRPC();
  const create = useCommand(trpc.duty.create.mutationOptions());
  const update = useCommand(trpc.duty.update.mutationOptions());
  const remove = useCommand(trpc.duty.remove.mutationOptions(), {
    toast: text.removed,
    undo: true,
  });
  const measures = useQuery(trpc.measure.list.queryOptions()).data ?? [];
  const kept = useFormDraft('duty', duty?.id);
  const [draft, setDraft] = useField<DutyDraft>(kept, 'duty', () => draftOf(duty, firstDate));
  const [isTried, setTried] = useState(false);
  const title = useRef<HTMLInputElement>(null);
  const set = (change: Partial<DutyDraft>) => setDraft((before) => ({ ...before, ...change }));
  const submit = () => {
    setTried(true);
    const values = toDuty(draft);
    if (values === null) {
      if (draft.title.trim() === '') title.current?.focus();
      return;
    }
    const after = { onSuccess: kept.saved(onClose) };
    if (duty) update.mutate({ dutyId: duty.id, revision: duty.revision, ...values }, after);
    else create.mutate(values, after);
  };
  const startLabel =
    draft.rule === 'once'
      ? text.start.once
      : draft.rule === 'each_half_year'
        ? text.start.undated
        : text.start.other;
  return (
    <FormDialog
      draft={kept}
      title={duty ? text.titleEdit : text.titleNew}
      submit={text.save}
      isPending={create.isPending || update.isPending}
      error={create.error ?? update.error ?? remove.error}
      onSubmit={submit}
      onClose={onClose}
      firstField={title}
      extra={
        duty && (
          <Button
            size="small"
            variant="tertiary"
            type="button"
            onClick={() => remove.mutate({ dutyId: duty.id }, { onSuccess: kept.saved(onClose) })}
          >
            {text.remove}
          </Button>
        )
      }
    >
      <TextField
        ref={title}
        size="small"
        label={text.what}
        limit={160}
        value={draft.title}
        error={isTried && draft.title.trim() === '' ? text.missing : undefined}
        onChange={(event) => set({ title: event.target.value })}
      />
      <div className="dp-form__pair">
        <Select
          size="small"
          label={text.kind}
          value={draft.kind}
          onChange={(event) =>
            set({ kind: dutyKinds.find((kind) => kind === event.target.value) ?? 'meeting' })
          }
        >
          {dutyKinds.map((kind) => (
            <option key={kind} value={kind}>
              {wheelText.one[kind]}
            </option>
          ))}
        </Select>
        <Select
          size="small"
          label={text.rule}
          value={draft.rule}
          onChange={(event) =>
            set({ rule: dutyRules.find((rule) => rule === event.target.value) ?? 'once' })
          }
        >
          {dutyRules.map((rule) => (
            <option key={rule} value={rule}>
              {text.rules[rule]}
            </option>
          ))}
        </Select>
      </div>
      <RuleFields draft={draft} isTried={isTried} set={set} />
      <div className="dp-form__pair">
        <DateField
          label={startLabel}
          value={draft.startDate}
          error={draft.startDate === null ? text.dateMissing : undefined}
          onChange={({ date }) => set({ startDate: date })}
        />
        {draft.rule !== 'once' && (
          <DateField
            label={text.end}
            value={draft.endDate}
            error={undefined}
            onChange={({ date }) => set({ endDate: date })}
          />
        )}
      </div>
      {draft.rule !== 'each_half_year' && (
        <div className="dp-form__pair">
          <TextField
            size="small"
            label={text.startTime}
            inputMode="numeric"
            value={draft.startTime}
            onChange={(event) => set({ startTime: event.target.value })}
          />
          <TextField
            size="small"
            label={text.endTime}
            inputMode="numeric"
            value={draft.endTime}
            onChange={(event) => set({ endTime: event.target.value })}
          />
        </div>
      )}
      <div className="dp-form__pair">
        <Select
          size="small"
          label={text.measure}
          value={draft.measureId === null ? '' : String(draft.measureId)}
          onChange={(event) =>
            set({ measureId: event.target.value === '' ? null : Number(event.target.value) })
          }
        >
          <option value="">{text.noMeasure}</option>
          {measures.map(({ id, shortName }) => (
            <option key={id} value={id}>
              {`${id} ${shortName}`}
            </option>
          ))}
        </Select>
        <TextField
          size="small"
          label={text.owner}
          limit={80}
          value={draft.owner}
          onChange={(event) => set({ owner: event.target.value })}
        />
      </div>
      <Textarea
        size="small"
        label={text.note}
        minRows={2}
        limit={2000}
        value={draft.note}
        onChange={(event) => set({ note: event.target.value })}
      />
    </FormDialog>
  );
}
