import type { ChartModel, ChartSeries } from '../../contract/charts.ts';
import { periodLabel } from '../../contract/format.ts';
import { figureText, numberedBreaks, type NotedBreak, type PlaceSeries, type Reading } from './figures.ts';
import { isShown } from './series.ts';

/** Fewer own periods than this and a line would claim more than the figures hold. */
export const minimumLinePoints = 5;

/**
 * The chart of one indicator: a line from five own periods on, a dot plot of the newest period where
 * other places can be compared, else null (the table alone). Hidden figures have no value here.
 */
export function chartModel(
  axis: readonly string[],
  series: readonly PlaceSeries[],
  breaks: readonly NotedBreak[],
  reading: Reading,
): ChartModel | null {
  const own = series.find((s) => s.role === 'own');
  if (!own || own.points.length === 0) return null;
  return own.points.filter(isShown).length >= minimumLinePoints
    ? lineModel(axis, series, breaks, reading)
    : dotModel(own, series, reading);
}

function lineModel(
  axis: readonly string[],
  series: readonly PlaceSeries[],
  breaks: readonly NotedBreak[],
  reading: Reading,
): ChartModel {
  const outside = new Set(breaks.filter((b) => b.kind === 'outside').map((b) => b.period));
  const lines = series
    .filter((s) => s.role === 'own' || s.role === 'country' || s.role === 'county')
    .map((s): ChartSeries => {
      const byPeriod = new Map(s.points.filter(isShown).map((p) => [p.period, p.value]));
      const values = axis.map((p) => (outside.has(p) ? null : (byPeriod.get(p) ?? null)));
      return { id: `${s.role}-${s.place}`, label: s.placeName, role: s.role === 'count' ? 'peer' : s.role, values };
    });
  const own = series.find((s) => s.role === 'own');
  const ownPoints = new Map((own?.points ?? []).map((p) => [p.period, p]));
  return {
    kind: 'line',
    title: reading.name,
    unit: reading.unit,
    decimals: reading.decimals,
    ...axisRange(lines.flatMap((l) => l.values.filter((v) => v !== null)), reading.decimals),
    periods: axis.map((code) => ({ code, label: periodLabel(code) })),
    series: lines,
    cuts: numberedBreaks(axis, breaks)
      .filter((b) => b.kind === 'cut')
      .map((b) => ({ period: b.period, number: b.number, label: b.text })),
    gaps: axis.flatMap((period) => {
      const point = ownPoints.get(period);
      if (outside.has(period)) return [{ period, words: 'utenfor serien' }];
      if (!point) return [{ period, words: 'ikke hentet' }];
      return isShown(point) ? [] : [{ period, words: figureText(point, reading) }];
    }),
  };
}

function dotModel(own: PlaceSeries, series: readonly PlaceSeries[], reading: Reading): ChartModel | null {
  const latest = own.points.findLast(isShown) ?? own.points.at(-1);
  if (!latest) return null;
  const rows = series
    .filter((s) => s.role !== 'count')
    .flatMap((s) => {
      const point = s.points.find((p) => p.period === latest.period);
      if (!point) return [];
      const value = isShown(point) ? point.value : null;
      return [{ place: s.place, label: s.placeName, value, text: figureText(point, reading), isOwn: s.role === 'own' }];
    })
    .toSorted((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity) || a.label.localeCompare(b.label, 'nb'));
  const values = rows.flatMap((r) => (r.value === null ? [] : [r.value]));
  if (values.length < 2) return null;
  return {
    kind: 'dots',
    title: reading.name,
    unit: reading.unit,
    decimals: reading.decimals,
    ...axisRange(values, reading.decimals),
    period: latest.period,
    periodLabel: periodLabel(latest.period),
    rows,
  };
}

/** Round ends with air on both sides; from 0 when the lowest value is near it. */
function axisRange(values: readonly number[], decimals: number): { axisFrom: number; axisTo: number } {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const span = Math.max(high - low, 10 ** -decimals);
  const step = 10 ** Math.floor(Math.log10(span));
  const from = Math.floor((low - span * 0.15) / step) * step;
  const axisFrom = low >= 0 && (from < 0 || low < span * 0.5) ? 0 : from;
  const axisTo = Math.ceil((high + span * 0.15) / step) * step;
  const round = (n: number) => Number(n.toFixed(6));
  return { axisFrom: round(axisFrom), axisTo: round(axisTo) };
}
