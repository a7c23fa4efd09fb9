import { and, asc, eq, isNull } from 'drizzle-orm';
import type { AllBoards, Board, Card } from '../../../contract/cards.ts';
import { DomainError } from '../../../contract/errors.ts';
import { card, cardChallenge } from '../../../../db/schema/index.ts';
import { listColumns } from '../boards/read.ts';
import type { Context } from '../context.ts';
import { findMeasure } from '../measures/read.ts';

type CardRow = typeof card.$inferSelect;

/** A measure's columns and the cards on them, both in board order. Throws `not_found`. */
export function getBoard(context: Context, measureId: number): Board {
  findMeasure(context, measureId);
  return { measureId, ...boardsOf(context, measureId) };
}

/** The boards of all measures as one. */
export function getAllBoards(context: Context): AllBoards {
  return boardsOf(context);
}

function boardsOf(context: Context, measureId?: number): AllBoards {
  const { db } = context.workspace;
  const ofMeasure = measureId === undefined ? undefined : eq(card.measureId, measureId);
  const rows = db
    .select()
    .from(card)
    .where(and(ofMeasure, isNull(card.archivedAt)))
    .orderBy(asc(card.columnId), asc(card.rank))
    .all();
  const links = db
    .select({ cardId: cardChallenge.cardId, challengeId: cardChallenge.challengeId })
    .from(cardChallenge)
    .innerJoin(card, eq(card.id, cardChallenge.cardId))
    .where(ofMeasure)
    .all();
  const challenges = Map.groupBy(links, (link) => link.cardId);
  return {
    columns: listColumns(context, measureId),
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
  const { number, archivedAt: _archivedAt, ...shown } = row;
  return { ...shown, code: `T${row.measureId}-${number}`, challenges: challenges.toSorted() };
}
