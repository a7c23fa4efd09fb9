import { and, asc, desc, eq, gte, lt } from 'drizzle-orm';
import { localDate, periodLabel } from '../../../contract/format.ts';
import {
  card,
  decision,
  observation,
  publication,
  statusUpdate,
  vintage,
} from '../../../../db/schema/index.ts';
import type { ChangeFacts } from '../../domain/briefing/facts.ts';
import { indicatorSource } from '../../domain/briefing/sources.ts';
import type { Context } from '../context.ts';
import { commitments } from './gather-commitments.ts';
import { listEvaluations } from '../evaluations/read.ts';
import { findIndicator, gatherIndicator } from '../indicators/gather.ts';
import { getIndicator } from '../indicators/read.ts';
import { getMeasure } from '../measures/read.ts';
import { revisions } from '../reading/revisions.ts';
import type { BriefingStored } from './gather.ts';

/** What is before every day of a period that has no first day. */
const beginning = '';

/**
 * What has happened in the period of a briefing. When the period begins on the day the previous one
 * was frozen, it begins at that very moment: nothing is told twice, and nothing is lost.
 */
export function gatherChanges(
  context: Context,
  { periodFrom, measureId }: Pick<BriefingStored, 'periodFrom' | 'measureId'>,
  previous: { takenAt: string } | null,
): ChangeFacts {
  const since =
    periodFrom === null
      ? beginning
      : previous && localDate(new Date(previous.takenAt)) === periodFrom
        ? previous.takenAt
        : new Date(`${periodFrom}T00:00:00`).toISOString();
  const all: ChangeFacts = {
    since: periodFrom,
    statuses: statuses(context, since),
    decisions: decisions(context, since, periodFrom ?? beginning),
    evaluations: listEvaluations(context).flatMap(
      ({ id, measureId, periodLabel: label, verdict, finishedAt }) =>
        verdict !== null && finishedAt !== null && finishedAt >= since
          ? [{ id, measureId, periodLabel: label, verdict, at: finishedAt }]
          : [],
    ),
    ...figures(context, since),
    commitments: commitments(context, periodFrom ?? beginning),
    finished: context.workspace.db
      .select({ measureId: card.measureId, at: card.doneAt })
      .from(card)
      .where(gte(card.doneAt, since || '0'))
      .all()
      .flatMap(({ measureId: of, at }) => (at === null ? [] : [{ measureId: of, at }])),
  };
  return measureId === null ? all : aboutMeasure(context, all, measureId);
}

/** What a project's own page tells: the measure's happenings and its own figures. */
function aboutMeasure(context: Context, all: ChangeFacts, measureId: number): ChangeFacts {
  const isOwn = (one: { measureId: number | null }) => one.measureId === measureId;
  const own = new Set(getMeasure(context, measureId).indicators.map(({ id }) => id));
  const hasOwn = (one: { indicatorId: string }) => own.has(one.indicatorId);
  return {
    since: all.since,
    statuses: all.statuses.filter(isOwn),
    decisions: all.decisions.filter(isOwn),
    evaluations: all.evaluations.filter(isOwn),
    figures: all.figures.filter(hasOwn),
    revisions: all.revisions.filter(hasOwn),
    commitments: all.commitments.filter(isOwn),
    finished: all.finished.filter(isOwn),
  };
}

function statuses({ workspace: { db } }: Context, since: string): ChangeFacts['statuses'] {
  return db
    .select()
    .from(statusUpdate)
    .where(gte(statusUpdate.at, since))
    .orderBy(asc(statusUpdate.at))
    .all()
    .map(({ id, measureId, at, stage, state, line }) => {
      const earlier = db
        .select({ stage: statusUpdate.stage, state: statusUpdate.state })
        .from(statusUpdate)
        .where(and(eq(statusUpdate.measureId, measureId), lt(statusUpdate.at, since)))
        .orderBy(desc(statusUpdate.at))
        .limit(1)
        .get();
      return { id, measureId, at, stage, state, line, before: earlier ?? null };
    });
}

/** A decision belongs to the period it was written down in, also when it was made earlier. */
function decisions(
  { workspace: { db } }: Context,
  since: string,
  fromDay: string,
): ChangeFacts['decisions'] {
  return db
    .select()
    .from(decision)
    .orderBy(asc(decision.decidedOn), asc(decision.number))
    .all()
    .filter(({ createdAt, decidedOn }) => createdAt >= since || decidedOn > fromDay)
    .map(({ id, number, title, decidedOn, measureId }) => ({
      ...{ id, number, title, decidedOn, measureId },
    }));
}

/** Figures taken into use in the period: those for a new period, and those that correct an old one. */
function figures(context: Context, since: string): Pick<ChangeFacts, 'figures' | 'revisions'> {
  const published = context.workspace.db
    .select({ indicatorId: vintage.indicatorId })
    .from(vintage)
    .innerJoin(publication, eq(publication.importId, vintage.importId))
    .where(gte(publication.at, since))
    .all();
  const counted = countedSeries(context);
  const told: Pick<ChangeFacts, 'figures' | 'revisions'> = { figures: [], revisions: [] };
  for (const indicatorId of new Set(published.map((row) => row.indicatorId))) {
    const gathered = gatherIndicator(context, findIndicator(context, indicatorId));
    const detail = getIndicator(context, indicatorId);
    const { shortName } = gathered.row;
    const source = indicatorSource(detail);
    const { latest } = detail;
    const firstAt = latest && firstPublished(context, gathered, latest.period);
    if (latest && firstAt && firstAt >= since && !counted.has(indicatorId))
      told.figures.push({
        ...{ indicatorId, source, name: shortName, at: firstAt },
        period: latest.period,
        periodLabel: latest.periodLabel,
        text: latest.text,
      });
    for (const one of revisions(context, gathered).filter(({ to }) => to.at >= since))
      told.revisions.push({
        ...{ indicatorId, source, name: shortName, at: one.to.at },
        placeName: one.placeName,
        period: one.period,
        periodLabel: periodLabel(one.period),
        from: one.from.text,
        to: one.to.text,
      });
  }
  return told;
}

/** Series of n stand with what they count for and are no news by themselves. */
function countedSeries({ workspace: { db } }: Context): ReadonlySet<string | null> {
  const rows = db.query.indicator.findMany({ columns: { countIndicatorId: true } }).sync();
  return new Set(rows.map(({ countIndicatorId }) => countIndicatorId));
}

/** When the municipality's figure for a period was first taken into use. */
function firstPublished(
  { workspace: { db } }: Context,
  gathered: ReturnType<typeof gatherIndicator>,
  period: string,
): string | null {
  const first = db
    .select({ at: publication.at })
    .from(vintage)
    .innerJoin(publication, eq(publication.importId, vintage.importId))
    .innerJoin(observation, eq(observation.vintageId, vintage.id))
    .where(
      and(
        eq(vintage.indicatorId, gathered.row.id),
        eq(observation.place, gathered.places.own.code),
        eq(observation.period, period),
      ),
    )
    .orderBy(asc(publication.at))
    .limit(1)
    .get();
  return first?.at ?? null;
}
