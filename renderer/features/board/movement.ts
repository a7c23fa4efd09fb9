/** The order of a board as far as moving cards goes: pure, shared by mouse, keys and menus. */
export interface Placed {
  id: string;
  measureId: number;
  columnId: string;
}
export interface BoardOrder<C extends Placed = Placed> {
  cards: readonly C[];
}

/** A column as it is shown: one measure's own, or those of one kind on all measures' boards. */
export interface Stack {
  id: string;
  columns: readonly { id: string; measureId: number }[];
}

/** Where a card shall stand: in front of `before`, or last in the column when null. */
export interface MoveOrder {
  cardId: string;
  columnId: string;
  before: string | null;
}

export type Movement =
  /** One stack to the left or right; the card lands first, where it is seen. */
  | { kind: 'stack'; step: -1 | 1 }
  /** One place up or down among the cards of its own column that are shown. */
  | { kind: 'rank'; step: -1 | 1 }
  /** A place in the column counted from 1, as the column will stand afterwards. */
  | { kind: 'place'; stackId: string; place: number }
  /** Dropped on the upper or lower half of another card. */
  | { kind: 'edge'; overId: string; edge: 'top' | 'bottom' }
  /** Dropped on the free part of a stack. */
  | { kind: 'end'; stackId: string };

/** How the board is shown: the stacks, and what of each stands beside the card that moves. */
export interface View<C extends Placed = Placed> {
  stacks: readonly Stack[];
  shown: (stackId: string) => readonly C[];
}

const none: readonly Placed[] = [];
const grouped = new WeakMap<readonly Placed[], ReadonlyMap<string, Placed[]>>();

/** The cards of one column, in rank order. Grouped once for each state of the board. */
export function cardsIn<C extends Placed>(board: BoardOrder<C>, columnId: string): readonly C[] {
  let columns = grouped.get(board.cards);
  if (!columns) {
    columns = Map.groupBy(board.cards, (card) => card.columnId);
    grouped.set(board.cards, columns);
  }
  // The map was made from these very cards.
  return (columns.get(columnId) ?? none) as readonly C[];
}

const joined = new WeakMap<Stack, { parts: readonly (readonly Placed[])[]; cards: Placed[] }>();

/**
 * The cards of a stack, measure by measure where it holds the columns of several. The very same list
 * as long as none of its columns has changed, so that what has not moved need not be drawn anew.
 */
export function cardsInStack<C extends Placed>(board: BoardOrder<C>, stack: Stack): readonly C[] {
  const [first = [], ...more] = stack.columns.map(({ id }) => cardsIn(board, id));
  if (more.length === 0) return first;
  const parts = [first, ...more];
  const kept = joined.get(stack);
  // Made from these very cards, as long as every part is the same.
  if (kept?.parts.every((part, at) => part === parts[at])) return kept.cards as C[];
  const cards = parts.flat();
  joined.set(stack, { parts, cards });
  return cards;
}

/**
 * What must be told to the host for these cards to be moved as `primaryId` is: one order a card, done
 * one after the other. Empty when nothing would change. A card whose measure has no column in the
 * stack stays where it is.
 */
export function movesFor<C extends Placed>(
  board: BoardOrder<C>,
  view: View<C>,
  ids: readonly string[],
  movement: Movement & { primaryId: string },
): MoveOrder[] {
  const primary = board.cards.find(({ id }) => id === movement.primaryId);
  if (!primary) return [];
  const moving = new Set([...ids, primary.id]);
  const anchor = anchorOf({ board, view, moving, primary }, movement);
  if (!anchor) return [];
  const { stack } = anchor;
  const order = cardsInStack(board, stack).filter(({ id }) => !moving.has(id));
  const from =
    anchor.before === null ? order.length : order.findIndex((c) => c.id === anchor.before);
  const orders = inOrder(board, view.stacks, moving).flatMap((card): MoveOrder[] => {
    const column = columnFor(stack, card);
    if (column === null) return [];
    const before = order.find((other, at) => at >= from && other.columnId === column)?.id ?? null;
    return [{ cardId: card.id, columnId: column, before }];
  });
  return changesAnything(board, orders) ? orders : [];
}

/** The board with the orders done; every other card keeps its column and order. */
export function applyMoves<B extends BoardOrder>(board: B, orders: readonly MoveOrder[]): B {
  let { cards } = board;
  for (const { cardId, columnId, before } of orders) {
    const card = cards.find(({ id }) => id === cardId);
    if (!card) continue;
    const rest = cards.filter(({ id }) => id !== cardId);
    const at = rest.findIndex((other) => other.id === before && other.columnId === columnId);
    const moved = card.columnId === columnId ? card : { ...card, columnId };
    const next = at < 0 ? [...rest, moved] : rest.toSpliced(at, 0, moved);
    regroup(cards, next, { from: card.columnId, moved });
    cards = next;
  }
  return cards === board.cards ? board : { ...board, cards };
}

