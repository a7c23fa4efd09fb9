/** Anything that is ticked and stands in an order. */
export interface Placed {
  key: string;
  isShown: boolean;
}

/** The list with one item moved a step; null when it stays where it is. `firm` counts items that may not give way. */
export function moved<T extends Placed>(
  list: readonly T[],
  key: string,
  step: 1 | -1,
  firm = 0,
): T[] | null {
  const from = list.findIndex((item) => item.key === key);
  return movedTo(list, key, from + step, firm);
}

/** The list with one item at another place; null when that is no move. */
export function movedTo<T extends Placed>(
  list: readonly T[],
  key: string,
  place: number,
  firm = 0,
): T[] | null {
  const from = list.findIndex((item) => item.key === key);
  const item = list[from];
  const to = Math.min(Math.max(place, firm), list.length - 1);
  if (!item || from < firm || to === from) return null;
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** The place an item lands on when dropped at an edge of another. */
export function placeAtEdge(
  list: readonly Placed[],
  key: string,
  overKey: string,
  edge: 'top' | 'bottom',
): number {
  const from = list.findIndex((item) => item.key === key);
  const over = list.findIndex((item) => item.key === overKey) + (edge === 'bottom' ? 1 : 0);
  return over > from ? over - 1 : over;
}

/** The list with one item ticked or not. */
export function ticked<T extends Placed>(list: readonly T[], key: string): T[] {
  return list.map((item) => (item.key === key ? { ...item, isShown: !item.isShown } : item));
}
