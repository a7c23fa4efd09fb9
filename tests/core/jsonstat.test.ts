import { expect, test } from 'vitest';
import { observationStatuses } from '../../electron/contract/vocabulary.ts';
import type { Cube } from '../../electron/core/importers/cube.ts';
import { describeCube } from '../../electron/core/importers/decode.ts';
import { decodeJsonStat } from '../../electron/core/importers/jsonstat/decode-json-stat.ts';
import { bundle, bytesOf, fhiAnswer, ssbAnswer } from '../fixtures/importers/jsonstat/tables.ts';

const decode = (answer: unknown): Cube => decodeJsonStat(bytesOf(answer));
const numbers = (cube: Cube): (number | null)[] =>
  [...cube.values].map((value) => (Number.isNaN(value) ? null : value));
const words = (cube: Cube): (string | undefined)[] =>
  [...cube.statuses].map((status) => observationStatuses[status]);
const ssbDimension = (id: string, value: unknown) => ({
  dimension: { ...(ssbAnswer()['dimension'] as object), [id]: value },
});

test('regions land on the wrong figures when codes like 99 are read in key order', () => {
  const cube = decode(ssbAnswer());
  expect(cube.dimensions[0]?.categories.map(({ code, label }) => `${code} ${label}`)).toEqual([
    '9902 Lillevik',
    '99 Fylket',
  ]);
  expect(numbers(cube)).toEqual([10.5, null, 0, 20, 21.5, null]);
});

test('a hidden, a missing and a true zero cell of SSB come out as the same thing', () => {
  const cube = decode(ssbAnswer());
  expect(words(cube)).toEqual(['value', 'hidden', 'zero', 'value', 'value', 'missing']);
  expect([...cube.raws]).toEqual([
    [1, ':'],
    [5, '..'],
  ]);
});

test('title, source, roles, unit or notes of the table are lost', () => {
  const cube = decode(ssbAnswer());
  expect(cube).toMatchObject({
    format: 'json-stat',
    source: 'Statistisk sentralbyrå',
    updated: '2026-03-15T07:00:00Z',
  });
  expect(cube.title).toContain('99001');
  expect(cube.dimensions.map(({ role }) => role)).toEqual(['geo', 'metric', 'time']);
  expect(cube.dimensions[1]?.categories[0]).toMatchObject({ unit: 'prosent', decimals: 1 });
  expect(cube.notes.map(({ detail }) => detail)).toEqual(['Tallene er oppdiktet.']);
});

test('FHI: text among the numbers, a byte order mark, status "" and role.time null break the reading', () => {
  const cube = decode(`\ufeff${JSON.stringify(fhiAnswer())}`);
  expect(words(cube)).toEqual(['value', 'missing', 'hidden', 'missing', 'not_computable', 'value']);
  expect(numbers(cube)).toEqual([81.4, null, null, null, null, 12]);
  expect(cube.dimensions.map(({ role }) => role)).toEqual(['geo', 'time', 'metric']);
  expect(cube.dimensions[1]?.categories[0]?.code).toBe('2021_2023');
});

test('FHI: the flag texts in the file do not go before the built-in symbols', () => {
  const label = { '.': 'Anonymisert eller skjult', k: 'Manglende data', ':': 'Noe helt nytt' };
  const flags = { index: ['.', 'k', ':'], label };
  const cube = decode(fhiAnswer({ value: ['.', 'k', ':', 1, 2, 3], extension: { flags } }));
  expect(words(cube).slice(0, 3)).toEqual(['hidden', 'missing', 'hidden']);
});

test('«.» means the same at SSB and FHI', () => {
  const ssb = decode(ssbAnswer({ status: { '1': '.' } }));
  expect(words(ssb)[1]).toBe('not_applicable');
  expect(words(decode(fhiAnswer()))[4]).toBe('not_computable');
});

test('a 1.x bundle, or a category without index, is not understood', () => {
  const cube = decode(bundle());
  expect(words(cube)).toEqual(['not_applicable', 'value', 'missing', 'value']);
  expect(cube.dimensions[0]?.categories).toEqual([{ code: 'alle', label: 'Alle' }]);
  expect(cube.dimensions[1]).toMatchObject({ code: 'Tid', role: 'time' });
  expect(cube.title).toBe('Gammelt svar');
});

