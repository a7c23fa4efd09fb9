import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Board, Card } from '../../../contract/cards.ts';
import { DomainError } from '../../../contract/errors.ts';
import { boardColumn, card, cardChallenge } from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';
import { findMeasure } from '../measures/read.ts';

type CardRow = typeof card.$inferSelect;

/** A measure's columns and the cards on them, both in board order. Throws `not_found`. */
export function getBoard(context: Context, measureId: number): Board {
  findMeasure(context, measureId);
  const { db } = context.workspace;
  const columns = db
    .select()
    .from(boardColumn)
    .where(eq(boardColumn.measureId, measureId))
    .orderBy(asc(boardColumn.rank))
    .all();
  const rows = db
    .select()
    .from(card)
    .where(and(eq(card.measureId, measureId), isNull(card.archivedAt)))
    .orderBy(asc(card.columnId), asc(card.rank))
    .all();
  const links = db
    .select({ cardId: cardChallenge.cardId, challengeId: cardChallenge.challengeId })
    .from(cardChallenge)
    .innerJoin(card, eq(card.id, cardChallenge.cardId))
    .where(eq(card.measureId, measureId))
    .all();
  const challenges = Map.groupBy(links, (link) => link.cardId);
  return {
    measureId,
    columns: columns.map(({ id, name, kind, wipLimit }) => ({ id, name, kind, wipLimit })),
    cards: rows.map((row) =>
      toCard(
        row,
        (challenges.get(row.id) ?? []).map((link) => link.challengeId),
      ),
    ),
  };
}

/** One card. Throws `not_found`; an archived card counts as gone. */
export function getCard({ workspace: { db } }: Context, cardId: string): Card {
  const row = db
    .select()
    .from(card)
    .where(and(eq(card.id, cardId), isNull(card.archivedAt)))
    .get();
  if (!row)
    throw new DomainError('not_found', 'Kortet finnes ikke lenger. Last inn tavla på nytt.');
  const links = db.select().from(cardChallenge).where(eq(cardChallenge.cardId, cardId)).all();
  return toCard(
    row,
    links.map((link) => link.challengeId),
  );
}

function toCard(row: CardRow, challenges: string[]): Card {
  const { rank: _rank, number, archivedAt: _archivedAt, ...shown } = row;
  return { ...shown, code: `T${row.measureId}-${number}`, challenges: challenges.toSorted() };
}
