import { describe, expect, it } from 'vitest';
import { chartModel } from '../../electron/core/domain/chart.ts';
import { timeAxis, type PlaceSeries, type Reading } from '../../electron/core/domain/figures.ts';
import { readSentence, readTrends } from '../../electron/core/domain/sentence.ts';
import { stretches } from '../../electron/core/domain/series.ts';
import { kendallTrend, trendWord } from '../../electron/core/domain/trend.ts';

const reading: Reading = {
  name: 'Grunnskolepoeng',
  unit: 'poeng',
  decimals: 1,
  direction: 'high_is_good',
  periodKind: 'school_year',
};
const years = ['2015-16', '2016-17', '2017-18', '2018-19', '2019-20', '2020-21'];
const series = (
  role: PlaceSeries['role'],
  placeName: string,
  values: (number | null)[],
): PlaceSeries => ({
  role,
  place: placeName,
  placeName,
  points: values.map((value, i) => ({
    period: years[i] ?? '',
    value,
    status: value === null ? 'hidden' : 'value',
  })),
});
/** Published by Udir: Ringerike and the country, exams cancelled from 2019–20. */
const own = series('own', 'Ringerike', [40.3, 39.8, 40.9, 40.7, 41.5, 41.8]);
const country = series('country', 'Landet', [41.2, 41.4, 41.8, 42.0, 43.2, 43.3]);
const cut = [{ period: '2019-20', kind: 'cut' as const, text: 'Eksamen avlyst', source: 'Udir' }];

describe('the sentence over a chart', () => {
  it('says the newest figure against the country, and trends on each side of a break only', () => {
    const trends = readTrends(years, own.points, cut, reading);
    expect(trends.map(({ label, word, points }) => [label, word, points])).toEqual([
      ['Før bruddet', 'no_sure_change', 4],
      ['Etter bruddet', 'not_computable', 2],
    ]);
    expect(
      readSentence([own, country], trends, reading)
        .map((run) => run.text)
        .join(''),
    ).toBe(
      'Ringerike hadde 41,8\u00a0poeng i 2020–21, 1,5\u00a0poeng under landet (43,3\u00a0poeng). Før bruddet (4 punkter): ingen sikker endring.',
    );
  });

  it('never compares or shows a hidden figure', () => {
    const hidden = series('own', 'Ringerike', [40.3, 39.8, 40.9, 40.7, 41.5, null]);
    const text = readSentence([hidden, country], [], reading)
      .map((run) => run.text)
      .join('');
    expect(text).toContain('er skjult av kilden');
    expect(text).not.toMatch(/under|over landet/);
    expect(stretches(years, hidden.points, []).flat()).toHaveLength(5);
  });
});

describe('a trend', () => {
  it('is claimed on four points at the least, and only when the test says so', () => {
    expect(trendWord([1, 2, 3], 'low_is_good')).toBe('not_computable');
    expect(trendWord([1, 2, 3, 4], 'low_is_good')).toBe('rising_worse');
    expect(trendWord([4, 3, 2, 1], 'low_is_good')).toBe('falling_better');
    expect(trendWord([1, 3, 2, 4], 'low_is_good')).toBe('no_sure_change');
  });

  it('agrees with the published exact probabilities of Kendall’s S', () => {
    // Kendall (1975), table 1: one-sided P(S >= s): n=4, S=6: 0.042; n=5, S=8: 0.042; n=6, S=11: 0.028.
    expect(kendallTrend([1, 2, 3, 4]).p / 2).toBeCloseTo(0.042, 3);
    expect(kendallTrend([2, 1, 3, 4, 5]).p / 2).toBeCloseTo(0.042, 3);
    expect(kendallTrend([2, 1, 4, 3, 5, 6]).s).toBe(11);
    expect(kendallTrend([2, 1, 4, 3, 5, 6]).p / 2).toBeCloseTo(0.028, 3);
  });
});

describe('a chart', () => {
  it('has a place on the axis for a year without figures, so that no line joins over it', () => {
    expect(timeAxis(['2018-19', '2021-22'], 'school_year')).toEqual([
      '2018-19',
      '2019-20',
      '2020-21',
      '2021-22',
    ]);
  });

  it('is a line from five shown points on, and holds no value for a hidden one', () => {
    const hidden = series('own', 'Ringerike', [40.3, 39.8, null, 40.7, 41.5, 41.8]);
    const model = chartModel(years, [hidden, country], [], reading);
    if (model?.kind !== 'line') throw new Error('expected a line');
    expect(model.series[0]?.values[2]).toBeNull();
    expect(model.gaps).toEqual([{ period: '2017-18', words: 'skjult av kilden' }]);
    expect(chartModel(years, [series('own', 'Ringerike', [1, 2, 3, 4])], [], reading)).toBeNull();
  });
});
