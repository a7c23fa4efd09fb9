import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { DomainError } from '../../../contract/errors.ts';
import { localDate } from '../../../contract/format.ts';
import type { sprintCreateInput, SprintHead, sprintSaveInput } from '../../../contract/sprints.ts';
import {
  capacity,
  experiment,
  queuePlace,
  sprint,
  sprintCard,
} from '../../../../db/schema/index.ts';
import { command, typingCommand, type Context } from '../context.ts';
import { findMeasure } from '../measures/read.ts';
import { copiedCapacity } from './capacity.ts';
import { nextDates } from './dates.ts';
import {
  cardsOfSprint,
  findSprint,
  nextNumber,
  refuseStale,
  sprintIn,
  sprintsOf,
  toHead,
} from './find.ts';

type Db = Context['workspace']['db'];

/** Starts planning the measure's next sprint, with the roles of the last one. `conflict` when one is planned. */
export function createSprint(
  context: Context,
  input: z.infer<typeof sprintCreateInput>,
): SprintHead {
  const id = context.newId();
  command(context, 'sprint.create', `Planlegger ny sprint for tiltak ${input.measureId}`, (db) =>
    insertSprint(context, db, id, input),
  );
  return toHead(findSprint(context, id));
}

/** The same within another step; answers the sprint's number. */
export function insertSprint(
  context: Context,
  db: Db,
  id: string,
  input: z.infer<typeof sprintCreateInput>,
): number {
  const measure = findMeasure(context, input.measureId);
  const planned = sprintIn(context, measure.id, 'planned');
  if (planned)
    throw new DomainError(
      'conflict',
      `Sprint ${planned.number} er alt under planlegging. Planlegg videre på den.`,
    );
  const [latest] = sprintsOf(context, measure.id);
  const running = sprintIn(context, measure.id, 'active');
  const usual = nextDates(running ?? latest ?? null, localDate(context.now()));
  const startDate = input.startDate ?? usual.startDate;
  const endDate = input.endDate ?? usual.endDate;
  refuseBackwards(startDate, endDate);
  const number = nextNumber(context, measure.id);
  db.insert(sprint)
    .values({ id, measureId: measure.id, number, startDate, endDate, state: 'planned' })
    .run();
  const roles = latest ? copiedCapacity(context, latest.id) : [];
  const leader = { who: measure.leader ?? '', position: 0, hours: null, percent: null, daysOff: 0 };
  const rows = roles.length > 0 || measure.leader === null ? roles : [leader];
  for (const row of rows)
    db.insert(capacity)
      .values({ sprintId: id, ...row })
      .run();
  return number;
}

/** Saves what is given of goal, process measure and dates. `conflict` when it changed since `revision`. */
export function saveSprint(context: Context, input: z.infer<typeof sprintSaveInput>): SprintHead {
  const { sprintId, revision, ...fields } = input;
  const row = findSprint(context, sprintId);
  refuseStale(row, revision);
  const next = {
    goal: fields.goal?.trim() ?? row.goal,
    processMeasure: fields.processMeasure?.trim() ?? row.processMeasure,
    startDate: fields.startDate ?? row.startDate,
    endDate: fields.endDate ?? row.endDate,
  };
  const isSame = Object.entries(next).every(
    ([key, value]) => row[key as keyof typeof next] === value,
  );
  if (isSame) return toHead(row);
  refuseBackwards(next.startDate, next.endDate);
  const sentence = `Sprint ${row.number}, tiltak ${row.measureId}: plan endret`;
  typingCommand(context, 'sprint.save', sentence, (db) =>
    db
      .update(sprint)
      .set({ ...next, revision: revision + 1 })
      .where(eq(sprint.id, sprintId))
      .run(),
  );
  return toHead(findSprint(context, sprintId));
}

/** Throws a planned sprint away; its cards stay where they are. Undo brings it back. */
export function removeSprint(context: Context, sprintId: string): void {
  const row = findSprint(context, sprintId);
  if (row.state !== 'planned')
    throw new DomainError(
      'validation',
      `Sprint ${row.number} er i gang og kan ikke slettes. Lukk den i stedet; også en tom sprint kan lukkes.`,
    );
  const sentence = `Planen for sprint ${row.number}, tiltak ${row.measureId}, slettet`;
  command(context, 'sprint.remove', sentence, (db) => {
    db.delete(sprintCard).where(eq(sprintCard.sprintId, sprintId)).run();
    db.delete(capacity).where(eq(capacity.sprintId, sprintId)).run();
    db.delete(experiment).where(eq(experiment.sprintId, sprintId)).run();
    db.delete(sprint).where(eq(sprint.id, sprintId)).run();
  });
}

function refuseBackwards(startDate: string, endDate: string): void {
  if (startDate <= endDate) return;
  throw new DomainError(
    'validation',
    'Sprinten slutter før den begynner. Velg en sluttdato etter startdatoen.',
  );
}

/** The place of a card in the queue by rule again, for the whole measure. */
export function clearPlaces(context: Context, measureId: number, cardIds: readonly string[]): void {
  command(context, 'sprint.rankByRule', `Køen i tiltak ${measureId} rangert på nytt`, (db) => {
    for (const cardId of cardIds) db.delete(queuePlace).where(eq(queuePlace.cardId, cardId)).run();
  });
}

/** Whether a card stands in a sprint now. */
export function standsIn(context: Context, sprintId: string, cardId: string): boolean {
  return cardsOfSprint(context, sprintId).some(
    (one) => one.cardId === cardId && one.leftAt === null,
  );
}

export const inSprint = (sprintId: string, cardId: string) =>
  and(eq(sprintCard.sprintId, sprintId), eq(sprintCard.cardId, cardId));