test('the second table of a bundle or a collection disappears without a word', () => {
  const two = decode({ a: bundle()['dataset'], b: bundle()['dataset'] });
  expect(two.notes[0]?.sentence).toContain('2 tabeller i denne fila');
  const item = [ssbAnswer(), { class: 'dataset', href: 'https://example.org/1' }, ssbAnswer()];
  const listed = decode({ class: 'collection', version: '2.0', link: { item } });
  expect(numbers(listed)).toHaveLength(6);
  expect(listed.notes[0]?.sentence).toContain('2 tabeller i denne samlingen');
});

test('sparse values and the short forms of status are read as if complete', () => {
  const sparse = decode(ssbAnswer({ value: { '0': 7, '4': 0 }, status: null }));
  expect(numbers(sparse)).toEqual([7, null, null, null, 0, null]);
  const value = [1, 2, 3, 4, 5, 6];
  for (const status of ['*', ['*'], ['*', '*', '*', '*', '*', '*']]) {
    expect(words(decode(ssbAnswer({ value, status })))).toEqual(value.map(() => 'provisional'));
  }
});

test('a marked figure loses its number, or a 0 written in a hidden cell counts as zero', () => {
  const cube = decode(
    ssbAnswer({ value: [5, 0, 0, 1, 1, 1], status: { '0': '*', '1': ':', '2': '-' } }),
  );
  expect(words(cube).slice(0, 3)).toEqual(['provisional', 'hidden', 'zero']);
  expect(numbers(cube).slice(0, 3)).toEqual([5, null, 0]);
  expect(cube.raws.get(0)).toBe('5 *');
});

test('sizes written as text stop a table that can only be read one way', () => {
  expect(numbers(decode(ssbAnswer({ size: ['2', '1', '3'] })))).toHaveLength(6);
});

test('a hierarchy in category.child changes the number of cells', () => {
  const child = { '9902': ['99'] };
  const region = { label: 'region', category: { index: ['9902', '99'], child } };
  const cube = decode(ssbAnswer(ssbDimension('Region', region)));
  expect(cube.dimensions[0]?.categories.map(({ label }) => label)).toEqual(['9902', '99']);
});

test('names from the prototype reach the table or the prototype itself', () => {
  const category = { index: ['__proto__', 'constructor'], label: { toString: 'x' } };
  const text = JSON.stringify(
    ssbAnswer(ssbDimension('Region', { label: 'region', category })),
  ).replace('"toString":"x"', '"__proto__":"Arv"');
  const cube = decode(text);
  const labels = cube.dimensions[0]?.categories.map(({ code, label }) => `${code}=${label}`);
  expect(labels).toEqual(['__proto__=Arv', 'constructor=constructor']);
  expect(Object.hasOwn(Object.prototype, 'Arv')).toBe(false);
});

test('a year dimension without a role is found by its periods, but municipality 1902 is no year', () => {
  const period = { label: 'x', category: { index: ['2022', '2023', '2024'] } };
  const places = {
    label: 'y',
    category: { index: ['1902', '2014'], label: { 1902: 'A', 2014: 'B' } },
  };
  const cube = decode({
    class: 'dataset',
    id: ['y', 'x'],
    size: [2, 3],
    dimension: { x: period, y: places },
    value: [1, 2, 3, 4, 5, 6],
  });
  expect(cube.dimensions.map(({ role }) => role)).toEqual([null, 'time']);
});

