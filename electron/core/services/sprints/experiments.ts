import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { DomainError } from '../../../contract/errors.ts';
import type { experimentCreateInput, experimentSaveInput } from '../../../contract/sprints.ts';
import { experiment } from '../../../../db/schema/index.ts';
import { command, typingCommand, type Context } from '../context.ts';
import { findSprint, refuseClosed } from './find.ts';

type ExperimentRow = typeof experiment.$inferSelect;

/** A new trial in a sprint; its prediction can be rewritten until it is locked. */
export function createExperiment(
  context: Context,
  input: z.infer<typeof experimentCreateInput>,
): { id: string } {
  refuseClosed(findSprint(context, input.sprintId));
  const id = context.newId();
  command(context, 'experiment.create', `Ny utprøving: ${short(input.plan)}`, (db) =>
    db
      .insert(experiment)
      .values({ id, ...input })
      .run(),
  );
  return { id };
}

/** Saves what is given. The prediction stands once locked; a result needs a locked prediction. */
export function saveExperiment(context: Context, input: z.infer<typeof experimentSaveInput>): void {
  const { experimentId, revision, ...fields } = input;
  const row = findOpen(context, experimentId);
  if (row.revision !== revision)
    throw new DomainError(
      'conflict',
      'Utprøvingen er endret et annet sted siden du åpnet den. Ingenting er skrevet over.',
    );
  const isRewritten =
    (fields.plan ?? row.plan) !== row.plan ||
    (fields.prediction ?? row.prediction) !== row.prediction;
  if (row.lockedAt !== null && isRewritten)
    throw new DomainError(
      'validation',
      'Forventningen er låst og kan ikke skrives om. Ellers vet vi ikke hva vi trodde.',
    );
  if (row.lockedAt === null && (fields.result?.trim() ?? '') !== '')
    throw new DomainError('validation', 'Lås forventningen før dere skriver hva som skjedde.', {
      way: 'Trykk «Lås forventningen».',
    });
  const result = fields.result === undefined ? row.result : fields.result.trim() || null;
  const next = {
    plan: fields.plan ?? row.plan,
    prediction: fields.prediction ?? row.prediction,
    result,
    learned: fields.learned?.trim() ?? row.learned,
  };
  typingCommand(context, 'experiment.save', `Utprøving endret: ${short(row.plan)}`, (db) =>
    db
      .update(experiment)
      .set({ ...next, revision: revision + 1 })
      .where(eq(experiment.id, experimentId))
      .run(),
  );
}

/** Locks plan and prediction; from now on only what happened can be written. */
export function lockExperiment(context: Context, experimentId: string): void {
  const row = findOpen(context, experimentId);
  if (row.lockedAt !== null) return;
  command(context, 'experiment.lock', `Forventningen låst: ${short(row.plan)}`, (db) =>
    db
      .update(experiment)
      .set({ lockedAt: context.now().toISOString(), revision: row.revision + 1 })
      .where(eq(experiment.id, experimentId))
      .run(),
  );
}

/** Takes a trial away; undo brings it back. */
export function removeExperiment(context: Context, experimentId: string): void {
  const row = findOpen(context, experimentId);
  command(context, 'experiment.remove', `Utprøving fjernet: ${short(row.plan)}`, (db) =>
    db.delete(experiment).where(eq(experiment.id, experimentId)).run(),
  );
}

function findOpen(context: Context, experimentId: string): ExperimentRow {
  const row = context.workspace.db
    .select()
    .from(experiment)
    .where(eq(experiment.id, experimentId))
    .get();
  if (!row) throw new DomainError('not_found', 'Utprøvingen finnes ikke lenger.');
  refuseClosed(findSprint(context, row.sprintId));
  return row;
}

function short(plan: string): string {
  return plan.length > 60 ? `${plan.slice(0, 59)}…` : plan;
}
