/** Calendar days as ISO text, counted as whole days so that no clock change can bend them. */
const dayMs = 86_400_000;

/** The day's number since 1970-01-01. */
export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / dayMs);
}

/** The ISO day of a number. */
export function isoDay(number: number): string {
  return new Date(number * dayMs).toISOString().slice(0, 10);
}

export function addDays(iso: string, days: number): string {
  return isoDay(dayNumber(iso) + days);
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(iso: string): number {
  return ((dayNumber(iso) + 3) % 7) + 1;
}

/** An ISO day from its parts; null where the month has no such day. `month` counts from 1. */
export function dayFrom(year: number, month: number, day: number): string | null {
  const two = (n: number) => String(n).padStart(2, '0');
  const iso = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return day >= 1 && day <= daysInMonth(year, month) ? iso : null;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function partsOf(iso: string): { year: number; month: number; day: number } {
  const [year = 1970, month = 1, day = 1] = iso.split('-').map(Number);
  return { year, month, day };
}
