/** Dates, numbers and periods as a reader of bokmål expects them. */
import { capital, formatDate, formatTime, localDate } from '../../electron/contract/format.ts';

export {
  capital,
  counted,
  countOf,
  countWord,
  daysBetween,
  formatDate,
  formatFigure,
  formatNumber,
  formatTime,
  halfYearLabel,
  halfYearOf,
  joinWords,
  localDate,
  periodLabel,
} from '../../electron/contract/format.ts';
export type { DateForm } from '../../electron/contract/format.ts';

const weekdays = 'søndag mandag tirsdag onsdag torsdag fredag lørdag'.split(' ');

/** An ISO date as a heading: «Onsdag 25. november». */
export function dayHeading(isoDate: string): string {
  const weekday = weekdays[new Date(`${isoDate}T00:00:00Z`).getUTCDay()] ?? '';
  return `${capital(weekday)} ${formatDate(isoDate, 'long').replace(/ \d{4}$/, '')}`;
}

/** An instant seen from today: «i dag 08.05», «i går 16.20», «2. nov.», «2. nov. 2025». */
export function whenText(instant: string, today: string): string {
  const day = localDate(new Date(instant));
  if (day === today) return `i dag ${formatTime(instant)}`;
  const yesterday = new Date(Date.parse(`${today}T00:00:00Z`) - 86_400_000);
  if (day === yesterday.toISOString().slice(0, 10)) return `i går ${formatTime(instant)}`;
  return formatDate(day, day.slice(0, 4) === today.slice(0, 4) ? 'card' : 'medium');
}

/** A file size: «840 kB», «1,4 MB». */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))}\u00a0kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')}\u00a0MB`;
}
