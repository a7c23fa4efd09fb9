import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/**
 * Longer than any column of a working group gets by hand: a rank grows by one sign for about six
 * insertions in the very same gap. Above it the column is ranked anew, in a step of its own.
 */
export const longestRank = 64;

/** A rank between two others of one list; null is the open end. */
export function rankBetween(below: string | null, above: string | null): string {
  return generateKeyBetween(below, above);
}

/** As `rankBetween`, and no rank in `taken`: rows that are not shown hold theirs for when they come back. */
export function freeRankBetween(
  below: string | null,
  above: string | null,
  taken: ReadonlySet<string>,
): string {
  let rank = generateKeyBetween(below, above);
  while (taken.has(rank)) rank = generateKeyBetween(rank, above);
  return rank;
}

/** `count` short ranks that all come after `last`, so that none meets a rank already in use. */
export function ranksAfter(last: string | null, count: number): string[] {
  return generateNKeysBetween(last, null, count);
}
