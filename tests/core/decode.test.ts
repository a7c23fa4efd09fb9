import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../electron/contract/errors.ts';
import { cubeTsv, decodeFile, describeCube } from '../../electron/core/importers/decode.ts';
import { readZip } from '../../electron/core/importers/zip-reader.ts';
import * as files from '../fixtures/importers/csv/files.ts';
import { parquet } from '../fixtures/importers/parquet/write.ts';
import { schoolPoints, workbook } from '../fixtures/importers/workbook.ts';

const bytesOf = (path: string) => new Uint8Array(readFileSync(`tests/fixtures/importers/${path}`));
const absence = bytesOf('udir-absence-2024-25.json');
const jsonStat = files.utf8(
  JSON.stringify({
    version: '2.0',
    class: 'dataset',
    id: ['Tid'],
    size: [2],
    dimension: { Tid: { category: { index: ['2020', '2021'] } } },
    value: [1, 0],
  }),
);
const px = files.utf8(
  'CHARSET="ANSI";\nTITLE="T";\nSTUB="region";\nHEADING="år";\nVALUES("region")="Hole";\n' +
    'VALUES("år")="2020","2021";\nDATA=\n1 2;\n',
);
const sheet = workbook({
  Ark1: [
    ['Kommune', 2020, 2021],
    ['Hole', 1, 2.5],
    ['Lier', '..', 0],
  ],
});
const table = parquet([
  { name: 'Region', type: 'text', values: ['3305', '3310'] },
  { name: 'Tid', type: 'text', values: ['2020', '2020'] },
  { name: 'Personer', type: 'int64', values: [15400n, null] },
  { name: 'Personer_symbol', type: 'text', values: [null, ':'] },
]);

describe('every format is told by its bytes, whatever the file is called', () => {
  it.each([
    ['udir-json', absence],
    ['udir-workbook', schoolPoints()],
    ['ssb-csv', files.windows1252(files.ssbDownload)],
    ['udir-csv', files.utf16le(files.udirDownload)],
    ['imdi-csv', files.windows1252(files.imdiThree)],
    ['xlsx', sheet],
    ['parquet', table],
    ['json-stat', jsonStat],
    ['px', px],
  ])('%s', async (format, bytes) => {
    expect((await decodeFile(bytes, 'fil')).format).toBe(format);
  });

  it.each([
    ['tom', new Uint8Array(), /er tom/],
    ['pdf', files.utf8('%PDF-1.7'), /er en PDF.*Appen leser CSV/],
    ['html', files.utf8('<!DOCTYPE html><html></html>'), /nettside/],
    ['zip', zipSync({ 'a.txt': files.utf8('a') }), /arkiv/],
    ['json', files.utf8('{"a":1}'), /JSON/],
  ])('refuses %s with a way on', async (_, bytes, sentence) => {
    await expect(decodeFile(bytes, 'fil')).rejects.toThrow(sentence);
  });
});

describe('Udir as a cube', () => {
  it('absence: place, period, measure and one dimension per filter', async () => {
    const { cube } = await decodeFile(absence, 'svar.json');
    expect(cube.dimensions.map(({ code }) => code).slice(0, 3)).toEqual([
      'place',
      'period',
      'measure',
    ]);
    const lines = cubeTsv(cube).split('\n');
    expect(lines.find((line) => line.startsWith('3305\t2024-25\tMedian dager'))).toMatch(
      /\t7\.5\tvalue\t7,5$/,
    );
    expect(describeCube(cube).byStatus.hidden).toBeGreaterThan(0);
  });

  it('a school under an old and a new municipality is one place, and breaks are notes', async () => {
    const { cube } = await decodeFile(schoolPoints(), 'bok.xlsx');
    const described = describeCube(cube);
    const size = described.dimensions.reduce((product, dimension) => product * dimension.size, 1);
    expect(described.cells).toBe(size);
    expect(Object.values(described.byStatus).reduce((sum, count) => sum + count, 0)).toBe(size);
    expect(described.notes.join('\n')).toContain('Eksamen ble avlyst. (2019–20');
  });
});

