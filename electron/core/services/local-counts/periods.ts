import type { PeriodKind } from '../../../contract/vocabulary.ts';
import { comparePeriods, parsePeriod, type Period } from '../../domain/periods.ts';

/** How many years back a count may be entered. */
const yearsBack = 12;

const codesOf: Partial<Record<PeriodKind, (year: number) => string[]>> = {
  year: (year) => [`${year}`],
  school_year: (year) => [`${year}-${String((year + 1) % 100).padStart(2, '0')}`],
  half_year: (year) => [`${year}V`, `${year}H`],
  quarter: (year) => [1, 2, 3, 4].map((n) => `${year}K${n}`),
  month: (year) =>
    Array.from({ length: 12 }, (_, n) => `${year}M${String(n + 1).padStart(2, '0')}`),
};

/** Periods of one kind that have begun by `today` (ISO date), newest first. */
export function countablePeriods(kind: PeriodKind, today: string): Period[] {
  const year = Number(today.slice(0, 4));
  return between(kind, year - yearsBack, year)
    .filter((period) => period.start <= today)
    .toReversed();
}

/** Every period from the first to the last of some, oldest first, so that a gap in time is a gap. */
export function spannedPeriods(kind: PeriodKind, codes: readonly string[]): Period[] {
  const known = codes.flatMap((code) => parsePeriod(code) ?? []).toSorted(comparePeriods);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || !codesOf[kind]) return known;
  return between(kind, Number(first.code.slice(0, 4)), Number(last.code.slice(0, 4))).filter(
    (period) => first.start <= period.start && period.start <= last.start,
  );
}

function between(kind: PeriodKind, fromYear: number, toYear: number): Period[] {
  return Array.from({ length: toYear - fromYear + 1 }, (_, i) => fromYear + i)
    .flatMap((year) => codesOf[kind]?.(year) ?? [])
    .flatMap((code) => parsePeriod(code) ?? []);
}
