import { eq } from 'drizzle-orm';
import { DomainError } from '../../../contract/errors.ts';
import { card, queuePlace, sprintCard } from '../../../../db/schema/index.ts';
import { rankBefore } from '../../domain/sprints/place.ts';
import { command, type Context } from '../context.ts';
import { cardsOfSprint, cardsTakenBy, sprintIn, type SprintRow } from './find.ts';
import { gatherCards, queueOf, type GatheredCard } from './gather.ts';
import { clearPlaces, inSprint, standsIn } from './write.ts';

export interface Membership {
  code: string;
  sprintNumber: number;
  isIn: boolean;
  isRunning: boolean;
}

/** Takes a card into the sprint on its measure, or out of it again. `which` says which sprint is meant. */
export function toggleCard(
  context: Context,
  cardId: string,
  which: 'running' | 'planned',
): Membership {
  const found = findCard(context, cardId);
  const row = sprintFor(context, found.measureId, which);
  const isIn = standsIn(context, row.id, cardId);
  if (!isIn && found.isDone)
    throw new DomainError('validation', `${found.code} er ferdig og trenger ingen sprint.`);
  if (isIn) takeOut(context, row, found);
  else takeIn(context, row, found);
  const isRunning = row.state === 'active';
  return { code: found.code, sprintNumber: row.number, isIn: !isIn, isRunning };
}

/** Moves a card in front of another in the planned or running sprint it stands in, or in the queue. */
export function rankCard(context: Context, cardId: string, before: string | null): void {
  const found = findCard(context, cardId);
  const planned = sprintIn(context, found.measureId, 'planned');
  const running = sprintIn(context, found.measureId, 'active');
  const row = [planned, running].find((one) => one !== null && standsIn(context, one.id, cardId));
  if (row) rankInSprint(context, row, found, before);
  else rankInQueue(context, found, before, [planned, running]);
}

/** Puts the queue of a measure back in the order the rule gives. */
export function rankByRule(context: Context, measureId: number): void {
  const placed = gatherCards(context, measureId).filter(({ facts }) => facts.handRank !== null);
  if (placed.length > 0)
    clearPlaces(
      context,
      measureId,
      placed.map(({ id }) => id),
    );
}

interface FoundCard extends GatheredCard {
  measureId: number;
}

function findCard(context: Context, cardId: string): FoundCard {
  const row = context.workspace.db.select().from(card).where(eq(card.id, cardId)).get();
  const found = row && gatherCards(context, row.measureId).find(({ id }) => id === cardId);
  if (!row || !found || found.isArchived)
    throw new DomainError('not_found', 'Kortet finnes ikke lenger. Last inn siden på nytt.');
  return { ...found, measureId: row.measureId };
}

function sprintFor(context: Context, measureId: number, which: 'running' | 'planned'): SprintRow {
  const [first, second] =
    which === 'running' ? (['active', 'planned'] as const) : (['planned', 'active'] as const);
  const row = sprintIn(context, measureId, first) ?? sprintIn(context, measureId, second);
  if (!row)
    throw new DomainError('validation', `Tiltak ${measureId} har ingen sprint ennå.`, {
      way: 'Gå til fanen «Sprint» og planlegg en.',
    });
  return row;
}

function takeIn(context: Context, row: SprintRow, { id, code }: FoundCard): void {
  const sentence = `${code} tatt inn i sprint ${row.number}`;
  command(context, 'sprint.addCard', sentence, (db) => {
    const rows = cardsOfSprint(context, row.id);
    if (rows.some(({ cardId }) => cardId === id)) {
      db.update(sprintCard).set({ leftAt: null }).where(inSprint(row.id, id)).run();
      return;
    }
    const others = rows.map(({ cardId, rank }) => ({ id: cardId, rank }));
    db.insert(sprintCard)
      .values({
        sprintId: row.id,
        cardId: id,
        rank: rankBefore(others, null),
        addedAt: context.now().toISOString(),
      })
      .run();
  });
}

/** Out of a plan it leaves no trace; out of a running sprint it is pushed out and stays marked. */
function takeOut(context: Context, row: SprintRow, { id, code }: FoundCard): void {
  const isRunning = row.state === 'active';
  const sentence = isRunning
    ? `${code} skjøvet ut av sprint ${row.number}`
    : `${code} tatt ut av planen for sprint ${row.number}`;
  command(context, 'sprint.removeCard', sentence, (db) => {
    if (isRunning)
      db.update(sprintCard)
        .set({ leftAt: context.now().toISOString() })
        .where(inSprint(row.id, id))
        .run();
    else db.delete(sprintCard).where(inSprint(row.id, id)).run();
  });
}

function rankInSprint(
  context: Context,
  row: SprintRow,
  { id, code }: FoundCard,
  before: string | null,
): void {
  command(context, 'sprint.rankCard', `${code} flyttet i sprint ${row.number}`, (db) => {
    const others = cardsOfSprint(context, row.id)
      .filter(({ cardId }) => cardId !== id)
      .map(({ cardId, rank }) => ({ id: cardId, rank }));
    refuseGone(others, before);
    db.update(sprintCard)
      .set({ rank: rankBefore(others, before) })
      .where(inSprint(row.id, id))
      .run();
  });
}

/**
 * From the top down to where the card lands the order is by hand from now on; below it the rule goes
 * on. Only cards that had no place by hand get one.
 */
function rankInQueue(
  context: Context,
  { id, code, measureId }: FoundCard,
  before: string | null,
  sprints: readonly (SprintRow | null)[],
): void {
  const queue = queueOf(gatherCards(context, measureId), cardsTakenBy(context, sprints));
  const others = queue.filter((one) => one.id !== id);
  refuseGone(others, before);
  const at = before === null ? others.length : others.findIndex((one) => one.id === before);
  command(context, 'sprint.rankQueue', `${code} flyttet i køen`, (db) => {
    const ranked: { id: string; rank: string }[] = [];
    // Archived cards and those in a sprint keep their place for when they come back.
    const taken = new Set(
      db
        .select()
        .from(queuePlace)
        .all()
        .map((place) => place.rank),
    );
    for (const { id: cardId, facts } of others.slice(0, at)) {
      const rank = facts.handRank ?? rankBefore(ranked, null, taken);
      if (facts.handRank === null) db.insert(queuePlace).values({ cardId, rank }).run();
      taken.add(rank);
      ranked.push({ id: cardId, rank });
    }
    const after = others
      .slice(at)
      .flatMap(({ id: cardId, facts }) =>
        facts.handRank === null ? [] : [{ id: cardId, rank: facts.handRank }],
      );
    const rank = rankBefore([...ranked, ...after], after[0]?.id ?? null, taken);
    db.insert(queuePlace)
      .values({ cardId: id, rank })
      .onConflictDoUpdate({ target: queuePlace.cardId, set: { rank } })
      .run();
  });
}

function refuseGone(others: readonly { id: string }[], before: string | null): void {
  if (before === null || others.some(({ id }) => id === before)) return;
  throw new DomainError(
    'conflict',
    'Kortet du vil legge foran, er flyttet. Se over lista slik den er nå.',
  );
}
