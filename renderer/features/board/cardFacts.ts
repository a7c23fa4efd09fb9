import { isDueBefore } from '../../../electron/contract/board-filter.ts';
import type { BoardColumn, CardFace } from '../../../electron/contract/cards.ts';
import { daysBetween } from '../../text/format.ts';

export interface ChallengeName {
  id: string;
  shortName: string;
  areaId: string | null;
}

export interface CardFacts {
  /** Days in the column; null once the card is done. */
  age: number | null;
  /** Only a day can pass; a season or a condition is never late. */
  isOverdue: boolean;
  waitingDays: number;
}

/** What a card says of itself today; `today` is an ISO date. */
export function cardFacts(
  card: CardFace,
  column: Pick<BoardColumn, 'kind'>,
  today: string,
): CardFacts {
  const isDone = column.kind === 'done';
  const since = (instant: string) => Math.max(0, daysBetween(instant, today));
  return {
    age: isDone ? null : since(card.movedAt),
    isOverdue: !isDone && isDueBefore(card, today),
    waitingDays: card.waitingSince === null ? 0 : since(card.waitingSince),
  };
}
