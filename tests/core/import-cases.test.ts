import { describe, expect, it } from 'vitest';
import { decodeExcel } from '../../electron/core/importers/excel/decode.ts';
import { workbook, type FixtureRow } from '../fixtures/importers/workbook.ts';

/** Place and figures of one table of a sheet. */
async function read(rows: readonly FixtureRow[], table?: number): Promise<string> {
  const cube = await decodeExcel(workbook({ Ark: rows }), table === undefined ? {} : { table });
  const places = cube.dimensions[0]?.categories.map(({ label }) => label).join(' ');
  return `${cube.title}: ${places}: ${[...cube.values].join(' ')}`;
}

const beside: [string, readonly FixtureRow[], string, string][] = [
  [
    'the left is longer',
    [
      ['Kommune', '2022', '2023', null, 'Kommune', '2022', '2023'],
      ['Ringerike', 1, 2, null, 'Hole', 3, 4],
      ['Modum', 5, 6],
    ],
    'Ark: Ringerike Modum: 1 2 5 6',
    'Ark: Hole: 3 4',
  ],
  [
    'the right begins on a lower row: it was lost without a word',
    [
      ['Kommune', '2022', '2023'],
      ['Ringerike', 1, 2],
      ['Modum', 5, 6, null, 'Kommune', '2022', '2023'],
      ['Lier', 7, 8, null, 'Hole', 3, 4],
    ],
    'Ark: Ringerike Modum Lier: 1 2 5 6 7 8',
    'Ark: Hole: 3 4',
  ],
  [
    'each has a title of its own: no table was found',
    [
      ['Andel trives', null, null, null, 'Andel mobbet'],
      ['Kommune', '2022', '2023', null, 'Kommune', '2022', '2023'],
      ['Ringerike', 1, 2, null, 'Hole', 3, 4],
      ['Modum', 5, 6],
    ],
    'Andel trives: Ringerike Modum: 1 2 5 6',
    'Andel mobbet: Hole: 3 4',
  ],
  [
    'no column divides them: the same figure seemed to stand twice',
    [
      ['Kommune', '2022', '2023', 'Kommune', '2022', '2023'],
      ['Ringerike', 1, 2, 'Hole', 3, 4],
      ['Modum', 5, 6],
    ],
    'Ark: Ringerike Modum: 1 2 5 6',
    'Ark: Hole: 3 4',
  ],
  [
    'one lone title stands over both',
    [
      ['Trivsel'],
      ['Kommune', '2022', '2023', null, 'Kommune', '2022', '2023'],
      ['Ringerike', 1, 2, null, 'Hole', 3, 4],
    ],
    'Trivsel: Ringerike: 1 2',
    'Trivsel: Hole: 3 4',
  ],
];

describe('tables side by side', () => {
  it.each(beside)('are read each for itself where %s', async (_, rows, left, right) => {
    await expect(read(rows)).rejects.toThrow('Boka har 2 tabeller');
    expect([await read(rows, 1), await read(rows, 2)]).toEqual([left, right]);
  });

  it.each([
    [
      'a code column beside the names bears the same heading',
      [
        ['Kommune', 'Kommune', '2022', '2023'],
        ['3305', 'Ringerike', 1, 2],
        ['3316', 'Modum', 5, 6],
      ],
    ],
    [
      'a blank column stands between the figures',
      [
        ['Kommune', '2022', null, '2023'],
        ['Ringerike', 1, null, 2],
        ['Modum', 5, null, 6],
      ],
    ],
    [
      'a remark stands beside it',
      [
        ['Kommune', '2022', '2023', null, 'Merk'],
        ['Ringerike', 1, 2, null, 'Se note'],
        ['Modum', 5, 6],
      ],
    ],
  ] satisfies [string, readonly FixtureRow[]][])('are one where %s', async (_, rows) => {
    expect(await read(rows)).toMatch(/1 2 5 6$/);
  });
});
