import { stretches, type Break, type Point } from '../series.ts';
import { climbs, runsAround } from './spans.ts';

export const minimumXmrPoints = 5;
/** Fewer points than this and the limits are trial limits. */
export const fullXmrPoints = 12;
const sidePoints = 7;
const climbPoints = 6;

export type XmrRule = 'outside' | 'one_side' | 'two_of_three' | 'trend';

export interface XmrChart {
  periods: string[];
  limits: 'trial' | 'full';
  centre: number;
  lower: number;
  upper: number;
  movingRanges: number[];
  meanMovingRange: number;
  movingRangeLimit: number;
  /** The rules each point takes part in, in the order of `periods`. */
  signals: XmrRule[][];
}

/**
 * Individuals chart of one unbroken stretch, oldest first; null under five points, trial limits under
 * twelve. Limits: mean ± 2.66 × mean moving range, ranges at most 3.267 × it (Wheeler, Understanding
 * Variation, 2nd ed. 2000). `floor` is the least possible value (0 for shares), null for none.
 */
export function xmrChart(stretch: readonly Point[], floor: number | null = null): XmrChart | null {
  if (stretch.length < minimumXmrPoints) return null;
  const values = stretch.map((point) => point.value ?? NaN);
  const centre = mean(values);
  const movingRanges = values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? NaN)));
  const meanMovingRange = mean(movingRanges);
  const reach = 2.66 * meanMovingRange;
  const lower = Math.max(centre - reach, floor ?? -Infinity);
  return {
    periods: stretch.map((point) => point.period),
    limits: values.length < fullXmrPoints ? 'trial' : 'full',
    centre,
    lower,
    upper: centre + reach,
    movingRanges,
    meanMovingRange,
    movingRangeLimit: 3.267 * meanMovingRange,
    signals: signals(values, centre, reach),
  };
}

/** One chart for each unbroken stretch long enough; limits never span a cut or a hidden point. */
export function xmrCharts(
  axis: readonly string[],
  points: readonly Point[],
  breaks: readonly Break[],
  floor: number | null = null,
): XmrChart[] {
  return stretches(axis, points, breaks).flatMap((stretch) => xmrChart(stretch, floor) ?? []);
}

/**
 * NHS England, Making Data Count: a point outside; seven in a row on one side of the mean (not Western
 * Electric's eight); two of three in the outer third, all on one side; six in a row one way (Nelson,
 * Journal of Quality Technology 16 (1984) 237–239; the NHS-R package waits for seven).
 */
function signals(values: readonly number[], centre: number, reach: number): XmrRule[][] {
  const found = values.map(() => new Set<XmrRule>());
  const mark = (rule: XmrRule, from: number, to: number) => {
    for (let i = from; i <= to; i++) found[i]?.add(rule);
  };
  // The mean of equal figures may miss them by a rounding error, which is no distance.
  const nothing = 1e-9 * Math.max(1, Math.abs(centre));
  const away = values.map((value) => (Math.abs(value - centre) < nothing ? 0 : value - centre));
  away.forEach((distance, i) => {
    if (Math.abs(distance) > reach + nothing) mark('outside', i, i);
  });
  for (const run of runsAround(away, 0, 'ends'))
    if (run.length >= sidePoints) mark('one_side', run.from, run.to);
  for (const climb of climbs(values))
    if (climb.length >= climbPoints) mark('trend', climb.from, climb.to);
  const isNear = (distance: number) =>
    Math.abs(distance) <= reach + nothing && Math.abs(distance) > (2 / 3) * reach;
  for (let i = 0; i + 2 < away.length; i++) {
    const three = [i, i + 1, i + 2];
    const sides = new Set(three.map((at) => Math.sign(away[at] ?? NaN)));
    const near = three.filter((at) => isNear(away[at] ?? NaN));
    if (sides.size === 1 && near.length >= 2) near.forEach((at) => mark('two_of_three', at, at));
  }
  return found.map((rules) => [...rules]);
}

const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

/** What the limits tell, in plain bokmål. */
export function readXmrChart(chart: XmrChart): string {
  const lead =
    chart.limits === 'trial'
      ? `Foreløpige grenser (${chart.periods.length} punkter, tolv trengs).`
      : `Grenser fra ${chart.periods.length} punkter.`;
  const hits = chart.signals.flat();
  if (hits.length === 0) return `${lead} Alle punkter ligger slik tilfeldig variasjon ventes å gi.`;
  const words: Record<XmrRule, string> = {
    outside: 'punkt utenfor grensene',
    one_side: 'minst sju punkter på rad på samme side av gjennomsnittet',
    two_of_three: 'to av tre punkter nær samme grense',
    trend: 'minst seks punkter på rad i samme retning',
  };
  return `${lead} Tegn på endring: ${[...new Set(hits)].map((rule) => words[rule]).join('; ')}.`;
}
