import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { DomainError } from '../../../contract/errors.ts';
import type { milestoneAddInput, milestoneUpdateInput } from '../../../contract/timeline.ts';
import { milestoneWord } from '../../../contract/words.ts';
import { milestone } from '../../../../db/schema/index.ts';
import { command, type Context } from '../context.ts';
import { findMeasure } from '../measures/read.ts';
import { storedRow } from '../stored-row.ts';

/** Sets a milestone at a half-year or a day. */
export function addMilestone(
  context: Context,
  input: z.infer<typeof milestoneAddInput>,
): { id: string } {
  findMeasure(context, input.measureId);
  checkTime(input);
  const id = context.newId();
  command(context, 'milestone.add', `Milepæl for tiltak ${input.measureId}: ${input.title}`, (db) =>
    db
      .insert(milestone)
      .values({ id, ...input })
      .run(),
  );
  return { id };
}

/** Changes or moves a milestone. */
export function updateMilestone(
  context: Context,
  { milestoneId, revision, ...fields }: z.infer<typeof milestoneUpdateInput>,
): void {
  const stored = find(context, milestoneId, revision);
  checkTime(fields);
  const isMoved = stored.halfYear !== fields.halfYear || stored.dueDate !== fields.dueDate;
  const verb =
    stored.state === fields.state
      ? isMoved
        ? 'flyttet'
        : 'endret'
      : milestoneWord[fields.state].toLowerCase();
  command(context, 'milestone.update', `Milepæl ${verb}: ${fields.title}`, (db) =>
    db
      .update(milestone)
      .set({ ...fields, revision: revision + 1 })
      .where(eq(milestone.id, milestoneId))
      .run(),
  );
}

/** Takes a milestone away; undo brings it back. */
export function removeMilestone(context: Context, milestoneId: string): void {
  const { title } = find(context, milestoneId);
  command(context, 'milestone.remove', `Milepæl fjernet: ${title}`, (db) =>
    db.delete(milestone).where(eq(milestone.id, milestoneId)).run(),
  );
}

function checkTime({ halfYear, dueDate }: { halfYear: string | null; dueDate: string | null }) {
  if ((halfYear === null) === (dueDate === null))
    throw new DomainError('validation', 'En milepæl har enten et halvår eller en dato.');
}

function find({ workspace: { db } }: Context, milestoneId: string, revision?: number) {
  const row = db.select().from(milestone).where(eq(milestone.id, milestoneId)).get();
  return storedRow(row, 'Milepælen', revision);
}
