import { describe, expect, it } from 'vitest';
import { chartModel } from '../../electron/core/domain/chart.ts';
import { timeAxis, type PlaceSeries, type Reading } from '../../electron/core/domain/figures.ts';
import { readVerdict } from '../../electron/core/domain/reading/verdict.ts';
import { readSentence } from '../../electron/core/domain/sentence.ts';
import { stretches } from '../../electron/core/domain/series.ts';

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

const textOf = (runs: { text: string }[]) => runs.map((run) => run.text).join('');

describe('the sentence over a chart', () => {
  it('says the newest figure against the country, then why nothing is said of the development', () => {
    const verdict = readVerdict(years, own.points, cut, reading);
    expect(textOf(readSentence([own, country], verdict, reading))).toBe(
      'Ringerike hadde 41,8\u00a0poeng i 2020–21, 1,5\u00a0poeng under landet (43,3\u00a0poeng). Utviklingen kan ikke beregnes: to målinger etter bruddet i 2019–20, minst fem trengs.',
    );
  });

  it('takes a difference between the figures as shown: the reader’s own subtraction agrees', () => {
    const [a, b] = [series('own', 'Ringerike', [96.34]), series('country', 'Landet', [96.26])];
    expect(textOf(readSentence([a, b], null, { ...reading, unit: '%' }))).toContain(
      '96,3\u00a0% i 2015–16, det samme som landet',
    );
  });

  it('never compares or shows a hidden figure', () => {
    const hidden = series('own', 'Ringerike', [40.3, 39.8, 40.9, 40.7, 41.5, null]);
    const text = textOf(readSentence([hidden, country], null, reading));
    expect(text).toContain('er skjult av kilden');
    expect(text).not.toMatch(/under|over landet/);
    expect(stretches(years, hidden.points, []).flat()).toHaveLength(5);
  });
});

describe('a chart', () => {
  it('has a place on the axis for a year without figures, so that no line joins over it', () => {
    expect(timeAxis(['2018-19', '2021-22'])).toEqual(['2018-19', '2019-20', '2020-21', '2021-22']);
  });

  it('is a line from three shown points on, and holds no value for a hidden one', () => {
    const hidden = series('own', 'Ringerike', [40.3, 39.8, null, 40.7, 41.5, 41.8]);
    const model = chartModel(years, [hidden, country], [], reading);
    if (model?.kind !== 'line') throw new Error('expected a line');
    expect(model.series[0]?.values[2]).toBeNull();
    expect(model.gaps).toEqual([{ period: '2017-18', words: 'skjult av kilden' }]);
    expect(chartModel(years, [series('own', 'Ringerike', [1, 2])], [], reading)).toBeNull();
  });

  it.each([
    [0, undefined, false],
    [1, 'dots', false],
    [2, 'dots', false],
    [3, 'line', false],
    [4, 'line', false],
    [5, 'line', true],
    [6, 'line', true],
  ])('of %d measurements is drawn as %s, and judged: %s', (count, kind, isJudged) => {
    const shown = series('own', 'Ringerike', [40.3, 40.8, 41.2, 41.5, 42, 42.2].slice(0, count));
    expect(chartModel(years, [shown, country], [], reading)?.kind).toBe(kind);
    const level = readVerdict(years, shown.points, [], reading)?.level ?? null;
    expect(level !== null).toBe(isJudged);
  });
});
