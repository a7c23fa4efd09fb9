import { and, asc, eq, isNull, max, ne } from 'drizzle-orm';
import type { z } from 'zod';
import type {
  Card,
  cardCreateInput,
  cardMoveInput,
  cardUpdateInput,
} from '../../../contract/cards.ts';
import { DomainError } from '../../../contract/errors.ts';
import { boardColumn, card, cardChallenge } from '../../../../db/schema/index.ts';
import { rankBefore } from '../../domain/ordering.ts';
import { command, type Context } from '../context.ts';
import { findMeasure } from '../measures/read.ts';
import { getCard } from './read.ts';

type Db = Context['workspace']['db'];

/** Puts a new card last in a column. Its number is never used again within the measure. */
export function createCard(context: Context, input: z.infer<typeof cardCreateInput>): Card {
  findMeasure(context, input.measureId);
  const column = findColumn(context, input.columnId, input.measureId);
  const id = context.newId();
  const at = context.now().toISOString();
  const waitingOn = input.waitingOn || null;
  command(context, 'card.create', `Ny oppgave: ${input.title}`, (db) => {
    const last = db
      .select({ number: max(card.number) })
      .from(card)
      .where(eq(card.measureId, input.measureId))
      .get();
    db.insert(card)
      .values({
        id,
        measureId: input.measureId,
        number: (last?.number ?? 0) + 1,
        columnId: column.id,
        rank: rankBefore(cardsOf(db, column.id, id), null),
        title: input.title,
        description: input.description ?? '',
        owner: input.owner || null,
        dueDate: input.dueDate ?? null,
        size: input.size ?? null,
        waitingOn,
        waitingSince: waitingOn ? at : null,
        createdAt: at,
        movedAt: at,
        doneAt: column.kind === 'done' ? at : null,
      })
      .run();
    setChallenges(db, id, input.challenges ?? []);
  });
  return getCard(context, id);
}

/** Changes what a card says. `conflict` when someone changed it since `revision` was read. */
export function updateCard(context: Context, input: z.infer<typeof cardUpdateInput>): Card {
  const before = getCard(context, input.cardId);
  if (before.revision !== input.revision)
    throw new DomainError(
      'conflict',
      `${before.code} er endret et annet sted siden du åpnet kortet. Ingenting er skrevet over.`,
      { way: 'Last inn kortet på nytt og sammenlign før du lagrer.' },
    );
  const { cardId, revision, challenges, waitingOn, owner, ...plain } = input;
  const waiting = waitingOn === undefined ? before.waitingOn : waitingOn || null;
  const since = waiting === null ? null : (before.waitingSince ?? context.now().toISOString());
  command(context, 'card.update', `${before.code} endret: ${input.title ?? before.title}`, (db) => {
    db.update(card)
      .set({
        ...plain,
        ...(owner === undefined ? {} : { owner: owner || null }),
        waitingOn: waiting,
        waitingSince: since,
        revision: revision + 1,
      })
      .where(eq(card.id, cardId))
      .run();
    if (challenges) setChallenges(db, cardId, challenges);
  });
  return getCard(context, cardId);
}

/** Moves a card to a column, in front of `before` or last. Only this card gets a new rank. */
export function moveCard(context: Context, input: z.infer<typeof cardMoveInput>): Card {
  const moved = getCard(context, input.cardId);
  const column = findColumn(context, input.columnId, moved.measureId);
  const at = context.now().toISOString();
  const isSameColumn = column.id === moved.columnId;
  const sentence = isSameColumn
    ? `${moved.code} flyttet innen ${column.name}`
    : `${moved.code} flyttet til ${column.name}`;
  command(context, 'card.move', sentence, (db) => {
    const others = cardsOf(db, column.id, moved.id);
    if (input.before !== null && !others.some((other) => other.id === input.before))
      throw new DomainError(
        'conflict',
        'Kortet du vil legge foran, er flyttet. Last inn tavla på nytt.',
      );
    db.update(card)
      .set({
        columnId: column.id,
        rank: rankBefore(others, input.before),
        ...(isSameColumn ? {} : { movedAt: at, doneAt: column.kind === 'done' ? at : null }),
        revision: moved.revision + 1,
      })
      .where(eq(card.id, moved.id))
      .run();
  });
  return getCard(context, moved.id);
}

/** Takes a card off the board. It stays in the file and undo brings it back. */
export function archiveCard(context: Context, cardId: string): { code: string } {
  const { code, title } = getCard(context, cardId);
  command(context, 'card.archive', `${code} arkivert: ${title}`, (db) =>
    db
      .update(card)
      .set({ archivedAt: context.now().toISOString() })
      .where(eq(card.id, cardId))
      .run(),
  );
  return { code };
}

function findColumn({ workspace: { db } }: Context, columnId: string, measureId: number) {
  const column = db.select().from(boardColumn).where(eq(boardColumn.id, columnId)).get();
  if (!column || column.measureId !== measureId)
    throw new DomainError(
      'not_found',
      'Kolonna finnes ikke på denne tavla. Last inn tavla på nytt.',
    );
  return column;
}

function cardsOf(db: Db, columnId: string, exceptId: string): { id: string; rank: string }[] {
  return db
    .select({ id: card.id, rank: card.rank })
    .from(card)
    .where(and(eq(card.columnId, columnId), ne(card.id, exceptId), isNull(card.archivedAt)))
    .orderBy(asc(card.rank))
    .all();
}

function setChallenges(db: Db, cardId: string, challenges: readonly string[]): void {
  const wanted = new Set(challenges);
  const present = db.select().from(cardChallenge).where(eq(cardChallenge.cardId, cardId)).all();
  for (const { challengeId } of present)
    if (!wanted.delete(challengeId))
      db.delete(cardChallenge)
        .where(and(eq(cardChallenge.cardId, cardId), eq(cardChallenge.challengeId, challengeId)))
        .run();
  for (const challengeId of wanted) db.insert(cardChallenge).values({ cardId, challengeId }).run();
}
