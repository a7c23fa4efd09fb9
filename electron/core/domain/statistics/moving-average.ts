import { isShown, stretches, type Break, type Point } from '../series.ts';

export interface MovingAverage {
  from: string;
  to: string;
  /** Mean count in a period. */
  count: number;
  /** Sum of counts over sum of denominators, times `per`; null when no denominators were given. */
  rate: number | null;
}

/**
 * Moving averages of counts, and rates as the sum of counts over the sum of denominators (the pooled
 * rate of APHO Technical Briefing 3, 2008), never as a mean of rates. A window holds consecutive
 * periods of one unbroken stretch; a hidden or missing count or denominator ends it.
 */
export function movingAverages(
  axis: readonly string[],
  counts: readonly Point[],
  breaks: readonly Break[],
  options: { length: number; denominators?: readonly Point[]; per?: number },
): MovingAverage[] {
  const { length, denominators, per = 100 } = options;
  const bases = denominators && new Map(denominators.map((point) => [point.period, point]));
  const usable = counts.filter((point) => {
    const base = bases?.get(point.period);
    return !bases || (base !== undefined && isShown(base) && (base.value ?? 0) > 0);
  });
  return stretches(axis, usable, breaks).flatMap((stretch) =>
    stretch.slice(length - 1).map((last, start) => {
      const window = stretch.slice(start, start + length);
      const sum = total(window.map((point) => point.value));
      const base = bases && total(window.map((point) => bases.get(point.period)?.value ?? null));
      return {
        from: window[0]?.period ?? last.period,
        to: last.period,
        count: sum / length,
        rate: base === undefined ? null : (sum / base) * per,
      };
    }),
  );
}

const total = (values: readonly (number | null)[]) =>
  values.reduce<number>((sum, value) => sum + (value ?? NaN), 0);
