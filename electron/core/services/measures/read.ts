import { asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type {
  MeasureDependency,
  MeasureDetail,
  MeasureSummary,
} from '../../../contract/measures.ts';
import {
  challenge,
  challengeIndicator,
  challengeMeasure,
  deliverable,
  indicator,
  measure,
  measureDependency,
  statusUpdate,
} from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';
import { findStanding, listStandings, noMeasure, summaries } from './standing.ts';

type MeasureRow = typeof measure.$inferSelect;

/** The measures that stand in the plan, in its order; one a revision has ended is not among them. */
export function listMeasures(context: Context): MeasureSummary[] {
  return summaries(context, listStandings(context));
}

/** One measure with its adopted text, dependencies and log. Throws `not_found`. */
export function getMeasure(context: Context, measureId: number): MeasureDetail {
  const { db } = context.workspace;
  const standing = findStanding(context, measureId);
  const [summary] = summaries(context, [standing]);
  const { row } = standing;
  if (!summary) throw new Error(`no summary of measure ${measureId}`);
  return {
    ...summary,
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
  if (!row) throw noMeasure(measureId);
  return row;
}

/** The places where the adopted plan contradicts itself about a start: the later measure and the earlier. */
export function planConflicts(
  { workspace: { db } }: Context,
  rows: readonly MeasureRow[],
): { measureId: number; dependsOnId: number; conflict: string }[] {
  const known = new Map(rows.map((row) => [row.id, row]));
  return db
    .select()
    .from(measureDependency)
    .orderBy(asc(measureDependency.measureId), asc(measureDependency.dependsOnId))
    .all()
    .flatMap(({ measureId, dependsOnId, kind }) => {
      const said = conflict(known.get(measureId), known.get(dependsOnId), kind);
      return said === null ? [] : { measureId, dependsOnId, conflict: said };
    });
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
