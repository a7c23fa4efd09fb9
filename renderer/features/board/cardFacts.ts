import type { BoardColumn, Card } from '../../../electron/contract/cards.ts';
import { boardText } from '../../text/board.ts';
import { daysBetween, formatDate } from '../../text/format.ts';

export interface ChallengeName {
  id: string;
  shortName: string;
  areaId: string | null;
}

export interface CardFacts {
  /** Days in the column; null once the card is done. */
  age: number | null;
  isOverdue: boolean;
  waitingDays: number;
  /** Everything the card shows, read in one go. */
  label: string;
}

/** What a card says of itself today; `today` is an ISO date. */
export function cardFacts(
  card: Card,
  column: BoardColumn,
  position: { place: number; of: number },
  challenges: readonly ChallengeName[],
  today: string,
): CardFacts {
  const text = boardText.card;
  const isDone = column.kind === 'done';
  const age = isDone ? null : Math.max(0, daysBetween(card.movedAt, today));
  const isOverdue = !isDone && card.dueDate !== null && card.dueDate < today;
  const waitingDays =
    card.waitingSince === null ? 0 : Math.max(0, daysBetween(card.waitingSince, today));
  const due = card.dueDate === null ? null : formatDate(card.dueDate, 'long');
  const label = [
    `${card.code}: ${card.title}`,
    text.place(column.name, position.place, position.of),
    challenges.length === 0
      ? text.noChallenge
      : `${text.challenges(challenges.length)} ${challenges.map(({ id, shortName }) => `${id} ${shortName}`).join(', ')}`,
    age === null ? null : text.inColumn(age),
    card.waitingOn === null
      ? null
      : `${text.waitingLead} ${text.waiting(card.waitingOn, waitingDays)}`,
    isDone
      ? card.doneAt && text.done(formatDate(card.doneAt, 'long'))
      : due === null
        ? text.noDue
        : isOverdue
          ? text.overdue(due)
          : text.due(due),
    card.size && text.size(card.size),
    card.owner === null ? text.noOwner : text.owner(card.owner),
  ];
  return { age, isOverdue, waitingDays, label: label.filter(Boolean).join('. ') };
}
