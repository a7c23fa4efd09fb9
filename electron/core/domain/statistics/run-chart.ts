import { countWord, formatFigure } from '../../../contract/format.ts';
import { stretches, type Break, type Point } from '../series.ts';
import { runsLimits } from './runs-limits.ts';
import { climbs, median, runsAround, type Span } from './spans.ts';

export const minimumRunChartPoints = 5;
const shiftPoints = 6;
const trendPoints = 5;

export interface RunChart {
  periods: string[];
  median: number;
  /** Points not on the median. */
  useful: number;
  runs: number;
  limits: { fewest: number; most: number } | null;
  runsTest: 'too_few' | 'too_many' | 'as_expected' | 'not_tested';
  shifts: Span[];
  trends: Span[];
}

/**
 * Run chart of one unbroken stretch, oldest first; null under five points. Rules of Perla, Provost and
 * Murray, BMJ Quality & Safety 20 (2011) 46–51: shift of six, trend of five, number of runs. Their
 * fourth, the astronomical point, is a judgement and is left to the reader.
 */
export function runChart(stretch: readonly Point[]): RunChart | null {
  if (stretch.length < minimumRunChartPoints) return null;
  const values = stretch.map((point) => point.value ?? NaN);
  const middle = median(values);
  const runs = runsAround(values, middle);
  const useful = runs.reduce((sum, run) => sum + run.length, 0);
  const limits = runsLimits(useful);
  return {
    periods: stretch.map((point) => point.period),
    median: middle,
    useful,
    runs: runs.length,
    limits,
    runsTest: readRuns(runs.length, limits),
    shifts: runs.filter((run) => run.length >= shiftPoints),
    trends: climbs(values).filter((climb) => climb.length >= trendPoints),
  };
}

/** One run chart for each unbroken stretch long enough, never across a cut or a hidden point. */
export function runCharts(
  axis: readonly string[],
  points: readonly Point[],
  breaks: readonly Break[],
): RunChart[] {
  return stretches(axis, points, breaks).flatMap((stretch) => runChart(stretch) ?? []);
}

function readRuns(runs: number, limits: RunChart['limits']): RunChart['runsTest'] {
  if (!limits) return 'not_tested';
  if (runs < limits.fewest) return 'too_few';
  return runs > limits.most ? 'too_many' : 'as_expected';
}

/** What the chart says, in plain bokmål; over and under only, since polarity is judged elsewhere. */
export function readRunChart(chart: RunChart, reading: { unit: string; decimals: number }): string {
  const middle = formatFigure(chart.median, reading.decimals, reading.unit);
  const shift = chart.shifts.at(-1);
  const trend = chart.trends.at(-1);
  const signals = [
    shift &&
      `${countWord(shift.length)} punkter på rad ligger ${shift.sign > 0 ? 'over' : 'under'} medianen`,
    trend && `${countWord(trend.length)} punkter på rad ${trend.sign > 0 ? 'stiger' : 'synker'}`,
    chart.runsTest === 'too_few' && 'linja krysser medianen sjeldnere enn tilfeldigheter skulle gi',
    chart.runsTest === 'too_many' && 'linja krysser medianen oftere enn tilfeldigheter skulle gi',
  ].filter((signal) => typeof signal === 'string');
  const told =
    signals.length > 0
      ? `Tegn på endring: ${signals.join('; ')}.`
      : 'Tallene svinger rundt medianen uten tegn på annet enn tilfeldig variasjon.';
  return `Medianen er ${middle} (${chart.periods.length} punkter). ${told}`;
}
