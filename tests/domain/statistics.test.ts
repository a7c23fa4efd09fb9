import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Break, Point } from '../../electron/core/domain/series.ts';
import { forecast, theilSen } from '../../electron/core/domain/statistics/forecast.ts';
import { movingAverages } from '../../electron/core/domain/statistics/moving-average.ts';
import { nextPeriod } from '../../electron/core/domain/statistics/next-period.ts';
import { difference, localRate } from '../../electron/core/domain/statistics/rates.ts';
import {
  readRunChart,
  runChart,
  runCharts,
} from '../../electron/core/domain/statistics/run-chart.ts';
import { readXmrChart, xmrChart, xmrCharts } from '../../electron/core/domain/statistics/xmr.ts';

const hidden = null;
const series = (values: readonly (number | null)[], from = 2000): Point[] =>
  values.map((value, i) =>
    value === null
      ? { period: String(from + i), value: null, status: 'hidden' }
      : { period: String(from + i), value, status: value === 0 ? 'zero' : 'value' },
  );
const axisOf = (points: readonly Point[]) => points.map((point) => point.period);
const cut = (period: string): Break => ({ period, kind: 'cut' });
const percent = { unit: '%', decimals: 1 };

describe('run chart', () => {
  it('needs six on one side for a shift and skips points on the median', () => {
    const five = runChart(series([1, 1, 1, 1, 1, 9, 9, 9, 9, 9]));
    expect(five?.shifts).toEqual([]);
    const six = runChart(series([1, 1, 1, 5, 1, 1, 1, 9, 9, 9, 5, 9, 9, 9]));
    expect(six?.shifts.map(({ length, sign }) => [length, sign])).toEqual([
      [6, -1],
      [6, 1],
    ]);
    expect(six?.useful).toBe(12);
  });

  it('needs five in one direction for a trend and counts equal neighbours once', () => {
    expect(runChart(series([1, 2, 3, 4, 0, 1]))?.trends).toEqual([]);
    expect(runChart(series([1, 2, 3, 3, 4, 4, 1]))?.trends).toEqual([]);
    expect(runChart(series([9, 8, 8, 7, 6, 5]))?.trends).toMatchObject([{ length: 5, sign: -1 }]);
  });

  it('never draws one median across a cut or a hidden point', () => {
    const points = series([1, 1, 1, 1, 1, 9, 9, 9, 9, 9, hidden, 3, 3, 3, 3, 3]);
    const charts = runCharts(axisOf(points), points, [cut('2005')]);
    expect(charts.map((chart) => chart.median)).toEqual([1, 9, 3]);
  });

  it('says nothing of a flat line or of too few points', () => {
    expect(runChart(series([1, 2, 3, 4]))).toBeNull();
    const flat = runChart(series([2, 2, 2, 2, 2, 2]));
    expect(flat).toMatchObject({
      useful: 0,
      runs: 0,
      runsTest: 'not_tested',
      shifts: [],
      trends: [],
    });
    expect(flat && readRunChart(flat, percent)).toBe(
      'Medianen er 2,0\u00a0% (6 punkter). Tallene svinger rundt medianen uten tegn på annet enn tilfeldig variasjon.',
    );
  });

  it('says which way in words without calling it good or bad', () => {
    const chart = runChart(series([9, 8, 7, 6, 5]));
    expect(chart && readRunChart(chart, percent)).toBe(
      'Medianen er 7,0\u00a0% (5 punkter). Tegn på endring: fem punkter på rad synker.',
    );
  });
});

