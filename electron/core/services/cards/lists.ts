import { and, eq } from 'drizzle-orm';
import { cardChallenge, cardLabel, cardService } from '../../../../db/schema/index.ts';
import type { CardContent } from '../../domain/cards/fields.ts';
import type { Context } from '../context.ts';

type Db = Context['workspace']['db'];

/** Brings a card's challenges, services and labels to what is wanted, touching only what differs. */
export function setLists(
  db: Db,
  cardId: string,
  wanted: Pick<CardContent, 'challenges' | 'services' | 'labels'>,
): void {
  const { challenges, services, labels } = wanted;
  differ(
    db.select().from(cardChallenge).where(eq(cardChallenge.cardId, cardId)).all(),
    (row) => row.challengeId,
    challenges,
    (id) => db.insert(cardChallenge).values({ cardId, challengeId: id }).run(),
    (id) =>
      db
        .delete(cardChallenge)
        .where(and(eq(cardChallenge.cardId, cardId), eq(cardChallenge.challengeId, id)))
        .run(),
  );
  differ(
    db.select().from(cardService).where(eq(cardService.cardId, cardId)).all(),
    (row) => row.actorId,
    services,
    (id) => db.insert(cardService).values({ cardId, actorId: id }).run(),
    (id) =>
      db
        .delete(cardService)
        .where(and(eq(cardService.cardId, cardId), eq(cardService.actorId, id)))
        .run(),
  );
  differ(
    db.select().from(cardLabel).where(eq(cardLabel.cardId, cardId)).all(),
    (row) => row.labelId,
    labels,
    (id) => db.insert(cardLabel).values({ cardId, labelId: id }).run(),
    (id) =>
      db
        .delete(cardLabel)
        .where(and(eq(cardLabel.cardId, cardId), eq(cardLabel.labelId, id)))
        .run(),
  );
}

/** Writes the lists of a card that has just been made, and so has none. */
export function insertLists(
  db: Db,
  cardId: string,
  { challenges, services, labels }: Pick<CardContent, 'challenges' | 'services' | 'labels'>,
): void {
  for (const challengeId of challenges)
    db.insert(cardChallenge).values({ cardId, challengeId }).run();
  for (const actorId of services) db.insert(cardService).values({ cardId, actorId }).run();
  for (const labelId of labels) db.insert(cardLabel).values({ cardId, labelId }).run();
}

function differ<Row>(
  present: readonly Row[],
  idOf: (row: Row) => string,
  wanted: readonly string[],
  add: (id: string) => unknown,
  remove: (id: string) => unknown,
): void {
  const missing = new Set(wanted);
  for (const row of present) if (!missing.delete(idOf(row))) remove(idOf(row));
  for (const id of missing) add(id);
}
