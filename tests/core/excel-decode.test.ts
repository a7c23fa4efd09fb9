import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeExcel } from '../../electron/core/importers/excel/decode.ts';
import { readZip } from '../../electron/core/importers/zip-reader.ts';
import { cellLines, sizes } from '../fixtures/importers/cube-text.ts';
import { workbook, type FixtureRow } from '../fixtures/importers/workbook.ts';

const one = (...rows: FixtureRow[]) => workbook({ Ark1: rows });
const read = (...rows: FixtureRow[]) => decodeExcel(one(...rows));

/** The workbook with its sheet XML changed, and more files in the archive. */
function changed(
  bytes: Uint8Array,
  edit: (xml: string) => string,
  more: Record<string, string> = {},
): Uint8Array {
  const files = readZip(bytes, () => true, 1e7);
  const path = 'xl/worksheets/sheet1.xml';
  files.set(path, strToU8(edit(strFromU8(files.get(path) ?? new Uint8Array()))));
  for (const [name, text] of Object.entries(more)) files.set(name, strToU8(text));
  return zipSync(Object.fromEntries(files));
}

it('reads rows and cells without an address as coming right after the one before', async () => {
  const book = one(
    ['Kommune', '2023', '2024'],
    ['Lillevik', 1, 2],
    ['Storås', 3, 4],
    ['Nes', 5, 6],
  );
  const cube = await decodeExcel(
    changed(book, (xml) => xml.replaceAll(/ r="(?!B4)[A-Z]*\d+"/g, '')),
  );
  expect([...cube.values]).toEqual([1, 2, 3, 4, 5, 6]);
});

describe('a workbook from SSB', () => {
  const rows: FixtureRow[] = [
    ['07459: Befolkning, etter region, kjønn, statistikkvariabel og år'],
    [null],
    [null, null, 'Personer', null],
    [null, null, '2020', '2021'],
    ['3305 Ringerike', 'Menn', 15000, 15100],
    [null, 'Kvinner', 14900, ':'],
    ['3310 Hole', 'Menn', 3000, '..'],
    [null, 'Kvinner', 2900, 0],
    [null],
    ['Fotnote om tallene.'],
    ['Kilde:'],
    ['Statistisk sentralbyrå'],
  ];

  it('reads the outer label for the rows it is left out on, and names dimensions by the title', async () => {
    const cube = await read(...rows);
    expect(cube.format).toBe('ssb-xlsx');
    expect(sizes(cube)).toEqual(['region 2', 'kjønn 2', 'statistikkvariabel 1', 'år 2']);
    expect(cellLines(cube).slice(2, 6)).toEqual([
      '3305|Kvinner|Personer|2020|14900|value',
      '3305|Kvinner|Personer|2021||hidden',
      '3310|Menn|Personer|2020|3000|value',
      '3310|Menn|Personer|2021||missing',
    ]);
    expect(cube.notes.map(({ sentence }) => sentence)).toContain('Fotnote om tallene.');
  });

  it('a merged heading covers its columns and is counted once', async () => {
    const bytes = changed(
      one(
        [null, 'Antall', null, 'Andel', null],
        ['Kommune', 2020, 2021, 2020, 2021],
        ['Hole', 1, 2, 3.5, 4.5],
      ),
      (xml) =>
        xml.replace(
          '</sheetData>',
          '</sheetData><mergeCells><mergeCell ref="B1:C1"/><mergeCell ref="D1:E1"/></mergeCells>',
        ),
    );
    const cube = await decodeExcel(bytes);
    expect(sizes(cube)).toEqual(['Kommune 1', 'measure 2', 'period 2']);
    expect(cellLines(cube)).toEqual([
      'Hole|Antall|2020|1|value',
      'Hole|Antall|2021|2|value',
      'Hole|Andel|2020|3.5|value',
      'Hole|Andel|2021|4.5|value',
    ]);
  });
});

