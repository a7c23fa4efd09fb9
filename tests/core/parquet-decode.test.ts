import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { decodeParquet } from '../../electron/core/importers/parquet/decode.ts';
import { parquet } from '../fixtures/importers/parquet/write.ts';
import { cellLines, sizes } from '../fixtures/importers/cube-text.ts';

const births = new Uint8Array(
  readFileSync('tests/fixtures/importers/parquet/births-greenland.parquet'),
);

it('a SNAPPY file: every row is a cell, in the order of its codes', async () => {
  const cube = await decodeParquet(births);
  expect(sizes(cube)).toEqual(['place of birth 3', 'gender 3', 'time 5', 'measure 1']);
  const lines = cellLines(cube);
  expect(lines).toHaveLength(45);
  expect(lines[0]).toBe('N|K|2018|persons|24392|value');
  expect(lines).toContain('S|M|2019|persons|3736|value');
  expect(lines.at(-1)).toBe('T|T|2022|persons|56562|value');
});

it('64-bit whole numbers and symbols: a hidden cell is not merely empty', async () => {
  const cube = await decodeParquet(
    parquet([
      { name: 'Region', type: 'text', values: ['3305', '3305', '3310', '3310'] },
      { name: 'Tid', type: 'int64', values: [2023n, 2024n, 2023n, 2024n] },
      { name: 'Personer', type: 'int64', values: [15400n, null, 0n, 7n] },
      { name: 'Personer_symbol', type: 'text', values: [null, ':', null, '*'] },
      { name: 'Andel', type: 'double', values: [0.5, 10.125, null, 1] },
      { name: 'Andel_symbol', type: 'text', values: ['', null, '..', null] },
    ]),
  );
  expect(sizes(cube)).toEqual(['Region 2', 'Tid 2', 'measure 2']);
  expect(cellLines(cube)).toEqual([
    '3305|2023|Personer|15400|value',
    '3305|2023|Andel|0.5|value',
    '3305|2024|Personer||hidden',
    '3305|2024|Andel|10.125|value',
    '3310|2023|Personer|0|zero',
    '3310|2023|Andel||missing',
    '3310|2024|Personer|7|provisional',
    '3310|2024|Andel|1|value',
  ]);
});

it('a figure together with the symbol for hidden is refused', async () => {
  const bytes = parquet([
    { name: 'Region', type: 'text', values: ['3305'] },
    { name: 'Personer', type: 'int64', values: [4n] },
    { name: 'Personer_symbol', type: 'text', values: [':'] },
  ]);
  await expect(decodeParquet(bytes)).rejects.toThrow(/både tall og tegnet «:».*rad 1/);
});

it('a whole number that cannot be held exactly is refused, not rounded', async () => {
  const bytes = parquet([
    { name: 'Region', type: 'text', values: ['3305'] },
    { name: 'Personer', type: 'int64', values: [9_007_199_254_740_993n] },
  ]);
  await expect(decodeParquet(bytes)).rejects.toThrow(/for stort til å leses nøyaktig/);
});

it('a file that ends too early is refused', async () => {
  await expect(decodeParquet(births.subarray(0, 1200))).rejects.toThrow(/skadet/);
});
