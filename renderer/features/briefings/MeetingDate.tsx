import { DatePicker, useDatepicker } from '@navikt/ds-react';
import { useEffect, useRef, useState } from 'react';
import { briefingText as text } from '../../text/briefings.ts';
import { localDate } from '../../text/format.ts';

const toDate = (iso: string) => new Date(`${iso}T00:00:00`);

/** The day of the meeting; an impossible date says so and leaves the last good one standing. */
export function MeetingDate(props: { value: string; onChange: (isoDate: string) => void }) {
  const { value, onChange } = props;
  const [isWrong, setIsWrong] = useState(false);
  const shown = useRef(value);
  const { datepickerProps, inputProps, setSelected } = useDatepicker({
    defaultSelected: toDate(value),
    onDateChange: (date) => {
      if (date === undefined) return;
      shown.current = localDate(date);
      if (shown.current !== value) onChange(shown.current);
    },
    onValidate: (check) => setIsWrong(!check.isValidDate),
  });
  useEffect(() => {
    // Undo, or another window, has set another day than the one shown.
    if (shown.current === value) return;
    shown.current = value;
    setSelected(toDate(value));
    setIsWrong(false);
  }, [value, setSelected]);
  return (
    <DatePicker {...datepickerProps}>
      <DatePicker.Input
        {...inputProps}
        size="small"
        id="briefing-forDate"
        label={text.forDate}
        error={isWrong ? text.dateMissing : undefined}
      />
    </DatePicker>
  );
}
