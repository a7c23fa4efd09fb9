import fc from 'fast-check';
import { test } from 'vitest';
import { decodeJsonStat } from '../../electron/core/importers/jsonstat/decode-json-stat.ts';
import { edits, expectReadOrRefused, mutate } from '../fixtures/importers/jsonstat/mutate.ts';
import { bundle, bytesOf, fhiAnswer, ssbAnswer } from '../fixtures/importers/jsonstat/tables.ts';

const numRuns = 500;

test.each([
  ['SSB', ssbAnswer()],
  ['FHI', fhiAnswer()],
  ['1.x', bundle()],
])('a damaged answer crashes the reading or gives half a table: %s', (_name, answer) => {
  const bytes = bytesOf(answer);
  fc.assert(
    fc.property(edits, (list) => expectReadOrRefused(() => decodeJsonStat(mutate(bytes, list)))),
    { numRuns },
  );
});

test('any JSON in any field of an answer crashes the reading', () => {
  const fields = [
    'id',
    'size',
    'role',
    'dimension',
    'value',
    'status',
    'extension',
    'note',
    'label',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) =>
      expectReadOrRefused(() => decodeJsonStat(bytesOf(ssbAnswer({ [field]: value })))),
    ),
    { numRuns },
  );
});

test('any JSON at all crashes the reading', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) =>
      expectReadOrRefused(() => decodeJsonStat(bytesOf(value))),
    ),
    { numRuns },
  );
});
