import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Card, cardMoveInput, cardMoveManyInput } from '../../../contract/cards.ts';
import { DomainError } from '../../../contract/errors.ts';
import { card } from '../../../../db/schema/index.ts';
import { longestRank } from '../../domain/ordering.ts';
import { findColumn } from '../boards/read.ts';
import { command, type Context } from '../context.ts';
import { rankAnew, rankAt, ranksAt } from './ranks.ts';
import { getCard, getCards } from './read.ts';

type Move = z.infer<typeof cardMoveInput>;
type Column = ReturnType<typeof findColumn>;

/**
 * Moves a card to a column, in front of `before` or last. Only this card gets a new rank. `conflict`
 * when the card, or the one it shall stand in front of, is not where the writer saw it.
 */
export function moveCard(context: Context, input: Move): Card {
  const moved = getCard(context, input.cardId);
  const column = findColumn(context, input.columnId, moved.measureId);
  const sentence =
    column.id === moved.columnId
      ? `${moved.code} flyttet innen ${column.name}`
      : `${moved.code} flyttet til ${column.name}`;
  moveAll(context, [{ ...input, moved, column }], sentence);
  return getCard(context, moved.id);
}

/** Moves several cards one after the other as one step; one that cannot be moved leaves all in place. */
export function moveCards(context: Context, input: z.infer<typeof cardMoveManyInput>): Card[] {
  const ids = input.moves.map(({ cardId }) => cardId);
  const columns = new Map<string, Column>();
  const columnOf = (columnId: string, measureId: number): Column => {
    const known = columns.get(`${measureId} ${columnId}`);
    const column = known ?? findColumn(context, columnId, measureId);
    columns.set(`${measureId} ${columnId}`, column);
    return column;
  };
  const cards = getCards(context, ids);
  const moves = input.moves.flatMap((move, at): KnownMove[] => {
    const moved = cards[at];
    return moved ? [{ ...move, moved, column: columnOf(move.columnId, moved.measureId) }] : [];
  });
  const names = new Set(moves.map(({ column }) => column.name));
  const [name] = names;
  const count = `${moves.length} kort`;
  moveAll(context, moves, names.size === 1 ? `${count} flyttet til ${name}` : `${count} flyttet`);
  return getCards(context, ids);
}

interface KnownMove extends Move {
  moved: Card;
  column: Column;
}

function moveAll(context: Context, moves: readonly KnownMove[], sentence: string): void {
  for (const move of moves) refuseIfMoved(context, move);
  makeRoom(context, moves);
  const at = context.now().toISOString();
  command(context, 'card.move', sentence, (db) => {
    const ranks = ranksOf(db, moves);
    moves.forEach(({ moved, column }, index) => {
      const isSameColumn = column.id === moved.columnId;
      db.update(card)
        .set({
          columnId: column.id,
          rank: ranks[index] ?? moved.rank,
          ...(isSameColumn ? {} : { movedAt: at, doneAt: column.kind === 'done' ? at : null }),
          revision: moved.revision + 1,
        })
        .where(eq(card.id, moved.id))
        .run();
    });
  });
}

function ranksOf(db: Context['workspace']['db'], moves: readonly KnownMove[]): string[] {
  const places = moves.map(({ column, before, moved }) => ({
    ...{ columnId: column.id, before, cardId: moved.id },
  }));
  const [only, ...more] = places;
  // One move reads two rows, however long the column is.
  return only && more.length === 0 ? [rankAt(db, only, only.cardId)] : ranksAt(db, places);
}

/** A card whose words were changed meanwhile may be moved: a move writes over no word. */
function refuseIfMoved(context: Context, { moved, from }: KnownMove): void {
  if (!from || (from.columnId === moved.columnId && from.rank === moved.rank)) return;
  const now = findColumn(context, moved.columnId).name;
  const change = from.columnId === moved.columnId ? `flyttet innen ${now}` : `flyttet til ${now}`;
  throw new DomainError(
    'conflict',
    `${moved.code} er ${change} et annet sted siden du så tavla. Ingenting er skrevet over.`,
    { way: 'Tavla viser nå hvor kortet står. Flytt det igjen hvis det skal stå et annet sted.' },
  );
}

/**
 * A gap used more than some hundred times gives long ranks. The column is then ranked anew first, as
 * a step of its own, so that undo takes back the move and not the tidying.
 */
function makeRoom(context: Context, moves: readonly KnownMove[]): void {
  const { db } = context.workspace;
  const ranks = ranksOf(db, moves);
  const full = moves.filter((_move, at) => (ranks[at]?.length ?? 0) > longestRank);
  for (const { id, name } of new Set(full.map(({ column }) => column)))
    command(context, 'board.rankAnew', `Rekkefølgen i ${name} er skrevet på nytt`, (into) =>
      rankAnew(into, id),
    );
}
