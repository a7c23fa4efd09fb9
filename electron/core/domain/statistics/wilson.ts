import { DomainError } from '../../../contract/errors.ts';

export interface Interval {
  low: number;
  high: number;
}

/** Two-sided standard normal quantiles. */
const quantile = { 0.9: 1.6448536269514722, 0.95: 1.959963984540054, 0.99: 2.5758293035489004 };
export type Level = keyof typeof quantile;

/**
 * Score interval of a proportion, as shares from 0 to 1; null when `n` is 0. Throws `validation` when
 * the count is negative or above `n`. Wilson, JASA 22 (1927) 209–212; method 3 of Newcombe,
 * Statistics in Medicine 17 (1998) 857–872.
 */
export function wilsonInterval(count: number, n: number, level: Level = 0.95): Interval | null {
  if (!(count >= 0) || !(n >= count) || !Number.isFinite(n))
    throw new DomainError(
      'validation',
      'Telleren må være fra 0 til nevneren. Rett teller eller nevner og prøv igjen.',
    );
  if (n === 0) return null;
  const z = quantile[level];
  const p = count / n;
  const centre = p + z ** 2 / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  const scale = 1 + z ** 2 / n;
  return {
    low: count === 0 ? 0 : (centre - half) / scale,
    high: count === n ? 1 : (centre + half) / scale,
  };
}

/**
 * Interval of `a` minus `b` from the interval of each, by square-and-add: method 10 of Newcombe,
 * Statistics in Medicine 17 (1998) 873–890. A figure without an interval counts as exact.
 */
export function differenceInterval(
  a: { value: number; interval: Interval | null },
  b: { value: number; interval: Interval | null },
): Interval {
  const difference = a.value - b.value;
  const ofA = a.interval ?? { low: a.value, high: a.value };
  const ofB = b.interval ?? { low: b.value, high: b.value };
  return {
    low: difference - Math.hypot(a.value - ofA.low, ofB.high - b.value),
    high: difference + Math.hypot(ofA.high - a.value, b.value - ofB.low),
  };
}
