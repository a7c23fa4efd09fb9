import { DatePicker, useDatepicker } from '@navikt/ds-react';
import { useEffect, useRef, useState } from 'react';
import { briefingText as text } from '../../text/briefings.ts';
import { localDate } from '../../text/format.ts';

const toDate = (iso: string) => new Date(`${iso}T00:00:00`);

interface Props {
  id: string;
  label: string;
  help?: string;
  value: string | null;
  /** null when the field was emptied. */
  onChange: (isoDate: string | null) => void;
}

/** A day; an impossible date says so and leaves the last good one standing. */
export function BriefingDate({ id, label, help, value, onChange }: Props) {
  const [isWrong, setIsWrong] = useState(false);
  const shown = useRef(value);
  const { datepickerProps, inputProps, setSelected } = useDatepicker({
    ...(value === null ? {} : { defaultSelected: toDate(value) }),
    onDateChange: (date) => {
      if (date === undefined) return;
      shown.current = localDate(date);
      if (shown.current !== value) onChange(shown.current);
    },
    onValidate: ({ isValidDate, isEmpty }) => {
      setIsWrong(!isValidDate && !isEmpty);
      if (!isEmpty || value === null) return;
      shown.current = null;
      onChange(null);
    },
  });
  useEffect(() => {
    // Undo, or another window, has set another day than the one shown.
    if (shown.current === value) return;
    shown.current = value;
    setSelected(value === null ? undefined : toDate(value));
    setIsWrong(false);
  }, [value, setSelected]);
  return (
    <DatePicker {...datepickerProps} strategy="fixed">
      <DatePicker.Input
        {...inputProps}
        size="small"
        id={id}
        label={label}
        {...(help === undefined ? {} : { description: help })}
        error={isWrong ? text.dateMissing : undefined}
      />
    </DatePicker>
  );
}
