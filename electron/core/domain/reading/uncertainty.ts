import { formatNumber } from '../../../contract/format.ts';
import type { Uncertainty } from '../../../contract/reading.ts';
import type { Reading } from '../figures.ts';
import { isShown, type Point } from '../series.ts';
import { wilsonInterval } from '../statistics/wilson.ts';

/** How many a share was counted in; `count` is null where only the share itself is known. */
export interface Base {
  period: string;
  count: number | null;
  denominator: number;
}

/**
 * The 95 per cent interval (Wilson) of each shown share whose base is known, in per cent. Other units
 * have none: a median or a mean cannot be judged from n alone.
 */
export function shareUncertainty(
  points: readonly Point[],
  bases: readonly Base[],
  reading: Pick<Reading, 'unit' | 'decimals'>,
): Uncertainty[] {
  if (reading.unit !== '%') return [];
  const byPeriod = new Map(bases.map((base) => [base.period, base]));
  return points.flatMap((point): Uncertainty[] => {
    const base = byPeriod.get(point.period);
    if (!base || !isShown(point) || point.value === null) return [];
    const count = base.count ?? Math.round((point.value / 100) * base.denominator);
    if (count < 0 || count > base.denominator) return [];
    const interval = wilsonInterval(count, base.denominator);
    if (!interval) return [];
    const [low, high] = [interval.low * 100, interval.high * 100];
    const number = (value: number) => formatNumber(value, reading.decimals);
    return [
      { period: point.period, low, high, text: `${number(low)}–${number(high)}`, basis: 'counts' },
    ];
  });
}

/** The interval the source itself prints as ±, for each shown figure that has one. */
export function sourceUncertainty(
  points: readonly Point[],
  margins: readonly Point[],
  reading: Pick<Reading, 'decimals'>,
): Uncertainty[] {
  const byPeriod = new Map(margins.map((margin) => [margin.period, margin]));
  const number = (value: number) => formatNumber(value, reading.decimals);
  return points.flatMap((point): Uncertainty[] => {
    const margin = byPeriod.get(point.period);
    if (!margin || !isShown(margin) || !isShown(point)) return [];
    const [value, half] = [point.value ?? NaN, margin.value ?? NaN];
    if (!Number.isFinite(value) || !(half >= 0)) return [];
    const [low, high] = [value - half, value + half];
    const text = `${number(low)}–${number(high)}`;
    return [{ period: point.period, low, high, text, basis: 'source' }];
  });
}
