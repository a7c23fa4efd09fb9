import { and, asc, desc, eq, inArray, lt, max, ne } from 'drizzle-orm';
import { DomainError } from '../../../contract/errors.ts';
import { card } from '../../../../db/schema/index.ts';
import { rankBetween, ranksAfter } from '../../domain/ordering.ts';
import type { Context } from '../context.ts';

type Db = Context['workspace']['db'];

/** Where a card shall stand: in front of `before`, or last in the column when null. */
export interface Place {
  columnId: string;
  before: string | null;
}

/**
 * The rank that puts `cardId` there. Reads two rows by the index, however long the column is.
 * Archived cards count: one that is taken back must find its place free. Throws `conflict`.
 */
export function rankAt(db: Db, { columnId, before }: Place, cardId: string): string {
  const above = before === null ? null : rankOf(db, columnId, before);
  const below = db
    .select({ rank: card.rank })
    .from(card)
    .where(
      and(
        eq(card.columnId, columnId),
        ne(card.id, cardId),
        above === null ? undefined : lt(card.rank, above),
      ),
    )
    .orderBy(desc(card.rank))
    .limit(1)
    .get();
  return rankBetween(below?.rank ?? null, above);
}

/** As `rankAt` for cards that are placed one after the other; their columns are read once. */
export function ranksAt(db: Db, places: readonly (Place & { cardId: string })[]): string[] {
  const columnIds = [...new Set(places.map(({ columnId }) => columnId))];
  const rows = db
    .select({
      ...{ id: card.id, columnId: card.columnId, rank: card.rank, archivedAt: card.archivedAt },
    })
    .from(card)
    .where(inArray(card.columnId, columnIds))
    .orderBy(asc(card.rank))
    .all();
  const lists = Map.groupBy(rows, ({ columnId }) => columnId);
  const placeOf = new Map(rows.map(({ id, columnId }) => [id, columnId]));
  return places.map(({ cardId, columnId, before }) => {
    const list = lists.get(columnId) ?? [];
    lists.set(columnId, list);
    const next = before === null ? null : list.find(({ id }) => id === before);
    if (next === undefined || (next !== null && next.archivedAt !== null)) throw hasMoved();
    const own = lists.get(placeOf.get(cardId) ?? '') ?? [];
    const from = own.findIndex(({ id }) => id === cardId);
    if (from !== -1) own.splice(from, 1);
    const above = next?.rank ?? null;
    const at = above === null ? list.length : list.findIndex(({ rank }) => rank >= above);
    const to = at === -1 ? list.length : at;
    const rank = rankBetween(list[to - 1]?.rank ?? null, above);
    list.splice(to, 0, { id: cardId, columnId, rank, archivedAt: null });
    placeOf.set(cardId, columnId);
    return rank;
  });
}

/** Gives every card of a column a short rank again, in the order they have. */
export function rankAnew(db: Db, columnId: string): void {
  const rows = db
    .select({ id: card.id, rank: card.rank })
    .from(card)
    .where(eq(card.columnId, columnId))
    .orderBy(asc(card.rank))
    .all();
  const ranks = ranksAfter(rows.at(-1)?.rank ?? null, rows.length);
  rows.forEach(({ id }, index) => {
    const rank = ranks[index];
    if (rank !== undefined) db.update(card).set({ rank }).where(eq(card.id, id)).run();
  });
}

/** Moves every card of a column, archived ones too, last into another; answers how many were open. */
export function emptyColumn(
  db: Db,
  from: string,
  to: { columnId: string; isDone: boolean },
  when: string,
): number {
  const rows = db.select().from(card).where(eq(card.columnId, from)).orderBy(asc(card.rank)).all();
  const last = db
    .select({ rank: max(card.rank) })
    .from(card)
    .where(eq(card.columnId, to.columnId))
    .get();
  const ranks = ranksAfter(last?.rank ?? null, rows.length);
  rows.forEach((row, at) => {
    const rank = ranks[at];
    if (rank !== undefined)
      db.update(card)
        .set({
          ...{ columnId: to.columnId, rank, movedAt: when },
          doneAt: to.isDone ? (row.doneAt ?? when) : null,
          revision: row.revision + 1,
        })
        .where(eq(card.id, row.id))
        .run();
  });
  return rows.filter(({ archivedAt }) => archivedAt === null).length;
}

function rankOf(db: Db, columnId: string, cardId: string): string {
  const row = db
    .select({ rank: card.rank, columnId: card.columnId, archivedAt: card.archivedAt })
    .from(card)
    .where(eq(card.id, cardId))
    .get();
  if (row?.columnId !== columnId || row.archivedAt !== null) throw hasMoved();
  return row.rank;
}

const hasMoved = () =>
  new DomainError(
    'conflict',
    'Kortet du vil legge foran, er flyttet. Ingenting er endret; tavla viser nå hvordan den står.',
  );
