import { addDays, dayFrom, dayNumber, isoDay, partsOf, weekdayOf } from './days.ts';

/** Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher). */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayFrom(year, Math.floor(sum / 31), (sum % 31) + 1) ?? `${year}-04-01`;
}

/** The Norwegian public holidays of a year by day; Christmas Eve and New Year's Eve are none. */
export function publicHolidays(year: number): ReadonlyMap<string, string> {
  const easter = easterSunday(year);
  return new Map([
    [`${year}-01-01`, '1. nyttårsdag'],
    [addDays(easter, -3), 'skjærtorsdag'],
    [addDays(easter, -2), 'langfredag'],
    [easter, '1. påskedag'],
    [addDays(easter, 1), '2. påskedag'],
    [`${year}-05-01`, '1. mai'],
    [`${year}-05-17`, '17. mai'],
    [addDays(easter, 39), 'Kristi himmelfartsdag'],
    [addDays(easter, 49), '1. pinsedag'],
    [addDays(easter, 50), '2. pinsedag'],
    [`${year}-12-25`, '1. juledag'],
    [`${year}-12-26`, '2. juledag'],
  ]);
}

/** Monday to Friday, and no public holiday. */
export function isWorkingDay(iso: string): boolean {
  return weekdayOf(iso) <= 5 && !publicHolidays(partsOf(iso).year).has(iso);
}

/** Working days from one day to another, both counted; 0 when `to` lies before `from`. */
export function workingDays(from: string, to: string): number {
  let count = 0;
  for (let day = dayNumber(from); day <= dayNumber(to); day += 1)
    if (isWorkingDay(isoDay(day))) count += 1;
  return count;
}

/** Working days left after today, up to and with the last day. */
export function workingDaysLeft(today: string, start: string, end: string): number {
  return today < start ? workingDays(start, end) : workingDays(addDays(today, 1), end);
}

/** The first working day on or after a day. */
export function workingDayFrom(iso: string): string {
  let day = iso;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** The last working day on or before a day. */
export function workingDayUntil(iso: string): string {
  let day = iso;
  while (!isWorkingDay(day)) day = addDays(day, -1);
  return day;
}