it('the table of cells has one line a cell, with the text of the file beside the number', async () => {
  const { cube } = await decodeFile(sheet, 'bok.xlsx');
  expect(cubeTsv(cube)).toBe(
    [
      'Kommune\tperiod\tvalue\tstatus\traw',
      'Hole\t2020\t1\tvalue\t1',
      'Hole\t2021\t2.5\tvalue\t2.5',
      'Lier\t2020\t\tmissing\t..',
      'Lier\t2021\t0\tzero\t0',
      '',
    ].join('\n'),
  );
  expect(describeCube(cube)).toMatchObject({
    format: 'xlsx',
    dimensions: [
      { code: 'Kommune', size: 2 },
      { code: 'period', size: 2 },
    ],
    cells: 4,
    byStatus: { value: 2, zero: 1, missing: 1, hidden: 0 },
  });
});

const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.oneof(fc.nat(4), fc.nat(200)),
    insert: fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      fc
        .constantFrom(
          '"',
          ';',
          '\t',
          '\n',
          ',',
          '1.027',
          '..',
          '2020',
          '<',
          '&#x0;',
          ' t="e"',
          '9e999',
        )
        .map(files.utf8),
    ),
  }),
  { minLength: 1, maxLength: 5 },
);

function mutate(
  bytes: Uint8Array,
  list: readonly { at: number; remove: number; insert: Uint8Array }[],
) {
  return list.reduce((current, { at, remove, insert }) => {
    const from = Math.floor(at * current.byteLength);
    return new Uint8Array([
      ...current.subarray(0, from),
      ...insert,
      ...current.subarray(from + remove),
    ]);
  }, bytes);
}

async function readOrRefused(bytes: Uint8Array, name: string): Promise<void> {
  const start = performance.now();
  try {
    const { cube } = await decodeFile(bytes, name);
    describeCube(cube);
    expect(cube.values.some((value) => value === Infinity)).toBe(false);
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'validation')) throw error;
  }
  expect(performance.now() - start).toBeLessThan(2_000);
}

describe('a damaged file is read or refused within two seconds, never a crash', () => {
  const texts = Object.entries(files).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const many = { numRuns: 300 };

  it('csv', async () => {
    const property = fc.asyncProperty(
      fc.constantFrom(...texts.map(([, text]) => text)),
      fc.constantFrom(files.utf8, files.windows1252, files.utf16le),
      edits,
      (text, encode, list) => readOrRefused(mutate(encode(text), list), 'fil.csv'),
    );
    await fc.assert(property, many);
  }, 120_000);

  it('any text at all as csv', async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('2020', '1,5', '..', 'Hole', ''),
    );
    const grid = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 });
    const property = fc.asyncProperty(grid, (rows) =>
      readOrRefused(files.utf8(rows.map((row) => row.join(';')).join('\n')), 'fil.csv'),
    );
    await fc.assert(property, many);
  }, 120_000);

  it('parquet', async () => {
    const births = bytesOf('parquet/births-greenland.parquet');
    const property = fc.asyncProperty(fc.constantFrom(births, table), edits, (bytes, list) =>
      readOrRefused(mutate(bytes, list), 'fil.parquet'),
    );
    await fc.assert(property, many);
  }, 120_000);

  it('excel: a damaged archive, and a whole archive with a damaged sheet', async () => {
    const parts = readZip(sheet, () => true, 1e7);
    const property = fc.asyncProperty(
      fc.constantFrom(null, ...parts.keys()),
      edits,
      async (path, list) => {
        if (path === null) return readOrRefused(mutate(sheet, list), 'fil.xlsx');
        const damaged = new Map(parts).set(path, mutate(parts.get(path) ?? new Uint8Array(), list));
        return readOrRefused(zipSync(Object.fromEntries(damaged), { level: 1 }), 'fil.xlsx');
      },
    );
    await fc.assert(property, many);
  }, 120_000);
});
