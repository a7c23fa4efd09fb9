import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import { binDays, type BinEntry } from '../../../contract/card-content.ts';
import { DomainError } from '../../../contract/errors.ts';
import { daysBetween } from '../../../contract/format.ts';
import {
  attachment,
  boardColumn,
  card,
  cardChallenge,
  cardComment,
  cardDependency,
  cardLabel,
  cardLink,
  cardService,
  checklistItem,
  measure,
} from '../../../../db/schema/index.ts';
import { findColumn } from '../boards/read.ts';
import { command, type Context } from '../context.ts';
import { dropOrphanBlobs } from './blobs.ts';
import { codeOf } from './gather.ts';
import { getCard } from './read.ts';

/** Takes a card off the board. It stays in the file and can be put back at any time. */
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

/** Lays a card in the bin, from the board or the archive. It goes for good only when somebody says so. */
export function removeCard(context: Context, cardId: string): { code: string } {
  const row = findRow(context, cardId);
  const code = codeOf(row);
  const at = context.now().toISOString();
  command(context, 'card.remove', `${code} lagt i papirkurven: ${row.title}`, (db) =>
    db
      .update(card)
      .set({ archivedAt: row.archivedAt ?? at, deletedAt: at })
      .where(eq(card.id, cardId))
      .run(),
  );
  return { code };
}

/**
 * Puts a card back where it stood. A column that was removed meanwhile has handed its cards to
 * another, and that is where the card comes back.
 */
export function restoreCard(context: Context, cardId: string): { code: string; column: string } {
  const row = findRow(context, cardId);
  const code = codeOf(row);
  const column = findColumn(context, row.columnId);
  command(context, 'card.restore', `${code} satt tilbake i ${column.name}`, (db) =>
    db
      .update(card)
      .set({ archivedAt: null, deletedAt: null, revision: row.revision + 1 })
      .where(eq(card.id, cardId))
      .run(),
  );
  return { code, column: column.name };
}

/** Every archived and removed card, the newest first. */
export function listBin({ workspace: { db }, now }: Context): BinEntry[] {
  const today = now().toISOString();
  return db
    .select({ card, measureName: measure.shortName, columnName: boardColumn.name })
    .from(card)
    .innerJoin(measure, eq(measure.id, card.measureId))
    .innerJoin(boardColumn, eq(boardColumn.id, card.columnId))
    .where(isNotNull(card.archivedAt))
    .orderBy(desc(card.archivedAt), desc(card.number))
    .all()
    .map(({ card: row, measureName, columnName }) => ({
      ...{ id: row.id, code: codeOf(row), title: row.title },
      ...{ measureId: row.measureId, measureName, columnName },
      archivedAt: row.archivedAt ?? '',
      deletedAt: row.deletedAt,
      isOld: row.deletedAt !== null && daysBetween(row.deletedAt, today) > binDays,
    }));
}

/**
 * Takes cards out of the file with all that lies in them; only what has lain in the bin for more
 * than 90 days. Undo brings them back until the log itself is gone.
 */
export function purgeCards(context: Context, cardIds: readonly string[]): { purged: number } {
  const old = new Set(listBin(context).flatMap(({ id, isOld }) => (isOld ? id : [])));
  const ids = [...new Set(cardIds)];
  if (!ids.every((id) => old.has(id)))
    throw new DomainError(
      'validation',
      `Bare kort som har ligget i papirkurven i mer enn ${binDays} dager, kan slettes for godt.`,
    );
  const sentence =
    ids.length === 1 ? '1 kort slettet for godt' : `${ids.length} kort slettet for godt`;
  command(context, 'card.purge', sentence, (db) => {
    // Children first and by hand: redo takes the rows away one by one, in the order they went.
    const children = [cardChallenge, cardService, cardLabel, checklistItem, cardComment] as const;
    for (const table of [...children, cardLink, attachment, cardDependency])
      db.delete(table).where(inArray(table.cardId, ids)).run();
    db.delete(cardDependency).where(inArray(cardDependency.dependsOnId, ids)).run();
    db.delete(card)
      .where(and(inArray(card.id, ids), isNotNull(card.deletedAt)))
      .run();
  });
  dropOrphanBlobs(context);
  return { purged: ids.length };
}

function findRow({ workspace: { db } }: Context, cardId: string): typeof card.$inferSelect {
  const row = db.select().from(card).where(eq(card.id, cardId)).get();
  if (!row) throw new DomainError('not_found', 'Kortet finnes ikke lenger.');
  return row;
}
