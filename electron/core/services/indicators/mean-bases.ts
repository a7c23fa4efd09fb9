import { isShown, type Point } from '../../domain/series.ts';
import type { GatheredIndicator } from './gather.ts';

/**
 * Counts and denominators of the municipality that moving averages are made of: a plain count is its
 * own, a share needs the number it is a share of. Null where neither is known; a rate is never averaged.
 */
export function meanBases({
  row,
  series,
  localCounts,
}: Pick<GatheredIndicator, 'row' | 'series' | 'localCounts'>): {
  counts: Point[];
  denominators: Point[] | null;
} | null {
  const own = series.find((s) => s.role === 'own')?.points ?? [];
  if (row.denominator === '') return { counts: own, denominators: null };
  if (row.unit !== '%') return null;
  const bases =
    row.origin === 'local'
      ? localCounts.flatMap(({ period, denominator }): Point[] =>
          denominator === null ? [] : [{ period, value: denominator, status: 'value' }],
        )
      : (series.find((s) => s.role === 'count')?.points ?? []);
  if (bases.length === 0) return null;
  const byPeriod = new Map(bases.map((base) => [base.period, base]));
  const stored = new Map(localCounts.map(({ period, count }) => [period, count]));
  // A hidden share stays hidden: its count is never read, whatever the file holds.
  const counts = own.map((point): Point => {
    const base = byPeriod.get(point.period);
    if (!isShown(point) || point.value === null) return point;
    if (!base || base.value === null) return { ...point, value: null, status: 'missing' };
    const value = stored.get(point.period) ?? (point.value / 100) * base.value;
    return { ...point, value };
  });
  return { counts, denominators: bases };
}
