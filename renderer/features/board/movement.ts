/** The order of a board as far as moving cards goes: pure, shared by mouse, keys and menus. */
export interface Placed {
  id: string;
  columnId: string;
}
export interface BoardOrder<C extends Placed = Placed> {
  columns: readonly { id: string }[];
  cards: readonly C[];
}

/** Where a card shall stand: in front of `before`, or last in the column when null. */
export interface MoveTarget {
  columnId: string;
  before: string | null;
}

export type Movement =
  /** One column to the left or right; the card lands first, where it is seen. */
  | { kind: 'column'; step: -1 | 1 }
  /** One place up or down in its own column. */
  | { kind: 'rank'; step: -1 | 1 }
  /** A place counted from 1, as the column will stand afterwards. */
  | { kind: 'place'; columnId: string; place: number }
  /** Dropped on the upper or lower half of another card. */
  | { kind: 'edge'; overId: string; edge: 'top' | 'bottom' }
  /** Dropped on the free part of a column. */
  | { kind: 'end'; columnId: string };

/** The cards of one column, in rank order. */
export function cardsIn<C extends Placed>(board: BoardOrder<C>, columnId: string): C[] {
  return board.cards.filter((card) => card.columnId === columnId);
}

/** Where this movement puts the card, or null when nothing would change. */
export function targetOf(board: BoardOrder, cardId: string, movement: Movement): MoveTarget | null {
  const card = board.cards.find(({ id }) => id === cardId);
  if (!card) return null;
  const target = wanted(board, card, movement);
  if (!target || !board.columns.some(({ id }) => id === target.columnId)) return null;
  const isHere = target.columnId === card.columnId && target.before === follower(board, card);
  return isHere ? null : target;
}

/** The board with the card at its target; every other card keeps its column and order. */
export function applyMove<B extends BoardOrder>(board: B, cardId: string, target: MoveTarget): B {
  const card = board.cards.find(({ id }) => id === cardId);
  if (!card) return board;
  const moved = { ...card, columnId: target.columnId };
  const rest = board.cards.filter(({ id }) => id !== cardId);
  const at = rest.findIndex(
    ({ id, columnId }) => id === target.before && columnId === target.columnId,
  );
  return { ...board, cards: at < 0 ? [...rest, moved] : rest.toSpliced(at, 0, moved) };
}

/** The card's place in its column, counted from 1, and how many stand there. */
export function placeOf(board: BoardOrder, cardId: string): { place: number; of: number } {
  const columnId = board.cards.find(({ id }) => id === cardId)?.columnId ?? '';
  const column = cardsIn(board, columnId);
  return { place: column.findIndex(({ id }) => id === cardId) + 1, of: column.length };
}

function wanted(board: BoardOrder, card: Placed, movement: Movement): MoveTarget | null {
  const others = (columnId: string) => cardsIn(board, columnId).filter(({ id }) => id !== card.id);
  const at = (columnId: string, index: number): MoveTarget => ({
    columnId,
    before: others(columnId)[index]?.id ?? null,
  });
  switch (movement.kind) {
    case 'column': {
      const index = board.columns.findIndex(({ id }) => id === card.columnId);
      const next = index < 0 ? undefined : board.columns[index + movement.step];
      return next ? at(next.id, 0) : null;
    }
    case 'rank': {
      const column = cardsIn(board, card.columnId);
      const index = column.findIndex(({ id }) => id === card.id) + movement.step;
      return index < 0 || index >= column.length ? null : at(card.columnId, index);
    }
    case 'place':
      return at(movement.columnId, Math.max(0, movement.place - 1));
    case 'edge': {
      const over = board.cards.find(({ id }) => id === movement.overId);
      if (!over || over.id === card.id) return null;
      const index = others(over.columnId).findIndex(({ id }) => id === over.id);
      return at(over.columnId, movement.edge === 'top' ? index : index + 1);
    }
    case 'end':
      return { columnId: movement.columnId, before: null };
  }
}

function follower(board: BoardOrder, card: Placed): string | null {
  const column = cardsIn(board, card.columnId);
  return column[column.findIndex(({ id }) => id === card.id) + 1]?.id ?? null;
}
