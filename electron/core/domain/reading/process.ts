import type { LevelLine, LineChartModel } from '../../../contract/charts.ts';
import { formatNumber, periodLabel } from '../../../contract/format.ts';
import { lineModel, type LineExtras } from '../chart.ts';
import type { NotedBreak, PlaceSeries, Reading } from '../figures.ts';
import { readRunChart, runCharts } from '../statistics/run-chart.ts';
import { readXmrChart, xmrCharts } from '../statistics/xmr.ts';

interface Figures {
  axis: readonly string[];
  /** The periods of the axis a figure was due in. */
  due: readonly string[];
  series: readonly PlaceSeries[];
  breaks: readonly NotedBreak[];
  reading: Reading;
}

/** From so many points in one unbroken stretch the run chart says more than the line. */
const runViewPoints = 12;

/** Rolling means share their years: neighbours are not independent, so neither rule may be used. */
function isIndependent({ periodKind }: Reading): boolean {
  return periodKind !== 'three_year' && periodKind !== 'five_year';
}

/** The line with the median of the municipality's unbroken stretches; null where no rule applies. */
export function runView(
  { axis, due, series, breaks, reading }: Figures,
  extras: LineExtras,
): { model: LineChartModel; sentences: string[] } | null {
  const own = series.filter((s) => s.role === 'own');
  const charts = isIndependent(reading) ? runCharts(due, own[0]?.points ?? [], breaks) : [];
  if (!charts.some(({ periods }) => periods.length >= runViewPoints)) return null;
  const levels = charts.map((chart): LevelLine => ({
    kind: 'median',
    value: chart.median,
    ...ends(chart.periods),
    label: `Median ${formatNumber(chart.median, reading.decimals)}`,
  }));
  const flagged = charts.flatMap((chart) =>
    [...chart.shifts, ...chart.trends].flatMap((span) =>
      chart.periods.slice(span.from, span.to + 1),
    ),
  );
  return {
    model: lineModel(axis, series, breaks, reading, { ...extras, levels, flagged }),
    sentences: charts.map((c) =>
      told(
        c.periods,
        charts.length,
        readRunChart(c, { unit: reading.unit, decimals: reading.decimals }),
      ),
    ),
  };
}

/** Mean and control limits of each unbroken stretch; trial limits under twelve points. */
export function limitsView(
  { axis, due, series, breaks, reading }: Figures,
  extras: LineExtras,
): { isTrial: boolean; model: LineChartModel; sentences: string[] } | null {
  const own = series.filter((s) => s.role === 'own');
  const charts = isIndependent(reading) ? xmrCharts(due, own[0]?.points ?? [], breaks, 0) : [];
  if (charts.length === 0) return null;
  const number = (value: number) => formatNumber(value, reading.decimals);
  const levels = charts.flatMap((chart): LevelLine[] => {
    const span = ends(chart.periods);
    const grade = chart.limits === 'trial' ? 'Foreløpig ' : '';
    const limit = (name: string, value: number): LevelLine => ({
      ...{ kind: 'limit', value, ...span },
      label: `${grade === '' ? name : `${grade}${name.toLowerCase()}`} ${number(value)}`,
    });
    return [
      limit('Øvre grense', chart.upper),
      { kind: 'centre', value: chart.centre, ...span, label: `Snitt ${number(chart.centre)}` },
      limit('Nedre grense', chart.lower),
    ];
  });
  const flagged = charts.flatMap((chart) =>
    chart.periods.filter((_, index) => (chart.signals[index]?.length ?? 0) > 0),
  );
  return {
    isTrial: charts.some((chart) => chart.limits === 'trial'),
    model: lineModel(axis, own, breaks, reading, { ...extras, levels, flagged }),
    sentences: charts.map((c) => told(c.periods, charts.length, readXmrChart(c))),
  };
}

function ends(periods: readonly string[]): { from: string; to: string } {
  return { from: periods[0] ?? '', to: periods.at(-1) ?? '' };
}

function told(periods: readonly string[], count: number, sentence: string): string {
  if (count === 1) return sentence;
  const { from, to } = ends(periods);
  return `${periodLabel(from)} til ${periodLabel(to)}: ${sentence}`;
}
