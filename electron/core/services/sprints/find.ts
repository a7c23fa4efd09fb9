import { and, asc, desc, eq, max } from 'drizzle-orm';
import { DomainError } from '../../../contract/errors.ts';
import type { Experiment, SprintHead, SprintSnapshot } from '../../../contract/sprints.ts';
import type { SprintState } from '../../../contract/vocabulary.ts';
import { experiment, sprint, sprintCard, sprintSnapshot } from '../../../../db/schema/index.ts';
import { workingDays } from '../../domain/calendar/working-days.ts';
import type { Context } from '../context.ts';

export type SprintRow = typeof sprint.$inferSelect;
export type SprintCardRow = typeof sprintCard.$inferSelect;

/** The sprint's row, or `not_found` with a sentence. */
export function findSprint({ workspace: { db } }: Context, sprintId: string): SprintRow {
  const row = db.select().from(sprint).where(eq(sprint.id, sprintId)).get();
  if (!row)
    throw new DomainError('not_found', 'Sprinten finnes ikke lenger. Gå til tiltakets sprinter.');
  return row;
}

/** The measure's sprint in this state, if there is one. */
export function sprintIn(
  { workspace: { db } }: Context,
  measureId: number,
  state: Exclude<SprintState, 'closed'>,
): SprintRow | null {
  return (
    db
      .select()
      .from(sprint)
      .where(and(eq(sprint.measureId, measureId), eq(sprint.state, state)))
      .get() ?? null
  );
}

/** Every sprint of a measure, newest first. */
export function sprintsOf({ workspace: { db } }: Context, measureId: number): SprintRow[] {
  return db
    .select()
    .from(sprint)
    .where(eq(sprint.measureId, measureId))
    .orderBy(desc(sprint.number))
    .all();
}

/** Refuses to write over what somebody else has changed, and to change what is closed. */
export function refuseStale(row: SprintRow, revision: number): void {
  refuseClosed(row);
  if (row.revision !== revision)
    throw new DomainError(
      'conflict',
      `Sprint ${row.number} er endret et annet sted siden du åpnet den. Ingenting er skrevet over.`,
      { way: 'Se over planen slik den er nå, og prøv igjen.' },
    );
}

export function refuseClosed(row: SprintRow): void {
  if (row.state !== 'closed') return;
  throw new DomainError(
    'validation',
    `Sprint ${row.number} er lukket og står slik den ble lukket.`,
    { way: 'Angre lukkingen hvis den var feil.' },
  );
}

/** Cards of a sprint in order, also those pushed out. */
export function cardsOfSprint({ workspace: { db } }: Context, sprintId: string): SprintCardRow[] {
  return db
    .select()
    .from(sprintCard)
    .where(eq(sprintCard.sprintId, sprintId))
    .orderBy(asc(sprintCard.rank))
    .all();
}

/** The cards that lie in these sprints now, and so are not in the queue. */
export function cardsTakenBy(
  context: Context,
  sprints: readonly (SprintRow | null)[],
): ReadonlySet<string> {
  const lying = sprints.flatMap((row) => (row === null ? [] : cardsOfSprint(context, row.id)));
  return new Set(lying.flatMap(({ cardId, leftAt }) => (leftAt === null ? [cardId] : [])));
}

export function experimentsOf({ workspace: { db } }: Context, sprintId: string): Experiment[] {
  return db
    .select()
    .from(experiment)
    .where(eq(experiment.sprintId, sprintId))
    .orderBy(asc(experiment.id))
    .all()
    .map(({ sprintId: _sprintId, ...shown }) => shown);
}

/** The number the measure's next sprint gets. */
export function nextNumber({ workspace: { db } }: Context, measureId: number): number {
  const last = db
    .select({ number: max(sprint.number) })
    .from(sprint)
    .where(eq(sprint.measureId, measureId))
    .get();
  return (last?.number ?? 0) + 1;
}

/** What a closed sprint shows, as it was stored. Null while it is not closed. */
export function snapshotOf(
  { workspace: { db } }: Context,
  sprintId: string,
): SprintSnapshot | null {
  const row = db.select().from(sprintSnapshot).where(eq(sprintSnapshot.sprintId, sprintId)).get();
  return row ? (JSON.parse(row.content) as SprintSnapshot) : null;
}

export function toHead(row: SprintRow): SprintHead {
  const { committedAt: _committed, closedAt: _closed, warnings: _warnings, ...head } = row;
  return { ...head, workingDays: workingDays(row.startDate, row.endDate) };
}
