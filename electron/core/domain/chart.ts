import type { ChartModel, ChartSeries, LineChartModel } from '../../contract/charts.ts';
import { periodLabel } from '../../contract/format.ts';
import { figureWord } from '../../contract/words.ts';
import { axisRange, windowsOf } from './chart-axis.ts';
import {
  absentWord,
  figureText,
  numberedBreaks,
  type NotedBreak,
  type PlaceSeries,
  type Reading,
} from './figures.ts';
import { apart } from './period-line.ts';
import { isShown } from './series.ts';

/** Fewer measurements than this are dots; from here on a line, and from five a trend word too. */
export const minimumLinePoints = 3;

/**
 * The chart of one indicator: a line from three measurements on, a dot plot of the newest period where
 * other places can be compared, else null (the table alone). Hidden figures have no value here.
 */
export function chartModel(
  axis: readonly string[],
  series: readonly PlaceSeries[],
  breaks: readonly NotedBreak[],
  reading: Reading,
): ChartModel | null {
  const own = series.find((s) => s.role === 'own');
  if (!own || own.points.length === 0 || reading.isSensitive) return null;
  return own.points.filter(isShown).length >= minimumLinePoints
    ? lineModel(axis, series, breaks, reading)
    : dotModel(own, series, reading);
}

/** Own place included; more lines than this and no reader tells them apart. */
export const mostPlaces = 4;

/**
 * The places a line chart draws: own, country, county and group, then places the group chose while
 * there is room, then the neighbours if all of them fit. The table has them all.
 */
export function drawnSeries<T extends Pick<PlaceSeries, 'role' | 'isChosen'>>(
  series: readonly T[],
  { isCount = false }: Pick<Reading, 'isCount'> = {},
): T[] {
  // Beside the country's number of people the municipality's own would lie flat along the axis.
  if (isCount) return series.filter((s) => s.role === 'own');
  const of = (role: PlaceSeries['role']) => series.filter((s) => s.role === role);
  const fixed = (['own', 'county', 'country', 'group'] as const).map(of);
  // A county or group that became another is still one line of the chart, cut where it changed.
  const room = mostPlaces - fixed.filter((places) => places.length > 0).length;
  const chosen = of('peer')
    .filter((s) => s.isChosen)
    .slice(0, Math.max(0, room));
  const neighbours = of('peer').filter((s) => !s.isChosen);
  const rest = neighbours.length <= room - chosen.length ? neighbours : [];
  return [...fixed.flat(), ...chosen, ...rest];
}

function roleOf(
  { place, role }: PlaceSeries,
  extraPlaces: readonly PlaceSeries[],
): Pick<ChartSeries, 'role' | 'variant'> {
  if (role === 'own' || role === 'country' || role === 'county') return { role };
  const groups = extraPlaces.filter((s) => s.role === 'group');
  const at = role === 'group' ? 0 : extraPlaces.findIndex((s) => s.place === place);
  const shift = groups.length > 1 ? at - groups.length + 1 : at;
  return { role: 'peer', variant: role === 'group' || shift <= 0 ? 0 : shift === 1 ? 1 : 2 };
}

/** What a line may carry besides its figures. */
export interface LineExtras {
  target?: { value: number; label: string } | null;
  /** Periods after the axis that have passed without figures. */
  awaited?: readonly string[];
  forecast?: { label: string; points: { period: string; value: number }[] } | null;
  levels?: NonNullable<LineChartModel['levels']>;
  flagged?: string[];
}

