import { describe, expect, it } from 'vitest';
import { timeAxis, type Reading } from '../../electron/core/domain/figures.ts';
import { readRhythm } from '../../electron/core/domain/reading/rhythm.ts';
import { readVerdict } from '../../electron/core/domain/reading/verdict.ts';
import type { Break, Point } from '../../electron/core/domain/series.ts';

const reading: Reading = {
  name: 'Psykiske plager',
  unit: '%',
  decimals: 1,
  direction: 'low_is_good',
  periodKind: 'year',
};
type Figures = Record<string, number | null>;
const pointsOf = (figures: Figures): Point[] =>
  Object.entries(figures).map(([period, value]) => ({
    period,
    value,
    status: value === null ? 'hidden' : 'value',
  }));
const from = (first: number, values: (number | null)[], step = 1): Figures =>
  Object.fromEntries(values.map((value, at) => [String(first + at * step), value]));

function verdict(figures: Figures, breaks: Break[] = [], of: Partial<Reading> = {}) {
  const points = pointsOf(figures);
  const axis = timeAxis(points.map(({ period }) => period));
  const { isDue } = readRhythm(points);
  return readVerdict(axis.filter(isDue), points, breaks, { ...reading, ...of });
}

describe('the verdict is about now', () => {
  it('speaks of the newest stretch where an older one went the other way', () => {
    const figures = {
      ...from(2010, [22, 21.4, 20.6, 20.1, 19.2, 18.8, 18, 17.1, null, 14.2]),
      ...from(2020, [14.9, 15.8, 16.9, 17.7, 18.4, 19.6]),
    };
    expect(verdict(figures, [{ period: '2020', kind: 'outside' }])).toMatchObject({
      word: 'rising_worse',
      text: 'Siden 2021: økende og forverret (fem målinger)',
      short: 'Økende og forverret, 2021–2025',
      earlier: { text: 'Tidligere, 2010–2017: synkende' },
    });
  });

  it('says why it cannot, and an older finding only as older', () => {
    const figures = from(2010, [22, 21, 20, 19, 18, 17, 16, 15, 14, 14, 15, 16, 17]);
    expect(verdict(figures, [{ period: '2020', kind: 'cut' }])).toMatchObject({
      word: 'not_computable',
      text: 'Kan ikke beregnes: tre målinger etter bruddet i 2020, minst fem trengs',
      short: 'Kan ikke beregnes',
      level: null,
      earlier: { text: 'Før bruddet, 2010–2019: synkende' },
    });
  });

  it.each([
    [{ ...from(2018, [1, 2, 3, 4, 5, 6]), 2024: null }, 'tallet for 2024 er skjult av kilden'],
    [from(2020, [1, 2, null, 4, 5]), 'to målinger etter 2022 (skjult av kilden), minst fem trengs'],
    [from(2020, [1]), 'én måling, minst fem trengs'],
    [
      { ...from(2016, [1, 2, 3, 4]), ...from(2021, [5, 6]) },
      'to målinger etter 2020 (ikke hentet), minst fem trengs',
    ],
  ])('names what stands in the way: %j', (figures, why) => {
    expect(verdict(figures)?.text).toBe(`Kan ikke beregnes: ${why}`);
  });

  it('names a newest figure outside the series', () => {
    const outside = [{ period: '2025', kind: 'outside' as const }];
    expect(verdict(from(2018, [1, 2, 3, 4, 5, 6, 7, 8]), outside)?.text).toBe(
      'Kan ikke beregnes: 2025 står utenfor serien',
    );
  });

  it('tests the figures as shown: what the reader sees as equal is tied', () => {
    expect(verdict(from(2020, [10.01, 10.02, 10.03, 10.04, 10.049]))).toMatchObject({
      word: 'no_sure_change',
      text: 'Siden 2020: ingen sikker endring (fem målinger)',
    });
  });

  it('never calls a number without a denominator better or worse', () => {
    expect(verdict(from(2020, [812, 850, 900, 930, 948]), [], { isCount: true })).toMatchObject({
      word: 'rising',
      short: 'Økende, 2020–2024',
    });
  });

  it('says nothing of a sensitive series', () => {
    expect(verdict(from(2015, [1, 2, 3, 4, 5, 6]), [], { isSensitive: true })).toBeNull();
  });

  it('is about rolling windows only where they share no year, absent ones too', () => {
    const window = (year: number) => `${year}-${year + 2}`;
    const years = Array.from({ length: 13 }, (_, at) => 2010 + at);
    const all = Object.fromEntries(years.map((year, at) => [window(year), 9 + at / 10]));
    expect(verdict(all)).toMatchObject({
      text: 'Siden 2010: økende og forverret (fem perioder uten felles år)',
      short: 'Økende og forverret, 2010–2024',
    });
    const { [window(2016)]: _gone, ...holed } = all;
    expect(verdict(holed)?.text).toBe(
      'Kan ikke beregnes: to perioder uten felles år etter 2016–2018 (ikke hentet), minst fem trengs',
    );
    const apart = Object.fromEntries(
      years.filter((_, at) => at % 3 === 0).map((y, at) => [window(y), at]),
    );
    expect(verdict(apart)?.points).toBe(5);
  });
});

describe('the rhythm of a survey', () => {
  const known = (figures: Figures) => {
    const points = pointsOf(figures);
    const axis = timeAxis(points.map(({ period }) => period));
    const { isDue, step } = readRhythm(points);
    return { step, holes: axis.filter((p) => isDue(p) && !(p in figures)) };
  };
  const at = (...years: number[]): Figures => Object.fromEntries(years.map((y) => [String(y), y]));

  it.each([2, 3, 4])('every %i years leaves no gap between, and gets its trend', (step) => {
    const figures = from(2002, [92, 91, 90, 89, 88, 87], step);
    expect(known(figures)).toEqual({ step, holes: [] });
    expect(verdict(figures)).toMatchObject({
      text: 'Siden 2002: synkende og forbedret (seks målinger)',
      points: 6,
    });
  });

  it.each([
    ['yearly with a hole', at(2015, 2016, 2017, 2019, 2020), ['2018']],
    ['yearly with two holes in a row', at(2012, 2013, 2014, 2017, 2018, 2019), ['2015', '2016']],
    [
      'yearly with a hole at both sides of a year',
      at(2010, 2011, 2012, 2014, 2016, 2017, 2018),
      ['2013', '2015'],
    ],
    ['every third year with one left out', at(2008, 2011, 2014, 2020, 2023), ['2017']],
    ['every third year, then every year', at(2008, 2011, 2014, 2015, 2016, 2017), []],
    ['every year, then every third', at(2010, 2011, 2012, 2013, 2016, 2019, 2022), []],
    ['no even rhythm', at(2010, 2013, 2014, 2017, 2020, 2022), []],
    ['two figures alone', at(2015, 2018), ['2016', '2017']],
  ])('is read from the figures: %s', (_, figures, holes) => {
    expect(known(figures).holes).toEqual(holes);
  });

  it('goes by the definition where two measurements are all there is', () => {
    const { isDue } = readRhythm(pointsOf(at(2020, 2023)), 3);
    expect(['2021', '2022', '2024', '2026'].map(isDue)).toEqual([false, false, false, true]);
  });

  it('knows half-years and school years', () => {
    const springs = { '2023V': 1, '2024V': 2, '2025V': 3, '2026V': 4 };
    expect(known(springs).holes).toEqual([]);
    expect(known({ '2018-19': 1, '2019-20': 2, '2020-21': 3, '2022-23': 4 }).holes).toEqual([
      '2021-22',
    ]);
  });
});
