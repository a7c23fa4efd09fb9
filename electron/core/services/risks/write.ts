import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { riskAddInput, riskUpdateInput } from '../../../contract/risks.ts';
import { riskStateWord } from '../../../contract/words.ts';
import { risk } from '../../../../db/schema/index.ts';
import { command, type Context } from '../context.ts';
import { findMeasure } from '../measures/read.ts';
import { storedRow } from '../stored-row.ts';

/** Writes down a risk of a measure. */
export function addRisk(context: Context, input: z.infer<typeof riskAddInput>): { id: string } {
  findMeasure(context, input.measureId);
  const id = context.newId();
  const sentence = `Risiko for tiltak ${input.measureId}: ${input.text}`;
  command(context, 'risk.add', sentence, (db) =>
    db
      .insert(risk)
      .values({ id, ...input, owner: input.owner || null })
      .run(),
  );
  return { id };
}

/** Changes or closes a risk. */
export function updateRisk(
  context: Context,
  { riskId, revision, ...fields }: z.infer<typeof riskUpdateInput>,
): void {
  const stored = find(context, riskId, revision);
  const verb = stored.state === fields.state ? 'endret' : riskStateWord[fields.state].toLowerCase();
  command(context, 'risk.update', `Risiko ${verb}: ${fields.text}`, (db) =>
    db
      .update(risk)
      .set({ ...fields, owner: fields.owner || null, revision: revision + 1 })
      .where(eq(risk.id, riskId))
      .run(),
  );
}

/** Takes a risk away; undo brings it back. */
export function removeRisk(context: Context, riskId: string): void {
  const { text } = find(context, riskId);
  command(context, 'risk.remove', `Risiko fjernet: ${text}`, (db) =>
    db.delete(risk).where(eq(risk.id, riskId)).run(),
  );
}

function find({ workspace: { db } }: Context, riskId: string, revision?: number) {
  return storedRow(db.select().from(risk).where(eq(risk.id, riskId)).get(), 'Risikoen', revision);
}