/** Two columns have changed: the others keep the very same lists, and need not be drawn anew. */
function regroup(
  before: readonly Placed[],
  after: readonly Placed[],
  { from, moved }: { from: string; moved: Placed },
): void {
  const known = grouped.get(before);
  if (!known) return;
  const columns = new Map(known);
  for (const id of new Set([from, moved.columnId]))
    columns.set(
      id,
      after.filter(({ columnId }) => columnId === id),
    );
  grouped.set(after, columns);
}

/** The stack a card stands in. */
export function stackOf<S extends Stack>(stacks: readonly S[], card: Placed): S | undefined {
  return stacks.find(({ columns }) => columns.some(({ id }) => id === card.columnId));
}

interface Scene<C extends Placed> {
  board: BoardOrder<C>;
  view: View<C>;
  moving: ReadonlySet<string>;
  primary: C;
}

function anchorOf<C extends Placed>(
  { board, view, moving, primary }: Scene<C>,
  movement: Movement,
): { stack: Stack; before: string | null } | null {
  const { stacks } = view;
  const standing = (stack: Stack) => cardsInStack(board, stack).filter(({ id }) => !moving.has(id));
  const after = (stack: Stack, id: string) => {
    const order = standing(stack);
    return order[order.findIndex((card) => card.id === id) + 1]?.id ?? null;
  };
  const byId = (id: string) => stacks.find((stack) => stack.id === id);
  switch (movement.kind) {
    case 'stack': {
      const here = stackOf(stacks, primary);
      const stack = here && stacks[stacks.indexOf(here) + movement.step];
      if (!stack) return null;
      const first = view.shown(stack.id).find(({ id }) => !moving.has(id));
      return { stack, before: (first ?? standing(stack)[0])?.id ?? null };
    }
    case 'rank': {
      const stack = stackOf(stacks, primary);
      if (!stack) return null;
      const own = view.shown(stack.id).filter(({ columnId }) => columnId === primary.columnId);
      const isMoving = own.map(({ id }) => moving.has(id));
      const beside =
        movement.step < 0
          ? own.findLast((_, at) => at < isMoving.indexOf(true) && !isMoving[at])
          : own.find((_, at) => at > isMoving.lastIndexOf(true) && !isMoving[at]);
      if (!beside) return null;
      return { stack, before: movement.step < 0 ? beside.id : after(stack, beside.id) };
    }
    case 'place': {
      const stack = byId(movement.stackId);
      if (!stack) return null;
      const column = columnFor(stack, primary);
      const order = standing(stack).filter(({ columnId }) => columnId === column);
      return { stack, before: order[Math.max(0, movement.place - 1)]?.id ?? null };
    }
    case 'edge': {
      const over = board.cards.find(({ id }) => id === movement.overId);
      const stack = over && stackOf(stacks, over);
      if (!over || !stack || moving.has(over.id)) return null;
      return { stack, before: movement.edge === 'top' ? over.id : after(stack, over.id) };
    }
    case 'end': {
      const stack = byId(movement.stackId);
      return stack ? { stack, before: null } : null;
    }
  }
}

/** Its own column where the stack holds it, else the first of its measure. */
function columnFor(stack: Stack, card: Placed): string | null {
  const own = stack.columns.find(({ id }) => id === card.columnId);
  return (own ?? stack.columns.find(({ measureId }) => measureId === card.measureId))?.id ?? null;
}

/** The moving cards as they stand on the board, from the first stack to the last. */
function inOrder<C extends Placed>(
  board: BoardOrder<C>,
  stacks: readonly Stack[],
  moving: ReadonlySet<string>,
): C[] {
  const places = new Map<string, number>();
  for (const [at, { columns }] of stacks.entries())
    for (const [nth, { id }] of columns.entries()) places.set(id, at * 1000 + nth);
  // A sort keeps those of one column as they are, which is in rank order.
  return board.cards
    .filter(({ id }) => moving.has(id))
    .toSorted((one, other) => (places.get(one.columnId) ?? 0) - (places.get(other.columnId) ?? 0));
}

/** Whether the orders leave any column they touch otherwise than it is. */
function changesAnything(board: BoardOrder, orders: readonly MoveOrder[]): boolean {
  const moving = new Set(orders.map(({ cardId }) => cardId));
  const isAway = orders.some(
    ({ cardId, columnId }) => !cardsIn(board, columnId).some(({ id }) => id === cardId),
  );
  if (isAway) return true;
  return [...new Set(orders.map(({ columnId }) => columnId))].some((column) => {
    const was = cardsIn(board, column).map(({ id }) => id);
    const is = was.filter((id) => !moving.has(id));
    for (const { cardId, columnId, before } of orders) {
      if (columnId !== column) continue;
      is.splice(before === null ? is.length : is.indexOf(before), 0, cardId);
    }
    return was.some((id, at) => id !== is[at]);
  });
}
