import { eq, max } from 'drizzle-orm';
import { card, type boardColumn } from '../../../../db/schema/index.ts';
import { contentOf, type CardContent } from '../../domain/cards/fields.ts';
import type { Context } from '../context.ts';
import { insertLists } from './lists.ts';
import { rankAt } from './ranks.ts';

type Db = Context['workspace']['db'];

export interface NewCard {
  id: string;
  column: Pick<typeof boardColumn.$inferSelect, 'id' | 'measureId' | 'kind'>;
  content: CardContent;
  /** ISO time. */
  at: string;
  /** The card it stands in front of; last when absent. */
  before?: string | null;
  archivedAt?: string | null;
}

/** Writes a card with its lists, inside the caller's step; its number is the next of the measure. */
export function insertCard(db: Db, made: NewCard): number {
  const { id, column, content, at, before = null, archivedAt = null } = made;
  const last = db
    .select({ number: max(card.number) })
    .from(card)
    .where(eq(card.measureId, column.measureId))
    .get();
  const number = (last?.number ?? 0) + 1;
  const { challenges, services, labels, ...columns } = contentOf(content);
  db.insert(card)
    .values({
      ...columns,
      id,
      measureId: column.measureId,
      number,
      columnId: column.id,
      rank: rankAt(db, { columnId: column.id, before }, id),
      createdAt: at,
      movedAt: at,
      doneAt: column.kind === 'done' ? at : null,
      archivedAt,
    })
    .run();
  insertLists(db, id, { challenges, services, labels });
  return number;
}
