import { inArray, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Card, cardArchiveManyInput, cardUpdateManyInput } from '../../../contract/cards.ts';
import { DomainError } from '../../../contract/errors.ts';
import { formatDate } from '../../../contract/format.ts';
import { card } from '../../../../db/schema/index.ts';
import { command, type Context } from '../context.ts';
import { getCards } from './read.ts';

/** Sets who answers for several cards, or when they are due, as one step. Errors: `conflict`. */
export function updateCards(context: Context, input: z.infer<typeof cardUpdateManyInput>): Card[] {
  const { owner, dueDate } = input;
  const cards = seenCards(context, input.cards);
  const what = [
    ...(owner === undefined ? [] : [owner ? `ansvarlig er ${owner}` : 'ingen ansvarlig']),
    ...(dueDate === undefined
      ? []
      : [dueDate === null ? 'uten frist' : `frist ${formatDate(dueDate, 'long')}`]),
  ];
  if (what.length > 0)
    command(context, 'card.updateMany', `${named(cards)}: ${what.join(', ')}`, (db) => {
      db.update(card)
        .set({
          ...(owner === undefined ? {} : { owner: owner || null }),
          ...(dueDate === undefined ? {} : { dueDate, dueSeason: null, dueCondition: null }),
          revision: sql`${card.revision} + 1`,
        })
        .where(inArray(card.id, idsOf(cards)))
        .run();
    });
  return getCards(context, idsOf(cards));
}

/** Takes several cards off the board as one step. Errors: `conflict`, with nothing archived. */
export function archiveCards(
  context: Context,
  input: z.infer<typeof cardArchiveManyInput>,
): { count: number } {
  const cards = seenCards(context, input.cards);
  const archivedAt = context.now().toISOString();
  command(context, 'card.archiveMany', `${named(cards)} arkivert`, (db) => {
    db.update(card)
      .set({ archivedAt })
      .where(inArray(card.id, idsOf(cards)))
      .run();
  });
  return { count: cards.length };
}

const idsOf = (cards: readonly Card[]) => cards.map(({ id }) => id);

function named(cards: readonly Card[]): string {
  const [only] = cards;
  return cards.length === 1 && only ? only.code : `${cards.length} kort`;
}

function seenCards(
  context: Context,
  seen: readonly { cardId: string; revision: number }[],
): Card[] {
  const cards = getCards(
    context,
    seen.map(({ cardId }) => cardId),
  );
  return cards.map((now, at) => {
    if (now.revision !== seen[at]?.revision)
      throw new DomainError(
        'conflict',
        `${now.code} er endret et annet sted siden du valgte kortene. Ingenting er skrevet over.`,
        { way: 'Tavla viser nå hvordan kortene står. Prøv igjen.' },
      );
    return now;
  });
}
