import { z } from 'zod';
import type { BoardColumn, CardFace } from './cards.ts';
import { foldText } from './fold-text.ts';
import { hasPassed } from './format.ts';

/** Which cards of a board are looked at: the screen and the list for minutes ask the same way. */
export const dueChoices = ['overdue', 'week', 'none'] as const;
export type DueChoice = (typeof dueChoices)[number];

/** The questions with several answers; '' among them is «none of them». */
export const facets = ['measure', 'challenge', 'level', 'service', 'owner', 'label'] as const;
export type Facet = (typeof facets)[number];

export interface BoardFilter {
  chosen: Readonly<Record<Facet, readonly string[]>>;
  due: DueChoice | null;
  waiting: boolean;
  words: string;
}

const answers = z.array(z.string().max(200)).max(200).optional();
/** The filter as an address says it. */
export const boardFilterSearch = z.object({
  measure: answers,
  challenge: answers,
  level: answers,
  service: answers,
  owner: answers,
  label: answers,
  due: z.string().max(20).optional(),
  waiting: z.string().max(20).optional(),
  q: z.string().max(200).optional(),
});
export type BoardFilterSearch = z.infer<typeof boardFilterSearch>;

/** The filter an address asks for. */
export function filterOf(search: BoardFilterSearch): BoardFilter {
  const chosen = (name: Facet) => search[name] ?? [];
  return {
    chosen: {
      measure: chosen('measure'),
      challenge: chosen('challenge'),
      level: chosen('level'),
      service: chosen('service'),
      owner: chosen('owner'),
      label: chosen('label'),
    },
    due: dueChoices.find((choice) => choice === search.due) ?? null,
    waiting: search.waiting === 'yes',
    words: search.q ?? '',
  };
}

/** Whether anything at all is asked for. */
export function isFiltering({ chosen, due, waiting, words }: BoardFilter): boolean {
  return due !== null || waiting || words.trim() !== '' || facets.some((f) => chosen[f].length > 0);
}

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

/** Whether the day it was due has passed; seasons and conditions do not pass. */
export function isDueBefore({ dueDate }: CardFace, today: string): boolean {
  return hasPassed(dueDate, today);
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
export function isWaiting(card: CardFace, { isDone }: Pick<FilterScene, 'isDone'>): boolean {
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
