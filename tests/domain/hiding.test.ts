import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  averageOf,
  differenceOf,
  rankOf,
  sumOf,
} from '../../electron/core/domain/statistics/combine.ts';
import {
  withTotals,
  type MarginTable,
} from '../../electron/core/domain/statistics/margin-table.ts';
import { recoverable } from '../../electron/core/domain/statistics/recoverable.ts';
import { hideSecondary } from '../../electron/core/domain/statistics/secondary.ts';
import {
  hideList,
  hideTable,
  isTooSmall,
  type PublishedCount,
} from '../../electron/core/domain/statistics/suppression.ts';
import { byElimination, byTrying } from './hiding-oracles.ts';

const all = { rows: true, columns: true, grand: true };
const text = (counts: readonly PublishedCount[] | null) =>
  counts?.map((count) => (count.status === 'hidden' ? '*' : String(count.value))).join(' ') ?? null;
const texts = (table: ReturnType<typeof hideTable>) => table.cells.map(text);

describe('primary hiding', () => {
  it('hides a count under five and one that leaves under five outside it', () => {
    expect([0, 4, 5, 95, 96, 100].map((count) => isTooSmall(count, 100))).toEqual([
      true,
      true,
      false,
      false,
      true,
      true,
    ]);
    expect(isTooSmall(0, 0)).toBe(false);
    expect(isTooSmall(7, null, 10)).toBe(true);
  });
});

describe('secondary hiding', () => {
  it('hides one more when a total is shown and none when it is not', () => {
    expect(text(hideList([3, 8, 20], { showTotal: true }).counts)).toBe('* * 20');
    expect(text(hideList([3, 8, 20], { showTotal: false }).counts)).toBe('* 8 20');
    expect(text(hideList([3, 8, 20, 4], { showTotal: true }).counts)).toBe('* 8 20 *');
  });

  it('does not leave two hidden zeros that the total betrays', () => {
    expect(text(hideList([0, 0, 8, 20], { showTotal: true }).counts)).toBe('* * * 20');
  });

  it('does not leave two full groups that the total betrays', () => {
    const list = hideList([10, 10, 8], { bases: [10, 10, 20], showTotal: true });
    expect(text(list.counts)).toBe('* * *');
  });

  it('hides a square, the smallest that suffices, when rows and columns are summed', () => {
    const table = hideTable(
      {
        cells: [
          [3, 30, 40],
          [20, 6, 50],
          [60, 70, 9],
        ],
      },
      { totals: all },
    );
    expect(texts(table)).toEqual(['* * 40', '* * 50', '60 70 9']);
    expect(text(table.rowTotals)).toBe('73 76 139');
    expect(table.grandTotal).toEqual({ status: 'value', value: 288 });
  });

  it('hides the total where a table has one row', () => {
    const table = hideTable(
      { cells: [[3, 8, 20]] },
      { totals: { rows: false, columns: true, grand: false } },
    );
    expect(text(table.columnTotals)).toBe('* 8 20');
  });

  it('shows everything when nothing is small and hides what a small total says', () => {
    expect(
      texts(
        hideTable(
          {
            cells: [
              [5, 6],
              [7, 8],
            ],
          },
          { totals: all },
        ),
      ),
    ).toEqual(['5 6', '7 8']);
    const few = hideTable(
      {
        cells: [
          [1, 2],
          [0, 1],
        ],
      },
      { totals: all },
    );
    expect(few).toMatchObject({
      rowTotals: [{ status: 'hidden' }, { status: 'hidden' }],
      grandTotal: { status: 'hidden' },
    });
  });

  it('refuses ragged tables and counts that are no counts', () => {
    expect(() => hideTable({ cells: [[1, 2], [3]] }, { totals: all })).toThrow(
      /like mange kolonner/,
    );
    expect(() => hideTable({ cells: [[1.5]] }, { totals: all })).toThrow(/hele tall/);
    expect(() => hideTable({ cells: [[-1]] }, { totals: all })).toThrow(/hele tall/);
  });

  it('gives the same table every time', () => {
    const cells = [
      [3, 9, 9],
      [9, 2, 9],
      [9, 9, 1],
    ];
    const once = JSON.stringify(hideTable({ cells }, { totals: all }));
    expect(JSON.stringify(hideTable({ cells }, { totals: all }))).toBe(once);
  });
});

const sizes = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }));
const tables = sizes.chain(([height, width]) =>
  fc.record({
    cells: grid(height, width, fc.integer({ min: 0, max: 14 })),
    spare: fc.option(grid(height, width, fc.integer({ min: 0, max: 14 })), { nil: null }),
    totals: fc.record({ rows: fc.boolean(), columns: fc.boolean(), grand: fc.boolean() }),
  }),
);
function grid(height: number, width: number, value: fc.Arbitrary<number>) {
  const row = fc.array(value, { minLength: width, maxLength: width });
  return fc.array(row, { minLength: height, maxLength: height });
}
const build = ({
  cells,
  spare,
  totals,
}: typeof tables extends fc.Arbitrary<infer T> ? T : never): MarginTable =>
  withTotals(
    spare
      ? { cells, bases: cells.map((row, r) => row.map((n, c) => n + (spare[r]?.[c] ?? 0))) }
      : { cells },
    totals,
  );
/** Small enough to try every table a reader could think of. */
const isSmall = (table: MarginTable) => table.flat().length <= 12;
const hideSmall = (table: MarginTable) => {
  for (const entry of table.flat())
    if (entry.state === 'shown' && isTooSmall(entry.value, entry.base)) entry.state = 'hidden';
};

const largeTables = fc.record({
  cells: grid(10, 9, fc.integer({ min: 0, max: 60 })),
  spare: fc.constant(null),
  totals: fc.constant(all),
});

