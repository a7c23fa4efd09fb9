import { and, asc, eq, isNull } from 'drizzle-orm';
import { boardColumn, card } from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';
import { rankAt } from './ranks.ts';

type Db = Context['workspace']['db'];

/** Puts a card last among the done ones of its board, within the caller's step; `at` is an ISO time. */
export function finishCard(db: Db, cardId: string, at: string): void {
  const row = db.select().from(card).where(eq(card.id, cardId)).get();
  if (!row) return;
  const column = db
    .select()
    .from(boardColumn)
    .where(and(eq(boardColumn.measureId, row.measureId), eq(boardColumn.kind, 'done')))
    .orderBy(asc(boardColumn.rank))
    .get();
  if (!column || column.id === row.columnId) return;
  db.update(card)
    .set({
      columnId: column.id,
      rank: rankAt(db, { columnId: column.id, before: null }, cardId),
      movedAt: at,
      doneAt: at,
      revision: row.revision + 1,
    })
    .where(eq(card.id, cardId))
    .run();
}

/** Takes a card off its board, within the caller's step. It stays in the file. */
export function shelveCard(db: Db, cardId: string, at: string): void {
  db.update(card)
    .set({ archivedAt: at })
    .where(and(eq(card.id, cardId), isNull(card.archivedAt)))
    .run();
}
