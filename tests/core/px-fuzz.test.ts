import fc from 'fast-check';
import { test } from 'vitest';
import { decodePx } from '../../electron/core/importers/px/decode-px.ts';
import { edits, expectReadOrRefused, mutate } from '../fixtures/importers/jsonstat/mutate.ts';
import { ansi, pxFile, ssbSymbols } from '../fixtures/importers/px/tables.ts';

const numRuns = 500;
const plain = pxFile('DATA=1.5 "." 0 "-";', {
  ...ssbSymbols,
  'DATANOTECELL("9902","Andel1","2023")': '"*"',
  NOTE: '"Om tallene"',
});
const keyed = pxFile('DATA="Storås",1 2;', { 'KEYS("region")': 'VALUES' });
const translated = pxFile('DATA=1 2 3 4;', {
  LANGUAGE: '"fi"',
  'STUB[en]': '"area"',
  'HEADING[en]': '"measure","year"',
  'VALUES[en]("area")': '"A","B"',
});

test.each([
  ['plain', plain],
  ['KEYS', keyed],
  ['languages', translated],
])('a damaged PX file crashes the reading or gives half a table: %s', (_name, text) => {
  const bytes = ansi(text);
  fc.assert(
    fc.property(edits, (list) => expectReadOrRefused(() => decodePx(mutate(bytes, list)))),
    { numRuns },
  );
});

test('any bytes at all crash the reading', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) =>
      expectReadOrRefused(() => decodePx(bytes)),
    ),
    { numRuns },
  );
});
