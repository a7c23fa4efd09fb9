import { and, asc, desc, eq, lt, ne } from 'drizzle-orm';
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
  at: string,
): number {
  const rows = db.select().from(card).where(eq(card.columnId, from)).orderBy(asc(card.rank)).all();
  for (const row of rows)
    db.update(card)
      .set({
        columnId: to.columnId,
        rank: rankAt(db, { columnId: to.columnId, before: null }, row.id),
        movedAt: at,
        doneAt: to.isDone ? (row.doneAt ?? at) : null,
        revision: row.revision + 1,
      })
      .where(eq(card.id, row.id))
      .run();
  return rows.filter(({ archivedAt }) => archivedAt === null).length;
}

function rankOf(db: Db, columnId: string, cardId: string): string {
  const row = db
    .select({ rank: card.rank, columnId: card.columnId, archivedAt: card.archivedAt })
    .from(card)
    .where(eq(card.id, cardId))
    .get();
  if (row?.columnId !== columnId || row.archivedAt !== null)
    throw new DomainError(
      'conflict',
      'Kortet du vil legge foran, er flyttet. Ingenting er endret; tavla viser nå hvordan den står.',
    );
  return row.rank;
}