const noValue = ssbAnswer();
delete noValue['value'];
const refused: readonly (readonly [string, unknown, RegExp])[] = [
  ['a description without values', noValue, /ingen tall/],
  [
    'an empty value list of a /metadata answer',
    ssbAnswer({ value: [], size: [2, 1, 3] }),
    /metadata/,
  ],
  [
    'fewer values than cells',
    ssbAnswer({ value: [1, 2, 3, 4, 5] }),
    /5 tall .* 6 celler \(2 × 1 × 3\)/,
  ],
  ['more values than cells', ssbAnswer({ value: [1, 2, 3, 4, 5, 6, 7] }), /7 tall/],
  ['a size that does not fit', ssbAnswer({ size: [3, 1, 3] }), /«region» skal ha 3 verdier/],
  ['a size too few', ssbAnswer({ size: [2, 3] }), /3 variabler .* 2 størrelser/],
  ['a size that is no number', ssbAnswer({ size: ['2', '1', '3.0'] }), /«size»/],
  ['a status outside the table', ssbAnswer({ status: { '6': ':' } }), /celle «6»/],
  ['a status at no position', ssbAnswer({ status: { '01': ':' } }), /celle «01»/],
  ['a status list of another length', ssbAnswer({ status: [':', ':'] }), /2 merker/],
  ['a value outside the table', ssbAnswer({ value: { '9': 1 } }), /celle «9»/],
  [
    'a symbol of another source',
    ssbAnswer({ value: ['k', 1, 1, 1, 1, 1] }),
    /«k» i cella region «9902 Lillevik», .* år «2022»/,
  ],
  ['a number written as text', ssbAnswer({ value: ['1,5', 1, 1, 1, 1, 1] }), /«1,5»/],
  [
    'a number and «hidden» at once',
    ssbAnswer({ value: [7, 1, 1, 1, 1, 1], status: { '0': ':' } }),
    /Tallet 7 og merket «:»/,
  ],
  [
    'a number beyond all numbers',
    JSON.stringify(ssbAnswer()).replace('10.5', '1e999'),
    /for stort/,
  ],
  ['true as a value', ssbAnswer({ value: [true, 1, 1, 1, 1, 1] }), /verken tall eller tekst/],
  [
    'the same code twice',
    ssbAnswer(ssbDimension('Region', { category: { index: ['a', 'a'] } })),
    /«a» står to ganger/,
  ],
  [
    'two codes at one position',
    ssbAnswer(ssbDimension('Region', { category: { index: { a: 0, b: 0 } } })),
    /Plassen til «b»/,
  ],
  [
    'a position outside',
    ssbAnswer(ssbDimension('Region', { category: { index: { a: 0, b: 2 } } })),
    /Plassen til «b»/,
  ],
  [
    'labels without an order',
    ssbAnswer(ssbDimension('Region', { category: { label: { a: 'A', b: 'B' } } })),
    /rekkefølge/,
  ],
  ['a dimension that is not there', ssbAnswer({ id: ['Region', 'Nei', 'Tid'] }), /«Nei»/],
  ['a list of links', { class: 'collection', link: { item: [{ href: 'x' }] } }, /bare ei liste/],
  ['an error answer', { type: 'x', title: 'Table not found', status: 404 }, /«Table not found»/],
  ['other JSON', { tables: [{ id: '1', label: 'x' }] }, /ingen JSON-stat-tabell/],
  ['a list', [1, 2], /ikke en JSON-stat-tabell/],
  ['half a file', JSON.stringify(ssbAnswer()).slice(0, -9), /ikke hel, gyldig JSON/],
];

test.each(refused)('taken in as a table: %s', (_name, answer, sentence) => {
  expect(() => decode(answer)).toThrowError(
    expect.objectContaining({
      name: 'DomainError',
      code: 'validation',
      message: expect.stringMatching(sentence) as string,
    }),
  );
});

test('a table of 282 000 cells loses some of them', () => {
  const years = Array.from({ length: 300 }, (_, at) => `t${at}`);
  const places = Array.from({ length: 940 }, (_, at) => `p${at}`);
  const value = Array.from({ length: 282_000 }, (_, at) => (at % 7 === 0 ? null : at / 10));
  const status = Object.fromEntries(value.flatMap((one, at) => (one === null ? [[at, ':']] : [])));
  const bytes = bytesOf({
    class: 'dataset',
    source: 'Statistisk sentralbyrå',
    id: ['Region', 'Tid'],
    size: [940, 300],
    dimension: { Region: { category: { index: places } }, Tid: { category: { index: years } } },
    value,
    status,
  });
  const { byStatus } = describeCube(decodeJsonStat(bytes));
  expect(byStatus.hidden).toBe(Math.ceil(282_000 / 7));
  expect(byStatus.value + byStatus.zero + byStatus.hidden).toBe(282_000);
});
