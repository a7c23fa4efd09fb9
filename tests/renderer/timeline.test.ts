import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  halfYearAt,
  halfYearDays,
  halfYearIndex,
  halfYearShort,
  halfYearsBetween,
  planPeriod,
  shiftHalfYear,
} from '../../electron/contract/half-years.ts';
import type { TimelineRow } from '../../electron/contract/timeline.ts';
import {
  axis,
  halfYearNear,
  laneCount,
  stack,
  unitOfDate,
  unitOfHalfYear,
  type Extent,
} from '../../renderer/features/measures/timeline/geometry.ts';
import { itemsOf } from '../../renderer/features/measures/timeline/items.ts';
import {
  movePoint,
  moveSpan,
  stretchSpan,
} from '../../renderer/features/measures/timeline/moves.ts';

const halfYear = fc.constantFrom(...axis);
const span = fc.tuple(halfYear, halfYear).map(([a, b]) => {
  const [startHalfYear, endHalfYear] = halfYearIndex(a) <= halfYearIndex(b) ? [a, b] : [b, a];
  return { startHalfYear, endHalfYear };
});
const by = fc.integer({ min: -20, max: 20 });
const length = (one: { startHalfYear: string; endHalfYear: string }) =>
  halfYearIndex(one.endHalfYear) - halfYearIndex(one.startHalfYear);

describe('the half-year axis', () => {
  it('runs from V-24 to H-30 as the municipality writes it', () => {
    expect(axis.map(halfYearShort).map((label) => label.replace('\u2011', '-'))).toEqual(
      'V-24 H-24 V-25 H-25 V-26 H-26 V-27 H-27 V-28 H-28 V-29 H-29 V-30 H-30'.split(' '),
    );
    expect(halfYearsBetween('2026H', '2026V')).toEqual([]);
  });

  it('puts every day inside its own half-year, also the last of June and of December', () => {
    fc.assert(
      fc.property(halfYear, (code) => {
        const { start, end } = halfYearDays(code);
        const unit = unitOfHalfYear(code);
        expect(unitOfDate(start)).toBe(unit);
        expect(unitOfDate(end)).toBeGreaterThan(unit + 0.99);
        expect(unitOfDate(end)).toBeLessThan(unit + 1);
        expect(halfYearNear(unit)).toBe(code);
        expect(halfYearAt(halfYearIndex(code))).toBe(code);
      }),
    );
  });

  it('never lets a later day lie before an earlier one', () => {
    const day = fc
      .integer({ min: 0, max: 7 * 365 })
      .map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (a, b) => {
        fc.pre(a < b);
        expect(unitOfDate(a)).toBeLessThan(unitOfDate(b));
      }),
    );
  });
});

describe('moving', () => {
  it('keeps a span’s length and keeps it within the plan', () => {
    fc.assert(
      fc.property(span, by, (before, steps) => {
        const after = moveSpan(before, steps);
        expect(length(after)).toBe(length(before));
        expect(halfYearIndex(after.startHalfYear)).toBeGreaterThanOrEqual(
          halfYearIndex(planPeriod.first),
        );
        expect(halfYearIndex(after.endHalfYear)).toBeLessThanOrEqual(
          halfYearIndex(planPeriod.last),
        );
      }),
    );
  });

  it('there and back is no move, while neither end of the plan is met', () => {
    fc.assert(
      fc.property(span, fc.integer({ min: 1, max: 3 }), (before, steps) => {
        const there = moveSpan(before, steps);
        fc.pre(halfYearIndex(there.startHalfYear) === halfYearIndex(before.startHalfYear) + steps);
        expect(moveSpan(there, -steps)).toEqual(before);
      }),
    );
  });

  it('cannot stretch a span to nothing or past the plan', () => {
    fc.assert(
      fc.property(span, by, (before, steps) => {
        const after = stretchSpan(before, steps);
        expect(length(after)).toBeGreaterThanOrEqual(0);
        expect(after.startHalfYear).toBe(before.startHalfYear);
        expect(axis).toContain(after.endHalfYear);
      }),
    );
  });

  it('gives a day the same day half a year away, or the month’s last', () => {
    const date = (dueDate: string, steps: number) =>
      movePoint({ halfYear: null, dueDate }, steps).dueDate;
    expect(date('2026-12-10', 1)).toBe('2027-06-10');
    expect(date('2026-08-31', 1)).toBe('2027-02-28');
    expect(date('2027-08-30', 1)).toBe('2028-02-29');
    expect(date('2027-01-15', -1)).toBe('2026-07-15');
    expect(date('2024-03-01', -1)).toBe('2024-03-01');
    expect(movePoint({ halfYear: '2030H', dueDate: null }, 1).halfYear).toBe('2030H');
    expect(shiftHalfYear('2026V', -1)).toBe('2025H');
  });
});

