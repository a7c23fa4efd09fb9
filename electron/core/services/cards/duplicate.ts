import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { Card } from '../../../contract/cards.ts';
import { attachment, card, cardLink, checklistItem } from '../../../../db/schema/index.ts';
import { findColumn, listColumns } from '../boards/read.ts';
import { command, type Context } from '../context.ts';
import { insertItems } from './checklist.ts';
import { insertCard } from './insert.ts';
import { getCard } from './read.ts';

/**
 * A copy right below the card, with what it holds but not what was said, what it waits for or what
 * is done: it is new work. A copy of a finished card begins in the column for what is ready.
 */
export function duplicateCard(context: Context, cardId: string): Card {
  const source = getCard(context, cardId);
  const own = findColumn(context, source.columnId, source.measureId);
  const ready = listColumns(context, source.measureId).find(({ kind }) => kind === 'ready');
  const column = own.kind === 'done' ? (ready ?? own) : own;
  const id = context.newId();
  const at = context.now().toISOString();
  const content = {
    ...source,
    title: `${source.title.slice(0, 191)} (kopi)`,
    ...{ waitingOn: null, waitingKind: null, waitingSince: null, waitingDecisionId: null },
  };
  command(context, 'card.duplicate', `${source.code} kopiert: ${source.title}`, (write) => {
    const below = write
      .select({ id: card.id })
      .from(card)
      .where(and(eq(card.columnId, column.id), gt(card.rank, source.rank), isNull(card.archivedAt)))
      .orderBy(asc(card.rank))
      .limit(1)
      .get();
    const before = column === own ? (below?.id ?? null) : null;
    insertCard(write, { id, column, content, at, before });
    const items = write
      .select()
      .from(checklistItem)
      .where(eq(checklistItem.cardId, cardId))
      .orderBy(asc(checklistItem.rank))
      .all();
    insertItems(
      write,
      id,
      items.map(({ text }) => ({ id: context.newId(), text, isDone: false })),
    );
    for (const link of write.select().from(cardLink).where(eq(cardLink.cardId, cardId)).all())
      write
        .insert(cardLink)
        .values({ ...link, id: context.newId(), cardId: id })
        .run();
    for (const file of write.select().from(attachment).where(eq(attachment.cardId, cardId)).all())
      write
        .insert(attachment)
        .values({ ...file, id: context.newId(), cardId: id })
        .run();
  });
  return getCard(context, id);
}
