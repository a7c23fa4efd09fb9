import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { DomainError } from '../../../contract/errors.ts';
import type {
  participantAddInput,
  participantUpdateInput,
} from '../../../contract/participants.ts';
import { participantWord } from '../../../contract/words.ts';
import { actor, participant } from '../../../../db/schema/index.ts';
import { command, type Context } from '../context.ts';
import { findMeasure } from '../measures/read.ts';
import { storedRow } from '../stored-row.ts';

type Fields = Pick<z.infer<typeof participantAddInput>, 'kind' | 'actorId' | 'role' | 'share'>;

/** Notes that a service, the union representatives or residents take part in a measure. */
export function addParticipant(
  context: Context,
  { measureId, ...input }: z.infer<typeof participantAddInput>,
): { id: string } {
  findMeasure(context, measureId);
  const { fields, name } = checked(context, input);
  const id = context.newId();
  const sentence = `Deltaker i tiltak ${measureId}: ${name}, ${fields.role}`;
  command(context, 'participant.add', sentence, (db) =>
    db
      .insert(participant)
      .values({ id, measureId, ...fields })
      .run(),
  );
  return { id };
}

/** Changes who takes part, as what or how much. */
export function updateParticipant(
  context: Context,
  { participantId, revision, ...input }: z.infer<typeof participantUpdateInput>,
): void {
  const stored = find(context, participantId, revision);
  const { fields, name } = checked(context, input);
  const sentence = `Deltaker i tiltak ${stored.measureId} endret: ${name}, ${fields.role}`;
  command(context, 'participant.update', sentence, (db) =>
    db
      .update(participant)
      .set({ ...fields, revision: revision + 1 })
      .where(eq(participant.id, participantId))
      .run(),
  );
}

/** Takes a participant away; undo brings it back. */
export function removeParticipant(context: Context, participantId: string): void {
  const { measureId, role } = find(context, participantId);
  command(context, 'participant.remove', `Deltaker i tiltak ${measureId} fjernet: ${role}`, (db) =>
    db.delete(participant).where(eq(participant.id, participantId)).run(),
  );
}

function checked(
  { workspace: { db } }: Context,
  { kind, actorId, role, share }: Fields,
): { fields: Fields; name: string } {
  if (kind !== 'service')
    return { fields: { kind, actorId: null, role, share }, name: participantWord[kind] };
  const found = db
    .select()
    .from(actor)
    .where(eq(actor.id, actorId ?? ''))
    .get();
  if (!found) throw new DomainError('validation', 'Velg tjenesten fra lista.');
  return { fields: { kind, actorId: found.id, role, share }, name: found.name };
}

function find({ workspace: { db } }: Context, participantId: string, revision?: number) {
  const row = db.select().from(participant).where(eq(participant.id, participantId)).get();
  return storedRow(row, 'Deltakeren', revision);
}
