import type { Query, QueryClient } from '@tanstack/react-query';
import type { AllBoards, Board, CardFace } from '../../electron/contract/cards.ts';

/** Cards as the host now has them, and those it has taken off the board. */
export interface CardChange {
  cards: readonly CardFace[];
  gone?: readonly string[];
}

/** Whether a query holds a board: one of ten thousand cards is not asked for again for one of them. */
export function holdsBoard({ queryKey }: Pick<Query, 'queryKey'>): boolean {
  const [path] = queryKey;
  return Array.isArray(path) && path[0] === 'board' && (path[1] === 'get' || path[1] === 'all');
}

/** Puts changed cards in their place in a board, by rank. Cards that are newer there already stay. */
export function patchCards<B extends { cards: readonly CardFace[] }>(
  board: B,
  { cards, gone = [] }: CardChange,
): B {
  const known = new Map(board.cards.map((card) => [card.id, card]));
  const fresh = cards.filter(({ id, revision }) => (known.get(id)?.revision ?? 0) < revision);
  const leaving = new Set([...fresh.map(({ id }) => id), ...gone.filter((id) => known.has(id))]);
  if (leaving.size === 0) return board;
  let rest = board.cards.filter(({ id }) => !leaving.has(id));
  for (const card of fresh) {
    const at = rest.findIndex(
      ({ columnId, rank }) => columnId === card.columnId && rank > card.rank,
    );
    rest = at < 0 ? [...rest, card] : rest.toSpliced(at, 0, card);
  }
  return { ...board, cards: rest };
}

/** Writes a change of cards into every board this window holds. */
export function patchBoards(client: QueryClient, change: CardChange): void {
  for (const query of client.getQueryCache().findAll({ predicate: holdsBoard })) {
    const isFetching = query.state.fetchStatus === 'fetching';
    client.setQueryData<Board | AllBoards>(query.queryKey, (board) => {
      if (!board) return board;
      const own =
        'measureId' in board
          ? change.cards.filter(({ measureId }) => measureId === board.measureId)
          : change.cards;
      return patchCards(board, { ...change, cards: own });
    });
    // What is on its way was read before this change.
    if (isFetching) void client.invalidateQueries({ queryKey: query.queryKey, exact: true });
  }
}
