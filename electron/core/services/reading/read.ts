import { asc, eq } from 'drizzle-orm';
import { localDate } from '../../../contract/format.ts';
import type { IndicatorReading, Uncertainty } from '../../../contract/reading.ts';
import type { LineChartModel } from '../../../contract/charts.ts';
import { helpLines } from '../../../contract/words.ts';
import { curveAnswer } from '../../../../db/schema/index.ts';
import { axisRange } from '../../domain/chart-axis.ts';
import { lineModel, minimumLinePoints } from '../../domain/chart.ts';
import { periodLabel } from '../../domain/periods.ts';
import { awaitedPeriods } from '../../domain/reading/coming.ts';
import { deviationView } from '../../domain/reading/deviation.ts';
import { laneAxis } from '../../domain/reading/lane.ts';
import { meanView } from '../../domain/reading/means.ts';
import { limitsView, runView } from '../../domain/reading/process.ts';
import { isShown } from '../../domain/series.ts';
import { forecast } from '../../domain/statistics/forecast.ts';
import type { Context } from '../context.ts';
import { findIndicator, gatherIndicator, type GatheredIndicator } from '../indicators/gather.ts';
import { meanBases } from '../indicators/mean-bases.ts';
import { laneEvents } from './events.ts';
import { nextRelease, releaseRule } from './release.ts';
import { revisions } from './revisions.ts';
import { findTarget, periodChoices, targetLine } from './target.ts';
import { ownUncertainty } from './uncertainty.ts';

/** What the group reads one indicator's figures with. Throws `not_found`. */
export function getReading(context: Context, indicatorId: string): IndicatorReading {
  const { db } = context.workspace;
  const gathered = gatherIndicator(context, findIndicator(context, indicatorId));
  const { row } = gathered;
  const isTargetAllowed = !row.isSensitive;
  const target = isTargetAllowed ? findTarget(context, row) : null;
  const awaited = awaitedOf(context, gathered);
  const views = viewsOf(gathered, {
    awaited,
    target: target && targetLine(target, row),
  });
  const longest = views.forecast?.model ?? views.line ?? views.mean?.model;
  const uncertainty = ownUncertainty(gathered);
  return {
    indicatorId,
    ...views,
    awaited: awaitedText(awaited),
    uncertainty,
    uncertaintyAxis:
      views.line && uncertainty.length > 0 ? axisWith(views.line, uncertainty) : null,
    helpLines: row.isSensitive ? helpLines : [],
    events: laneEvents(context, indicatorId, longest ? laneAxis(longest) : []),
    isTargetAllowed,
    target,
    targetPeriods: isTargetAllowed ? periodChoices(context, row, target) : [],
    answers: db
      .select({ question: curveAnswer.question, text: curveAnswer.text })
      .from(curveAnswer)
      .where(eq(curveAnswer.indicatorId, indicatorId))
      .orderBy(asc(curveAnswer.question))
      .all(),
    revisions: revisions(context, gathered),
    release: nextRelease(context, gathered),
  };
}

function awaitedOf(context: Context, { row, axis, rhythm }: GatheredIndicator): string[] {
  const last = axis.at(-1);
  if (row.origin !== 'official' || last === undefined) return [];
  // A survey is not late in the years it is not held.
  if (rhythm.step !== null && rhythm.step > 1) return [];
  return awaitedPeriods(last, releaseRule(row.id), localDate(context.now()));
}

function awaitedText(codes: readonly string[]): IndicatorReading['awaited'] {
  const [first, last] = [codes[0], codes.at(-1)];
  if (first === undefined || last === undefined) return null;
  const label =
    first === last ? periodLabel(first) : `${periodLabel(first)} til ${periodLabel(last)}`;
  return { label, count: codes.length };
}

type Views = Pick<
  IndicatorReading,
  'line' | 'deviation' | 'run' | 'limits' | 'mean' | 'firstView' | 'forecast'
>;
const noViews: Views = {
  line: null,
  deviation: null,
  run: null,
  limits: null,
  mean: null,
  firstView: 'line',
  forecast: null,
};

/** The ways of seeing the rules allow; the suicide series is never estimated nor given limits. */
function viewsOf(
  gathered: GatheredIndicator,
  extras: { awaited: string[]; target: { value: number; label: string } | null },
): Views {
  const { row, axis, due, rhythm, series, breaks, reading } = gathered;
  const own = series.find((s) => s.role === 'own')?.points ?? [];
  if (row.isSensitive) return noViews;
  const mean = row.isRare ? null : meanOf(gathered);
  if (own.filter(isShown).length < minimumLinePoints) return { ...noViews, mean };
  const figures = { axis, due, series, breaks, reading };
  const line = lineModel(axis, series, breaks, reading, extras);
  if (row.isRare) return { ...noViews, line };
  // Figures that are out but not fetched are fetched, not estimated.
  const estimate =
    extras.awaited.length === 0 ? forecast(due, own, breaks, reading, rhythm.step) : null;
  const run = runView(figures, extras);
  return {
    line,
    deviation: deviationView(line, series, reading),
    run,
    limits: limitsView(figures, extras),
    mean,
    firstView: run !== null ? 'run' : 'line',
    forecast: estimate && {
      model: lineModel(axis, series, breaks, reading, { ...extras, forecast: estimate }),
      sentence: estimate.sentence,
    },
  };
}

/** The moving average the definition asks for, from counts alone. */
function meanOf(gathered: GatheredIndicator): IndicatorReading['mean'] {
  const { row, places } = gathered;
  const bases = meanBases(gathered);
  const years = row.meanYears;
  if (!bases || (years !== 3 && years !== 5 && years !== 10)) return null;
  return meanView({ ...gathered, ...bases }, years, places.own);
}

function axisWith(
  { axisFrom, axisTo, decimals, unit }: LineChartModel,
  uncertainty: readonly Uncertainty[],
): { axisFrom: number; axisTo: number } {
  const ends = uncertainty.flatMap(({ low, high }) => [low, high]);
  const wide = axisRange([...ends, axisFrom, axisTo], decimals);
  const isOutside = ends.some((end) => end < axisFrom || end > axisTo);
  if (!isOutside) return { axisFrom, axisTo };
  return unit === '%' && axisTo <= 100 ? { ...wide, axisTo: Math.min(100, wide.axisTo) } : wide;
}
