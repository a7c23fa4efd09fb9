import type { CardFace } from '../../../electron/contract/cards.ts';
import { answersOf, type Facet } from '../../../electron/contract/board-filter.ts';
import type { Grouping } from './boardView.ts';
import { cardsInStack, type BoardOrder, type Stack } from './movement.ts';

/** One group of cards across the stacks; a board without groups has one lane with no name. */
export interface Lane {
  /** The answer that binds them; '' for those that have none. */
  id: string;
  cells: ReadonlyMap<string, readonly CardFace[]>;
  count: number;
}

/** The lane a card stands in: with several challenges or services, that of the first. */
export function laneOf(card: CardFace, group: Grouping): string {
  return group === 'none' ? '' : (answersOf[group satisfies Facet](card)[0] ?? '');
}

/** The shown cards, lane by lane; lanes in the order `compare` says, the one without an answer last. */
export function lanesOf(
  board: BoardOrder<CardFace>,
  stacks: readonly Stack[],
  group: Grouping,
  options: {
    /** Null when everything is shown. */
    isShown: ((card: CardFace) => boolean) | null;
    compare: (one: string, other: string) => number;
  },
): Lane[] {
  const { isShown, compare } = options;
  const shownIn = (stack: Stack) => {
    const cards = cardsInStack(board, stack);
    return isShown ? cards.filter(isShown) : cards;
  };
  if (group === 'none')
    return [laneFrom('', new Map(stacks.map((stack) => [stack.id, shownIn(stack)])))];
  const lanes = new Map<string, Map<string, CardFace[]>>();
  for (const stack of stacks)
    for (const card of shownIn(stack)) {
      const id = laneOf(card, group);
      const cells = lanes.get(id) ?? new Map<string, CardFace[]>();
      lanes.set(id, cells);
      const cell = cells.get(stack.id);
      if (cell) cell.push(card);
      else cells.set(stack.id, [card]);
    }
  const rank = (id: string) => (id === '' ? 1 : 0);
  return [...lanes]
    .map(([id, cells]) => laneFrom(id, cells))
    .toSorted((one, other) => rank(one.id) - rank(other.id) || compare(one.id, other.id));
}

function laneFrom(id: string, cells: ReadonlyMap<string, readonly CardFace[]>): Lane {
  return { id, cells, count: [...cells.values()].reduce((sum, cards) => sum + cards.length, 0) };
}
