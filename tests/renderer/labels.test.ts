import { describe, expect, it } from 'vitest';
import type { LineChartModel } from '../../electron/contract/charts.ts';
import { placeLabels, valueSide, type LabelBox } from '../../renderer/charts/labels.ts';
import { ticksBetween } from '../../renderer/charts/scale.ts';
import { chartRows, gapRuns, neighbourValue, segmentsOf } from '../../renderer/charts/segments.ts';

const box = (id: string, y: number, x = 100): LabelBox => ({ id, x, y, width: 80, height: 18 });
const tops = (boxes: LabelBox[]) =>
  boxes.map((b) => [b.y - b.height / 2, b.y + b.height / 2] as const).sort((a, b) => a[0] - b[0]);

describe('labels at the line ends', () => {
  it('does not print two names on top of each other', () => {
    const edges = tops(
      placeLabels([box('a', 50), box('b', 52), box('c', 55), box('d', 140)], 0, 200),
    );
    for (let k = 1; k < edges.length; k += 1) {
      expect(edges[k]?.[0]).toBeGreaterThanOrEqual(edges[k - 1]?.[1] ?? 0);
    }
  });
  it('does not move a name that has room', () => {
    expect(placeLabels([box('a', 20), box('b', 60)], 0, 200).map((b) => b.y)).toEqual([20, 60]);
  });
  it('does not swap the order of two lines that end at nearly the same value', () => {
    const placed = placeLabels([box('low', 101), box('high', 100)], 0, 200);
    const order = placed.toSorted((a, b) => a.y - b.y).map((label) => label.id);
    expect(order).toEqual(['high', 'low']);
  });
  it('does not push a name out of the plot', () => {
    const placed = placeLabels([box('a', 198), box('b', 199), box('c', 1)], 0, 200);
    for (const [top, bottom] of tops(placed)) {
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(200);
    }
  });
  it('does not spread names that end at different places along the axis', () => {
    const placed = placeLabels([box('a', 50, 100), box('b', 51, 400)], 0, 200);
    expect(placed.map((b) => b.y)).toEqual([50, 51]);
  });
});

describe('the side a value is printed on', () => {
  const spot = { y: 100, before: null, after: null, others: [], floor: 300 };
  it('does not print a peak below its point, nor a valley above it', () => {
    expect(valueSide({ ...spot, before: 140, after: 130 })).toBe('above');
    expect(valueSide({ ...spot, before: 60, after: 70 })).toBe('below');
  });
  it('does not print over a near series when the other side is free', () => {
    expect(valueSide({ ...spot, before: 140, others: [85] })).toBe('below');
  });
  it('does not print under the axis', () => {
    expect(valueSide({ ...spot, before: 60, floor: 110 })).toBe('above');
  });
});

const model: LineChartModel = {
  kind: 'line',
  title: 'Grunnskolepoeng',
  unit: 'poeng',
  decimals: 1,
  axisFrom: 39,
  axisTo: 44,
  periods: ['2017S', '2018S', '2019S', '2020S', '2021S'].map((code) => ({ code, label: code })),
  series: [{ id: '3305', label: 'Ringerike', role: 'own', values: [40.9, 40.7, 41.5, null, null] }],
  cuts: [{ period: '2019S', number: 1, label: 'Brudd: eksamen avlyst' }],
  gaps: [
    { period: '2020S', words: 'hentes fra kilde' },
    { period: '2021S', words: 'hentes fra kilde' },
  ],
};

describe('segments', () => {
  it('does not let one line hold values from both sides of a cut', () => {
    const rows = chartRows(model, segmentsOf(model));
    for (const key of segmentsOf(model).map((s) => s.key)) {
      const filled = rows.flatMap((row, index) => (row[key] === null ? [] : [index]));
      expect(filled.some((i) => i < 2) && filled.some((i) => i >= 2)).toBe(false);
    }
  });
  it('goes on over years between surveys, and stops at a hole', () => {
    const values = [92, null, null, 91, null, null, null, null, null, 89];
    const periods = values.map((_, at) => ({ code: `${2011 + at}`, label: `${2011 + at}` }));
    const between = ['2012', '2013', '2015', '2016', '2018', '2019'];
    const series = [{ id: 'own', label: 'Ringerike', role: 'own' as const, values, between }];
    const survey = { ...model, periods, series, cuts: [], gaps: [] };
    // 2017 was a survey year without a figure: no line may pass it.
    expect(segmentsOf(survey).map(({ from, to }) => [from, to])).toEqual([
      [0, 4],
      [9, 10],
    ]);
    const [own] = series;
    if (!own) throw new Error('expected a series');
    expect(neighbourValue(survey, own, 0, 1)).toBe(91);
    expect(neighbourValue(survey, own, 3, -1)).toBe(92);
    expect(neighbourValue(survey, own, 3, 1)).toBeNull();
  });
  it('does not split one gap over two fields', () => {
    expect(gapRuns(model)).toEqual([{ from: 3, to: 4, words: 'hentes fra kilde' }]);
  });
});

describe('ticks', () => {
  it('does not give ticks with binary noise or outside the axis', () => {
    expect(ticksBetween(39, 44, 7)).toEqual([39, 40, 41, 42, 43, 44]);
    expect(ticksBetween(0, 0.5, 7)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5]);
  });
});
