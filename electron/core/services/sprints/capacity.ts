import { and, asc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { CapacityRow, capacitySaveInput, PlanCard } from '../../../contract/sprints.ts';
import { capacity } from '../../../../db/schema/index.ts';
import { availableHours, sameRole } from '../../domain/sprints/capacity.ts';
import { command, type Context } from '../context.ts';
import { findSprint, refuseClosed } from './find.ts';

type StoredRow = typeof capacity.$inferSelect;

function storedCapacity({ workspace: { db } }: Context, sprintId: string): StoredRow[] {
  return db
    .select()
    .from(capacity)
    .where(eq(capacity.sprintId, sprintId))
    .orderBy(asc(capacity.position), asc(capacity.who))
    .all();
}

/** What each role can give and is asked for; roles that only own cards come last, unstated. */
export function capacityRows(
  context: Context,
  sprintId: string,
  cards: readonly Pick<PlanCard, 'owner' | 'hours'>[],
  days: number,
): CapacityRow[] {
  const stated = storedCapacity(context, sprintId);
  const owners = cards.flatMap(({ owner }) => owner?.trim() || []);
  const unstated = owners.filter(
    (owner, index) =>
      !stated.some(({ who }) => sameRole(who, owner)) &&
      owners.findIndex((other) => sameRole(other, owner)) === index,
  );
  const plannedBy = (who: string) =>
    cards
      .filter(({ owner }) => owner !== null && sameRole(owner, who))
      .reduce((sum, { hours }) => sum + (hours ?? 0), 0);
  return [
    ...stated.map(({ who, hours, percent, daysOff }) => {
      const available = availableHours({ hours, percent, daysOff }, days);
      return {
        ...{ who, hours, percent, daysOff },
        ...measure(plannedBy(who), available),
        isStated: true,
      };
    }),
    ...unstated.map((who) => ({
      ...{ who, hours: null, percent: null, daysOff: 0 },
      ...measure(plannedBy(who), null),
      isStated: false,
    })),
  ];
}

function measure(planned: number, available: number | null) {
  return { planned, available, over: available === null ? 0 : Math.max(0, planned - available) };
}

/** Says what a role can give; the same name again changes it. */
export function saveCapacity(context: Context, input: z.infer<typeof capacitySaveInput>): void {
  const row = findSprint(context, input.sprintId);
  refuseClosed(row);
  const { sprintId, who, from, hours, percent, daysOff } = input;
  const stored = storedCapacity(context, sprintId);
  const known = stored.find((other) => sameRole(other.who, from ?? who));
  const position = known?.position ?? (stored.at(-1)?.position ?? -1) + 1;
  const sentence = `Kapasitet i sprint ${row.number}, tiltak ${row.measureId}: ${who}`;
  command(context, 'sprint.saveCapacity', sentence, (db) => {
    const key = (name: string) => and(eq(capacity.sprintId, sprintId), eq(capacity.who, name));
    const other = stored.find((one) => one !== known && sameRole(one.who, who));
    if (other) db.delete(capacity).where(key(other.who)).run();
    const values = { who, position, hours, percent: hours === null ? percent : null, daysOff };
    if (known) db.update(capacity).set(values).where(key(known.who)).run();
    else
      db.insert(capacity)
        .values({ sprintId, ...values })
        .run();
  });
}

/** Takes a role out of the plan; its cards stay. */
export function removeCapacity(context: Context, sprintId: string, who: string): void {
  const row = findSprint(context, sprintId);
  refuseClosed(row);
  const sentence = `Kapasitet fjernet fra sprint ${row.number}, tiltak ${row.measureId}: ${who}`;
  command(context, 'sprint.removeCapacity', sentence, (db) =>
    db
      .delete(capacity)
      .where(and(eq(capacity.sprintId, sprintId), eq(capacity.who, who)))
      .run(),
  );
}

/** What the last sprint's roles could give, for a new sprint: the same share, no days off yet. */
export function copiedCapacity(context: Context, sprintId: string): Omit<StoredRow, 'sprintId'>[] {
  return storedCapacity(context, sprintId).map(({ sprintId: _old, ...row }) => ({
    ...row,
    daysOff: 0,
  }));
}
