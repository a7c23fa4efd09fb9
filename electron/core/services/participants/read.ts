import { asc, eq } from 'drizzle-orm';
import type { Participant, Participation } from '../../../contract/participants.ts';
import { participantKinds } from '../../../contract/vocabulary.ts';
import { participantWord } from '../../../contract/words.ts';
import { actor, participant } from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';

/** Who takes part in a measure, services first, and the services there are to choose from. */
export function getParticipation({ workspace: { db } }: Context, measureId: number): Participation {
  const actors = db
    .select({ id: actor.id, name: actor.name })
    .from(actor)
    .all()
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const participants = db
    .select()
    .from(participant)
    .where(eq(participant.measureId, measureId))
    .orderBy(asc(participant.id))
    .all()
    .map((row): Participant => ({
      ...row,
      actorName: names.get(row.actorId ?? '') ?? participantWord[row.kind],
    }))
    .toSorted(byKind);
  return { participants, services: actors.filter(({ id }) => id !== unionActor) };
}

/** The register has the union representatives as an actor; here they are a kind of their own. */
const unionActor = 'union-representatives';

function byKind(a: Participant, b: Participant): number {
  return (
    participantKinds.indexOf(a.kind) - participantKinds.indexOf(b.kind) ||
    a.actorName.localeCompare(b.actorName, 'nb') ||
    a.role.localeCompare(b.role, 'nb')
  );
}
