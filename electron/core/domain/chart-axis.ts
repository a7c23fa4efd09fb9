import type { LineChartModel } from '../../contract/charts.ts';

/** Round ends with air on both sides; from 0 when the lowest value is near it. */
export function axisRange(
  values: readonly number[],
  decimals: number,
): { axisFrom: number; axisTo: number } {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const span = Math.max(high - low, 10 ** -decimals);
  const step = 10 ** Math.floor(Math.log10(span));
  const from = Math.floor((low - span * 0.15) / step) * step;
  const axisFrom = low >= 0 && (from < 0 || low < span * 0.5) ? 0 : from;
  const axisTo = Math.ceil((high + span * 0.15) / step) * step;
  return { axisFrom: round(axisFrom), axisTo: round(axisTo) };
}

/** As `axisRange` for bars: 0 is always on the axis, and only the sides that have bars get room. */
export function barRange(
  values: readonly number[],
  decimals: number,
): { axisFrom: number; axisTo: number } {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const span = Math.max(high - low, 10 ** -decimals);
  const step = 10 ** Math.floor(Math.log10(span)) / 2;
  return {
    axisFrom: low < 0 ? round(Math.floor((low - span * 0.12) / step) * step) : 0,
    axisTo: high > 0 || low === 0 ? round(Math.ceil((high + span * 0.12) / step) * step) : 0,
  };
}

/** Means over several years along an axis of years; null for other kinds of period. */
export function windowsOf(axis: readonly string[]): NonNullable<LineChartModel['windows']> | null {
  const yearsOf = axis.flatMap((code) => {
    const [, from, to] = /^(\d{4})-(\d{4})$/.exec(code) ?? [];
    return from && to && from < to ? [{ from: Number(from), to: Number(to) }] : [];
  });
  if (yearsOf.length !== axis.length || axis.length === 0) return null;
  const first = Math.min(...yearsOf.map((span) => span.from));
  const last = Math.max(...yearsOf.map((span) => span.to));
  return {
    years: Array.from({ length: last - first + 1 }, (_, i) => String(first + i)),
    spans: yearsOf.map(({ from, to }) => ({ from: from - first, to: to - first })),
  };
}

const round = (n: number) => Number(n.toFixed(6));
