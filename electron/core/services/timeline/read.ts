import { asc, isNull } from 'drizzle-orm';
import { localDate } from '../../../contract/format.ts';
import { halfYearDays, halfYearIndex, planPeriod } from '../../../contract/half-years.ts';
import type { Timeline, TimelineEvent } from '../../../contract/timeline.ts';
import { event, measure, milestone, wave } from '../../../../db/schema/index.ts';
import { whenText } from '../../domain/reading/lane.ts';
import { standingEvents } from '../../domain/statistics/events.ts';
import type { Context } from '../context.ts';
import { getMeasure, listMeasures } from '../measures/read.ts';
import { listStageGoals } from '../stage-goals/read.ts';
import { listStages } from '../stages/read.ts';

/** The plan's years with every measure: adopted start, stages, goals, milestones and waves. */
export function getTimeline(context: Context): Timeline {
  const { db } = context.workspace;
  const measures = listMeasures(context);
  const starts = new Map(
    db
      .select()
      .from(measure)
      .all()
      .map((row) => [row.id, seasonOf(row)]),
  );
  const milestones = db.select().from(milestone).orderBy(asc(milestone.id)).all();
  const waves = db
    .select()
    .from(wave)
    .orderBy(asc(wave.id))
    .all()
    .toSorted((a, b) => halfYearIndex(a.startHalfYear) - halfYearIndex(b.startHalfYear));
  return {
    today: localDate(context.now()),
    rows: measures.map(({ id, shortName, name, status, startText }) => ({
      measureId: id,
      shortName,
      name,
      state: status?.state ?? null,
      start: { text: startText, halfYear: starts.get(id) ?? null },
      stages: listStages(context, id),
      goals: listStageGoals(context, id),
      milestones: milestones.filter((row) => row.measureId === id),
      waves: waves.filter((row) => row.measureId === id),
    })),
    dependencies: measures.flatMap(({ id }) =>
      getMeasure(context, id).dependencies.filter(({ measureId }) => measureId === id),
    ),
    events: events(context),
  };
}

function seasonOf(row: typeof measure.$inferSelect): string | null {
  if (row.startSeason === null || row.startYear === null) return null;
  return `${row.startYear}${row.startSeason === 'spring' ? 'V' : 'H'}`;
}

/** What happened around the plan within its years; what belongs to one indicator stays there. */
function events({ workspace: { db } }: Context): TimelineEvent[] {
  const { start } = halfYearDays(planPeriod.first);
  const { end } = halfYearDays(planPeriod.last);
  const own = db
    .select()
    .from(event)
    .where(isNull(event.indicatorId))
    .all()
    .map((row) => ({
      id: row.id,
      label: row.text,
      start: row.startDate,
      end: row.endDate ?? row.startDate,
      precision: 'day' as const,
      source: 'Merket av gruppa',
    }));
  return [...standingEvents, ...own]
    .filter((item) => item.start <= end && item.end >= start)
    .map(({ id, label, source, start: from, end: to, precision }) => ({
      id,
      label,
      source,
      start: from,
      end: to,
      when: whenText({ id, start: from, end: to, precision, source }),
    }));
}
