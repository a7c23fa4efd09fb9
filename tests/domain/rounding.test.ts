import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceAsShown, formatNumber, roundTo } from '../../electron/contract/format.ts';
import { parseNorwegianNumber } from '../../electron/core/domain/numbers.ts';
import { barometerMark } from '../../electron/core/domain/statistics/barometer.ts';
import { difference } from '../../electron/core/domain/statistics/rates.ts';
import { rounds } from '../support/long.ts';

const numRuns = rounds(500, 100_000);
/** Figures in thousandths, as whole numbers: what they round to can be counted without fractions. */
const thousandths = fc.integer({ min: -2_000_000, max: 2_000_000 });
const decimals = fc.constantFrom(0, 1, 2);

/** Rounded in whole numbers, half away from zero. */
function rounded(n: number, places: number): number {
  const step = 10 ** (3 - places);
  const rest = Math.abs(n) % step;
  const up = rest * 2 >= step ? step : 0;
  return (Math.sign(n) * (Math.abs(n) - rest + up)) / 1000 || 0;
}

describe('a figure is rounded as a reader does', () => {
  it.each([
    [19.65, 1, 19.7],
    [-19.65, 1, -19.7],
    [1.005, 2, 1.01],
    [0.1 + 0.2, 1, 0.3],
    [(20.1 + 19.2) / 2, 1, 19.7],
    [-0.04, 1, 0],
    [99.95, 1, 100],
    [1e-7, 1, 0],
    [3225.5, 0, 3226],
  ])('%d with %d decimals is %d', (value, places, expected) => {
    expect(roundTo(value, places)).toBe(expected);
  });

  it('half up at every border, whatever the binary fraction', () => {
    fc.assert(
      fc.property(thousandths, decimals, (n, places) => {
        expect(roundTo(n / 1000, places)).toBe(rounded(n, places));
      }),
      { numRuns },
    );
  });
});

describe('two figures as shown differ by what is said', () => {
  const near = fc
    .tuple(thousandths, fc.integer({ min: -300, max: 300 }))
    .map(([a, apart]) => [a / 1000, (a + apart) / 1000] as const);

  it('in the sentence and on the barometer, by the reader’s own subtraction', () => {
    fc.assert(
      fc.property(near, decimals, ([a, b], places) => {
        const shown = (value: number) =>
          parseNorwegianNumber(formatNumber(value, places))?.value ?? NaN;
        const expected = rounded(Math.round((shown(a) - shown(b)) * 1000), places);
        expect(differenceAsShown(a, b, places)).toBe(expected);
        const own = { value: a, status: 'value' as const };
        const other = { value: b, status: 'value' as const, name: 'landet' };
        const said = difference(own, other, { unit: '%', decimals: places });
        expect(said?.value).toBe(expected);
        const side = expected < 0 ? 'under' : 'over';
        const size = `${formatNumber(Math.abs(expected), places)}\u00a0prosentpoeng ${side}`;
        expect(said?.size).toBe(expected === 0 ? 'det samme' : size);
        const mark = barometerMark(
          { ...own, interval: null },
          { ...other, interval: null },
          { direction: 'low_is_good', decimals: places },
          1,
        );
        const judged = expected === 0 ? 'same' : expected < 0 ? 'better' : 'worse';
        expect(mark.judgement).toBe(judged);
      }),
      { numRuns },
    );
  });
});
