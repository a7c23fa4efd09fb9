import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { leaderInput, ownerInput, statusInput } from '../../../contract/measures.ts';
import { DomainError } from '../../../contract/errors.ts';
import { stageWord, stateWord } from '../../../contract/words.ts';
import { evaluation, measure, statusUpdate } from '../../../../db/schema/index.ts';
import { command, type Context } from '../context.ts';
import { findMeasure } from './read.ts';

/** Says where a measure stands. A status never changes without a line of text. */
export function updateStatus(context: Context, input: z.infer<typeof statusInput>): { id: string } {
  findMeasure(context, input.measureId);
  const id = context.newId();
  const { measureId, stage, state, line } = input;
  if (state === 'done') requireEvaluation(context, measureId);
  const sentence = `Status for tiltak ${measureId}: ${stageWord[stage].toLowerCase()}, ${stateWord[state].toLowerCase()}`;
  command(context, 'measure.updateStatus', sentence, (db) =>
    db
      .insert(statusUpdate)
      .values({
        id,
        measureId,
        stage,
        state,
        line,
        at: context.now().toISOString(),
        actor: context.actor,
      })
      .run(),
  );
  return { id };
}

/** Names the role that leads the project; null when nobody does. */
export function setLeader(context: Context, input: z.infer<typeof leaderInput>): void {
  findMeasure(context, input.measureId);
  const leader = input.leader || null;
  const sentence = leader
    ? `Prosjektleder for tiltak ${input.measureId}: ${leader}`
    : `Tiltak ${input.measureId} har ingen prosjektleder`;
  command(context, 'measure.setLeader', sentence, (db) =>
    db.update(measure).set({ leader }).where(eq(measure.id, input.measureId)).run(),
  );
}

/** Names the role that owns the project; null when nobody does. The adopted responsibility stands. */
export function setOwner(context: Context, input: z.infer<typeof ownerInput>): void {
  findMeasure(context, input.measureId);
  const owner = input.owner || null;
  const sentence = owner
    ? `Prosjekteier for tiltak ${input.measureId}: ${owner}`
    : `Tiltak ${input.measureId} har ingen prosjekteier`;
  command(context, 'measure.setOwner', sentence, (db) =>
    db.update(measure).set({ owner }).where(eq(measure.id, input.measureId)).run(),
  );
}

/** The plan asks that every new measure is evaluated: one that is not cannot be closed. */
function requireEvaluation({ workspace: { db } }: Context, measureId: number): void {
  const note = db
    .select()
    .from(evaluation)
    .where(
      and(
        ...[eq(evaluation.measureId, measureId), eq(evaluation.state, 'final')],
        // A note about one offer or model within it says nothing about the whole.
        eq(evaluation.subjectKind, 'measure'),
      ),
    )
    .get();
  if (note) return;
  throw new DomainError(
    'validation',
    `Tiltak ${measureId} kan ikke avsluttes uten en ferdig evaluering. Skriv evalueringsnotatet først.`,
    { way: 'Gå til Evaluering på tiltaket og velg «Nytt notat».' },
  );
}
