import type { Uncertainty } from '../../../contract/reading.ts';
import { shareUncertainty, type Base } from '../../domain/reading/uncertainty.ts';
import type { GatheredIndicator } from '../indicators/gather.ts';

/** The interval of each shown share of the municipality whose base is known; empty for other figures. */
export function ownUncertainty(
  gathered: Pick<GatheredIndicator, 'series' | 'reading' | 'localCounts'>,
): Uncertainty[] {
  const { series, reading, localCounts } = gathered;
  const points = series.find((s) => s.role === 'own')?.points ?? [];
  const counted = localCounts.flatMap(({ period, count, denominator }): Base[] =>
    denominator === null ? [] : [{ period, count, denominator }],
  );
  const n = series.find((s) => s.role === 'count')?.points ?? [];
  const published = n.flatMap(({ period, value }): Base[] =>
    value === null ? [] : [{ period, count: null, denominator: value }],
  );
  return shareUncertainty(points, [...published, ...counted], reading);
}
