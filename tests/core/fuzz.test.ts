import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeChanges, places } from '../../db/places/index.ts';
import { DomainError } from '../../electron/contract/errors.ts';
import { observationStatuses } from '../../electron/contract/vocabulary.ts';
import { carriesValue } from '../../electron/core/domain/statuses.ts';
import type { Cube } from '../../electron/core/importers/cube.ts';
import { decodeFile } from '../../electron/core/importers/decode.ts';
import { judge, readFile } from '../../electron/core/importers/reading/read-file.ts';
import type { ReadingFacts } from '../../electron/core/importers/reading/types.ts';
import { readZip } from '../../electron/core/importers/zip-reader.ts';
import * as csvFiles from '../fixtures/importers/csv/files.ts';
import { bundle, bytesOf, fhiAnswer, ssbAnswer } from '../fixtures/importers/jsonstat/tables.ts';
import { parquet } from '../fixtures/importers/parquet/write.ts';
import { ansi, pxFile, ssbSymbols } from '../fixtures/importers/px/tables.ts';
import { schoolPoints, workbook } from '../fixtures/importers/workbook.ts';
import { rounds } from '../support/long.ts';

/**
 * Damaged and strange files of every kind: 2 000 of each in CI, 100 000 in the nightly run
 * (`npm run long -- core/fuzz`). A file is read or refused
 * with a sentence, within two seconds of work, without a call to the network, and never half.
 */
const numRuns = rounds(2_000, 100_000);
const limitMs = 2_000;
const timeout = Math.max(120_000, numRuns * 40);

const facts: ReadingFacts = {
  ...{ places, changes: placeChanges, mappings: [], own: '3305' },
  indicators: [
    {
      ...{ id: 'i1', name: 'Andel', unit: '%', decimals: 1, periodKind: 'year' as const },
      ...{ sourceTable: '', sourceId: 'ssb', isOfficial: true },
    },
  ],
};

let calls = 0;
const realFetch = globalThis.fetch;
beforeAll(() => {
  globalThis.fetch = () => {
    calls += 1;
    return Promise.reject(new Error('no network'));
  };
});
afterAll(() => {
  globalThis.fetch = realFetch;
  expect(calls).toBe(0);
});

const utf8 = (text: string) => new TextEncoder().encode(text);
const fixture = (path: string) => new Uint8Array(readFileSync(`tests/fixtures/importers/${path}`));
const words = [
  ...[
    '"',
    ';',
    '\t',
    '\n',
    '\r\n',
    ',',
    '1.027',
    '1,5',
    '..',
    '.',
    ':',
    '*',
    '-',
    '2020',
    '2023-24',
  ],
  ...[
    '<',
    '&#x0;',
    ' t="e"',
    '9e999',
    'null',
    '[',
    '{',
    '}',
    ']',
    '-1',
    '"*"',
    'A9999999',
    '(',
    '=',
  ],
  ...[
    'VALUES("a")=',
    'DATA=',
    'KEYS("region")=VALUES;',
    '__proto__',
    '\u0000',
    '\ufeff',
    'Ø',
    'NaN',
  ],
];
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.nat(4), fc.nat(60), fc.nat(2_000)),
  insert: fc.oneof(fc.uint8Array({ maxLength: 6 }), fc.constantFrom(...words.map(utf8))),
  /** Copies this many bytes from the place before, as a download that starts over does. */
  again: fc.oneof(fc.constant(0), fc.constant(0), fc.nat(300)),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;
const edits = fc.array(edit, { minLength: 1, maxLength: 6 });

function mutate(bytes: Uint8Array, list: readonly Edit[]): Uint8Array {
  return list.reduce((current, { at, remove, insert, again }) => {
    const from = Math.floor(at * current.byteLength);
    return new Uint8Array([
      ...current.subarray(0, from),
      ...insert,
      ...current.subarray(Math.max(0, from - again), from),
      ...current.subarray(from + remove),
    ]);
  }, bytes);
}

/** Reads, judges by the best guess, and looks at what came out. */
async function survive(bytes: Uint8Array, name: string): Promise<void> {
  const before = process.cpuUsage();
  try {
    const { cube } = await decodeFile(bytes, name);
    sound(cube);
    const { reading } = await readFile(bytes, name, facts, () => undefined);
    const guess = reading.question?.suggestion;
    const [measure = ''] = Object.keys(guess?.indicators ?? {});
    if (guess)
      judge(cube, name, { ...guess, indicators: { [measure]: 'i1' } }, 'x', facts, () => undefined);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'internal') throw error;
    if (error.message.length > 2_000)
      throw new Error(`a sentence of ${error.message.length} letters`, { cause: error });
  }
  const used = process.cpuUsage(before);
  expect((used.user + used.system) / 1_000).toBeLessThan(limitMs);
}

