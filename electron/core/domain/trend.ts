import type { Direction, TrendWord } from '../../contract/vocabulary.ts';

/** Fewer points than this in one unbroken stretch and no trend is claimed. */
export const minimumTrendPoints = 4;

/**
 * Mann–Kendall test for a monotone trend, two-sided at 10 per cent, exact for small n: the share of
 * orderings with a |S| at least as large (Kendall, Rank Correlation Methods, 1975, table 1).
 * Ties count 0. `values` are consecutive points of one unbroken stretch, oldest first.
 */
export function kendallTrend(values: readonly number[]): { s: number; p: number } {
  let s = 0;
  for (let i = 0; i < values.length; i++)
    for (let j = i + 1; j < values.length; j++) s += Math.sign((values[j] ?? 0) - (values[i] ?? 0));
  return { s, p: probability(values.length, Math.abs(s)) };
}

/** The trend word of one stretch; polarity decides better or worse, never the arrow alone. */
export function trendWord(values: readonly number[], direction: Direction): TrendWord {
  if (values.length < minimumTrendPoints) return 'not_computable';
  const { s, p } = kendallTrend(values);
  if (p > 0.1) return 'no_sure_change';
  if (direction === 'none') return s > 0 ? 'rising' : 'falling';
  const isBetter = s > 0 === (direction === 'high_is_good');
  return s > 0
    ? isBetter
      ? 'rising_better'
      : 'rising_worse'
    : isBetter
      ? 'falling_better'
      : 'falling_worse';
}

/** P(|S| >= s) over all orderings of n distinct values, by counting inversions. */
function probability(n: number, s: number): number {
  const pairs = (n * (n - 1)) / 2;
  let shares = [1];
  for (let k = 2; k <= n; k++) {
    const next = new Array<number>(shares.length + k - 1).fill(0);
    shares.forEach((share, inversions) => {
      for (let move = 0; move < k; move++)
        next[inversions + move] = (next[inversions + move] ?? 0) + share / k;
    });
    shares = next;
  }
  return shares.reduce(
    (sum, share, inversions) => (Math.abs(pairs - 2 * inversions) >= s ? sum + share : sum),
    0,
  );
}
