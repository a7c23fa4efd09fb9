import { z } from 'zod';

/** A half-year as the municipality writes its own plans: '2026V' is spring, '2026H' autumn. */
export const halfYear = z.string().regex(/^20\d\d[VH]$/, 'Velg et halvår fra lista.');

/** The plan's own period. */
export const planPeriod = { first: '2024V', last: '2030H' } as const;

/** Half-years counted from year 0, so that they can be added and compared. */
export function halfYearIndex(code: string): number {
  return Number(code.slice(0, 4)) * 2 + (code.endsWith('H') ? 1 : 0);
}

/** The half-year at an index from `halfYearIndex`. */
export function halfYearAt(index: number): string {
  return `${Math.floor(index / 2)}${index % 2 === 0 ? 'V' : 'H'}`;
}

/** Every half-year from `first` to `last`, both included. */
export function halfYearsBetween(first: string, last: string): string[] {
  const start = halfYearIndex(first);
  const count = Math.max(0, halfYearIndex(last) - start + 1);
  return Array.from({ length: count }, (_, at) => halfYearAt(start + at));
}

/** «V-24», as the municipality's own rollout plans write it. */
export function halfYearShort(code: string): string {
  return `${code.slice(4)}\u2011${code.slice(2, 4)}`;
}

/** First and last day of a half-year, ISO dates. */
export function halfYearDays(code: string): { start: string; end: string } {
  const year = code.slice(0, 4);
  return code.endsWith('V')
    ? { start: `${year}-01-01`, end: `${year}-06-30` }
    : { start: `${year}-07-01`, end: `${year}-12-31` };
}

/** A code moved by whole half-years and kept within the plan's period. */
export function shiftHalfYear(code: string, by: number): string {
  const [first, last] = [halfYearIndex(planPeriod.first), halfYearIndex(planPeriod.last)];
  return halfYearAt(Math.min(last, Math.max(first, halfYearIndex(code) + by)));
}
