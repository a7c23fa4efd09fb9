import { and, asc, count, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { alias, type SQLiteTable, type SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Card } from '../../../contract/cards.ts';
import {
  attachment,
  card,
  cardChallenge,
  cardComment,
  cardDependency,
  cardLabel,
  cardLink,
  cardService,
  checklistItem,
} from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';

type Db = Context['workspace']['db'];
type CardRow = typeof card.$inferSelect;
type Lists = ReadonlyMap<string, string[]>;
type Counts = ReadonlyMap<string, number>;

/** The code people call a card by: «T2-33». */
export const codeOf = (row: Pick<CardRow, 'measureId' | 'number'>): string =>
  `T${row.measureId}-${row.number}`;

/** Cards with what lies in them counted, in board order; `which` is a condition on `card`. */
export function gatherCards({ workspace: { db } }: Context, which: SQL | undefined): Card[] {
  const rows = db
    .select()
    .from(card)
    .where(which)
    .orderBy(asc(card.columnId), asc(card.rank), asc(card.id))
    .all();
  const challenges = listsOf(db, cardChallenge, cardChallenge.challengeId, which);
  const services = listsOf(db, cardService, cardService.actorId, which);
  const labels = listsOf(db, cardLabel, cardLabel.labelId, which);
  const items = countsOf(db, checklistItem, which);
  const ticked = countsOf(db, checklistItem, which, eq(checklistItem.isDone, true));
  const comments = countsOf(db, cardComment, which);
  const links = countsOf(db, cardLink, which);
  const files = countsOf(db, attachment, which);
  const before = cardsInTheWay(db, which);
  const after = openNeighbours(db, which, 'after');
  return rows.map((row) => {
    const { number: _number, archivedAt: _archived, deletedAt: _deleted, ...own } = row;
    const of = (counts: Counts) => counts.get(row.id) ?? 0;
    const list = (lists: Lists) => lists.get(row.id) ?? [];
    return {
      ...own,
      code: codeOf(row),
      challenges: list(challenges),
      services: list(services),
      labels: list(labels),
      checklist: { done: of(ticked), total: of(items) },
      comments: of(comments),
      attachments: of(links) + of(files),
      blockedBy: of(before),
      blocks: row.doneAt === null ? of(after) : 0,
    };
  });
}

type Child = SQLiteTable & { cardId: SQLiteColumn };

function listsOf(db: Db, table: Child, other: SQLiteColumn, which: SQL | undefined): Lists {
  const rows = db
    .select({ cardId: sql<string>`${table.cardId}`, id: sql<string>`${other}` })
    .from(table)
    .innerJoin(card, eq(card.id, table.cardId))
    .where(which)
    .orderBy(asc(other))
    .all();
  const lists = new Map<string, string[]>();
  for (const { cardId, id } of rows) {
    const list = lists.get(cardId);
    if (list) list.push(id);
    else lists.set(cardId, [id]);
  }
  return lists;
}

function countsOf(db: Db, table: Child, which: SQL | undefined, also?: SQL): Counts {
  const rows = db
    .select({ cardId: sql<string>`${table.cardId}`, n: count() })
    .from(table)
    .innerJoin(card, eq(card.id, table.cardId))
    .where(and(which, also))
    .groupBy(table.cardId)
    .all();
  return new Map(rows.map(({ cardId, n }) => [cardId, n]));
}

/** How many open cards each unfinished card waits for; a card that waits for none is not there. */
export function cardsInTheWay(db: Db, which: SQL | undefined): Counts {
  return openNeighbours(db, and(which, isNull(card.doneAt)), 'before');
}

/** How many open cards stand before each card, or wait for it. */
function openNeighbours(db: Db, which: SQL | undefined, side: 'before' | 'after'): Counts {
  const other = alias(card, 'other');
  const [own, theirs] =
    side === 'before'
      ? [cardDependency.cardId, cardDependency.dependsOnId]
      : [cardDependency.dependsOnId, cardDependency.cardId];
  const rows = db
    .select({ cardId: card.id, n: count() })
    .from(cardDependency)
    .innerJoin(card, eq(card.id, own))
    .innerJoin(other, eq(other.id, theirs))
    .where(and(which, isNull(other.doneAt), isNull(other.archivedAt)))
    .groupBy(card.id)
    .all();
  return new Map(rows.map(({ cardId, n }) => [cardId, n]));
}
