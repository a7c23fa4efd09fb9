import fc from 'fast-check';
import JSONstat from 'jsonstat-toolkit';
import { expect, test } from 'vitest';
import type { Cube } from '../../electron/core/importers/cube.ts';
import { decodeJsonStat } from '../../electron/core/importers/jsonstat/decode-json-stat.ts';
import { bundle, bytesOf, fhiAnswer, ssbAnswer } from '../fixtures/importers/jsonstat/tables.ts';

/** Asks the library for every cell by its codes, so that a shared mistake in the order would show. */
function disagreements(answer: object): unknown[] {
  const cube = decodeJsonStat(bytesOf(answer));
  // A string would be fetched as an address: always an object.
  const root = JSONstat(JSON.parse(JSON.stringify(answer)) as object);
  const theirs = root.class === 'dataset' ? root : root.Dataset(0);
  const found: unknown[] = [];
  for (let at = 0; at < cube.values.length; at++) {
    const selection = codesOf(cube, at);
    const { value, status } = theirs.Data(selection);
    const ours = Number.isNaN(cube.values[at]) ? null : cube.values[at];
    const number = typeof value === 'number' ? value : null;
    const mark = typeof value === 'string' ? value : status;
    const isSameMark = mark == null || mark === '' || cube.raws.get(at)?.endsWith(String(mark));
    if (ours !== number || isSameMark !== true) found.push({ selection, ours, value, status });
  }
  for (const { code, categories } of cube.dimensions) {
    const dimension = theirs.Dimension(code);
    const isSame = categories.every(
      ({ code: id, label }) => dimension.Category(id).label === label,
    );
    if (!isSame || dimension.id.join() !== categories.map((one) => one.code).join())
      found.push(code);
  }
  return theirs.n === cube.values.length ? found : [...found, theirs.n];
}

function codesOf(cube: Cube, at: number): Record<string, string> {
  let rest = at;
  const codes: Record<string, string> = {};
  for (const { code, categories } of cube.dimensions.toReversed()) {
    codes[code] = categories[rest % categories.length]?.code ?? '';
    rest = Math.floor(rest / categories.length);
  }
  return codes;
}

test.each([
  ['SSB', ssbAnswer()],
  ['FHI', fhiAnswer()],
  ['1.x', bundle()],
  ['sparse', ssbAnswer({ value: { '0': 7, '4': 0.5 }, status: { '2': '.' } })],
])('our reading differs from jsonstat-toolkit: %s', (_name, answer) => {
  expect(disagreements(answer)).toEqual([]);
});

const table = fc
  .array(
    fc.record({
      codes: fc.uniqueArray(fc.oneof(fc.nat(9999).map(String), fc.stringMatching(/^[A-Z]{1,4}$/)), {
        minLength: 1,
        maxLength: 5,
      }),
      isList: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .chain((dimensions) => {
    const count = dimensions.reduce((product, { codes }) => product * codes.length, 1);
    const cell = fc.option(
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((x) => x !== 0),
    );
    return fc.record({
      dimensions: fc.constant(dimensions),
      value: fc.array(cell, { minLength: count, maxLength: count }),
      isSparse: fc.boolean(),
    });
  });

test('any table in any of the forms is read in another order than jsonstat-toolkit reads it', () => {
  fc.assert(
    fc.property(table, ({ dimensions, value, isSparse }) => {
      const id = dimensions.map((_, at) => `d${at}`);
      const entries = dimensions.map(({ codes, isList }, at) => {
        const index = isList
          ? codes
          : Object.fromEntries(codes.map((code, place) => [code, place]));
        return [`d${at}`, { label: `D${at}`, category: { index } }];
      });
      const filled = value.flatMap((one, at) => (one === null ? [] : [[at, one]]));
      const isObject = isSparse && filled.length > 0;
      const answer = {
        version: '2.0',
        class: 'dataset',
        id,
        size: dimensions.map(({ codes }) => codes.length),
        dimension: Object.fromEntries(entries) as object,
        value: isObject ? (Object.fromEntries(filled) as object) : value,
      };
      expect(disagreements(answer)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
