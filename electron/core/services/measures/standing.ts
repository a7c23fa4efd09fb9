import { and, asc, eq, inArray, isNull, sql, type AnyColumn, type SQL } from 'drizzle-orm';
import { DomainError } from '../../../contract/errors.ts';
import { halfYearOf, localDate } from '../../../contract/format.ts';
import { halfYearIndex } from '../../../contract/half-years.ts';
import type { MeasureSummary } from '../../../contract/measures.ts';
import {
  boardColumn,
  card,
  evaluation,
  measure,
  statusUpdate,
} from '../../../../db/schema/index.ts';
import { evaluationNeed } from '../../domain/evaluation.ts';
import { isHeld } from '../cards/held.ts';
import type { Context } from '../context.ts';

/** A measure with its newest status and whether it lacks an evaluation. */
export interface Standing extends Pick<MeasureSummary, 'status' | 'evaluation'> {
  row: typeof measure.$inferSelect;
}

/**
 * Whether what a row holds is of a measure that stands in the plan: what a revision has ended is kept to
 * be read, and nobody waits for it. `measureId` is the row's own column.
 */
export const ofStandingMeasure = (measureId: AnyColumn): SQL =>
  sql`EXISTS (SELECT 1 FROM ${measure} WHERE ${measure.id} = ${measureId} AND ${measure.retiredReason} IS NULL)`;

/** The measures that stand in the plan, in its order; one statement for all of them. */
export function listStandings(context: Context): Standing[] {
  return standings(context, isNull(measure.retiredReason));
}

/** Where one measure stands, also one a revision has ended. Throws `not_found`. */
export function findStanding(context: Context, measureId: number): Standing {
  const [standing] = standings(context, eq(measure.id, measureId));
  if (!standing) throw noMeasure(measureId);
  return standing;
}

export const noMeasure = (measureId: number): DomainError =>
  new DomainError('not_found', `Tiltak ${measureId} finnes ikke i denne fila.`);

const newestStatus = sql`${statusUpdate}.rowid = (
  SELECT newest.rowid FROM ${statusUpdate} AS newest WHERE newest.measure_id = ${measure.id}
  ORDER BY newest.at DESC, newest.rowid DESC LIMIT 1)`;
/** The half-years of finished notes about the measure itself, as a JSON array. */
const finishedPeriods = sql<string>`(
  SELECT json_group_array(DISTINCT ${evaluation.period}) FROM ${evaluation}
  WHERE ${evaluation.measureId} = ${measure.id} AND ${evaluation.state} = 'final'
    AND ${evaluation.subjectKind} = 'measure')`;

function standings({ workspace: { db }, now }: Context, where: SQL): Standing[] {
  const halfYear = halfYearOf(localDate(now()));
  return db
    .select({ row: measure, status: statusUpdate, finished: finishedPeriods })
    .from(measure)
    .leftJoin(statusUpdate, newestStatus)
    .where(where)
    .orderBy(asc(measure.id))
    .all()
    .map(({ row, status, finished }) => {
      const hasBegun = status !== null && status.stage !== 'not_started';
      const periods = JSON.parse(finished) as string[];
      const [last] = periods.toSorted((a, b) => halfYearIndex(b) - halfYearIndex(a));
      const lastFinished = last ?? null;
      const need = evaluationNeed({ hasBegun, lastFinished }, halfYear);
      return { row, status, evaluation: { need, lastFinished } };
    });
}

/** The same measures with how their cards stand; one statement more. */
export function summaries(
  { workspace: { db } }: Context,
  measures: readonly Standing[],
): MeasureSummary[] {
  const ids = measures.map(({ row }) => row.id);
  const counts = db
    .select({
      measureId: card.measureId,
      open: sql<number>`sum(${boardColumn.kind} <> 'done')`,
      done: sql<number>`sum(${boardColumn.kind} = 'done')`,
      waiting: sql<number>`sum(${isHeld} AND ${boardColumn.kind} <> 'done')`,
    })
    .from(card)
    .innerJoin(boardColumn, eq(boardColumn.id, card.columnId))
    .where(and(inArray(card.measureId, ids), isNull(card.archivedAt)))
    .groupBy(card.measureId)
    .all();
  const cards = new Map(counts.map((count) => [count.measureId, count]));
  return measures.map(({ row, status, evaluation: evaluated }) => {
    const { id, name, shortName, strategy, responsible, startText, owner, leader } = row;
    const count = cards.get(id);
    return {
      ...{ id, name, shortName, strategy, responsible, startText, owner, leader, status },
      openCards: count?.open ?? 0,
      doneCards: count?.done ?? 0,
      waitingCards: count?.waiting ?? 0,
      evaluation: evaluated,
    };
  });
}
