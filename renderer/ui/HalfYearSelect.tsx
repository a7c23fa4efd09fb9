import { Select } from '@navikt/ds-react';
import { halfYearsBetween, planPeriod } from '../../electron/contract/half-years.ts';
import { halfYearLabel } from '../text/format.ts';

const halfYears = halfYearsBetween(planPeriod.first, planPeriod.last);

interface Props {
  label: string;
  hideLabel?: boolean;
  /** '' while nothing is chosen. */
  value: string;
  /** The words for no half-year; without them one must be chosen. */
  none?: string;
  error?: string | undefined;
  onChange: (halfYear: string) => void;
}

/** One of the plan's half-years, or none where that is allowed. */
export function HalfYearSelect({ label, hideLabel, value, none, error, onChange }: Props) {
  return (
    <Select
      size="small"
      label={label}
      hideLabel={hideLabel ?? false}
      value={value}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    >
      {none !== undefined && <option value="">{none}</option>}
      {halfYears.map((code) => (
        <option key={code} value={code}>
          {halfYearLabel(code)}
        </option>
      ))}
    </Select>
  );
}