describe('what spreadsheets do to tables', () => {
  it('puts lost zeros back, and reads years stored as numbers and as texts alike', async () => {
    const cube = await read(
      ['Kommunenr', 'Kommune', 2019, '2020'],
      [301, 'Oslo', 1, '2,5'],
      [605, 'Ringerike', 40.299999999999997, '..'],
      ['3007', 'Ringerike', 2019, null],
    );
    expect(cellLines(cube)).toEqual([
      '0301|2019|1|value',
      '0301|2020|2.5|value',
      '0605|2019|40.3|value',
      '0605|2020||missing',
      '3007|2019|2019|value',
      '3007|2020||missing',
    ]);
  });

  it('a percent format makes 0,105 into 10,5', async () => {
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0\\ %"/></numFmts>' +
      '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>';
    const bytes = changed(
      one(['Kommune', 2020, 2021], ['Hole', 0.105, 0.07], ['Lier', 12, 0]),
      (xml) =>
        xml.replace('<c r="B2">', '<c r="B2" s="1">').replace('<c r="C2">', '<c r="C2" s="1">'),
      { 'xl/styles.xml': styles },
    );
    const cube = await decodeExcel(bytes);
    expect(cellLines(cube)).toEqual([
      'Hole|2020|10.5|value',
      'Hole|2021|7|value',
      'Lier|2020|12|value',
      'Lier|2021|0|zero',
    ]);
    expect(cube.notes.map(({ code }) => code)).toEqual(['percent']);
  });

  it('#REF! is refused by sheet and cell', async () => {
    await expect(
      read(['Kommune', 2020], ['Hole', 1], ['Lier', { error: '#REF!' }]),
    ).rejects.toThrow(/Celle B3 i arket «Ark1» viser formelfeilen #REF!/);
  });

  it('a formula without a saved answer is refused, not read as empty', async () => {
    const bytes = changed(one(['Kommune', 2020], ['Hole', 1]), (xml) =>
      xml.replace('<v>1</v>', '<f>SUM(A1:A9)</f>'),
    );
    await expect(decodeExcel(bytes)).rejects.toThrow(/celle B2 i arket «Ark1»/);
  });

  it('an unknown text is read without a word on sheet and cell', async () => {
    await expect(
      read(['Kommune', 2020], ['Hole', 1], ['Lier', 'x y'], ['Modum', 2]),
    ).rejects.toThrow(/«x y» i celle B3 i arket «Ark1»/);
  });

  it('a row with figures and no name is refused', async () => {
    await expect(read(['Kommune', 2020], ['Hole', 1], [null, 3])).rejects.toThrow(/celle A3/);
  });

  it('a number typed beside the table belongs to nothing, and that is said', async () => {
    const cube = await read(
      ['Kommune', 2020, null, null],
      ['Hole', 1, null, 99],
      ['Lier', 2, null, null],
    );
    expect(cube.values.length).toBe(2);
    expect(cube.notes[0]).toMatchObject({
      code: 'unnamed-column',
      where: 'arket «Ark1», kolonne D',
    });
  });
});

describe('finding the table', () => {
  it('title, lone year, blank rows, means under the table, and the same table going on', async () => {
    const cube = await read(
      ['13502: Andel barn i barnehage, etter region og år'],
      [2021],
      [null, '1-5 år', '3-5 år'],
      ['3804 Sandefjord', 91.3, 96.8],
      ['3824 Tokke', 97.2, 104.4],
      [null],
      ['Min', 91.3, 96.8],
      ['Snitt', 94.25, 100.6],
      [null],
      [null, '1-5 år', '3-5 år'],
      ['3818 Tinn', 100.6, 99],
    );
    expect(sizes(cube)).toEqual(['period 1', 'region 3', 'measure 2']);
    expect(cellLines(cube)).toContain('2021|3824|3-5 år|104.4|value');
    expect(cellLines(cube)).toContain('2021|3818|1-5 år|100.6|value');
    expect(cube.notes).toContainEqual(
      expect.objectContaining({ code: 'aside', where: 'rad 7, 8' }),
    );
  });

  it('a table on its side: years down, municipalities across', async () => {
    const cube = await read(
      [null, 'Drepte', null],
      [null, 'K-3801 Horten', 'K-3802 Holmestrand'],
      ['1999', 1, 3],
      ['2000', 2, 0],
    );
    expect(cube.dimensions.map(({ role }) => role)).toEqual(['time', 'metric', 'geo']);
    expect(cellLines(cube)).toContain('2000|Drepte|K-3802|0|zero');
  });

  it('the table that is chosen is not the one that is read, or the others go unnamed', async () => {
    const cube = await decodeExcel(
      workbook({
        Forside: [['Om tallene'], ['Se neste ark']],
        Lite: [
          ['Kommune', 2020],
          ['Hole', 1],
        ],
        Stort: [
          ['Kommune', 2020, 2021],
          ['Hole', 2, 3],
        ],
      }),
      { sheet: 'stort' },
    );
    expect(cellLines(cube)).toEqual(['Hole|2020|2|value', 'Hole|2021|3|value']);
    expect(cube.notes).toContainEqual(
      expect.objectContaining({ code: 'other-table', sentence: expect.stringContaining('«Lite»') }),
    );
  });

  it('one of two tables is taken without asking, or the question shows neither', async () => {
    const bytes = workbook({
      A: [
        ['Kommune', 2020],
        ['Hole', 1],
      ],
      B: [
        ['Kommune', 2021],
        ['Hole', 2],
      ],
    });
    await expect(decodeExcel(bytes)).rejects.toThrow(
      'Boka har 2 tabeller. Velg én av dem: 1: «A» fra rad 2, 1 tall; 2: «B» fra rad 2, 1 tall.',
    );
    expect(cellLines(await decodeExcel(bytes, { table: 2 }))).toEqual(['Hole|2021|2|value']);
  });

  it('sheets with the same rows and columns are one table, the sheet is the measure', async () => {
    const rows = (a: number, b: number): FixtureRow[] => [
      ['Kommune', 2020],
      ['Hole', a],
      ['Lier', b],
    ];
    const cube = await decodeExcel(workbook({ Gutter: rows(1, 2), Jenter: rows(3, 4) }));
    expect(cellLines(cube)).toEqual([
      'Gutter|Hole|2020|1|value',
      'Gutter|Lier|2020|2|value',
      'Jenter|Hole|2020|3|value',
      'Jenter|Lier|2020|4|value',
    ]);
  });

  it('a workbook without a table is refused', async () => {
    await expect(read(['bare', 'tekst'], ['mer', 'tekst'])).rejects.toThrow(/ingen tabell/);
    await expect(read([null])).rejects.toThrow(/ingen tabell/);
  });
});
