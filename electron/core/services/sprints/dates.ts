import { addDays, weekdayOf } from '../../domain/calendar/days.ts';
import { workingDayFrom, workingDayUntil } from '../../domain/calendar/working-days.ts';

/** Four weeks is what a group of people at 10 to 40 per cent can look across. */
const usualDays = 28;

/** The dates a new sprint gets: it follows the last one, or begins on the next Monday. */
export function nextDates(
  last: { endDate: string } | null,
  today: string,
): { startDate: string; endDate: string } {
  const after = last && last.endDate >= today ? addDays(last.endDate, 1) : nextMonday(today);
  const startDate = workingDayFrom(after);
  return { startDate, endDate: workingDayUntil(addDays(startDate, usualDays - 3)) };
}

function nextMonday(today: string): string {
  return addDays(today, (8 - weekdayOf(today)) % 7);
}
