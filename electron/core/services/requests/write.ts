import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { DomainError } from '../../../contract/errors.ts';
import type {
  LeadershipRequest,
  requestAnswerInput,
  requestCreateInput,
  requestUpdateInput,
} from '../../../contract/requests.ts';
import { card, request } from '../../../../db/schema/index.ts';
import { command, type Context } from '../context.ts';
import { getRequest } from './read.ts';

/** Registers what the leadership group asked for. */
export function createRequest(
  context: Context,
  input: z.infer<typeof requestCreateInput>,
): LeadershipRequest {
  const id = context.newId();
  command(context, 'request.create', `Bestilling fra ledergruppa: ${input.text}`, (db) =>
    db
      .insert(request)
      .values({ id, ...input, createdAt: context.now().toISOString() })
      .run(),
  );
  return getRequest(context, id);
}

/** Changes a request. `conflict` when someone changed it since `revision` was read. */
export function updateRequest(
  context: Context,
  input: z.infer<typeof requestUpdateInput>,
): LeadershipRequest {
  const { requestId, revision, ...fields } = input;
  const stored = requireRevision(context, requestId, revision);
  command(context, 'request.update', `Bestilling endret: ${input.text ?? stored.text}`, (db) =>
    db
      .update(request)
      .set({ ...fields, revision: revision + 1 })
      .where(eq(request.id, requestId))
      .run(),
  );
  return getRequest(context, requestId);
}

/** Answers a request; an empty answer opens it again. */
export function answerRequest(
  context: Context,
  input: z.infer<typeof requestAnswerInput>,
): LeadershipRequest {
  const { requestId, revision, answer, answeredOn } = input;
  const stored = requireRevision(context, requestId, revision);
  const isAnswered = answer.trim() !== '';
  const sentence = isAnswered ? 'Bestilling besvart' : 'Bestilling åpnet igjen';
  command(context, 'request.answer', `${sentence}: ${stored.text}`, (db) =>
    db
      .update(request)
      .set({ answer, answeredOn: isAnswered ? answeredOn : null, revision: revision + 1 })
      .where(eq(request.id, requestId))
      .run(),
  );
  return getRequest(context, requestId);
}

/** Removes a request; its cards stay. Undo brings it back. */
export function removeRequest(context: Context, requestId: string): void {
  const { text } = getRequest(context, requestId);
  command(context, 'request.remove', `Bestilling slettet: ${text}`, (db) => {
    db.update(card).set({ requestId: null }).where(eq(card.requestId, requestId)).run();
    db.delete(request).where(eq(request.id, requestId)).run();
  });
}

function requireRevision(context: Context, requestId: string, revision: number): LeadershipRequest {
  const stored = getRequest(context, requestId);
  if (stored.revision !== revision)
    throw new DomainError(
      'conflict',
      'Bestillingen er endret i et annet vindu siden du åpnet den. Ingenting er skrevet over.',
      { way: 'Lukk, se hva som er endret, og prøv igjen.' },
    );
  return stored;
}
