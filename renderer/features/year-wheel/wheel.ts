import type { WheelEntry } from '../../../electron/contract/duties.ts';

export type WheelKind = WheelEntry['kind'] | 'holiday';
export const wheelKinds = ['duty', 'meeting', 'political', 'release', 'sprint', 'holiday'] as const;

export function kindOf(entry: WheelEntry): WheelKind {
  return entry.isPublicHoliday ? 'holiday' : entry.kind;
}

/** Shown unless the address says otherwise: everything but the public holidays. */
const usual: readonly WheelKind[] = wheelKinds.filter((kind) => kind !== 'holiday');

/** The kinds an address asks for: «duty,meeting». */
export function shownKinds(value: string | undefined): readonly WheelKind[] {
  if (value === undefined) return usual;
  const asked = value.split(',');
  return wheelKinds.filter((kind) => asked.includes(kind));
}

export interface WheelMonth {
  /** Counted from 1. */
  month: number;
  entries: WheelEntry[];
}

/** What falls within a half-year without a day of its own, and the twelve months with the rest. */
export function layOut(
  entries: readonly WheelEntry[],
  year: number,
): { spring: WheelEntry[]; autumn: WheelEntry[]; months: WheelMonth[] } {
  const isWhole = ({ isUndated, dutyId }: WheelEntry) => isUndated && dutyId !== null;
  const undated = entries.filter(isWhole);
  const months = Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const code = `${year}-${String(month).padStart(2, '0')}`;
    const isFirst = month === 1;
    return {
      month,
      entries: entries.filter((entry) => {
        if (isWhole(entry)) return false;
        // What began last year stands in January.
        return entry.from.startsWith(code) || (isFirst && entry.from < `${year}-01-01`);
      }),
    };
  });
  return {
    spring: undated.filter(({ to }) => to.slice(5, 7) === '06'),
    autumn: undated.filter(({ to }) => to.slice(5, 7) === '12'),
    months,
  };
}

/**
 * What the year still holds: the first thing with a day of its own, else the first that has begun or has
 * no day; null only when nothing at all is left of it.
 */
export function nextEntry(entries: readonly WheelEntry[], today: string): WheelEntry | null {
  const left = entries.filter(({ to, isPublicHoliday }) => !isPublicHoliday && to >= today);
  const hasDay = ({ from, isUndated, kind }: WheelEntry) =>
    !isUndated && kind !== 'sprint' && from >= today;
  return left.find(hasDay) ?? left[0] ?? null;
}

/** Signs that go on one line of a month on paper, and lines there are room for in both halves. */
const signsPerLine = 24;
const linesPerPage = 38;

/** How much smaller the words on paper must be for the year to stay on one page; 1 when they need not. */
export function paperScale(entries: readonly WheelEntry[], year: number): number {
  const { months } = layOut(entries, year);
  const lines = (own: readonly WheelEntry[]) =>
    own.reduce((sum, { title }) => sum + 1 + Math.ceil(title.length / signsPerLine), 0);
  const tallest = (from: number) =>
    Math.max(...months.slice(from, from + 6).map((month) => lines(month.entries)));
  const needed = tallest(0) + tallest(6);
  // Smaller letters are narrower too, so the lines get fewer as they get lower.
  return Math.max(0.55, Math.min(1, Math.sqrt(linesPerPage / Math.max(1, needed))));
}