describe('after hiding', () => {
  it('nothing can be worked out, neither by elimination nor by trying every other table', () => {
    fc.assert(
      fc.property(tables, (drawn) => {
        const table = build(drawn);
        hideSmall(table);
        hideSecondary(table);
        expect(recoverable(table)).toEqual([]);
        expect(byElimination(table)).toEqual([]);
        expect(isSmall(table) ? byTrying(table) : []).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['small', tables, 200],
    // Too large for the search for a smaller choice: here the second look must find what is needless.
    ['large', largeTables, 20],
  ] as const)('nothing was hidden in vain in %s tables', (_, drawnFrom, numRuns) => {
    fc.assert(
      fc.property(drawnFrom, (drawn) => {
        const table = build(drawn);
        hideSmall(table);
        const before = table.flat().map((entry) => entry.state);
        const extra = hideSecondary(table);
        const added = table.flat().filter((entry, i) => entry.state !== before[i]);
        expect(added).toHaveLength(extra);
        for (const entry of added) {
          entry.state = 'shown';
          expect(recoverable(table)).not.toEqual([]);
          entry.state = 'hidden';
        }
      }),
      { numRuns },
    );
  });
});

describe('the choice of secondary cells', () => {
  it('is the smallest that suffices', () => {
    fc.assert(
      fc.property(tables, (drawn) => {
        const table = build(drawn);
        if (!isSmall(table)) return;
        hideSmall(table);
        const shown = table.flat().filter((entry) => entry.state === 'shown');
        const extra = hideSecondary(table);
        const after = shown.map((entry) => entry.state);
        for (let choice = 0; choice < 2 ** shown.length; choice++) {
          const isChosen = (i: number) => Math.floor(choice / 2 ** i) % 2 === 1;
          if (shown.filter((_, i) => isChosen(i)).length >= extra) continue;
          shown.forEach((entry, i) => (entry.state = isChosen(i) ? 'hidden' : 'shown'));
          expect(recoverable(table)).not.toEqual([]);
        }
        shown.forEach((entry, i) => (entry.state = after[i] ?? 'shown'));
      }),
      { numRuns: 100 },
    );
  });

  it('of a table as large as a county with all its age groups takes under two seconds', () => {
    const cells = Array.from({ length: 18 }, (_, r) =>
      Array.from({ length: 12 }, (_, c) => (r * 7 + c * 13) % 40),
    );
    const from = performance.now();
    const table = withTotals({ cells }, all);
    hideSmall(table);
    hideSecondary(table);
    expect(performance.now() - from).toBeLessThan(2000);
    expect(recoverable(table)).toEqual([]);
  });
});

describe('the checker', () => {
  const anyHidden = tables.chain((drawn) =>
    fc.tuple(fc.constant(drawn), fc.array(fc.boolean(), { minLength: 25, maxLength: 25 })),
  );

  it('finds everything that elimination finds, and only what no other table contradicts', () => {
    fc.assert(
      fc.property(anyHidden, ([drawn, isHidden]) => {
        const table = build(drawn);
        table.flat().forEach((entry, i) => {
          if (entry.state === 'shown' && isHidden[i]) entry.state = 'hidden';
        });
        const found = recoverable(table).map(({ row, column }) => `${row},${column}`);
        const isNothing = (row: number, column: number) => table[row]?.[column]?.base === 0;
        const linear = byElimination(table).filter(({ row, column }) => !isNothing(row, column));
        for (const { row, column } of linear) expect(found).toContain(`${row},${column}`);
        const tried = byTrying(isSmall(table) ? table : []);
        expect(isSmall(table) ? found : []).toEqual(tried.map((at) => `${at.row},${at.column}`));
      }),
      { numRuns: 400 },
    );
  });

  it('does not stop at one row: a chain of rows and columns is followed to its end', () => {
    const table = withTotals(
      {
        cells: [
          [1, 2, 30],
          [40, 3, 4],
          [50, 60, 70],
        ],
      },
      all,
    );
    for (const [row, column] of [
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 2],
    ] as const) {
      const entry = table[row]?.[column];
      if (entry) entry.state = 'hidden';
    }
    expect(recoverable(table)).toHaveLength(4);
  });
});

describe('figures made from parts', () => {
  const shown = (value: number) => ({ value, status: 'value' as const });
  const hidden = { value: 4, status: 'hidden' as const };

  it('cannot be computed when a part is hidden, even if its number is still at hand', () => {
    const results = [
      sumOf([shown(9), hidden]),
      averageOf([hidden, shown(9)]),
      differenceOf(shown(9), hidden),
      rankOf(shown(9), [hidden, shown(2)]),
      rankOf(hidden, [shown(2)]),
    ];
    expect(
      results.every((result) => result.status === 'not_computable' && result.value === null),
    ).toBe(true);
    expect(results[0]).toMatchObject({
      text: 'Summen kan ikke beregnes: ett eller flere av tallene er skjult.',
    });
  });

  it('cannot be computed when a part is missing or there are none, and is plain arithmetic else', () => {
    expect(sumOf([shown(1), { value: null, status: 'missing' }])).toMatchObject({
      status: 'not_computable',
    });
    expect(averageOf([])).toMatchObject({ status: 'not_computable' });
    expect(sumOf([shown(1), shown(2)])).toEqual({ status: 'value', value: 3 });
    expect(averageOf([shown(1), shown(2)])).toEqual({ status: 'value', value: 1.5 });
    expect(differenceOf(shown(1), shown(2))).toEqual({ status: 'value', value: -1 });
    expect(rankOf(shown(5), [shown(9), shown(5), shown(1)])).toEqual({ status: 'value', value: 2 });
  });
});
