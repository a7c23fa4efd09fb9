import { asc, eq } from 'drizzle-orm';
import { localDate } from '../../../contract/format.ts';
import type { IndicatorReading } from '../../../contract/reading.ts';
import { curveAnswer } from '../../../../db/schema/index.ts';
import { lineModel, minimumLinePoints } from '../../domain/chart.ts';
import { periodLabel } from '../../domain/periods.ts';
import { awaitedPeriods } from '../../domain/reading/coming.ts';
import { deviationView } from '../../domain/reading/deviation.ts';
import { laneAxis } from '../../domain/reading/lane.ts';
import { limitsView, runView } from '../../domain/reading/process.ts';
import { isShown } from '../../domain/series.ts';
import { forecast } from '../../domain/statistics/forecast.ts';
import type { Context } from '../context.ts';
import { findIndicator, gatherIndicator, type GatheredIndicator } from '../indicators/gather.ts';
import { laneEvents } from './events.ts';
import { nextRelease, releaseRule } from './release.ts';
import { revisions } from './revisions.ts';
import { findTarget, periodChoices, targetLine, withoutTarget } from './target.ts';
import { ownUncertainty } from './uncertainty.ts';

/** What the group reads one indicator's figures with. Throws `not_found`. */
export function getReading(context: Context, indicatorId: string): IndicatorReading {
  const { db } = context.workspace;
  const gathered = gatherIndicator(context, findIndicator(context, indicatorId));
  const { row } = gathered;
  const isTargetAllowed = !withoutTarget.includes(indicatorId);
  const target = isTargetAllowed ? findTarget(context, row) : null;
  const awaited = awaitedOf(context, gathered);
  const views = viewsOf(gathered, {
    awaited,
    target: target && targetLine(target, row),
  });
  const longest = views.forecast?.model ?? views.line;
  return {
    indicatorId,
    ...views,
    awaited: awaitedText(awaited),
    uncertainty: ownUncertainty(gathered),
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

function awaitedOf(context: Context, { row, axis }: GatheredIndicator): string[] {
  const last = axis.at(-1);
  if (row.origin !== 'official' || last === undefined) return [];
  return awaitedPeriods(last, releaseRule(row.id), localDate(context.now()));
}

function awaitedText(codes: readonly string[]): IndicatorReading['awaited'] {
  const [first, last] = [codes[0], codes.at(-1)];
  if (first === undefined || last === undefined) return null;
  const label =
    first === last ? periodLabel(first) : `${periodLabel(first)} til ${periodLabel(last)}`;
  return { label, count: codes.length };
}

/** The ways of seeing the rules allow; the suicide series is never estimated nor given limits. */
function viewsOf(
  { row, axis, series, breaks, reading }: GatheredIndicator,
  extras: { awaited: string[]; target: { value: number; label: string } | null },
): Pick<IndicatorReading, 'line' | 'deviation' | 'run' | 'limits' | 'forecast'> {
  const own = series.find((s) => s.role === 'own')?.points ?? [];
  if (own.filter(isShown).length < minimumLinePoints)
    return { line: null, deviation: null, run: null, limits: null, forecast: null };
  const figures = { axis, series, breaks, reading };
  const line = lineModel(axis, series, breaks, reading, extras);
  const mayEstimate = !withoutTarget.includes(row.id);
  // Figures that are out but not fetched are fetched, not estimated.
  const estimate =
    mayEstimate && extras.awaited.length === 0 ? forecast(axis, own, breaks, reading) : null;
  return {
    line,
    deviation: deviationView(line, series, reading),
    run: mayEstimate ? runView(figures, extras) : null,
    limits: mayEstimate ? limitsView(figures, extras) : null,
    forecast: estimate && {
      model: lineModel(axis, series, breaks, reading, { ...extras, forecast: estimate }),
      sentence: estimate.sentence,
    },
  };
}
