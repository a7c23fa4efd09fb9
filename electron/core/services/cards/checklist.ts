import { and, asc, eq, ne } from 'drizzle-orm';
import type { z } from 'zod';
import type {
  itemAddInput,
  itemMoveInput,
  itemUpdateInput,
} from '../../../contract/card-content.ts';
import { DomainError } from '../../../contract/errors.ts';
import { checklistItem } from '../../../../db/schema/index.ts';
import { rankBetween, ranksAfter } from '../../domain/ordering.ts';
import { command, typingCommand, type Context } from '../context.ts';
import { getCard } from './read.ts';

type Db = Context['workspace']['db'];

/** Puts a point last on a card's checklist. */
export function addItem(
  context: Context,
  { cardId, text }: z.infer<typeof itemAddInput>,
): { itemId: string } {
  const { code } = getCard(context, cardId);
  const itemId = context.newId();
  command(context, 'checklistItem.add', `${code}: punkt lagt til i sjekklista`, (db) =>
    db
      .insert(checklistItem)
      .values({ id: itemId, cardId, text, rank: rankOf(db, cardId, itemId, null) })
      .run(),
  );
  return { itemId };
}

/** Ticks a point or changes its words. `conflict` when it changed since `revision` was read. */
export function updateItem(context: Context, input: z.infer<typeof itemUpdateInput>): void {
  const { item, code } = findItem(context, input.itemId);
  const text = input.text ?? item.text;
  const isDone = input.isDone ?? item.isDone;
  if (text === item.text && isDone === item.isDone) return;
  if (item.revision !== input.revision)
    throw new DomainError(
      'conflict',
      `Punktet i sjekklista er endret et annet sted. Der står det nå «${item.text}», ${item.isDone ? 'krysset av' : 'ikke krysset av'}.`,
      { way: 'Ingenting er skrevet over. Se på punktet og prøv igjen.' },
    );
  const isTick = isDone !== item.isDone;
  const what = !isTick ? 'punkt endret' : isDone ? `«${text}» krysset av` : `«${text}» åpnet igjen`;
  const run = isTick ? command : typingCommand;
  run(context, 'checklistItem.update', `${code}: ${what}`, (db) =>
    db
      .update(checklistItem)
      .set({ text, isDone, revision: item.revision + 1 })
      .where(eq(checklistItem.id, item.id))
      .run(),
  );
}

/** Moves a point in front of another, or last. Only this point gets a new rank. */
export function moveItem(context: Context, input: z.infer<typeof itemMoveInput>): void {
  const { item, code } = findItem(context, input.itemId);
  command(context, 'checklistItem.move', `${code}: sjekklista ordnet`, (db) =>
    db
      .update(checklistItem)
      .set({ rank: rankOf(db, item.cardId, item.id, input.before) })
      .where(eq(checklistItem.id, item.id))
      .run(),
  );
}

/** Takes a point off the checklist; undo brings it back. */
export function removeItem(context: Context, itemId: string): { text: string } {
  const { item, code } = findItem(context, itemId);
  command(context, 'checklistItem.remove', `${code}: «${item.text}» fjernet fra sjekklista`, (db) =>
    db.delete(checklistItem).where(eq(checklistItem.id, itemId)).run(),
  );
  return { text: item.text };
}

/** Writes a whole checklist for a new card, inside the caller's step. */
export function insertItems(
  db: Db,
  cardId: string,
  items: readonly { id: string; text: string; isDone: boolean }[],
): void {
  const ranks = ranksAfter(null, items.length);
  items.forEach((item, at) =>
    db
      .insert(checklistItem)
      .values({ ...item, cardId, rank: ranks[at] ?? '' })
      .run(),
  );
}

/** The rank that puts a point in front of another, or last when that is null or gone. */
function rankOf(db: Db, cardId: string, exceptId: string, before: string | null): string {
  const others = db
    .select({ id: checklistItem.id, rank: checklistItem.rank })
    .from(checklistItem)
    .where(and(eq(checklistItem.cardId, cardId), ne(checklistItem.id, exceptId)))
    .orderBy(asc(checklistItem.rank))
    .all();
  const index = others.findIndex(({ id }) => id === before);
  const at = index < 0 ? others.length : index;
  return rankBetween(others[at - 1]?.rank ?? null, others[at]?.rank ?? null);
}

function findItem(context: Context, itemId: string) {
  const item = context.workspace.db
    .select()
    .from(checklistItem)
    .where(eq(checklistItem.id, itemId))
    .get();
  if (!item)
    throw new DomainError('not_found', 'Punktet er fjernet fra sjekklista. Ingenting er endret.');
  return { item, code: getCard(context, item.cardId).code };
}
