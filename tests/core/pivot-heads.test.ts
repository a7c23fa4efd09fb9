import { describe, expect, it } from 'vitest';
import { decodeCsv } from '../../electron/core/importers/csv/decode.ts';
import type { Cube } from '../../electron/core/importers/cube.ts';
import { decodeExcel } from '../../electron/core/importers/excel/decode.ts';
import { cellLines, sizes } from '../fixtures/importers/cube-text.ts';
import { workbook, type FixtureRow } from '../fixtures/importers/workbook.ts';

/** The same rows as a sheet and as a file of text: both must read the heads alike. */
async function bothWays(rows: readonly FixtureRow[]): Promise<[Cube, Cube]> {
  const text = rows.map((row) => row.map(String).join(';').replaceAll('null', '')).join('\n');
  return [await decodeExcel(workbook({ Ark1: rows })), decodeCsv(new TextEncoder().encode(text))];
}

describe('heads of pivot tables', () => {
  it('reads «År» and «Kjønn» at the left as names of the heads, not of the label columns', async () => {
    const cubes = await bothWays([
      ['År', null, '2022', null, '2023', null],
      ['Kjønn', null, 'gutter', 'jenter', 'gutter', 'jenter'],
      ['Geografi', 'Foreldrenes utdanning', null, null, null, null],
      ['Hele landet', 'totalt', 38.4, 42.5, 38.7, 43.1],
      ['Ringerike', 'totalt', 37.7, 42.2, 38.1, 42.6],
    ]);
    for (const cube of cubes) {
      expect(sizes(cube)).toEqual(['Geografi 2', 'Foreldrenes utdanning 1', 'År 2', 'Kjønn 2']);
      expect(cellLines(cube).slice(4)).toEqual([
        'Ringerike|totalt|2022|gutter|37.7|value',
        'Ringerike|totalt|2022|jenter|42.2|value',
        'Ringerike|totalt|2023|gutter|38.1|value',
        'Ringerike|totalt|2023|jenter|42.6|value',
      ]);
    }
  });

  it('reads one label column under years named at the left', async () => {
    const cubes = await bothWays([
      ['År', '2022', '2023'],
      ['Geografi', null, null],
      ['Ringerike', 12.5, 13.5],
      ['Hole', 11.5, 10.5],
    ]);
    for (const cube of cubes) {
      expect(sizes(cube)).toEqual(['Geografi 2', 'År 2']);
      expect(cellLines(cube)[1]).toBe('Ringerike|2023|13.5|value');
    }
  });

  it('reads the pivot table of a spreadsheet, and leaves its sums over years out by name', async () => {
    const cubes = await bothWays([
      ['Sum av Antall', null, 'År', null, null],
      ['Kommune', 'Kjønn', '2022', '2023', 'Totalsum'],
      ['Ringerike', 'Gutter', 10, 20, 30],
      ['Ringerike', 'Jenter', 11, 21, 32],
    ]);
    for (const cube of cubes) {
      expect(sizes(cube)).toEqual(['Kommune 1', 'Kjønn 2', 'År 2']);
      expect(cube.title).toBe('Sum av Antall');
      expect([...cube.values]).toEqual([10, 20, 11, 21]);
      expect(cube.notes.map(({ sentence }) => sentence).join()).toContain('«Totalsum»');
    }
  });

  it('reads the compact pivot table with two rows of heads and sums between them', async () => {
    const cubes = await bothWays([
      ['Sum av Antall', 'Kolonneetiketter', null, null, null, null, null],
      [null, '2022', null, '2022 Totalt', '2023', null, '2023 Totalt'],
      ['Radetiketter', 'Gutter', 'Jenter', null, 'Gutter', 'Jenter', null],
      ['3305 Ringerike', 10, 11, 21, 20, 21, 41],
      ['3310 Hole', 1, 2, 3, 4, 5, 9],
    ]);
    for (const cube of cubes) {
      expect(cellLines(cube).slice(0, 6)).toEqual([
        '3305|2022|Gutter|10|value',
        '3305|2022|Jenter|11|value',
        '3305|2022|Totalt|21|value',
        '3305|2023|Gutter|20|value',
        '3305|2023|Jenter|21|value',
        '3305|2023|Totalt|41|value',
      ]);
    }
  });

  it('gives each row of heads its own name of those that stand in the first row', async () => {
    const cubes = await bothWays([
      ['Sum av Antall', 'År', 'Kjønn', null],
      [null, '2022', null, '2023'],
      ['Kommune', 'Gutter', 'Jenter', 'Gutter'],
      ['Ringerike', 10, 11, 20],
    ]);
    for (const cube of cubes) expect(sizes(cube)).toEqual(['Kommune 1', 'År 2', 'Kjønn 2']);
  });

  it('takes no row of figures for heads: years or people, all missing, or a group of rows named by itself', async () => {
    const missing = await bothWays([
      ['Kommune', 'Kjønn', '2022', '2023'],
      ['Ringerike', 'Gutter', null, null],
      ['Hole', 'Gutter', 4, 5],
    ]);
    for (const cube of missing) expect(cellLines(cube)[0]).toBe('Ringerike|Gutter|2022||missing');
    const people = await bothWays([
      ['Kommune', 'Antall', null],
      [null, '2022', '2023'],
      ['Ringerike', 2014, 2015],
      ['Hole', 511, 600],
    ]);
    for (const cube of people) expect([...cube.values]).toEqual([2014, 2015, 511, 600]);
    const [group] = await bothWays([
      ['Kommune', '2022', '2023'],
      ['Buskerud', null, null],
      ['Hole', 4, 5],
    ]);
    expect(cellLines(group).at(-1)).toBe('Hole|2023|5|value');
  });
});
