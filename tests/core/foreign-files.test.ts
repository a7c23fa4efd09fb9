import { expect, test } from 'vitest';
import { observationStatuses } from '../../electron/contract/vocabulary.ts';
import type { Cube } from '../../electron/core/importers/cube.ts';
import { decodeFile } from '../../electron/core/importers/decode.ts';
import { bytesOf, ssbAnswer } from '../fixtures/importers/jsonstat/tables.ts';
import { ansi, pxFile } from '../fixtures/importers/px/tables.ts';

/** Ways of writing met in files of other offices and programs than the shared ones. */
const read = async (bytes: Uint8Array, name: string): Promise<Cube> =>
  (await decodeFile(bytes, name)).cube;
const px = (data: string, changes: Parameters<typeof pxFile>[1] = {}) =>
  read(ansi(pxFile(data, changes)), 'tabell.px');
const json = (answer: unknown) => read(bytesOf(answer), 'svar.json');
const words = ({ statuses }: Cube) => [...statuses].map((status) => observationStatuses[status]);
const numbers = ({ values }: Cube) => [...values].map((v) => (Number.isNaN(v) ? null : v));
const codes = (cube: Cube, at = 0) => cube.dimensions[at]?.categories.map(({ code }) => code);
const labels = (cube: Cube, at = 0) => cube.dimensions[at]?.categories.map(({ label }) => label);

test('PX: variables listed in another order in English put the names on the wrong figures', async () => {
  const cube = await px('DATA=1 2 3 4;', {
    LANGUAGE: '"kl"',
    CONTVARIABLE: null,
    STUB: '"region","køn"',
    'STUB[en]': '"sex","region"',
    HEADING: '"år"',
    'HEADING[en]': '"year"',
    'VALUES("køn")': '"a","b"',
    'VALUES("år")': '"2024"',
    'VALUES[en]("sex")': '"Men","Women"',
    'VALUES[en]("region")': '"Smalltown","Bigwood"',
    'VALUES("statistikkvariabel")': null,
    'CODES("statistikkvariabel")': null,
    'CODES("køn")': '"M","K"',
    'CODES[en]("sex")': '"M","K"',
    'CODES[en]("region")': '"9902","9905"',
    'TIMEVAL("år")': null,
  });
  expect(labels(cube, 0)).toEqual(['Smalltown', 'Bigwood']);
  expect(labels(cube, 1)).toEqual(['Men', 'Women']);
});

test('PX: a whole table without the last «;» is refused, or a cut one is read', async () => {
  expect(numbers(await px('DATA=\n1.5 2\n0 7 \n'))).toEqual([1.5, 2, 0, 7]);
  await expect(px('DATA=\n1.5 2\n0 7')).rejects.toThrow('slutter uten «;»');
  await expect(px('DATA=\n1.5 2\n0 \n')).rejects.toThrow('slutter uten «;»');
  const keyed = { 'KEYS("region")': 'CODES' };
  await expect(px('DATA=\n"9902" 1 2\n', keyed)).rejects.toThrow('slutter uten «;»');
});

test('PX: a mark for every value of a variable («*») is not put on the figures', async () => {
  const cube = await px('DATA=1 2 3 4;', {
    'DATANOTECELL("*","Andel","2024")': '"*"',
    NOTEX: '"* = Foreløpig tall"',
  });
  expect(words(cube)).toEqual(['value', 'provisional', 'value', 'provisional']);
});

test('PX and JSON-stat: what Statistics Finland keeps secret comes out as merely missing', async () => {
  const source = { SOURCE: '"Tilastokeskus"', DATASYMBOL3: '"..."', DATASYMBOL1: '"."' };
  expect(words(await px('DATA=1 "..." "." 4;', source))[1]).toBe('hidden');
  const answer = ssbAnswer({ source: 'Statistics Finland', status: { '1': '...', '5': '..' } });
  expect(words(await json(answer))).toEqual([
    ...['value', 'hidden', 'zero', 'value', 'value', 'missing'],
  ]);
});

test('PX: «secret» is not hidden, nil under another name is not zero, empty notes are shown', async () => {
  const cube = await px('DATA=1 "." "-" 4;', {
    DATASYMBOL1: '"secret"',
    DATASYMBOLNIL: '"nil"',
    'NOTE("region")': '""',
  });
  expect(words(cube)).toEqual(['value', 'hidden', 'zero', 'value']);
  expect(cube.notes.filter(({ code }) => code === 'source-note')).toEqual([]);
});

test('JSON-stat: the flags of Eurostat’s old service, a list inside an object, stop the reading', async () => {
  const cube = await json({
    nama_gdp_c: {
      wsVersion: 'V1_1',
      title: 'GDP and main components',
      status: {
        value: [':', null, 'b', 'bp'],
        category: { label: { ':': 'not available', b: 'break in time series' } },
      },
      value: [null, 1, 2, 3],
      dimension: {
        id: ['geo', 'time'],
        size: [1, 4],
        geo: { category: { index: { IT: 0 }, label: { IT: 'Italy' } } },
        time: { category: { index: { '2020': 0, '2021': 1, '2022': 2, '2023': 3 } } },
      },
    },
  });
  expect(words(cube)).toEqual(['missing', 'value', 'value', 'provisional']);
  expect(cube.title).toBe('GDP and main components');
});

test('JSON-stat: positions written as text, or the file as UTF-16, are refused', async () => {
  const answer = ssbAnswer();
  const dimension = answer['dimension'] as Record<string, object>;
  const Tid = { label: 'år', category: { index: { '2022': '2', '2023': '1', '2024': '0' } } };
  const cube = await json({ ...answer, dimension: { ...dimension, Tid } });
  expect(codes(cube, 2)).toEqual(['2024', '2023', '2022']);
  const big = Buffer.from(`\ufeff${JSON.stringify(answer)}`, 'utf16le').swap16();
  expect(numbers(await read(big, 'svar.json'))).toEqual([10.5, null, 0, 20, 21.5, null]);
});

test('Udir: a survey question in the row is taken for a place', async () => {
  const head = (name: string) => [{ name, columnCount: 1 }];
  const cube = await json({
    metadata: {
      rowHierarchy: ['Indikator', 'Spørsmål'],
      columns: [
        head('2025-26'),
        ...['Hele landet', 'Buskerud', 'Ringerike', 'Alle skoler'].map(head),
        ...['10. årstrinn', 'Alle eierformer', 'Alle kjønn', 'Andel mobbet'].map(head),
      ],
    },
    rows: [
      { navn: 'Mobbing på skolen', kode: 'EUIndeks_1', id: '41', data: ['12,2'] },
      { navn: 'Mobbet digitalt', kode: 'EUSpoersmaal_Q1', id: '41.3', data: ['*'] },
    ],
  });
  expect(cube.dimensions[0]).toMatchObject({ role: 'geo', categories: [{ code: 'Ringerike' }] });
  expect(codes(cube, 3)).toEqual(['Mobbing på skolen', 'Mobbet digitalt']);
  expect(codes(cube, 4)).toEqual(['10. årstrinn']);
  expect(words(cube)).toEqual(['value', 'hidden']);
});
