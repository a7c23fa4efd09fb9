import type { Point } from '../series.ts';

export interface TenYearMean<P extends Point> extends Point {
  /** The two windows it is made of, older first. */
  parts: [P, P];
}

/**
 * Means over ten years from five-year means of one place: two windows that follow each other without a
 * year between or in common, weighted alike since both cover five years. A hidden half hides the whole;
 * a missing or not computable half makes it so too. Windows of other lengths are left out.
 */
export function tenYearMeans<P extends Point>(points: readonly P[]): TenYearMean<P>[] {
  const byStart = new Map(
    points.flatMap((point): [number, P][] => {
      const [, from, to] = /^(\d{4})-(\d{4})$/.exec(point.period) ?? [];
      return Number(to) - Number(from) === 4 ? [[Number(from), point]] : [];
    }),
  );
  return [...byStart.keys()]
    .toSorted((a, b) => a - b)
    .flatMap((start): TenYearMean<P>[] => {
      const [first, second] = [byStart.get(start), byStart.get(start + 5)];
      if (!first || !second) return [];
      return [
        { period: `${start}-${start + 9}`, ...combined(first, second), parts: [first, second] },
      ];
    });
}

function combined(a: Point, b: Point): Pick<Point, 'value' | 'status'> {
  if (a.status === 'hidden' || b.status === 'hidden') return { value: null, status: 'hidden' };
  if (a.value === null || b.value === null)
    return { value: null, status: a.value === null ? a.status : b.status };
  const value = (a.value + b.value) / 2;
  return { value, status: value === 0 ? 'zero' : 'value' };
}
