import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Direction, TrendWord } from '../../electron/contract/vocabulary.ts';
import { indicators } from '../../db/plan/indicators.ts';
import { readVerdict } from '../../electron/core/domain/reading/verdict.ts';
import type { Point } from '../../electron/core/domain/series.ts';
import { barometerMark, type Compared } from '../../electron/core/domain/statistics/barometer.ts';
import { judge, trendMark } from '../../electron/core/domain/statistics/direction.ts';
import { trendWord } from '../../electron/core/domain/trend.ts';

const opposite = {
  low_is_good: 'high_is_good',
  high_is_good: 'low_is_good',
  none: 'none',
} as const;
const mirror = { better: 'worse', worse: 'better', higher: 'lower', lower: 'higher' } as const;
const mirrored = (word: string) => (word in mirror ? mirror[word as keyof typeof mirror] : word);
const good = /forbedret|bedre/i;
const bad = /forverret|dårligere/i;

const stretch = fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 14 });
const falling = fc
  .uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 5, maxLength: 14 })
  .map((values) => values.toSorted((a, b) => b - a));
const directions = fc.constantFrom<Direction>('low_is_good', 'high_is_good', 'none');
const figure = (value: number, half: number | null = null): Compared => ({
  value,
  status: 'value',
  interval: half === null ? null : { low: value - half, high: value + half },
});
const country = (value: number, half: number | null = null) => ({
  ...figure(value, half),
  name: 'landet',
});

/** School absence in its four measures, low income, psychological complaints. */
const headlines: readonly string[] = [
  'absence-g10-median-days',
  'absence-g10-mean-days',
  'absence-g10-median-hours',
  'absence-g10-mean-hours',
  'low-income-0-17',
  'mental-complaints-lower-secondary',
];

/** Everything a screen or export can show of a judgement, as one text. */
const shown = (mark: object) => JSON.stringify(mark);

describe('a series that falls', () => {
  it('is never worse in word, symbol or tone where low is good, never better where high is', () => {
    fc.assert(
      fc.property(falling, (values) => {
        const low = trendMark(trendWord(values, 'low_is_good'));
        const high = trendMark(trendWord(values, 'high_is_good'));
        expect(low).toMatchObject({ judgement: 'better', tone: 'better', symbol: '✓', arrow: '↘' });
        expect(high).toMatchObject({ judgement: 'worse', tone: 'worse', symbol: '!', arrow: '↘' });
        expect(shown(low)).not.toMatch(bad);
        expect(shown(high)).not.toMatch(good);
      }),
    );
  });

  it('is never worse in the sentence of the three headline indicators, which must fall', () => {
    const mustFall = indicators.filter((indicator) => headlines.includes(indicator.id));
    expect(mustFall.map((indicator) => indicator.direction)).toEqual(Array(6).fill('low_is_good'));
    const oneOf = fc.constantFrom(...mustFall);
    fc.assert(
      fc.property(falling, oneOf, (values, indicator) => {
        const points = values.map((value, i): Point => ({
          period: String(2000 + i),
          value,
          status: 'value',
        }));
        const axis = points.map((point) => point.period);
        const reading = {
          name: indicator.name,
          unit: '%',
          decimals: 1,
          direction: indicator.direction,
          periodKind: 'year' as const,
        };
        const verdict = readVerdict(axis, points, [], reading);
        expect(verdict?.finding).toBe('synkende og forbedret');
      }),
    );
  });
});

describe('a mirrored series', () => {
  const upside: Record<TrendWord, TrendWord> = {
    rising_worse: 'falling_worse',
    rising_better: 'falling_better',
    rising: 'falling',
    falling_better: 'rising_better',
    falling_worse: 'rising_worse',
    falling: 'rising',
    no_sure_change: 'no_sure_change',
    not_computable: 'not_computable',
  };

  it('upside down with the direction turned has the same judgement and the other arrow', () => {
    fc.assert(
      fc.property(stretch, directions, (values, direction) => {
        const turned = values.map((value) => 1000 - value);
        expect(trendWord(turned, opposite[direction])).toBe(upside[trendWord(values, direction)]);
      }),
    );
  });

  it('read backwards has the opposite judgement', () => {
    fc.assert(
      fc.property(stretch, directions, (values, direction) => {
        const forth = trendMark(trendWord(values, direction));
        const back = trendMark(trendWord(values.toReversed(), direction));
        expect(back.judgement).toBe(mirrored(forth.judgement));
        expect(back.tone).toBe(mirrored(forth.tone));
      }),
    );
  });
});

