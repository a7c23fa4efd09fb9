import { Select } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import type { Ladder } from '../../../electron/contract/registers.ts';
import { schoolLevels, type SchoolLevel } from '../../../electron/contract/vocabulary.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { halfYearOf, localDate } from '../../text/format.ts';
import { ladderText, registersText } from '../../text/registers.ts';
import { DateField, type DateValue } from '../../ui/DateField.tsx';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { HalfYearSelect } from '../../ui/HalfYearSelect.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';

const text = ladderText.dialog;

/** One school level's totals for a half-year. */
export function LadderDialog({ steps, onClose }: { steps: Ladder['steps']; onClose: () => void }) {
  const trpc = useTRPC();
  const save = useCommand(trpc.ladder.save.mutationOptions(), {
    toast: registersText.saved,
    undo: true,
  });
  const draft = useFormDraft('ladder');
  const [halfYear, setHalfYear] = useField(draft, 'halfYear', () =>
    halfYearOf(localDate(new Date())),
  );
  const [level, setLevel] = useField<SchoolLevel>(draft, 'level', '8-10');
  const [counts, setCounts] = useField<string[]>(draft, 'counts', () => steps.map(() => ''));
  const [countedBy, setCountedBy] = useField(draft, 'countedBy', '');
  const [on, setOn] = useField<DateValue>(draft, 'on', () => ({
    date: localDate(new Date()),
    isWrong: false,
  }));
  const [isTried, setTried] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const isWrong = (count: string) => !/^\d{1,5}$/.test(count.trim());
  const submit = () => {
    setTried(true);
    if (counts.some(isWrong)) return first.current?.focus();
    if (countedBy.trim() === '' || on.date === null || on.isWrong) return;
    save.mutate(
      { halfYear, level, counts: counts.map(Number), countedBy, countedOn: on.date },
      { onSuccess: draft.saved(onClose) },
    );
  };
  return (
    <FormDialog
      draft={draft}
      title={text.title}
      lead={text.lead}
      width="34rem"
      submit={text.save}
      isPending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
      firstField={first}
    >
      <div className="dp-form__pair">
        <HalfYearSelect label={text.halfYear} value={halfYear} onChange={setHalfYear} />
        <Select
          size="small"
          label={text.level}
          value={level}
          onChange={({ target }) =>
            setLevel(schoolLevels.find((one) => one === target.value) ?? level)
          }
        >
          {schoolLevels.map((one) => (
            <option key={one} value={one}>
              {ladderText.level(one)}
            </option>
          ))}
        </Select>
      </div>
      {steps.map(({ step, text: words }, at) => (
        <TextField
          key={step}
          {...(at === 0 ? { ref: first } : {})}
          size="small"
          inputMode="numeric"
          className="dp-ladder-count"
          label={text.count(step, words)}
          value={counts[at] ?? ''}
          error={isTried && isWrong(counts[at] ?? '') ? registersText.wholeNumber : undefined}
          onChange={(event) =>
            setCounts(counts.map((count, index) => (index === at ? event.target.value : count)))
          }
        />
      ))}
      <div className="dp-form__pair">
        <TextField
          size="small"
          label={text.countedBy}
          limit={80}
          value={countedBy}
          error={isTried && countedBy.trim() === '' ? text.missing : undefined}
          onChange={(event) => setCountedBy(event.target.value)}
        />
        <DateField
          label={text.countedOn}
          value={on.date}
          error={on.isWrong || (isTried && on.date === null) ? text.dateWrong : undefined}
          onChange={setOn}
        />
      </div>
    </FormDialog>
  );
}
