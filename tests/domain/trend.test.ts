import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trendTest, trendWord } from '../../electron/core/domain/trend.ts';

/** S by the definition alone, so that the test stands on its own legs. */
function score(values: readonly number[]): number {
  let s = 0;
  values.forEach((a, i) => values.slice(i + 1).forEach((b) => (s += Math.sign(b - a))));
  return s;
}

/** Every ordering of the values, one after the other (Heap's algorithm). */
function* orderings(values: number[], size = values.length): Generator<number[]> {
  if (size <= 1) yield values;
  else
    for (let i = 0; i < size; i++) {
      yield* orderings(values, size - 1);
      const at = size % 2 === 0 ? i : 0;
      [values[at], values[size - 1]] = [values[size - 1] ?? 0, values[at] ?? 0];
    }
}

/** The share of all orderings with an |S| at least as large: brute force, nothing clever. */
function bruteForce(values: readonly number[]): number {
  const limit = Math.abs(score(values));
  let [hits, all] = [0, 0];
  for (const ordering of orderings([...values])) {
    all++;
    if (Math.abs(score(ordering)) >= limit) hits++;
  }
  return hits / all;
}

describe('the trend test', () => {
  it('gives the published probabilities of Kendall’s S', () => {
    // Kendall (1975), table 1, one-sided P(S >= s).
    const published: [number[], number][] = [
      [[1, 2, 3, 4], 0.042],
      [[2, 1, 3, 4, 5], 0.042],
      [[1, 2, 3, 4, 5], 0.0083],
      [[2, 1, 4, 3, 5, 6], 0.028],
      [[1, 2, 3, 4, 5, 6, 7], 0.0002],
      [[3, 2, 1, 4, 5, 6, 7], 0.015],
      [[4, 2, 1, 3, 5, 7, 6, 8], 0.016],
    ];
    for (const [values, p] of published) {
      expect(trendTest(values).p / 2).toBeCloseTo(p, p < 0.01 ? 4 : 3);
      expect(trendTest(values).p).toBeCloseTo(bruteForce(values), 12);
    }
  });

  it('agrees with brute force over every ordering, with ties and without', () => {
    const values = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(values, (list) => {
        expect(trendTest(list).s).toBe(score(list));
        expect(trendTest(list).p).toBeCloseTo(bruteForce(list), 12);
      }),
      { numRuns: 60 },
    );
  });

  it('has a level no ordering of the same values undercuts, and never above five per cent', () => {
    for (const values of [
      [1, 2, 3, 4, 5],
      [1, 1, 2, 3, 4],
      [1, 2, 2, 3, 3, 4],
      [1, 1, 1, 1, 2],
    ]) {
      const found = Array.from(orderings([...values]), (ordering) => trendTest(ordering).p);
      const sure = found.filter((p) => p <= 0.05);
      expect(trendTest(values).level).toBeCloseTo(Math.max(0, ...sure), 12);
      // The share of orderings that get a word is the level itself: what chance alone would give.
      expect(sure.length / found.length).toBeCloseTo(trendTest(values).level, 12);
    }
  });

  it('uses the normal curve with ties and continuity corrected above ten', () => {
    // Hand calculation: n = 12 rising, S = 66, var = 12·11·29/18 = 212,67; z = 65/14,583 = 4,457.
    const rising = Array.from({ length: 12 }, (_, i) => i);
    expect(trendTest(rising).s).toBe(66);
    expect(trendTest(rising).p).toBeCloseTo(0.0000083, 6);
    // n = 11, var = 11·10·27/18 = 165, S = 33: z = 32/√165 = 2,491, p = 0,0127 (table of the normal curve).
    const swinging = [1, 2, 9, 3, 4, 11, 5, 6, 7, 8, 10];
    const s = score(swinging);
    const z = (Math.abs(s) - 1) / Math.sqrt(165);
    expect(z).toBeCloseTo(2.4912, 3);
    expect(trendTest(swinging).p).toBeCloseTo(0.0127, 4);
    // Two pairs tied take 2 · 2·1·9/18 = 2 from the variance.
    const tied = [1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9];
    expect(score(tied)).toBe(53);
    expect(52 / Math.sqrt(163)).toBeCloseTo(4.073, 3);
    expect(trendTest(tied).p).toBeCloseTo(0.0000464, 6);
  });

  it('claims nothing of a constant series, and nothing under five measurements', () => {
    for (const count of [5, 10, 11, 30]) {
      const same = new Array<number>(count).fill(3);
      expect(trendTest(same)).toEqual({ s: 0, p: 1, level: 0 });
      expect(trendWord(same, 'low_is_good')).toBe('no_sure_change');
    }
    expect(trendWord([1, 2, 3, 4], 'low_is_good')).toBe('not_computable');
    expect(trendWord([1, 2, 3, 4, 5], 'low_is_good')).toBe('rising_worse');
    // One swap in five has p = 10/120 = 0,083: under ten per cent, not under five.
    expect(trendWord([2, 1, 3, 4, 5], 'low_is_good')).toBe('no_sure_change');
  });
});
