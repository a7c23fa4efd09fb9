import { formatFigure, roundTo } from '../../../contract/format.ts';
import { periodLabel } from '../periods.ts';
import { stretches, type Break, type Point } from '../series.ts';
import { apart } from '../period-line.ts';
import { minimumTrendPoints, trendWord } from '../trend.ts';
import { nextPeriod } from './next-period.ts';
import { median } from './spans.ts';

export const minimumForecastPoints = minimumTrendPoints;
export const longestForecast = 3;

export interface Forecast {
  /** Always shown with the figures. */
  label: 'anslag';
  method: 'naive' | 'linear';
  points: { period: string; value: number }[];
  sentence: string;
}

/**
 * «If nothing changes»: the line of Theil (1950) and Sen, JASA 63 (1968) 1379–1389, where the trend
 * test finds a trend, else the newest figure carried on (the naive method of Hyndman and
 * Athanasopoulos, 3rd ed., 5.2). Null unless five unbroken points reach the end of the axis: a hidden
 * or missing figure is never estimated. One to three periods ahead.
 */
export function forecast(
  axis: readonly string[],
  points: readonly Point[],
  breaks: readonly Break[],
  reading: { unit: string; decimals: number },
  /** Periods between measurements; null where they do not come evenly, and nothing can be estimated. */
  every: number | null = 1,
  ahead: 1 | 2 | 3 = longestForecast,
): Forecast | null {
  const stretch = stretches(axis, points, breaks).at(-1) ?? [];
  const last = stretch.at(-1);
  if (every === null) return null;
  if (!last || stretch.length < minimumForecastPoints || last.period !== axis.at(-1)) return null;
  const values = stretch.map((point) => point.value ?? NaN);
  // The very test of the trend word: an estimate never claims what the word does not.
  const tested = apart(stretch).map(({ value }) => roundTo(value ?? NaN, reading.decimals));
  const isChange = /^(rising|falling)/.test(trendWord(tested, 'none'));
  const method = isChange ? 'linear' : 'naive';
  const line = theilSen(values);
  const limits = {
    low: Math.min(0, ...values) < 0 ? -Infinity : 0,
    high: ceiling(values, reading.unit),
  };
  const result: Forecast['points'] = [];
  let period = later(last.period, every);
  for (let step = 1; step <= ahead && period !== null; step++) {
    const raw =
      method === 'naive'
        ? (last.value ?? NaN)
        : line.level + line.slope * (values.length - 1 + step);
    result.push({ period, value: Math.min(limits.high, Math.max(limits.low, raw)) });
    period = later(period, every);
  }
  const end = result.at(-1);
  if (!end) return null;
  const figure = formatFigure(end.value, reading.decimals, reading.unit);
  const basis =
    method === 'naive' ? 'siste tall videreført' : `linja gjennom ${values.length} punkter`;
  const sentence = `Hvis ingenting endres, er ${periodLabel(end.period)} anslått til ${figure} (anslag, ${basis}).`;
  return { label: 'anslag', method, points: result, sentence };
}

function later(code: string, periods: number): string | null {
  let found: string | null = code;
  for (let step = 0; step < periods && found !== null; step++) found = nextPeriod(found);
  return found;
}

/** Median of all pairwise slopes, and the level at the first point; one step between points. */
export function theilSen(values: readonly number[]): { slope: number; level: number } {
  const slopes = values.flatMap((value, i) =>
    values.slice(i + 1).map((later, gap) => (later - value) / (gap + 1)),
  );
  const slope = slopes.length > 0 ? median(slopes) : 0;
  return { slope, level: median(values.map((value, i) => value - slope * i)) };
}

/** Some shares truly pass 100 % (kindergarten places), so only those that never did stop there. */
function ceiling(values: readonly number[], unit: string): number {
  return unit === '%' && values.every((value) => value <= 100) ? 100 : Infinity;
}
