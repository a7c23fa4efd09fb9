import { Select } from '@navikt/ds-react';
import { weekdayNames, wheelText } from '../../text/year-wheel.ts';
import type { DutyDraft } from './dutyDraft.ts';
import { TextField } from '../../ui/fields/TextField.tsx';

const text = wheelText.dialog;
const nths = [1, 2, 3, 4, -1];

interface Props {
  draft: DutyDraft;
  isTried: boolean;
  set: (change: Partial<DutyDraft>) => void;
}

/** What a rule needs to be told besides its first day. */
export function RuleFields({ draft, isTried, set }: Props) {
  const { rule } = draft;
  if (rule !== 'weekly' && rule !== 'monthly' && rule !== 'yearly') return null;
  const every = Number(draft.every);
  const isWrong = !Number.isInteger(every) || every < 1 || every > 52;
  return (
    <div className="dp-form__pair">
      {rule === 'monthly' && (
        <>
          <Select
            size="small"
            label={text.nth}
            value={draft.nth}
            onChange={(event) => set({ nth: Number(event.target.value) })}
          >
            {nths.map((nth) => (
              <option key={nth} value={nth}>
                {text.nths[nth]}
              </option>
            ))}
          </Select>
          <Select
            size="small"
            label={text.weekday}
            value={draft.weekday}
            onChange={(event) => set({ weekday: Number(event.target.value) })}
          >
            {weekdayNames.map((name, index) => (
              <option key={name} value={index + 1}>
                {name}
              </option>
            ))}
          </Select>
        </>
      )}
      <TextField
        size="small"
        inputMode="numeric"
        label={text.every[rule]}
        value={draft.every}
        error={isTried && isWrong ? text.number : undefined}
        onChange={(event) => set({ every: event.target.value })}
      />
    </div>
  );
}
