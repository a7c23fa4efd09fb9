import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { DomainError } from '../../../contract/errors.ts';
import { hasPassed, localDate } from '../../../contract/format.ts';
import type { LeadershipRequest } from '../../../contract/requests.ts';
import { card, request } from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';

/** What the leadership group has asked for: open ones first, then newest. */
export function listRequests(context: Context): LeadershipRequest[] {
  return context.workspace.db
    .select()
    .from(request)
    .orderBy(desc(isNull(request.answeredOn)), desc(request.askedOn), desc(request.createdAt))
    .all()
    .map((row) => toRequest(context, row));
}

/** One request. Throws `not_found`. */
export function getRequest(context: Context, requestId: string): LeadershipRequest {
  const row = context.workspace.db.select().from(request).where(eq(request.id, requestId)).get();
  if (!row)
    throw new DomainError('not_found', 'Bestillingen finnes ikke lenger. Last inn lista på nytt.');
  return toRequest(context, row);
}

function toRequest(context: Context, row: typeof request.$inferSelect): LeadershipRequest {
  const { createdAt: _createdAt, ...shown } = row;
  const cards = context.workspace.db
    .select()
    .from(card)
    .where(and(eq(card.requestId, row.id), isNull(card.archivedAt)))
    .orderBy(asc(card.measureId), asc(card.number))
    .all();
  return {
    ...shown,
    cards: cards.map(({ id, title, measureId, number, doneAt }) => ({
      ...{ id, title, measureId, code: `T${measureId}-${number}` },
      isDone: doneAt !== null,
    })),
    isOverdue: row.answeredOn === null && hasPassed(row.dueDate, localDate(context.now())),
  };
}
