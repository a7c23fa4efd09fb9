import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { placeChanges, places } from '../../db/places/index.ts';
import { DomainError } from '../../electron/contract/errors.ts';
import { makeRegister } from '../../electron/core/domain/places.ts';
import { detectFormat } from '../../electron/core/importers/detect.ts';
import { recognise, unrecognisedSentence } from '../../electron/core/importers/mapping.ts';
import { buildReport } from '../../electron/core/importers/report.ts';
import type { DecodedTable } from '../../electron/core/importers/types.ts';
import { decodeUdirJson } from '../../electron/core/importers/udir-json.ts';
import { decodeUdirWorkbook } from '../../electron/core/importers/udir-workbook.ts';
import { readZip } from '../../electron/core/importers/zip-reader.ts';
import { schoolPoints } from '../fixtures/importers/workbook.ts';

const register = makeRegister(places, placeChanges);
const numRuns = 300;
const limit = 2_000;
const json = new Uint8Array(readFileSync('tests/fixtures/importers/udir-absence-2024-25.json'));
const xlsx = schoolPoints();

interface Edit {
  at: number;
  remove: number;
  insert: Uint8Array;
}
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.oneof(fc.nat(4), fc.nat(400)),
    insert: fc.oneof(fc.uint8Array({ maxLength: 6 }), fc.constantFrom(...fragments())),
  }),
  { minLength: 1, maxLength: 5 },
);

function fragments(): Uint8Array[] {
  const texts = [
    '"',
    '[',
    '{',
    'null',
    '-1',
    '1e999',
    '"*"',
    '<',
    '&#x0;',
    ' t="e"',
    'A9999999',
    '0',
  ];
  return texts.map((text) => new TextEncoder().encode(text));
}

function mutate(bytes: Uint8Array, list: readonly Edit[]): Uint8Array {
  return list.reduce((current, { at, remove, insert }) => {
    const from = Math.floor(at * current.byteLength);
    const next = new Uint8Array([
      ...current.subarray(0, from),
      ...insert,
      ...current.subarray(from + remove),
    ]);
    return next;
  }, bytes);
}

async function onlyDomainErrors(decode: () => DecodedTable | Promise<DecodedTable>): Promise<void> {
  const start = performance.now();
  const outcome = await attempt(decode);
  expect(outcome).toBe('fine');
  expect(performance.now() - start).toBeLessThan(limit);
}

async function attempt(decode: () => DecodedTable | Promise<DecodedTable>): Promise<unknown> {
  try {
    const table = await decode();
    const profile = recognise(table);
    if (profile) buildReport(table, profile, register);
    else unrecognisedSentence(table);
    return 'fine';
  } catch (error) {
    return error instanceof DomainError && error.code === 'validation' ? 'fine' : error;
  }
}

it('a damaged answer is read or refused, never a crash', async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (list) => {
      const bytes = mutate(json, list);
      detectFormat(bytes, 'a.json');
      await onlyDomainErrors(() => decodeUdirJson(bytes));
    }),
    { numRuns },
  );
}, 120_000);

it('any JSON at all is read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.json(), async (text) => {
      await onlyDomainErrors(() => decodeUdirJson(new TextEncoder().encode(text)));
    }),
    { numRuns },
  );
}, 120_000);

it('a damaged archive is read or refused, never a crash', async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (list) => {
      const bytes = mutate(xlsx, list);
      detectFormat(bytes, 'a.xlsx');
      await onlyDomainErrors(() => decodeUdirWorkbook(bytes));
    }),
    { numRuns },
  );
}, 120_000);

it('a whole archive with a damaged file inside is read or refused', async () => {
  const files = readZip(xlsx, () => true, 1e7);
  const paths = [...files.keys()];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), edits, async (path, list) => {
      const damaged = new Map(files).set(path, mutate(files.get(path) ?? new Uint8Array(), list));
      const bytes = zipSync(Object.fromEntries(damaged), { level: 1 });
      await onlyDomainErrors(() => decodeUdirWorkbook(bytes));
    }),
    { numRuns },
  );
}, 120_000);
