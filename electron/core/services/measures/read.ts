import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { DomainError } from '../../../contract/errors.ts';
import { halfYearOf, localDate } from '../../../contract/format.ts';
import { halfYearIndex } from '../../../contract/half-years.ts';
import type {
  MeasureDependency,
  MeasureDetail,
  MeasureSummary,
} from '../../../contract/measures.ts';
import {
  boardColumn,
  card,
  challenge,
  challengeIndicator,
  challengeMeasure,
  deliverable,
  evaluation,
  indicator,
  measure,
  measureDependency,
  statusUpdate,
} from '../../../../db/schema/index.ts';
import { evaluationNeed } from '../../domain/evaluation.ts';
import type { Context } from '../context.ts';

type MeasureRow = typeof measure.$inferSelect;

/** The measures that stand in the plan, in its order; one a revision has ended is not among them. */
export function listMeasures(context: Context): MeasureSummary[] {
  return context.workspace.db
    .select()
    .from(measure)
    .where(isNull(measure.retiredReason))
    .orderBy(asc(measure.id))
    .all()
    .map((row) => summary(context, row));
}

/** One measure with its adopted text, dependencies and log. Throws `not_found`. */
export function getMeasure(context: Context, measureId: number): MeasureDetail {
  const { db } = context.workspace;
  const row = findMeasure(context, measureId);
  return {
    ...summary(context, row),
    adoptedText: row.adoptedText,
    adoptedDescription: row.adoptedDescription,
    reference: row.reference,
    retiredReason: row.retiredReason,
    dependencies: dependencies(db, row),
    challenges: db
      .select({
        id: challenge.id,
        shortName: challenge.shortName,
        areaId: challenge.areaId,
        state: challengeMeasure.state,
      })
      .from(challengeMeasure)
      .innerJoin(challenge, eq(challenge.id, challengeMeasure.challengeId))
      .where(eq(challengeMeasure.measureId, measureId))
      .orderBy(asc(challenge.id))
      .all(),
    indicators: db
      .selectDistinct({ id: indicator.id, name: indicator.name, position: indicator.position })
      .from(challengeMeasure)
      .innerJoin(
        challengeIndicator,
        eq(challengeIndicator.challengeId, challengeMeasure.challengeId),
      )
      .innerJoin(indicator, eq(indicator.id, challengeIndicator.indicatorId))
      .where(eq(challengeMeasure.measureId, measureId))
      .orderBy(asc(indicator.position))
      .all()
      .map(({ id, name }) => ({ id, name })),
    updates: db
      .select()
      .from(statusUpdate)
      .where(eq(statusUpdate.measureId, measureId))
      .orderBy(desc(statusUpdate.at))
      .all(),
  };
}

/** The measure's row, or `not_found` with a sentence. */
export function findMeasure({ workspace: { db } }: Context, measureId: number): MeasureRow {
  const row = db.select().from(measure).where(eq(measure.id, measureId)).get();
  if (!row) throw new DomainError('not_found', `Tiltak ${measureId} finnes ikke i denne fila.`);
  return row;
}

function summary(context: Context, row: MeasureRow): MeasureSummary {
  const { db } = context.workspace;
  const halfYear = halfYearOf(localDate(context.now()));
  const status = db
    .select()
    .from(statusUpdate)
    .where(eq(statusUpdate.measureId, row.id))
    .orderBy(desc(statusUpdate.at), desc(sql`rowid`))
    .limit(1)
    .get();
  const cards = db
    .select({
      open: sql<number>`coalesce(sum(${boardColumn.kind} <> 'done'), 0)`,
      done: sql<number>`coalesce(sum(${boardColumn.kind} = 'done'), 0)`,
      waiting: sql<number>`coalesce(sum(${card.waitingOn} IS NOT NULL AND ${boardColumn.kind} <> 'done'), 0)`,
    })
    .from(card)
    .innerJoin(boardColumn, eq(boardColumn.id, card.columnId))
    .where(sql`${card.measureId} = ${row.id} AND ${card.archivedAt} IS NULL`)
    .get();
  const finished = db
    .select({ period: evaluation.period })
    .from(evaluation)
    .where(
      and(
        eq(evaluation.measureId, row.id),
        eq(evaluation.state, 'final'),
        eq(evaluation.subjectKind, 'measure'),
      ),
    )
    .all()
    .map(({ period }) => period)
    .toSorted((a, b) => halfYearIndex(b) - halfYearIndex(a));
  const lastFinished = finished[0] ?? null;
  const hasBegun = status !== undefined && status.stage !== 'not_started';
  return {
    id: row.id,
    shortName: row.shortName,
    name: row.name,
    strategy: row.strategy,
    responsible: row.responsible,
    startText: row.startText,
    owner: row.owner,
    leader: row.leader,
    status: status ?? null,
    openCards: cards?.open ?? 0,
    doneCards: cards?.done ?? 0,
    waitingCards: cards?.waiting ?? 0,
    evaluation: { need: evaluationNeed({ hasBegun, lastFinished }, halfYear), lastFinished },
  };
}

function dependencies(db: Context['workspace']['db'], row: MeasureRow): MeasureDependency[] {
  const others = new Map(
    db
      .select()
      .from(measure)
      .all()
      .map((other) => [other.id, other]),
  );
  const deliverables = db.select().from(deliverable).where(isNull(deliverable.receivedOn)).all();
  return (
    db
      .select()
      .from(measureDependency)
      .where(
        sql`${measureDependency.measureId} = ${row.id} OR ${measureDependency.dependsOnId} = ${row.id}`,
      )
      .all()
      // What a revision has ended holds nothing else up.
      .filter(({ measureId, dependsOnId }) =>
        [measureId, dependsOnId].every(
          (id) => id === row.id || others.get(id)?.retiredReason === null,
        ),
      )
      .map(({ measureId, dependsOnId, kind }) => ({
        measureId,
        dependsOnId,
        kind,
        conflict: conflict(others.get(measureId), others.get(dependsOnId), kind),
        awaited: deliverables
          .filter((row) => row.measureId === measureId && row.dependsOnId === dependsOnId)
          .map((row) => row.text),
      }))
  );
}

/** The adopted plan lets a measure start in the season of the one it builds on: shown, never mended. */
function conflict(
  later: MeasureRow | undefined,
  earlier: MeasureRow | undefined,
  kind: MeasureDependency['kind'],
): string | null {
  if (kind !== 'builds_on' || later?.startKind !== 'season' || earlier?.startKind !== 'season')
    return null;
  const isSame = later.startSeason === earlier.startSeason && later.startYear === earlier.startYear;
  return isSame
    ? `Tiltak ${later.id} bygger på tiltak ${earlier.id}, men planen lar begge starte ${later.startText}. Spør ledergruppa hva som gjelder.`
    : null;
}
