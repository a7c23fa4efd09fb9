import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CostUnit } from '../../electron/contract/cost-sheets.ts';
import {
  agreesWithStated,
  buildingDifference,
  buildingPerPlaceDay,
  checkSum,
  compareFigures,
  differencePerPlaceDay,
  extraPerYear,
  roundKroner,
  statedMargin,
} from '../../electron/core/domain/unit-cost.ts';

const unit = (name: string, figures: Partial<CostUnit> = {}): CostUnit => ({
  name,
  places: null,
  buildingCost: null,
  costPerPlaceDay: null,
  statedExtra: null,
  ...figures,
});
const city = unit('Hønefoss', { places: 62, buildingCost: 3_977_336, costPerPlaceDay: 2334 });
const nes = unit('Nes', { places: 17, buildingCost: 6_054_522, costPerPlaceDay: 3389 });
const sokna = unit('Sokna', { places: 20, buildingCost: 6_075_096, costPerPlaceDay: 3154 });
const rent = unit('Tap leieinntekter');

describe('the sector presentation’s own numbers', () => {
  it('come out as the presentation has them, so a wrong term is seen at once', () => {
    expect(differencePerPlaceDay(nes, city).value).toBe(1055);
    expect(extraPerYear(nes, city).value).toBe(6_546_275);
    expect(differencePerPlaceDay(sokna, city).value).toBe(820);
    expect(extraPerYear(sokna, city).value).toBe(5_986_000);
    expect(Math.round(buildingPerPlaceDay(nes).value ?? 0)).toBe(976);
    expect(Math.round(buildingPerPlaceDay(city).value ?? 0)).toBe(176);
    expect(buildingDifference(nes, city).value).toBe(800);
  });

  it('sum to 12,53 million, not to the 14 the slide says', () => {
    expect(checkSum([city, nes, sokna, rent], 14_000_000)).toEqual({
      parts: [
        { name: 'Nes', value: 6_546_275 },
        { name: 'Sokna', value: 5_986_000 },
      ],
      left: ['Tap leieinntekter'],
      sum: 12_532_275,
      stated: 14_000_000,
      unexplained: 1_467_725,
      agrees: false,
    });
    expect(agreesWithStated(6_546_275, 6_500_000)).toBe(true);
    expect(agreesWithStated(5_986_000, 6_000_000)).toBe(true);
  });

  it('put Ringerike 846 kr and 3,17 times above Modum per inhabitant', () => {
    const { difference, ratio } = compareFigures(1235, 389);
    expect(difference).toBe(846);
    expect(ratio?.toFixed(2)).toBe('3.17');
  });
});

describe('a missing figure', () => {
  it('is named and nothing is computed from it, as if it were 0', () => {
    expect(extraPerYear(unit('Nes', { costPerPlaceDay: 3389 }), city)).toEqual({
      value: null,
      missing: [{ unit: 'Nes', figure: 'places' }],
    });
    expect(extraPerYear(nes, unit('Hønefoss', { places: 62 }))).toEqual({
      value: null,
      missing: [{ unit: 'Hønefoss', figure: 'costPerPlaceDay' }],
    });
    expect(buildingPerPlaceDay(rent).missing.map(({ figure }) => figure)).toEqual([
      'buildingCost',
      'places',
    ]);
  });

  it('anywhere in the formula leaves that formula without a value', () => {
    const figure = fc.option(fc.integer({ min: 1, max: 9999 }), { nil: null });
    const any = fc.record({ places: figure, buildingCost: figure, costPerPlaceDay: figure });
    fc.assert(
      fc.property(any, any, (one, other) => {
        const [own, base] = [unit('A', one), unit('B', other)];
        const needed = [own.places, own.costPerPlaceDay, base.costPerPlaceDay];
        const { value, missing } = extraPerYear(own, base);
        expect(value === null).toBe(needed.includes(null));
        expect(missing).toHaveLength(needed.filter((n) => n === null).length);
      }),
    );
  });

  it('makes no sum of nothing, and no gap without a stated total', () => {
    expect(checkSum([city, rent], 14_000_000)).toMatchObject({ sum: null, unexplained: null });
    expect(checkSum([city, nes], null)).toMatchObject({ agrees: null, unexplained: null });
    expect(checkSum([], null)).toMatchObject({ sum: null, left: [] });
  });

  it('is told from 0, which is a figure', () => {
    const free = unit('Gratis', { places: 10, buildingCost: 0, costPerPlaceDay: 0 });
    expect(buildingPerPlaceDay(free).value).toBe(0);
    expect(extraPerYear(nes, free).value).toBe(3389 * 17 * 365);
    expect(compareFigures(3389, 0).ratio).toBeNull();
  });
});

describe('rounding', () => {
  it('sends half kroner away from zero on both sides, and never makes −0', () => {
    expect([0.5, -0.5, 1.5, -2.5, 2.4].map(roundKroner)).toEqual([1, -1, 2, -3, 2]);
    expect(Object.is(roundKroner(-0.2), 0)).toBe(true);
  });

  it('keeps øre exact where binary fractions drift', () => {
    expect(compareFigures(0.3, 0.1).difference).toBe(0.2);
    const own = unit('A', { places: 1, costPerPlaceDay: 1.1 });
    expect(extraPerYear(own, unit('B', { costPerPlaceDay: 1 })).value).toBe(37);
  });

  it('takes the building costs from one another as shown, so that a reader who does it gets the same', () => {
    const kroner = fc.integer({ min: 0, max: 9_000_000 });
    const places = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(kroner, places, kroner, places, (cost, own, otherCost, other) => {
        const [a, b] = [
          unit('A', { buildingCost: cost, places: own }),
          unit('B', { buildingCost: otherCost, places: other }),
        ];
        const shown = [a, b].map((one) => Math.round(buildingPerPlaceDay(one).value ?? 0));
        expect(buildingDifference(a, b).value).toBe((shown[0] ?? 0) - (shown[1] ?? 0));
      }),
    );
  });

  it('adds what is shown, so the check sum can be done again by hand', () => {
    const kroner = fc.integer({ min: 0, max: 1_000_000 }).map((ore) => ore / 100);
    const any = fc.record({ places: fc.integer({ min: 1, max: 500 }), costPerPlaceDay: kroner });
    fc.assert(
      fc.property(kroner, fc.array(any, { minLength: 1 }), (base, others) => {
        const units = others.map((figures, index) => unit(String(index), figures));
        const { parts, sum } = checkSum([unit('B', { costPerPlaceDay: base }), ...units], null);
        expect(parts.every(({ value }) => Number.isSafeInteger(value))).toBe(true);
        expect(sum).toBe(parts.reduce((all, { value }) => all + value, 0));
      }),
    );
  });

  it('reads a source’s round number as rounded, and an odd one as exact', () => {
    expect([6_500_000, -6_000_000, 14_000_000, 389, 0].map(statedMargin)).toEqual([
      50_000, 500_000, 500_000, 0.5, 0.5,
    ]);
    expect(agreesWithStated(6_550_001, 6_500_000)).toBe(false);
  });
});