/** A cube that is whole: every cell has one place, and a number where and only where it may have one. */
function sound({ dimensions, values, statuses }: Cube): void {
  const size = dimensions.reduce((product, { categories }) => product * categories.length, 1);
  if (values.length !== size || statuses.length !== size) throw new Error('half a table');
  for (const { code, categories } of dimensions) {
    if (new Set(categories.map((c) => c.code)).size !== categories.length)
      throw new Error(`${code} has a code twice`);
  }
  for (let at = 0; at < size; at += 1) {
    const status = observationStatuses[statuses[at] ?? -1];
    const value = values[at] ?? Number.NaN;
    if (status === undefined || carriesValue(status) !== Number.isFinite(value))
      throw new Error(`cell ${at} is ${status} with ${value}`);
    if ((status === 'zero') !== (value === 0) && status !== 'provisional')
      throw new Error(`cell ${at} is ${status} with ${value}`);
  }
}

const texts = Object.values(csvFiles).filter((value) => typeof value === 'string');
const encodings = [csvFiles.utf8, csvFiles.windows1252, csvFiles.utf16le];
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
const packed = ['gzip', 'zstd', 'brotli', 'lz4', 'snappy_dict', 'decimal', 'births-greenland'];
const seeds: Record<string, { name: string; files: readonly Uint8Array[] }> = {
  'JSON-stat': {
    name: 'a.json',
    files: [ssbAnswer(), fhiAnswer(), bundle()].map((answer) => bytesOf(answer)),
  },
  PX: {
    name: 'a.px',
    files: [
      pxFile('DATA=1.5 "." 0 "-";', {
        ...ssbSymbols,
        'DATANOTECELL("9902","Andel1","2023")': '"*"',
      }),
      pxFile('DATA="Storås",1 2;', { 'KEYS("region")': 'VALUES' }),
    ].map((text) => ansi(text)),
  },
  CSV: {
    name: 'a.csv',
    files: texts.flatMap((text) => encodings.map((encode) => encode(text))),
  },
  'Udir JSON': { name: 'a.json', files: [fixture('udir-absence-2024-25.json')] },
  Parquet: {
    name: 'a.parquet',
    files: [table, ...packed.map((name) => fixture(`parquet/${name}.parquet`))],
  },
};

describe('a damaged file crashes the reading, hangs it, or gives half a table', () => {
  it.each(Object.keys(seeds))(
    '%s',
    async (kind) => {
      const { name, files } = seeds[kind] ?? { name: '', files: [] };
      const property = fc.asyncProperty(fc.constantFrom(...files), edits, (bytes, list) =>
        survive(mutate(bytes, list), name),
      );
      await fc.assert(property, { numRuns });
    },
    timeout,
  );

  it(
    'Excel, outside and inside',
    async () => {
      const books = [sheet, schoolPoints()].map((bytes) => ({
        bytes,
        parts: readZip(bytes, () => true, 1e7),
      }));
      const property = fc.asyncProperty(
        fc.constantFrom(...books),
        fc.nat(5),
        edits,
        async ({ bytes, parts }, which, list) => {
          const path = [...parts.keys()][which];
          if (path === undefined) return survive(mutate(bytes, list), 'a.xlsx');
          const damaged = mutate(parts.get(path) ?? new Uint8Array(), list);
          const files = Object.fromEntries(new Map(parts).set(path, damaged));
          return survive(zipSync(files, { level: 0 }), 'a.xlsx');
        },
      );
      await fc.assert(property, { numRuns });
    },
    timeout,
  );

  it(
    'any bytes and any words at all',
    async () => {
      const anything = fc.oneof(
        fc.uint8Array({ maxLength: 400 }),
        fc
          .array(fc.constantFrom(...words, 'Kommune', 'Hole', 'år', '3305'), { maxLength: 60 })
          .map((list) => utf8(list.join(''))),
        fc.jsonValue().map((value) => utf8(JSON.stringify(value))),
      );
      const property = fc.asyncProperty(
        anything,
        fc.constantFrom('a.csv', 'a.px', 'a.json', 'a.xlsx', 'a.parquet', 'uten ending'),
        survive,
      );
      await fc.assert(property, { numRuns });
    },
    timeout,
  );
});
