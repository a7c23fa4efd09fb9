import type { Card } from '../../../electron/contract/cards.ts';
import type { Facet, Grouping } from './boardView.ts';
import { answersOf } from './filterCards.ts';
import { cardsInStack, type BoardOrder, type Stack } from './movement.ts';

/** One group of cards across the stacks; a board without groups has one lane with no name. */
export interface Lane {
  /** The answer that binds them; '' for those that have none. */
  id: string;
  cells: ReadonlyMap<string, readonly Card[]>;
  count: number;
}

/** The lane a card stands in: with several challenges or services, that of the first. */
export function laneOf(card: Card, group: Grouping): string {
  return group === 'none' ? '' : (answersOf[group satisfies Facet](card)[0] ?? '');
}

/** The shown cards, lane by lane; lanes in the order `compare` says, the one without an answer last. */
export function lanesOf(
  board: BoardOrder<Card>,
  stacks: readonly Stack[],
  group: Grouping,
  options: { isShown: (card: Card) => boolean; compare: (one: string, other: string) => number },
): Lane[] {
  const { isShown, compare } = options;
  const lanes = new Map<string, Map<string, Card[]>>();
  if (group === 'none') lanes.set('', new Map());
  for (const stack of stacks)
    for (const card of cardsInStack(board, stack)) {
      if (!isShown(card)) continue;
      const id = laneOf(card, group);
      const cells = lanes.get(id) ?? new Map<string, Card[]>();
      lanes.set(id, cells);
      const cell = cells.get(stack.id);
      if (cell) cell.push(card);
      else cells.set(stack.id, [card]);
    }
  const rank = (id: string) => (id === '' ? 1 : 0);
  return [...lanes]
    .map(([id, cells]) => ({
      id,
      cells,
      count: [...cells.values()].reduce((sum, cards) => sum + cards.length, 0),
    }))
    .toSorted((one, other) => rank(one.id) - rank(other.id) || compare(one.id, other.id));
}
