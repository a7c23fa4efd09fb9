import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type {
  deliverableAddInput,
  deliverableUpdateInput,
} from '../../../contract/deliverables.ts';
import { DomainError } from '../../../contract/errors.ts';
import { deliverable, measureDependency } from '../../../../db/schema/index.ts';
import { command, type Context } from '../context.ts';
import { storedRow } from '../stored-row.ts';

/** Names something one measure needs from another. `validation` where the plan has no dependency. */
export function addDeliverable(
  context: Context,
  input: z.infer<typeof deliverableAddInput>,
): { id: string } {
  const { measureId, dependsOnId } = input;
  const isDependency = context.workspace.db
    .select()
    .from(measureDependency)
    .where(
      and(
        eq(measureDependency.measureId, measureId),
        eq(measureDependency.dependsOnId, dependsOnId),
      ),
    )
    .get();
  if (!isDependency)
    throw new DomainError(
      'validation',
      `Tiltak ${measureId} er ikke avhengig av tiltak ${dependsOnId} i planen. Velg et tiltak det bygger på.`,
    );
  const id = context.newId();
  const sentence = `Delleveranse fra tiltak ${dependsOnId} til tiltak ${measureId}: ${input.text}`;
  command(context, 'deliverable.add', sentence, (db) =>
    db
      .insert(deliverable)
      .values({ id, ...input })
      .run(),
  );
  return { id };
}

/** Changes a deliverable, or marks it received. */
export function updateDeliverable(
  context: Context,
  { deliverableId, revision, ...fields }: z.infer<typeof deliverableUpdateInput>,
): void {
  const stored = find(context, deliverableId, revision);
  const verb =
    stored.receivedOn === null && fields.receivedOn !== null
      ? 'mottatt'
      : stored.receivedOn !== null && fields.receivedOn === null
        ? 'ikke mottatt likevel'
        : 'endret';
  command(context, 'deliverable.update', `Delleveranse ${verb}: ${fields.text}`, (db) =>
    db
      .update(deliverable)
      .set({ ...fields, revision: revision + 1 })
      .where(eq(deliverable.id, deliverableId))
      .run(),
  );
}

/** Takes a deliverable away; undo brings it back. */
export function removeDeliverable(context: Context, deliverableId: string): void {
  const { text } = find(context, deliverableId);
  command(context, 'deliverable.remove', `Delleveranse fjernet: ${text}`, (db) =>
    db.delete(deliverable).where(eq(deliverable.id, deliverableId)).run(),
  );
}

function find({ workspace: { db } }: Context, deliverableId: string, revision?: number) {
  const row = db.select().from(deliverable).where(eq(deliverable.id, deliverableId)).get();
  return storedRow(row, 'Delleveransen', revision);
}
