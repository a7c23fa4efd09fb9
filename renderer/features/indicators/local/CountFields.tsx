import { Select } from '@navikt/ds-react';
import type { ReactElement } from 'react';
import type { LocalCountList } from '../../../../electron/contract/local-counts.ts';
import { localCountsText } from '../../../text/local-counts.ts';
import { wholeNumber, type CountDraft, type DraftErrors } from './draft.ts';
import { TextField } from '../../../ui/fields/TextField.tsx';

interface Props {
  list: LocalCountList;
  draft: CountDraft;
  errors: DraftErrors;
  change: (part: Partial<CountDraft>) => void;
}

const text = localCountsText.form;

/** The numbers of a count: what is counted, against what, and for a survey who was asked. */
export function CountFields({ list, draft, errors, change }: Props): ReactElement {
  const { kind } = list;
  const number = (field: 'count' | 'base' | 'invited', label: string, description: string) => (
    <TextField
      size="small"
      inputMode="numeric"
      autoComplete="off"
      label={label}
      description={description}
      value={draft[field]}
      error={errors[field]}
      onChange={(event) => change({ [field]: event.target.value })}
    />
  );
  const hasBase = kind === 'share' && draft.base.trim() !== '';
  const rate = kind === 'survey' ? responseRate(draft) : null;
  return (
    <>
      <div className="dp-count-pair">
        {number('count', text.count[kind], list.countName)}
        {kind !== 'count' && number('base', text.base[kind], list.baseName)}
        {kind === 'survey' && number('invited', text.invited, text.invitedHelp)}
      </div>
      {rate !== null && <p className="dp-count-rate">{text.rate(rate)}</p>}
      {hasBase && (
        <Select
          size="small"
          className="dp-count-base-period"
          label={text.basePeriod}
          description={text.basePeriodHelp}
          value={draft.basePeriod || draft.period}
          error={errors.basePeriod}
          onChange={(event) => change({ basePeriod: event.target.value })}
        >
          {list.periods.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </Select>
      )}
    </>
  );
}

function responseRate({ base, invited }: CountDraft): string | null {
  const [answered, asked] = [wholeNumber(base), wholeNumber(invited)];
  if (answered === null || !asked || asked < answered) return null;
  return localCountsText.percent(Math.round((100 * answered) / asked));
}
