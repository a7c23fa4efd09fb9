import type { CardFace } from '../../../electron/contract/cards.ts';
import {
  answersOf,
  isDue,
  isWaiting,
  passes,
  type BoardFilter,
  type DueChoice,
  type Facet,
  type FilterScene,
} from '../../../electron/contract/board-filter.ts';

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