describe('XmR chart', () => {
  const wobble = (n: number) => series(Array.from({ length: n }, (_, i) => (i % 2 === 0 ? 4 : 6)));

  it('gives no limits under five points, trial limits under twelve', () => {
    expect(xmrChart(wobble(4))).toBeNull();
    expect(xmrChart(wobble(5))?.limits).toBe('trial');
    expect(xmrChart(wobble(11))?.limits).toBe('trial');
    expect(xmrChart(wobble(12))?.limits).toBe('full');
    expect(xmrChart(wobble(12))).toMatchObject({
      centre: 5,
      meanMovingRange: 2,
      movingRangeLimit: 6.534,
    });
  });

  it('never takes a moving range over a cut or a hidden point', () => {
    const points = series([1, 1, 1, 1, 1, 90, 90, 90, 90, 90, hidden, 5, 5, 5, 5, 5]);
    const charts = xmrCharts(axisOf(points), points, [cut('2005')]);
    expect(charts.map(({ centre, upper }) => [centre, upper])).toEqual([
      [1, 1],
      [90, 90],
      [5, 5],
    ]);
  });

  it('does not call equal figures outside because of a rounding error in the mean', () => {
    expect(xmrChart(series(Array(7).fill(0.1)))?.signals.flat()).toEqual([]);
  });

  it('marks a point outside, seven on one side, two of three near a limit and a trend of six', () => {
    const rules = (values: number[]) => xmrChart(series(values))?.signals ?? [];
    expect(rules([5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 30])[11]).toContain('outside');
    const row = [4, 5, 4, 5, 4, 5, 4, 9, 8, 9, 8, 9, 8, 9];
    expect(rules(row).filter((found) => found.includes('one_side'))).toHaveLength(14);
    expect(rules([4, 5, 4, 5, 4, 5, 9, 8, 9, 8, 9, 8]).flat()).not.toContain('one_side');
    // The fourth point lies on the mean and ends the row.
    expect(rules([6, 6, 6, 5, 6, 6, 6, 6, 1, 2]).flat()).not.toContain('one_side');
    expect(rules([3, 4, 5, 6, 7, 8]).every((found) => found.includes('trend'))).toBe(true);
    expect(rules([3, 4, 5, 6, 7, 3]).flat()).not.toContain('trend');
    // Mean 10, mean range 2.0, limits ± 5.3, outer third from 13.5.
    const near = rules([10, 8, 10, 9, 10, 8, 9, 10, 9, 14, 11.5, 14, 10, 9, 8.5]);
    expect(near.flatMap((found, i) => (found.includes('two_of_three') ? [i] : []))).toEqual([
      9, 11,
    ]);
  });

  it('draws no lower limit under what the figure can be, and says when limits are trial', () => {
    const chart = xmrChart(series([1, 9, 1, 9, 1]), 0);
    expect(chart?.lower).toBe(0);
    expect(chart && readXmrChart(chart)).toMatch(
      /^Foreløpige grenser \(5 punkter, tolv trengs\)\./,
    );
  });
});

describe('moving averages', () => {
  it('takes the rate from sums, not as the average of rates', () => {
    const counts = series([1, 0, 5]);
    const denominators = series([10, 100, 1000]);
    const [average] = movingAverages(axisOf(counts), counts, [], { length: 3, denominators });
    expect(average).toMatchObject({ from: '2000', to: '2002', count: 2 });
    expect(average?.rate).toBeCloseTo((6 / 1110) * 100, 10);
  });

  it('lets no window reach over a cut, a hidden count, a hidden denominator or a missing year', () => {
    const counts = series([1, 2, 3, 4, hidden, 6, 7, 8, 9, 10, 11]);
    const spans = (breaks: Break[], denominators?: Point[]) =>
      movingAverages(axisOf(counts), counts, breaks, {
        length: 3,
        ...(denominators && { denominators }),
      }).map(({ from, to }) => `${from}-${to}`);
    expect(spans([])).toEqual([
      '2000-2002',
      '2001-2003',
      '2005-2007',
      '2006-2008',
      '2007-2009',
      '2008-2010',
    ]);
    expect(spans([cut('2002'), cut('2008')])).toEqual(['2005-2007', '2008-2010']);
    const bases = series([9, 9, 9, 9, 9, 9, 9, hidden, 9, 9, 9]);
    expect(spans([], bases)).toEqual(['2000-2002', '2001-2003', '2008-2010']);
    expect(
      spans(
        [],
        bases.filter((point) => point.period !== '2001'),
      ),
    ).toEqual(['2008-2010']);
  });

  it('has no rate without denominators and no division by zero', () => {
    const counts = series([3, 3, 3]);
    const axis = axisOf(counts);
    expect(movingAverages(axis, counts, [], { length: 3 })).toEqual([
      { from: '2000', to: '2002', count: 3, rate: null },
    ]);
    expect(
      movingAverages(axis, counts, [], { length: 3, denominators: series([0, 0, 0]) }),
    ).toEqual([]);
  });
});

