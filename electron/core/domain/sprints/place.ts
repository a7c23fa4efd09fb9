import { freeRankBetween } from '../ordering.ts';

/**
 * The rank that puts an item in front of `before` (or last when null) among `others`, which are in
 * rank order and do not hold the moved item. `taken` are ranks of rows that are not shown. Rows that share a
 * rank, as an older edition could leave them, are one place: in front of one is in front of all.
 */
export function rankBefore(
  others: readonly { id: string; rank: string }[],
  before: string | null,
  taken: ReadonlySet<string> = new Set(),
): string {
  const index = before === null ? -1 : others.findIndex((item) => item.id === before);
  const at = index === -1 ? others.length : index;
  const above = others[at]?.rank ?? null;
  const below = others.slice(0, at).findLast(({ rank }) => above === null || rank < above);
  return freeRankBetween(below?.rank ?? null, above, taken);
}
