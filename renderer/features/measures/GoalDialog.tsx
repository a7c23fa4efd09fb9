import { Select } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import type { StageGoal } from '../../../electron/contract/stage-goals.ts';
import { goalStates, type GoalState } from '../../../electron/contract/vocabulary.ts';
import { goalWord } from '../../../electron/contract/words.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { workText } from '../../text/measure-work.ts';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { HalfYearSelect } from '../../ui/HalfYearSelect.tsx';
import { RemoveButton } from '../../ui/RemoveButton.tsx';
import { MeasureField } from './MeasureField.tsx';
import { Textarea } from '../../ui/fields/Textarea.tsx';

const text = workText.goals;

interface Props {
  measureId: number;
  /** The goal to change; null for a new one. */
  goal: StageGoal | null;
  halfYear: string;
  /** Lets a new goal be given to another measure. */
  canChoose?: boolean;
  onClose: () => void;
}

/** A goal for a half-year, and what was reached when it is over. */
export function GoalDialog({ measureId: given, goal, halfYear: start, canChoose, onClose }: Props) {
  const trpc = useTRPC();
  const said = { toast: text.saved, undo: true };
  const add = useCommand(trpc.stageGoal.add.mutationOptions(), said);
  const update = useCommand(trpc.stageGoal.update.mutationOptions(), said);
  const remove = useCommand(trpc.stageGoal.remove.mutationOptions(), {
    toast: text.removed,
    undo: true,
  });
  const draft = useFormDraft('stageGoal', goal?.id ?? `new:${given}`);
  const [measureId, setMeasureId] = useField(draft, 'measureId', given);
  const [halfYear, setHalfYear] = useField(draft, 'halfYear', goal?.halfYear ?? start);
  const [words, setWords] = useField(draft, 'words', goal?.text ?? '');
  const [state, setState] = useField<GoalState>(draft, 'state', goal?.state ?? 'open');
  const [outcome, setOutcome] = useField(draft, 'outcome', goal?.outcome ?? '');
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const outcomeField = useRef<HTMLTextAreaElement>(null);
  const needsOutcome = state !== 'open' && outcome.trim() === '';

  const save = () => {
    setTried(true);
    if (words.trim() === '') return field.current?.focus();
    if (needsOutcome) return outcomeField.current?.focus();
    const fields = { halfYear, text: words.trim(), state, outcome: outcome.trim() };
    if (goal)
      update.mutate(
        { goalId: goal.id, revision: goal.revision, ...fields },
        { onSuccess: draft.saved(onClose) },
      );
    else add.mutate({ measureId, ...fields }, { onSuccess: draft.saved(onClose) });
  };

  return (
    <FormDialog
      draft={draft}
      title={goal ? text.editTitle : text.addTitle}
      lead={text.lead}
      submit={workText.save}
      isPending={add.isPending || update.isPending}
      error={add.error ?? update.error}
      onSubmit={save}
      onClose={onClose}
      firstField={field}
      extra={
        goal && (
          <RemoveButton
            label={workText.remove}
            isPending={remove.isPending}
            onRemove={() => remove.mutate({ goalId: goal.id }, { onSuccess: draft.saved(onClose) })}
          />
        )
      }
    >
      {canChoose === true && <MeasureField value={measureId} onChange={setMeasureId} />}
      <div className="dp-form__pair">
        <HalfYearSelect label={workText.halfYear} value={halfYear} onChange={setHalfYear} />
        <Select
          size="small"
          label={text.state}
          value={state}
          onChange={(event) => setState(event.target.value as GoalState)}
        >
          {goalStates.map((value) => (
            <option key={value} value={value}>
              {goalWord[value]}
            </option>
          ))}
        </Select>
      </div>
      <Textarea
        ref={field}
        size="small"
        label={text.text}
        minRows={2}
        limit={300}
        value={words}
        error={isTried && words.trim() === '' ? text.textMissing : undefined}
        onChange={(event) => setWords(event.target.value)}
      />
      <Textarea
        ref={outcomeField}
        size="small"
        label={text.outcome}
        description={text.outcomeHelp}
        minRows={2}
        limit={1000}
        value={outcome}
        error={isTried && needsOutcome ? text.outcomeMissing : undefined}
        onChange={(event) => setOutcome(event.target.value)}
      />
    </FormDialog>
  );
}
