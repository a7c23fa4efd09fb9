import type { LineChartModel } from '../../../contract/charts.ts';
import { countWord, formatFigure, periodLabel } from '../../../contract/format.ts';
import type { PeriodKind } from '../../../contract/vocabulary.ts';
import { axisRange } from '../chart-axis.ts';
import { figureText, type NotedBreak, type Reading } from '../figures.ts';
import { apart } from '../period-line.ts';
import type { Point } from '../series.ts';
import { movingAverages } from '../statistics/moving-average.ts';

export type MeanYears = 3 | 5 | 10;

const periodsInYear: Partial<Record<PeriodKind, number>> = {
  year: 1,
  school_year: 1,
  half_year: 2,
  quarter: 4,
  month: 12,
};

/** How many periods a window of some years holds; null where the figures are means already. */
export function windowLength(years: MeanYears, kind: PeriodKind): number | null {
  const inYear = periodsInYear[kind];
  return inYear === undefined ? null : years * inYear;
}

export interface MeanFigures {
  axis: readonly string[];
  counts: readonly Point[];
  /** Null where the figure is a plain count. */
  denominators: readonly Point[] | null;
  breaks: readonly NotedBreak[];
  reading: Reading;
}

export interface MeanPoint extends Point {
  from: string;
  to: string;
  /** Why there is none, in words; null where there is one. */
  words: string | null;
}

/**
 * One mean for each window that fits on the axis, oldest first. A window that holds a hidden or missing
 * figure or a break has no mean, and says why. Windows are counted, never interpolated.
 */
export function meanPoints(figures: MeanFigures, years: MeanYears): MeanPoint[] {
  const { axis, counts, denominators, breaks, reading } = figures;
  const length = windowLength(years, reading.periodKind);
  if (length === null) return [];
  const found = new Map(
    movingAverages(axis, counts, breaks, {
      length,
      ...(denominators && { denominators }),
    }).map((mean) => [mean.to, mean.rate ?? mean.count]),
  );
  const byPeriod = new Map(counts.map((point) => [point.period, point]));
  return axis.slice(length - 1).flatMap((to, start): MeanPoint[] => {
    const window = axis.slice(start, start + length);
    const [from] = window;
    if (from === undefined) return [];
    const period = codeOf(from, to);
    const value = found.get(to);
    if (value !== undefined)
      return [{ period, from, to, value, status: value === 0 ? 'zero' : 'value', words: null }];
    const points = window.map((code) => byPeriod.get(code));
    const hidden = points.find((point) => point?.status === 'hidden');
    const status = hidden ? 'hidden' : 'missing';
    const words = hidden
      ? figureText(hidden, reading)
      : points.some((point) => !point)
        ? 'tall mangler'
        : 'brudd';
    return [{ period, from, to, value: null, status, words }];
  });
}

/** The moving average as a chart: a bar over the periods each mean covers, and what it says. */
export function meanView(
  figures: MeanFigures,
  years: MeanYears,
  place: { code: string; name: string },
): { model: LineChartModel; sentence: string; years: MeanYears } | null {
  const { axis, reading } = figures;
  const points = meanPoints(figures, years);
  const shown = points.filter((point) => point.value !== null);
  if (shown.length < 2) return null;
  const decimals = figures.denominators ? reading.decimals : Math.max(1, reading.decimals);
  const values = points.map((point) => point.value);
  return {
    years,
    model: {
      ...{ kind: 'line', form: 'windows', title: `${reading.name}, glidende snitt` },
      ...{ unit: reading.unit, decimals },
      ...axisRange(
        values.filter((value) => value !== null),
        decimals,
      ),
      periods: points.map(({ period, from, to }) => ({ code: period, label: spanLabel(from, to) })),
      series: [{ id: `own-${place.code}`, label: place.name, role: 'own', values }],
      cuts: [],
      gaps: points.flatMap(({ period, words }) => (words === null ? [] : [{ period, words }])),
      windows: {
        years: [...axis],
        spans: points.map(({ from, to }) => ({ from: axis.indexOf(from), to: axis.indexOf(to) })),
        apart: apart(shown).map((point) => points.indexOf(point)),
      },
    },
    sentence: meanSentence(points, { ...reading, decimals }, years, figures.denominators !== null),
  };
}

function meanSentence(
  points: readonly MeanPoint[],
  reading: Pick<Reading, 'unit' | 'decimals'>,
  years: MeanYears,
  isPooled: boolean,
): string {
  const last = points.findLast((point) => point.value !== null);
  if (!last) return '';
  const earlier = points.findLast((point) => point.value !== null && point.to < last.from);
  const figure = (point: MeanPoint) =>
    formatFigure(point.value ?? 0, reading.decimals, reading.unit);
  const before = earlier
    ? ` Perioden uten felles år før den, ${spanLabel(earlier.from, earlier.to)}, hadde ${figure(earlier)}.`
    : ' Det finnes ingen tidligere periode uten felles år å holde det opp mot.';
  const method = isPooled
    ? 'Snittet er summen av tellerne delt på summen av nevnerne.'
    : 'Snittet er summen av antallene delt på antall perioder.';
  return `Snittet over ${countWord(years, 'neuter')} år, ${spanLabel(last.from, last.to)}, er ${figure(last)}.${before} ${method}`;
}

function codeOf(from: string, to: string): string {
  return /^\d{4}$/.test(from) ? `${from}-${to}` : `${from}/${to}`;
}

/** «2015–2019», «2015–16 til 2019–20». */
function spanLabel(from: string, to: string): string {
  return /^\d{4}$/.test(from) ? `${from}–${to}` : `${periodLabel(from)} til ${periodLabel(to)}`;
}
