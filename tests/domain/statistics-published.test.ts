import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runChart } from '../../electron/core/domain/statistics/run-chart.ts';
import { runsLimits } from '../../electron/core/domain/statistics/runs-limits.ts';
import {
  differenceInterval,
  wilsonInterval,
} from '../../electron/core/domain/statistics/wilson.ts';
import { xmrChart } from '../../electron/core/domain/statistics/xmr.ts';
import type { Point } from '../../electron/core/domain/series.ts';

const series = (values: readonly number[]): Point[] =>
  values.map((value, i) => ({ period: String(2000 + i), value, status: 'value' }));
const fourDigits = (value: number | undefined) => Number(value?.toFixed(4));

describe('Wilson intervals equal the published ones', () => {
  // Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i', (count, n, low, high) => {
    const interval = wilsonInterval(count, n);
    expect(fourDigits(interval?.low)).toBe(low);
    expect(fourDigits(interval?.high)).toBe(high);
  });

  // Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10.
  it('56 of 70 minus 48 of 80', () => {
    const share = (count: number, n: number) => ({
      value: count / n,
      interval: wilsonInterval(count, n),
    });
    const interval = differenceInterval(share(56, 70), share(48, 80));
    expect(fourDigits(interval.low)).toBe(0.0524);
    expect(fourDigits(interval.high)).toBe(0.3339);
  });

  it('stay inside 0 and 1 and hold the share', () => {
    const counts = fc.nat(5000).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
    fc.assert(
      fc.property(counts, ([count, n]) => {
        const interval = wilsonInterval(count, n);
        if (n === 0) return interval === null;
        if (!interval) return false;
        return (
          0 <= interval.low &&
          interval.low <= count / n &&
          count / n <= interval.high &&
          interval.high <= 1
        );
      }),
    );
  });

  it('refuses a count above its base instead of giving NaN', () => {
    expect(() => wilsonInterval(5, 4)).toThrow(/nevneren/);
    expect(() => wilsonInterval(-1, 4)).toThrow();
    expect(() => wilsonInterval(NaN, 4)).toThrow();
  });
});

describe('XmR limits equal the published ones', () => {
  // Alemi, «XmR Chart», George Mason University: a patient's weight, seven weeks before intervention.
  it('weight in pounds: mean 197.43, range 2.67, limits 204.52 and 190.33', () => {
    const chart = xmrChart(series([199, 201, 197, 197, 200, 195, 193]));
    expect(chart?.movingRanges).toEqual([2, 4, 0, 3, 5, 2]);
    expect(chart?.centre).toBeCloseTo(197.43, 2);
    expect(chart?.meanMovingRange).toBeCloseTo(2.67, 2);
    expect(chart?.upper).toBeCloseTo(204.52, 2);
    // Printed from rounded parts: 197.43 − 2.66 × 2.67.
    expect(Math.abs((chart?.lower ?? 0) - 190.33)).toBeLessThan(0.01);
    expect(chart?.limits).toBe('trial');
  });

  // NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2, flow rate of ten batches.
  it('flow rate: mean 50.81, range 1.8778, limits 55.8041 and 45.8159', () => {
    const chart = xmrChart(series([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]));
    expect(chart?.centre).toBeCloseTo(50.81, 6);
    expect(chart?.meanMovingRange).toBeCloseTo(1.8778, 4);
    // The handbook divides by 1.128 where Wheeler rounds 3/1.128 to 2.66: 0.0008 apart here.
    expect(Math.abs((chart?.upper ?? 0) - 55.8041)).toBeLessThan(0.001);
    expect(Math.abs((chart?.lower ?? 0) - 45.8159)).toBeLessThan(0.001);
    expect(chart?.signals.flat()).toEqual([]);
  });
});

describe('the run chart reads as published', () => {
  // Balestracci, «An Underrated Test for Run Charts», Quality Digest, October 2008: 16 months, runs
  // of 7, 7, 1 and 1 about the median are four runs, fewer than chance gives.
  it('16 points in four runs are too few', () => {
    const above = [60, 61, 59, 62, 60, 61, 59];
    const chart = runChart(series([...above, 40, 41, 39, 42, 40, 41, 39, 60, 40]));
    expect(chart).toMatchObject({ useful: 16, runs: 4, runsTest: 'too_few' });
    expect(chart?.shifts.map((shift) => shift.length)).toEqual([7, 7]);
  });

  // The exact distribution is that of Wald and Wolfowitz (1940) at 2.5 per cent in each tail.
  it('has limits within one run of the exact distribution, all the way from 10 to 60', () => {
    for (let n = 10; n <= 60; n++) {
      const exact = exactLimits(n);
      const limits = runsLimits(n);
      expect(Math.abs((limits?.fewest ?? NaN) - exact.fewest), `fewest ${n}`).toBeLessThanOrEqual(
        1,
      );
      expect(Math.abs((limits?.most ?? NaN) - exact.most), `most ${n}`).toBeLessThanOrEqual(1);
    }
    expect(runsLimits(9)).toBeNull();
    expect(runsLimits(61)).toBeNull();
  });

  // Rows as printed by Perla, Provost and Murray (2011).
  it.each([
    [10, 3, 9],
    [15, 5, 12],
    [20, 6, 16],
    [25, 8, 18],
    [60, 24, 38],
  ])('%i points: %i to %i runs', (n, fewest, most) => {
    expect(runsLimits(n)).toEqual({ fewest, most });
  });
});

function exactLimits(n: number): { fewest: number; most: number } {
  const a = Math.floor(n / 2);
  const b = n - a;
  const share = (runs: number) => {
    const k = Math.floor(runs / 2);
    const ways =
      runs % 2 === 0
        ? 2 * choose(a - 1, k - 1) * choose(b - 1, k - 1)
        : choose(a - 1, k) * choose(b - 1, k - 1) + choose(a - 1, k - 1) * choose(b - 1, k);
    return ways / choose(n, a);
  };
  let fewest = 2;
  for (let below = share(2); below <= 0.025; below += share(fewest)) fewest++;
  let most = n;
  for (let above = share(n); above <= 0.025; above += share(most)) most--;
  return { fewest, most };
}

function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0;
  let result = 1;
  for (let i = 1; i <= k; i++) result = (result * (n - k + i)) / i;
  return result;
}
