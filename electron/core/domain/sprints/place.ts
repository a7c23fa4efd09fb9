import { rankBetween } from '../ordering.ts';

/**
 * The rank that puts an item in front of `before` (or last when null) among `others`, which are in
 * rank order and do not hold the moved item.
 */
export function rankBefore(
  others: readonly { id: string; rank: string }[],
  before: string | null,
): string {
  const index = before === null ? -1 : others.findIndex((item) => item.id === before);
  const at = index === -1 ? others.length : index;
  return rankBetween(others[at - 1]?.rank ?? null, others[at]?.rank ?? null);
}
