import { DatePicker, useDatepicker } from '@navikt/ds-react';
import type { ReactElement } from 'react';
import { localDate } from '../../../text/format.ts';
import { localCountsText } from '../../../text/local-counts.ts';

interface Props {
  /** ISO date the field starts with; later values are the field's own. */
  value: string | null;
  today: string;
  error: string | undefined;
  onChange: (iso: string | null) => void;
}

/** The day of counting, by calendar or typed; null while it is no day, or one to come. */
export function CountedOnField({ value, today, error, onChange }: Props): ReactElement {
  const { datepickerProps, inputProps } = useDatepicker({
    ...(value === null ? {} : { defaultSelected: dayOf(value) }),
    toDate: dayOf(today),
    onDateChange: (date) => onChange(date ? localDate(date) : null),
  });
  return (
    <DatePicker {...datepickerProps} strategy="fixed">
      <DatePicker.Input
        {...inputProps}
        size="small"
        label={localCountsText.form.countedOn}
        description={localCountsText.form.countedOnHelp}
        error={error}
      />
    </DatePicker>
  );
}

/** Midnight of an ISO day in the window's own time zone, as the date picker wants it. */
function dayOf(iso: string): Date {
  const [year = 1970, month = 1, day = 1] = iso.split('-').map(Number);
  return new Date(year, month - 1, day);
}
