import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { DomainError } from '../../../contract/errors.ts';
import { halfYearLabel } from '../../../contract/format.ts';
import type { stageGoalAddInput, stageGoalUpdateInput } from '../../../contract/stage-goals.ts';
import { goalWord } from '../../../contract/words.ts';
import { stageGoal } from '../../../../db/schema/index.ts';
import { command, type Context } from '../context.ts';
import { findMeasure } from '../measures/read.ts';
import { storedRow } from '../stored-row.ts';

type Fields = Pick<z.infer<typeof stageGoalAddInput>, 'halfYear' | 'text' | 'state' | 'outcome'>;

/** Sets a goal for a half-year. */
export function addStageGoal(
  context: Context,
  input: z.infer<typeof stageGoalAddInput>,
): { id: string } {
  findMeasure(context, input.measureId);
  const id = context.newId();
  const sentence = `Etappemål for tiltak ${input.measureId}, ${halfYearLabel(input.halfYear)}`;
  command(context, 'stageGoal.add', sentence, (db) =>
    db
      .insert(stageGoal)
      .values({ id, measureId: input.measureId, ...checked(input) })
      .run(),
  );
  return { id };
}

/** Changes or closes a goal. `validation` when it is closed without saying what was reached. */
export function updateStageGoal(
  context: Context,
  { goalId, revision, ...input }: z.infer<typeof stageGoalUpdateInput>,
): void {
  const stored = find(context, goalId, revision);
  const fields = checked(input);
  const when = halfYearLabel(fields.halfYear);
  const isClosing = stored.state !== fields.state && fields.state !== 'open';
  const sentence = isClosing
    ? `Etappemålet for tiltak ${stored.measureId}, ${when}: ${goalWord[fields.state].toLowerCase()}`
    : `Etappemål for tiltak ${stored.measureId} endret, ${when}`;
  command(context, 'stageGoal.update', sentence, (db) =>
    db
      .update(stageGoal)
      .set({ ...fields, revision: revision + 1 })
      .where(eq(stageGoal.id, goalId))
      .run(),
  );
}

/** Takes a goal away; undo brings it back. */
export function removeStageGoal(context: Context, goalId: string): void {
  const { measureId, halfYear } = find(context, goalId);
  const sentence = `Etappemål for tiltak ${measureId} fjernet, ${halfYearLabel(halfYear)}`;
  command(context, 'stageGoal.remove', sentence, (db) =>
    db.delete(stageGoal).where(eq(stageGoal.id, goalId)).run(),
  );
}

function checked({ halfYear, text, state, outcome }: Fields): Fields {
  if (state !== 'open' && outcome.trim() === '')
    throw new DomainError(
      'validation',
      'Skriv hva som ble nådd før etappemålet avsluttes. Én setning holder.',
    );
  return { halfYear, text, state, outcome: outcome.trim() };
}

function find({ workspace: { db } }: Context, goalId: string, revision?: number) {
  const row = db.select().from(stageGoal).where(eq(stageGoal.id, goalId)).get();
  return storedRow(row, 'Etappemålet', revision);
}