describe('items side by side', () => {
  const extent = fc
    .tuple(
      fc.double({ min: 0, max: 13, noNaN: true }),
      fc.double({ min: 0, max: 4, noNaN: true }),
      fc.double({ min: 0, max: 5, noNaN: true }),
    )
    .map(([from, width, label]): Extent => ({ from, to: Math.min(14, from + width), label }));

  it('never touch each other in one lane, labels included', () => {
    fc.assert(
      fc.property(fc.array(extent, { maxLength: 12 }), (items) => {
        const placed = stack(items, 0.1);
        const taken = items.map((item, index) => {
          const place = placed[index];
          const isLeft = place?.isLabelLeft ?? false;
          return {
            lane: place?.lane,
            from: isLeft ? item.from - item.label : item.from,
            to: isLeft ? item.to : item.to + item.label,
          };
        });
        const meetings = taken.flatMap((a, i) =>
          taken.slice(i + 1).filter((b) => a.lane === b.lane && a.to > b.from && b.to > a.from),
        );
        expect(meetings).toEqual([]);
      }),
    );
  });

  it('use one lane when they do not meet, and put a label to the left at the end of the axis', () => {
    const apart: Extent[] = [
      { from: 1, to: 2, label: 1 },
      { from: 4, to: 5, label: 0 },
      { from: 13.5, to: 13.5, label: 3 },
    ];
    const placed = stack(apart, 0.1);
    expect(laneCount(placed)).toBe(1);
    expect(placed.map(({ isLabelLeft }) => isLabelLeft)).toEqual([false, false, true]);
  });
});

describe('a measure’s items', () => {
  const stage = (
    name: 'explore' | 'prepare' | 'trial' | 'operation',
    plannedFrom: string | null,
  ) => ({
    ...{ stage: name, plannedFrom, tests: [], gate: null, spells: [] },
  });
  const row: TimelineRow = {
    measureId: 4,
    shortName: 'Rekruttering',
    name: 'Rekruttering',
    state: null,
    start: { text: 'ikke oppgitt', halfYear: null },
    stages: [
      { ...stage('explore', '2026V'), spells: [{ from: '2023-05-01', to: '2026-02-01' }] },
      stage('prepare', '2027V'),
      stage('trial', null),
      stage('operation', '2028H'),
    ],
    goals: [],
    milestones: [],
    waves: [],
  };

  it('have no start where the plan states none, and stages that follow each other', () => {
    const items = itemsOf(row, '2026-11-24');
    expect(items.map(({ key, from, to }) => [key, from, to])).toEqual([
      ['was-4-explore-0', 0, expect.closeTo(4.17, 2)],
      ['stage-4-explore', 4, 6],
      ['stage-4-prepare', 6, 9],
      ['stage-4-operation', 9, 14],
    ]);
    expect(items.at(-1)?.spoken).toBe('Planlagt steg: I drift, fra høsten 2028 og ut planen');
    expect(items[1]?.spoken).toBe('Planlagt steg: Utforske, våren 2026 til høsten 2026');
  });
});
