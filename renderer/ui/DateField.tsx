import { DatePicker, useDatepicker } from '@navikt/ds-react';
import type { ReactElement } from 'react';
import { localDate } from '../text/format.ts';

export interface DateValue {
  /** ISO date; null while the field is empty or wrong. */
  date: string | null;
  isWrong: boolean;
}

interface Props {
  label: string;
  value: string | null;
  error: string | undefined;
  onChange: (value: DateValue) => void;
}

/** A date by calendar or typed as dd.mm.åååå. */
export function DateField({ label, value, error, onChange }: Props): ReactElement {
  const { datepickerProps, inputProps } = useDatepicker({
    ...(value === null ? {} : { defaultSelected: new Date(`${value}T12:00:00`) }),
    onValidate: ({ isEmpty, isValidDate }) => {
      if (!isValidDate) onChange({ date: null, isWrong: !isEmpty });
    },
    onDateChange: (date) => {
      if (date) onChange({ date: localDate(date), isWrong: false });
    },
  });
  return (
    <DatePicker {...datepickerProps} dropdownCaption={false} strategy="fixed">
      <DatePicker.Input {...inputProps} size="small" label={label} error={error} />
    </DatePicker>
  );
}
