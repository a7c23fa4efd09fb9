import type { BoardColumn, CardFace } from '../../../electron/contract/cards.ts';
import { foldText } from '../../text/foldText.ts';
import { facets, type BoardFilter, type DueChoice, type Facet } from './boardView.ts';
import { isDueBefore } from './cardFacts.ts';

/** What a card answers to a question with several answers; '' when it has none. */
export const answersOf: Readonly<Record<Facet, (card: CardFace) => readonly string[]>> = {
  measure: ({ measureId }) => [String(measureId)],
  challenge: ({ challenges }) => orNone(challenges),
  level: ({ levelId }) => [levelId ?? ''],
  service: ({ services }) => orNone(services),
  owner: ({ owner }) => [owner ?? ''],
  label: ({ labels }) => orNone(labels),
};

const orNone = (list: readonly string[]) => (list.length === 0 ? [''] : list);

/** What the filter must know besides the cards. */
export interface FilterScene {
  /** ISO date. */
  today: string;
  isDone: (card: CardFace) => boolean;
  /** Words found on a card besides its own: the names behind its ids. */
  wordsOf: (card: CardFace) => string;
}

/** Whether a card passes the filter, one question left out when its own answers are counted. */
export function passes(
  card: CardFace,
  filter: BoardFilter,
  scene: FilterScene,
  except?: Facet | 'due' | 'waiting',
): boolean {
  const { chosen, due, waiting, words } = filter;
  for (const facet of facets) {
    const wanted = chosen[facet];
    if (facet === except || wanted.length === 0) continue;
    if (!answersOf[facet](card).some((answer) => wanted.includes(answer))) return false;
  }
  if (due !== null && except !== 'due' && !isDue(card, due, scene)) return false;
  if (waiting && except !== 'waiting' && !isWaiting(card, scene)) return false;
  return hasWords(card, words, scene);
}

/** How many cards each choice of the filter would show, beside what else is chosen. */
export function countChoices(
  cards: readonly CardFace[],
  filter: BoardFilter,
  scene: FilterScene,
): {
  due: Record<DueChoice, number>;
  waiting: number;
  facets: Record<Facet, Map<string, number>>;
} {
  const dueCount = (choice: DueChoice) =>
    cards.filter((card) => isDue(card, choice, scene) && passes(card, filter, scene, 'due')).length;
  const answers = (facet: Facet) => countAnswers(cards, facet, filter, scene);
  return {
    due: { overdue: dueCount('overdue'), week: dueCount('week'), none: dueCount('none') },
    waiting: cards.filter(
      (card) => isWaiting(card, scene) && passes(card, filter, scene, 'waiting'),
    ).length,
    facets: {
      measure: answers('measure'),
      challenge: answers('challenge'),
      level: answers('level'),
      service: answers('service'),
      owner: answers('owner'),
      label: answers('label'),
    },
  };
}

/** How many cards each answer to a question would show. */
export function countAnswers(
  cards: readonly CardFace[],
  facet: Facet,
  filter: BoardFilter,
  scene: FilterScene,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const card of cards)
    if (passes(card, filter, scene, facet))
      for (const answer of answersOf[facet](card))
        counts.set(answer, (counts.get(answer) ?? 0) + 1);
  return counts;
}

/** Due in the given way; what is finished has no due date to watch. */
export function isDue(card: CardFace, choice: DueChoice, { today, isDone }: FilterScene): boolean {
  if (isDone(card)) return false;
  if (choice === 'none')
    return card.dueDate === null && card.dueSeason === null && card.dueCondition === null;
  if (choice === 'overdue') return isDueBefore(card, today);
  return card.dueDate !== null && card.dueDate >= today && card.dueDate <= endOfWeek(today);
}

/** Waits for somebody, something or another card, and is not finished. */
export function isWaiting(card: CardFace, { isDone }: FilterScene): boolean {
  return (card.waitingOn !== null || card.blockedBy > 0) && !isDone(card);
}

/** The Sunday that ends the week of an ISO day. */
export function endOfWeek(today: string): string {
  const day = new Date(`${today}T00:00:00Z`);
  const left = (7 - day.getUTCDay()) % 7;
  return new Date(day.getTime() + left * 86_400_000).toISOString().slice(0, 10);
}

const folded = new WeakMap<CardFace, { with: string; text: string }>();

function hasWords(card: CardFace, words: string, { wordsOf }: FilterScene): boolean {
  if (words.trim() === '') return true;
  const wanted = foldText(words).split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return true;
  const more = wordsOf(card);
  let kept = folded.get(card);
  if (kept?.with !== more) {
    const own = [card.code, card.title, card.owner, card.waitingOn].join(' ');
    kept = { with: more, text: foldText(`${own} ${more}`) };
    folded.set(card, kept);
  }
  return wanted.every((word) => kept.text.includes(word));
}

/** The columns whose cards are finished. */
export function doneColumns(columns: readonly BoardColumn[]): ReadonlySet<string> {
  return new Set(columns.filter(({ kind }) => kind === 'done').map(({ id }) => id));
}
