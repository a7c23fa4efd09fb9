import { cardsIn, type BoardOrder } from './movement.ts';

export type Step = 'up' | 'down' | 'first' | 'last' | 'left' | 'right';

/**
 * The card the focus goes to. Up and down run on into the neighbour column, so that every card can
 * be reached with two keys; left and right go to the nearest column with cards.
 */
export function neighbour(board: BoardOrder, cardId: string, step: Step): string | null {
  const card = board.cards.find(({ id }) => id === cardId);
  if (!card) return null;
  const stacks = board.columns
    .map(({ id }) => ({ id, cards: cardsIn(board, id) }))
    .filter(({ id, cards }) => cards.length > 0 || id === card.columnId);
  const here = stacks.findIndex(({ id }) => id === card.columnId);
  const column = stacks[here]?.cards ?? [];
  const index = column.findIndex(({ id }) => id === cardId);
  const pick = (offset: number, place: number) =>
    stacks[here + offset]?.cards.at(place)?.id ?? null;
  switch (step) {
    case 'up':
      return column[index - 1]?.id ?? pick(-1, -1);
    case 'down':
      return column[index + 1]?.id ?? pick(1, 0);
    case 'first':
      return column[0]?.id ?? null;
    case 'last':
      return column.at(-1)?.id ?? null;
    case 'left':
    case 'right': {
      const next = stacks[here + (step === 'left' ? -1 : 1)]?.cards;
      return next?.[Math.min(index, next.length - 1)]?.id ?? null;
    }
  }
}

/** The card that takes over the focus when `cardId` goes away: the next, else the one before. */
export function successor(board: BoardOrder, cardId: string): string | null {
  const columnId = board.cards.find(({ id }) => id === cardId)?.columnId;
  if (columnId === undefined) return null;
  const column = cardsIn(board, columnId);
  const index = column.findIndex(({ id }) => id === cardId);
  return (
    column[index + 1]?.id ??
    column[index - 1]?.id ??
    neighbour(board, cardId, 'down') ??
    neighbour(board, cardId, 'up')
  );
}