describe('local rates and differences', () => {
  const counted = (
    value: number | null,
    more: Partial<{ place: string; period: string; borderYear: number }> = {},
  ) => ({
    place: '3305',
    period: '2024',
    borderYear: 2024,
    value,
    status: value === null ? ('hidden' as const) : ('value' as const),
    ...more,
  });

  it('divides only by the denominator of the same place, year and border', () => {
    expect(localRate(counted(297), counted(3347))).toMatchObject({ kind: 'rate' });
    const refused = [
      localRate(counted(297), counted(3347, { period: '2025' })),
      localRate(counted(297), counted(3347, { borderYear: 2020 })),
      localRate(counted(297), counted(3347, { place: '33' })),
      localRate(counted(297), counted(0)),
    ];
    expect(refused.map((rate) => rate.kind === 'none' && rate.status)).toEqual(
      Array(4).fill('not_computable'),
    );
  });

  it('gives nothing away when count or denominator is hidden', () => {
    expect(localRate(counted(null), counted(3347))).toMatchObject({
      kind: 'none',
      status: 'hidden',
    });
    expect(localRate(counted(3), counted(null))).toMatchObject({ kind: 'none', status: 'hidden' });
  });

  it('says percentage points, and the same difference as the shown figures have', () => {
    const own = { value: 10.25, status: 'value' as const };
    const country = { value: 9.54, status: 'value' as const, name: 'landet' };
    expect(difference({ ...own, value: 10.3 }, { ...country, value: 9.5 }, percent)).toEqual({
      value: 0.8,
      size: '0,8\u00a0prosentpoeng over',
      against: 'landet (9,5\u00a0%)',
    });
    expect(difference(own, country, { unit: 'dager', decimals: 0 })?.size).toBe('det samme');
    expect(difference(own, { ...country, status: 'hidden' }, percent)).toBeNull();
  });
});

describe('forecast', () => {
  const of = (values: (number | null)[], breaks: Break[] = []) => {
    const points = series(values);
    return forecast(axisOf(points), points, breaks, percent);
  };

  it('is null under five unbroken points and never bridges a cut', () => {
    expect(of([5, 4, 3, 2])).toBeNull();
    expect(of([9, 8, 7, 6, 5, 4, 3], [cut('2003')])).toBeNull();
    expect(of([9, 8, 7, 6, 5, 4, 3], [cut('2002')])?.method).toBe('linear');
  });

  it('does not estimate a hidden newest figure from the years before it', () => {
    expect(of([9, 8, 7, 6, 5, hidden])).toBeNull();
  });

  it('says «anslag», reaches three periods at most, and follows the trend test', () => {
    const falling = of([9, 8, 7, 6, 5]);
    expect(falling?.points).toEqual([
      { period: '2005', value: 4 },
      { period: '2006', value: 3 },
      { period: '2007', value: 2 },
    ]);
    expect(falling?.label).toBe('anslag');
    expect(falling?.sentence).toContain('anslag');
    expect(of([5, 6, 5, 6, 5])).toMatchObject({
      method: 'naive',
      points: [{ value: 5 }, { value: 5 }, { value: 5 }],
    });
  });

  it('goes neither under zero nor over a hundred per cent, nor is moved by one odd year', () => {
    expect(of([4, 3, 2, 1, 0])?.points.at(-1)?.value).toBe(0);
    expect(of([96, 97, 98, 99, 100])?.points.at(-1)?.value).toBe(100);
    expect(theilSen([1, 2, 3, 400, 5, 6, 7]).slope).toBeCloseTo(1, 10);
  });

  it.each([
    ['2024', '2025'],
    ['2024-25', '2025-26'],
    ['1998-99', '1999-00'],
    ['2026V', '2026H'],
    ['2026H', '2027V'],
    ['2024K4', '2025K1'],
    ['2024M09', '2024M10'],
    ['2024M12', '2025M01'],
    ['2022-2024', '2023-2025'],
  ])('after %s comes %s', (code, next) => {
    expect(nextPeriod(code)).toBe(next);
  });
});

it('no chart, average or forecast changes when the hidden figures change', () => {
  const value = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null, freq: 6 });
  const readings = (points: Point[]) => {
    const axis = axisOf(points);
    return JSON.stringify([
      runCharts(axis, points, []),
      xmrCharts(axis, points, []),
      movingAverages(axis, points, [], { length: 3 }),
      forecast(axis, points, [], percent),
    ]);
  };
  fc.assert(
    fc.property(fc.array(value, { maxLength: 30 }), fc.nat(1000), (values, secret) => {
      const points = series(values);
      const leaking = points.map((p) => (p.status === 'hidden' ? { ...p, value: secret } : p));
      return readings(points) === readings(leaking);
    }),
  );
});
