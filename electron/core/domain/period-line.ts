import { parsePeriod } from './periods.ts';

/** The periods of the year a figure covers, counted on the line of its own kind, both inclusive. */
export interface Place {
  from: number;
  to: number;
}

/**
 * Where a period lies on the line of its kind: years by their number, parts of a year counted through.
 * Windows («2010-2012», «2010-11/2014-15») lie from their first period to their last. Null for other text.
 */
export function placeOf(code: string): Place | null {
  const [, first, last] = /^(\d{4})-(\d{4})$/.exec(code) ?? [];
  if (first && last) return { from: Number(first), to: Number(last) };
  const [start, end] = code.split('/');
  if (start && end) {
    const [a, b] = [placeOf(start), placeOf(end)];
    return a && b && { from: a.from, to: b.to };
  }
  const period = parsePeriod(code, 'school_year');
  if (!period) return null;
  const [year, month] = [Number(period.start.slice(0, 4)), Number(period.start.slice(5, 7)) - 1];
  const parts = { half_year: 2, quarter: 4, month: 12 }[period.kind as string] ?? 1;
  const at = year * parts + (parts === 1 ? 0 : Math.floor((month * parts) / 12));
  return { from: at, to: at };
}

/** Of the points those that share no period, counted back from the newest; all of them but for windows. */
export function apart<T extends { period: string }>(points: readonly T[]): T[] {
  let taken = Infinity;
  return points
    .toReversed()
    .filter(({ period }) => {
      const place = placeOf(period);
      if (place && place.to >= taken) return false;
      taken = place?.from ?? taken;
      return true;
    })
    .toReversed();
}

/** True for a mean over several periods. */
export function isWindow(code: string): boolean {
  const place = placeOf(code);
  return place !== null && place.from < place.to;
}
