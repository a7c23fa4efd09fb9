import { useState } from 'react';
import { DatePicker, useDatepicker } from '@navikt/ds-react';
import { boardText } from '../../text/board.ts';
import { localDate } from '../../text/format.ts';
import { dayOf } from '../../api/useToday.ts';

interface Props {
  /** ISO date the field starts with; later values are the field's own. */
  value: string | null;
  onChange: (iso: string | null) => void;
  onValid: (isValid: boolean) => void;
}

/** A date by calendar or typed as dd.mm.åååå. */
export function DateField({ value, onChange, onValid }: Props) {
  const [isInvalid, setIsInvalid] = useState(false);
  const { datepickerProps, inputProps } = useDatepicker({
    ...(value === null ? {} : { defaultSelected: dayOf(value) }),
    onDateChange: (date) => onChange(date ? localDate(date) : null),
    onValidate: ({ isEmpty, isValidDate }) => {
      const isWrong = !isEmpty && !isValidDate;
      setIsInvalid(isWrong);
      onValid(!isWrong);
    },
  });
  return (
    <DatePicker {...datepickerProps} strategy="fixed">
      <DatePicker.Input
        {...inputProps}
        size="small"
        label={boardText.panel.due}
        error={isInvalid ? boardText.panel.dueInvalid : undefined}
      />
    </DatePicker>
  );
}
