import { Radio, RadioGroup, Select } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import type { Milestone } from '../../../../electron/contract/timeline.ts';
import { milestoneStates, type MilestoneState } from '../../../../electron/contract/vocabulary.ts';
import { milestoneWord } from '../../../../electron/contract/words.ts';
import { useCommand } from '../../../api/command.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { workText } from '../../../text/measure-work.ts';
import { timelineText } from '../../../text/timeline.ts';
import { DateField, type DateValue } from '../../../ui/DateField.tsx';
import { useField, useFormDraft } from '../../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { HalfYearSelect } from '../../../ui/HalfYearSelect.tsx';
import { RemoveButton } from '../../../ui/RemoveButton.tsx';
import { MeasureField } from '../MeasureField.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';

const text = timelineText.milestone;

interface Props {
  measureId: number;
  /** The milestone to change; null for a new one. */
  milestone: Milestone | null;
  halfYear: string;
  canChoose: boolean;
  onClose: () => void;
}

/** A point to be reached, at a half-year or on a day. */
export function MilestoneDialog(props: Props) {
  const { milestone, canChoose, onClose } = props;
  const trpc = useTRPC();
  const said = { toast: text.saved, undo: true };
  const add = useCommand(trpc.milestone.add.mutationOptions(), said);
  const update = useCommand(trpc.milestone.update.mutationOptions(), said);
  const remove = useCommand(trpc.milestone.remove.mutationOptions(), {
    toast: text.removed,
    undo: true,
  });
  const draft = useFormDraft('milestone', milestone?.id ?? `new:${props.measureId}`);
  const [measureId, setMeasureId] = useField(draft, 'measureId', props.measureId);
  const [title, setTitle] = useField(draft, 'title', milestone?.title ?? '');
  const [isDated, setDated] = useState(milestone !== null && milestone.dueDate !== null);
  const [halfYear, setHalfYear] = useField(
    draft,
    'halfYear',
    milestone?.halfYear ?? props.halfYear,
  );
  const [due, setDue] = useField<DateValue>(draft, 'due', {
    date: milestone?.dueDate ?? null,
    isWrong: false,
  });
  const [state, setState] = useField<MilestoneState>(draft, 'state', milestone?.state ?? 'planned');
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const save = () => {
    setTried(true);
    if (title.trim() === '') return field.current?.focus();
    if (isDated && due.date === null) return;
    const fields = {
      ...{ title: title.trim(), state },
      halfYear: isDated ? null : halfYear,
      dueDate: isDated ? due.date : null,
    };
    if (milestone)
      update.mutate(
        { milestoneId: milestone.id, revision: milestone.revision, ...fields },
        { onSuccess: draft.saved(onClose) },
      );
    else add.mutate({ measureId, ...fields }, { onSuccess: draft.saved(onClose) });
  };

  return (
    <FormDialog
      draft={draft}
      title={milestone ? text.editTitle : text.addTitle}
      lead={text.lead}
      submit={workText.save}
      isPending={add.isPending || update.isPending}
      error={add.error ?? update.error}
      onSubmit={save}
      onClose={onClose}
      firstField={field}
      extra={
        milestone && (
          <RemoveButton
            label={workText.remove}
            isPending={remove.isPending}
            onRemove={() =>
              remove.mutate({ milestoneId: milestone.id }, { onSuccess: draft.saved(onClose) })
            }
          />
        )
      }
    >
      <TextField
        ref={field}
        size="small"
        label={text.title}
        limit={120}
        value={title}
        error={isTried && title.trim() === '' ? text.titleMissing : undefined}
        onChange={(event) => setTitle(event.target.value)}
      />
      {canChoose && <MeasureField value={measureId} onChange={setMeasureId} />}
      <div className="dp-form__pair">
        <RadioGroup size="small" legend={text.when} value={isDated} onChange={setDated}>
          <Radio value={false}>{text.byHalfYear}</Radio>
          <Radio value={true}>{text.byDate}</Radio>
        </RadioGroup>
        {isDated ? (
          <DateField
            label={text.byDate}
            value={due.date}
            error={due.isWrong || (isTried && due.date === null) ? text.dateMissing : undefined}
            onChange={setDue}
          />
        ) : (
          <HalfYearSelect label={text.byHalfYear} value={halfYear} onChange={setHalfYear} />
        )}
      </div>
      <Select
        size="small"
        label={text.state}
        value={state}
        onChange={(event) => setState(event.target.value as MilestoneState)}
      >
        {milestoneStates.map((value) => (
          <option key={value} value={value}>
            {milestoneWord[value]}
          </option>
        ))}
      </Select>
    </FormDialog>
  );
}