/** The line of an indicator with what it carries; every level, target and estimate fits its axis. */
export function lineModel(
  drawn: readonly string[],
  series: readonly PlaceSeries[],
  breaks: readonly NotedBreak[],
  reading: Reading,
  extras: LineExtras = {},
): LineChartModel {
  const { target, forecast, levels = [], flagged } = extras;
  const awaited = new Set(extras.awaited);
  const estimated = new Set(forecast?.points.map((p) => p.period));
  const axis = [...drawn, ...awaited, ...estimated];
  const windows = windowsOf(axis);
  const outside = new Set(breaks.filter((b) => b.kind === 'outside').map((b) => b.period));
  const shownPlaces = drawnSeries(series, reading);
  const extraPlaces = shownPlaces.filter((s) => s.role === 'group' || s.role === 'peer');
  const lines = shownPlaces.map((s): ChartSeries => {
    const byPeriod = new Map(s.points.filter(isShown).map((p) => [p.period, p.value]));
    const values = axis.map((p) => (outside.has(p) ? null : (byPeriod.get(p) ?? null)));
    return {
      id: `${s.role}-${s.place}`,
      label: s.placeName,
      ...roleOf(s, extraPlaces),
      values,
      ...betweenOf(axis, s, values),
    };
  });
  const own = series.find((s) => s.role === 'own');
  const ownPoints = new Map((own?.points ?? []).map((p) => [p.period, p]));
  const quiet = axis.filter((period, at) => {
    if (windows || !own || absentWord(own, period) !== figureWord.notSurveyed) return false;
    if (ownPoints.has(period) || awaited.has(period) || estimated.has(period)) return false;
    return lines.every((l) => l.values[at] === null);
  });
  return {
    kind: 'line',
    title: reading.name,
    unit: reading.unit,
    decimals: reading.decimals,
    ...shareRange(
      [
        ...lines.flatMap((l) => l.values.filter((v) => v !== null)),
        ...(target ? [target.value] : []),
        ...levels.map((level) => level.value),
        ...(forecast?.points.map((p) => p.value) ?? []),
      ],
      reading,
    ),
    periods: axis.map((code) => ({ code, label: periodLabel(code) })),
    ...(quiet.length > 0 && { quiet }),
    series: lines,
    cuts: numberedBreaks(axis, breaks)
      .filter((b) => b.kind === 'cut')
      .map((b) => ({ period: b.period, number: b.number, label: b.text })),
    gaps: axis.flatMap((period) => {
      const point = ownPoints.get(period);
      if (outside.has(period)) return [{ period, words: figureWord.outside }];
      if (estimated.has(period)) return [];
      if (awaited.has(period)) return [{ period, words: figureWord.awaited }];
      if (!point) {
        const words = own ? absentWord(own, period) : figureWord.notFetched;
        return words === figureWord.notSurveyed ? [] : [{ period, words }];
      }
      return isShown(point) ? [] : [{ period, words: figureText(point, reading) }];
    }),
    ...(windows && {
      form: 'windows' as const,
      windows: { ...windows, apart: apartOf(axis, own) },
    }),
    ...(target && { target }),
    ...(levels.length > 0 && { levels }),
    ...(flagged && { flagged }),
    ...(forecast && { forecast: { label: forecast.label, points: forecast.points } }),
  };
}

/** Where the windows lie that the verdict can rest on. */
function apartOf(axis: readonly string[], own: PlaceSeries | undefined): number[] {
  return apart((own?.points ?? []).filter(isShown)).map(({ period }) => axis.indexOf(period));
}

/** Years between surveys are no gap of this place, whatever others have there. */
function betweenOf(
  axis: readonly string[],
  series: PlaceSeries,
  values: readonly (number | null)[],
): { between?: string[] } {
  const known = new Set(series.points.map(({ period }) => period));
  const between = axis.filter(
    (period, at) =>
      values[at] === null &&
      !known.has(period) &&
      absentWord(series, period) === figureWord.notSurveyed,
  );
  return between.length > 0 ? { between } : {};
}

/** An axis of shares ends at 100 where no figure passes it. */
function shareRange(values: readonly number[], { decimals, unit }: Reading) {
  const range = axisRange(values, decimals);
  const isShare = unit === '%' && values.every((value) => value <= 100);
  return isShare ? { ...range, axisTo: Math.min(100, range.axisTo) } : range;
}

function dotModel(
  own: PlaceSeries,
  series: readonly PlaceSeries[],
  reading: Reading,
): ChartModel | null {
  if (reading.isCount) return null;
  const latest = own.points.findLast(isShown) ?? own.points.at(-1);
  if (!latest) return null;
  const rows = series
    .filter((s) => s.role !== 'count')
    .flatMap((s) => {
      const point = s.points.find((p) => p.period === latest.period);
      if (!point) return [];
      const value = isShown(point) ? point.value : null;
      return [
        {
          place: s.place,
          label: s.placeName,
          value,
          text: figureText(point, reading),
          isOwn: s.role === 'own',
        },
      ];
    })
    .toSorted(
      (a, b) =>
        (b.value ?? -Infinity) - (a.value ?? -Infinity) || a.label.localeCompare(b.label, 'nb'),
    );
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
