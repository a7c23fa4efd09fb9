import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { AllBoards, Board, Card } from '../../../contract/cards.ts';
import { DomainError } from '../../../contract/errors.ts';
import { card } from '../../../../db/schema/index.ts';
import { listColumns } from '../boards/read.ts';
import type { Context } from '../context.ts';
import { findMeasure } from '../measures/read.ts';
import { ofStandingMeasure } from '../measures/standing.ts';
import { gatherCards } from './gather.ts';

/** A measure's columns and the cards on them, both in board order. Throws `not_found`. */
export function getBoard(context: Context, measureId: number): Board {
  findMeasure(context, measureId);
  return { measureId, ...boardsOf(context, measureId) };
}

/** The boards of all measures that stand in the plan as one. */
export function getAllBoards(context: Context): AllBoards {
  return boardsOf(context);
}

function boardsOf(context: Context, measureId?: number): AllBoards {
  const ofMeasure =
    measureId === undefined ? ofStandingMeasure(card.measureId) : eq(card.measureId, measureId);
  return {
    columns: listColumns(context, measureId),
    cards: gatherCards(context, and(ofMeasure, isNull(card.archivedAt))).map(
      ({ description: _inside, ...face }) => face,
    ),
  };
}

/** One card. Throws `not_found`; a card that is archived or in the bin counts as gone. */
export function getCard(context: Context, cardId: string): Card {
  const [found] = getCards(context, [cardId]);
  if (!found) throw gone();
  return found;
}

/** Cards in the order they are asked for, read as one. Throws `not_found` where one of them is gone. */
export function getCards(context: Context, cardIds: readonly string[]): Card[] {
  const which = and(inArray(card.id, [...new Set(cardIds)]), isNull(card.archivedAt));
  const byId = new Map(gatherCards(context, which).map((one) => [one.id, one]));
  return cardIds.map((id) => {
    const found = byId.get(id);
    if (!found) throw gone();
    return found;
  });
}

const gone = () =>
  new DomainError('not_found', 'Kortet finnes ikke lenger. Last inn tavla på nytt.');
