import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { commentAddInput, commentUpdateInput } from '../../../contract/card-content.ts';
import { DomainError } from '../../../contract/errors.ts';
import { cardComment } from '../../../../db/schema/index.ts';
import { command, typingCommand, type Context } from '../context.ts';
import { getCard } from './read.ts';

/** Adds what somebody says about a card, with who and when. */
export function addComment(
  context: Context,
  { cardId, text }: z.infer<typeof commentAddInput>,
): { commentId: string } {
  const { code } = getCard(context, cardId);
  const commentId = context.newId();
  const { actor } = context;
  command(context, 'cardComment.add', `${code}: ny kommentar`, (db) =>
    db
      .insert(cardComment)
      .values({ id: commentId, cardId, text, actor, at: context.now().toISOString() })
      .run(),
  );
  return { commentId };
}

/** Changes one's own comment. `validation` for somebody else's, `conflict` when it has changed. */
export function updateComment(context: Context, input: z.infer<typeof commentUpdateInput>): void {
  const { comment, code } = findComment(context, input.commentId);
  if (comment.actor !== context.actor)
    throw new DomainError(
      'validation',
      `Bare ${comment.actor} kan endre denne kommentaren. Skriv heller en ny under.`,
    );
  if (comment.text === input.text) return;
  if (comment.revision !== input.revision)
    throw new DomainError(
      'conflict',
      'Kommentaren er endret i et annet vindu siden du åpnet den. Teksten din står fortsatt her.',
      { way: 'Sammenlign med den lagrede teksten og velg hva som skal gjelde.' },
    );
  typingCommand(context, 'cardComment.update', `${code}: kommentar endret`, (db) =>
    db
      .update(cardComment)
      .set({
        text: input.text,
        editedAt: context.now().toISOString(),
        revision: comment.revision + 1,
      })
      .where(eq(cardComment.id, comment.id))
      .run(),
  );
}

/** Takes a comment away; undo brings it back. */
export function removeComment(context: Context, commentId: string): void {
  const { code } = findComment(context, commentId);
  command(context, 'cardComment.remove', `${code}: kommentar fjernet`, (db) =>
    db.delete(cardComment).where(eq(cardComment.id, commentId)).run(),
  );
}

/** Writes comments of a new card inside the caller's step. */
export function insertComments(
  db: Context['workspace']['db'],
  cardId: string,
  comments: readonly { id: string; text: string; actor: string; at: string }[],
): void {
  for (const comment of comments)
    db.insert(cardComment)
      .values({ ...comment, cardId })
      .run();
}

function findComment(context: Context, commentId: string) {
  const comment = context.workspace.db
    .select()
    .from(cardComment)
    .where(eq(cardComment.id, commentId))
    .get();
  if (!comment) throw new DomainError('not_found', 'Kommentaren er fjernet. Ingenting er endret.');
  return { comment, code: getCard(context, comment.cardId).code };
}
