import { and, eq, max } from 'drizzle-orm';
import type { z } from 'zod';
import type { Card, cardCreateInput, cardUpdateInput } from '../../../contract/cards.ts';
import { DomainError } from '../../../contract/errors.ts';
import { card, cardChallenge } from '../../../../db/schema/index.ts';
import { findColumn } from '../boards/read.ts';
import { command, type Context } from '../context.ts';
import { findMeasure } from '../measures/read.ts';
import { rankAt } from './ranks.ts';
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
        rank: rankAt(db, { columnId: column.id, before: null }, id),
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
