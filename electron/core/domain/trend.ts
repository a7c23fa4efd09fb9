import type { Direction, TrendWord } from '../../contract/vocabulary.ts';

/** Fewer measurements than this in the newest unbroken stretch and no trend is claimed. */
export const minimumTrendPoints = 5;
/** Two-sided level of the test. */
export const trendLevel = 0.05;
/** So many values, and the distribution of S is counted out; above, the normal curve is near enough. */
const mostExact = 10;

export interface TrendTest {
  /** Kendall's S: pairs that rise minus pairs that fall. */
  s: number;
  /** Two-sided probability of an |S| at least as large where nothing changes. */
  p: number;
  /** How often the test would give a trend word by chance alone: at most `trendLevel`. */
  level: number;
}

/**
 * Mann–Kendall test for a monotone trend (Mann, Econometrica 13 (1945) 245–259). Up to ten values the
 * exact permutation distribution of S given the ties (Kendall, Rank Correlation Methods, 4th ed. 1975;
 * ties after Sillitto, Biometrika 34 (1947) 36–40); above, the normal curve with Kendall's variance
 * corrected for ties and for continuity. `values` are of one unbroken stretch, oldest first.
 */
export function trendTest(values: readonly number[]): TrendTest {
  let s = 0;
  for (let i = 0; i < values.length; i++)
    for (let j = i + 1; j < values.length; j++) s += Math.sign((values[j] ?? 0) - (values[i] ?? 0));
  const ties = [...Map.groupBy(values, (value) => value).values()].map((equal) => equal.length);
  const pairs = ties.reduce((sum, size) => sum - choose2(size), choose2(values.length));
  const probability = values.length <= mostExact ? exact(ties, pairs) : normal(values.length, ties);
  let level = 0;
  // S moves in steps of two from the number of untied pairs down.
  for (let most = pairs; most > 0 && isSure(probability(most)); most -= 2)
    level = probability(most);
  return { s, p: probability(Math.abs(s)), level };
}

/** A word is claimed at the level itself too; the sums of shares are not exact to the last bit. */
const isSure = (p: number): boolean => p <= trendLevel + 1e-12;

/** The trend word of one stretch; polarity decides better or worse, never the arrow alone. */
export function trendWord(values: readonly number[], direction: Direction): TrendWord {
  if (values.length < minimumTrendPoints) return 'not_computable';
  const { s, p } = trendTest(values);
  if (!isSure(p)) return 'no_sure_change';
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

const choose2 = (n: number): number => (n * (n - 1)) / 2;

/** P(|S| >= s) over all orderings of values with these ties: each group is dealt in among the others. */
function exact(ties: readonly number[], pairs: number): (s: number) => number {
  let shares = [1];
  let dealt = 0;
  for (const size of ties) {
    shares = product(shares, placements(dealt, size));
    dealt += size;
  }
  const all = shares.reduce((sum, count) => sum + count, 0);
  return (s) =>
    shares.reduce(
      (sum, count, inversions) => (Math.abs(pairs - 2 * inversions) >= s ? sum + count : sum),
      0,
    ) / all;
}

/** Ways to deal `size` equal values in among `dealt` others, by inversions: a Gaussian binomial. */
function placements(dealt: number, size: number): number[] {
  if (dealt === 0 || size === 0) return [1];
  // The last value stands before or after the last of the others.
  const after = placements(dealt, size - 1);
  const before = placements(dealt - 1, size);
  const ways = new Array<number>(dealt * size + 1).fill(0);
  after.forEach((count, at) => (ways[at] = (ways[at] ?? 0) + count));
  before.forEach((count, at) => (ways[at + size] = (ways[at + size] ?? 0) + count));
  return ways;
}

function product(a: readonly number[], b: readonly number[]): number[] {
  const result = new Array<number>(a.length + b.length - 1).fill(0);
  a.forEach((x, i) => b.forEach((y, j) => (result[i + j] = (result[i + j] ?? 0) + x * y)));
  return result;
}

function normal(n: number, ties: readonly number[]): (s: number) => number {
  const part = (size: number) => size * (size - 1) * (2 * size + 5);
  const variance = (part(n) - ties.reduce((sum, size) => sum + part(size), 0)) / 18;
  return (s) =>
    s === 0 || variance === 0 ? 1 : complementaryError((s - 1) / Math.sqrt(2 * variance));
}

/** erfc for x >= 0, by its series near 0 and its continued fraction (Abramowitz and Stegun 7.1.5, 7.1.14). */
function complementaryError(x: number): number {
  if (x < 2) {
    let term = x;
    let sum = x;
    for (let k = 1; Math.abs(term) > 1e-17 * sum && k < 100; k++) {
      term *= -(x * x) / k;
      sum += term / (2 * k + 1);
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * sum;
  }
  let fraction = x;
  for (let k = 60; k > 0; k--) fraction = x + k / 2 / fraction;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
}
