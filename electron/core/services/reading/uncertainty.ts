import type { Uncertainty } from '../../../contract/reading.ts';
import {
  shareUncertainty,
  sourceUncertainty,
  type Base,
} from '../../domain/reading/uncertainty.ts';
import type { GatheredIndicator } from '../indicators/gather.ts';

/**
 * The interval of each shown figure of the municipality: as the source prints it, else from the counts
 * of a share; empty for other figures, and for means over rare events.
 */
export function ownUncertainty({
  row,
  series,
  reading,
  localCounts,
  margins,
}: Pick<
  GatheredIndicator,
  'row' | 'series' | 'reading' | 'localCounts' | 'margins'
>): Uncertainty[] {
  if (row.isRare) return [];
  const points = series.find((s) => s.role === 'own')?.points ?? [];
  const counted = localCounts.flatMap(({ period, count, denominator }): Base[] =>
    denominator === null ? [] : [{ period, count, denominator }],
  );
  const n = series.find((s) => s.role === 'count')?.points ?? [];
  const published = n.flatMap(({ period, value }): Base[] =>
    value === null ? [] : [{ period, count: null, denominator: value }],
  );
  const printed = sourceUncertainty(points, margins, reading);
  const known = new Set(printed.map(({ period }) => period));
  const computed = shareUncertainty(points, [...published, ...counted], reading);
  return [...printed, ...computed.filter(({ period }) => !known.has(period))];
}