describe('judge', () => {
  it('turns with the direction and with the sign, and stays silent on no change', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        directions,
        (change, direction) => {
          expect(judge(-change, direction)).toBe(mirrored(judge(change, direction)));
        },
      ),
    );
    expect(judge(0, 'low_is_good')).toBe('same');
    expect(judge(-0, 'high_is_good')).toBe('same');
    expect(judge(null, 'low_is_good')).toBe('unknown');
    expect(judge(NaN, 'low_is_good')).toBe('unknown');
  });
});

describe('the barometer', () => {
  const value = fc.integer({ min: 0, max: 1000 }).map((n) => n / 10);
  const half = fc.option(value, { nil: null });

  it('never gives a lower figure a worse word, symbol, bar or tone where low is good', () => {
    fc.assert(
      fc.property(value, value, half, half, (a, b, ofA, ofB) => {
        const low = barometerMark(
          figure(Math.min(a, b), ofA),
          country(Math.max(a, b), ofB),
          { direction: 'low_is_good', decimals: 1 },
          10,
        );
        expect(shown(low)).not.toMatch(/worse|Dårligere|"!"/);
        const high = barometerMark(
          figure(Math.min(a, b), ofA),
          country(Math.max(a, b), ofB),
          { direction: 'high_is_good', decimals: 1 },
          10,
        );
        expect(shown(high)).not.toMatch(/better|Bedre|✓/);
      }),
    );
  });

  it('mirrors when the two swap places', () => {
    fc.assert(
      fc.property(value, value, half, half, directions, (a, b, ofA, ofB, direction) => {
        const reading = { direction, decimals: 1 };
        const forth = barometerMark(figure(a, ofA), country(b, ofB), reading, 10);
        const back = barometerMark(figure(b, ofB), country(a, ofA), reading, 10);
        expect(back.judgement).toBe(mirrored(forth.judgement));
        expect(back.bar.side).toBe(mirrored(forth.bar.side));
        expect(back.bar.share).toBe(forth.bar.share);
      }),
    );
  });

  it('claims no difference that lies inside the uncertainty', () => {
    const reading = { direction: 'low_is_good', decimals: 1 } as const;
    expect(barometerMark(figure(12, 3), country(10), reading, 10)).toMatchObject({
      judgement: 'same',
      word: 'Ingen sikker forskjell fra landet',
      bar: { side: 'neutral', share: 0 },
      basis: 'interval',
    });
    expect(barometerMark(figure(14, 3), country(10), reading, 10)).toMatchObject({
      judgement: 'worse',
      word: 'Dårligere enn landet',
    });
    expect(barometerMark(figure(10.04), country(10), reading, 10)).toMatchObject({
      judgement: 'same',
      word: 'Som landet',
      basis: 'figure',
    });
  });

  it('gives neither tone, bar nor judgement to a hidden or missing figure, whatever lies under it', () => {
    const statuses = fc.constantFrom(
      'hidden',
      'missing',
      'not_applicable',
      'not_computable' as const,
    );
    fc.assert(
      fc.property(
        statuses,
        fc.option(value, { nil: null }),
        value,
        directions,
        fc.boolean(),
        (status, secret, other, direction, isOwn) => {
          const gone: Compared = {
            value: status === 'hidden' ? secret : null,
            status,
            interval: null,
          };
          const reading = { direction, decimals: 1 };
          const mark = isOwn
            ? barometerMark(gone, country(other), reading, 10)
            : barometerMark(figure(other), { ...gone, name: 'landet' }, reading, 10);
          expect(mark).toMatchObject({
            judgement: 'unknown',
            tone: 'none',
            symbol: '○',
            bar: { side: 'none', share: 0 },
            basis: 'none',
          });
        },
      ),
    );
    expect(
      barometerMark(
        { value: 3, status: 'hidden', interval: null },
        country(3),
        { direction: 'low_is_good', decimals: 1 },
        1,
      ).word,
    ).toBe('Skjult av kilden');
  });
});
