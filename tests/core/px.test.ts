import { expect, test } from 'vitest';
import { observationStatuses } from '../../electron/contract/vocabulary.ts';
import type { Cube } from '../../electron/core/importers/cube.ts';
import { describeCube } from '../../electron/core/importers/decode.ts';
import { decodePx } from '../../electron/core/importers/px/decode-px.ts';
import { ansi, pxFile, ssbSymbols } from '../fixtures/importers/px/tables.ts';

type Changes = Parameters<typeof pxFile>[1];
const data = 'DATA=\n1.5 2\n0 "-"\n;\n';
const decode = (figures = data, changes: Changes = {}): Cube =>
  decodePx(ansi(pxFile(figures, changes)));
const numbers = (cube: Cube): (number | null)[] =>
  [...cube.values].map((value) => (Number.isNaN(value) ? null : value));
const words = (cube: Cube): (string | undefined)[] =>
  [...cube.statuses].map((status) => observationStatuses[status]);
const labels = (cube: Cube, at = 0): string[] =>
  cube.dimensions[at]?.categories.map(({ label }) => label) ?? [];

test('order, codes, roles, unit, decimals or times of a plain file are lost', () => {
  const cube = decode();
  expect(cube).toMatchObject({
    format: 'px',
    title: 'Prøvetall, etter region, statistikkvariabel og år',
    source: 'Statistisk sentralbyrå',
    updated: '20260315 08:00',
  });
  expect(cube.dimensions.map(({ code, role }) => `${code}:${role}`)).toEqual([
    'region:geo',
    'statistikkvariabel:metric',
    'år:time',
  ]);
  expect(cube.dimensions[0]?.categories[0]).toEqual({ code: '9902', label: 'Lillevik' });
  expect(cube.dimensions[1]?.categories).toEqual([
    { code: 'Andel1', label: 'Andel', unit: 'prosent', decimals: 1 },
  ]);
  expect(cube.dimensions[2]?.categories.map(({ code }) => code)).toEqual(['2023', '2024']);
  expect(numbers(cube)).toEqual([1.5, 2, 0, 0]);
  expect(words(cube)).toEqual(['value', 'value', 'zero', 'zero']);
});

test('SSB: «.» is taken as a dot, not as symbol number 1', () => {
  const cube = decode('DATA="." "..." ".." ".......";', ssbSymbols);
  expect(words(cube)).toEqual(['missing', 'hidden', 'missing', 'not_applicable']);
  expect([...cube.raws.values()]).toEqual(['..', ':', '...', '.']);
  expect(numbers(cube)).toEqual([null, null, null, null]);
});

test('symbols explained in words are not understood', () => {
  const cube = decode('DATA="." ".." "..." "-";', {
    DATASYMBOL1: '"Vises ikke av konfidensialitetshensyn"',
    DATASYMBOL2: '"Tall kan ikke forekomme"',
    DATASYMBOL3: '"Data not available"',
    DATASYMBOLNIL: '"-"',
  });
  expect(words(cube)).toEqual(['hidden', 'not_applicable', 'missing', 'zero']);
});

test('without DATASYMBOL the dots get a meaning no one gave them', () => {
  const cube = decode('DATA="." "......" .. -;');
  expect(words(cube)).toEqual(['missing', 'missing', 'missing', 'zero']);
});

test('semicolons, commas, line breaks and joined pieces inside quotes cut a statement in two', () => {
  const cube = decode(data, {
    'VALUES("region")': '"Forsvar; politi, brann","Stor"\n"ås"',
    TITLE: '"En lang\ntittel; med "\n"fortsettelse"',
  });
  expect(labels(cube)).toEqual(['Forsvar; politi, brann', 'Storås']);
  expect(cube.title).toBe('En lang tittel; med fortsettelse');
});

test('Norwegian letters break in a file without CODEPAGE, or with another one', () => {
  const text = pxFile(data, { 'VALUES("region")': '"Ærfugløya","Ås"' });
  const utf8 = new TextEncoder().encode(text);
  const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]);
  const stated = pxFile(data, { CODEPAGE: '"iso-8859-1"', 'VALUES("region")': '"Ærfugløya","Ås"' });
  const declared = new TextEncoder().encode(
    pxFile(data, { CODEPAGE: '"utf-8"', 'VALUES("region")': '"Ærfugløya","Ås"' }),
  );
  for (const bytes of [ansi(text), utf8, marked, ansi(stated), declared]) {
    expect(labels(decodePx(bytes))).toEqual(['Ærfugløya', 'Ås']);
  }
  const dash = ansi(
    pxFile(data, { CODEPAGE: '"Windows-1252"', 'VALUES("region")': '"2\u00963","x"' }),
  );
  expect(labels(decodePx(dash))[0]).toBe('2–3');
});

test('the Ctrl-Z old programs end a file with is taken for more figures', () => {
  expect(numbers(decode(`${data}\u001a`))).toEqual([1.5, 2, 0, 0]);
});

test('rows left out of the KEYS form move the figures below them, or come out as missing', () => {
  const keys = {
    'KEYS("region")': 'CODES',
    'VALUES("region")': '"A","B","C"',
    'CODES("region")': '"1","2","3"',
  };
  const cube = decode('DATA=\n"3",5 6\n"1",7 8\n;', keys);
  expect(numbers(cube)).toEqual([7, 8, 0, 0, 5, 6]);
  expect(words(cube).slice(2, 4)).toEqual(['zero', 'zero']);
  expect([...cube.raws]).toEqual([
    [2, ''],
    [3, ''],
  ]);
  expect(cube.notes[0]).toMatchObject({
    code: 'implied-zero',
    sentence: '1 rad er utelatt i fila og leses som 0',
  });
});

test('a KEYS file with two stub variables puts rows on the wrong place', () => {
  const cube = decode('DATA="Storås","kvinner",7 8 "Lillevik","menn","." 2;', {
    STUB: '"region","kjønn"',
    'VALUES("kjønn")': '"menn","kvinner"',
    'KEYS("region")': 'VALUES',
    'KEYS("kjønn")': 'VALUES',
    ...ssbSymbols,
  });
  expect(numbers(cube)).toEqual([null, 2, 0, 0, 0, 0, 7, 8]);
});

test('a quarter is not a period when the file only has TIMEVAL', () => {
  const time = (list: string, values = '"a","b"') =>
    decode(data, { 'TIMEVAL("år")': list, 'VALUES("år")': values }).dimensions[2];
  expect(time('TLIST(K),"2015K1","2015K2"')?.categories[1]).toEqual({ code: '2015K2', label: 'b' });
  expect(time('TLIST(Q1),"20151","20152"')?.categories[1]?.code).toBe('2015K2');
  expect(time('TLIST(M1),"201501",\n"201502"')?.categories[1]?.code).toBe('2015M02');
  const range = time('TLIST(A1,"2023"-"2024")', '"2023","2024"');
  expect(range).toMatchObject({ role: 'time', categories: [{ code: '2023' }, { code: '2024' }] });
});

test('a file with several languages is shown in Finnish although it has English or Norwegian', () => {
  const translated = (language: string): Changes => ({
    LANGUAGE: '"fi"',
    LANGUAGES: `"fi","${language}"`,
    [`TITLE[${language}]`]: '"Title"',
    [`STUB[${language}]`]: '"area"',
    [`HEADING[${language}]`]: '"measure","year"',
    [`VALUES[${language}]("area")`]: '"Smallbay","Bighill"',
    [`UNITS[${language}]("Andel")`]: '"percent"',
  });
  for (const language of ['en', 'no']) {
    const cube = decode(data, translated(language));
    expect([cube.title, cube.dimensions[0]?.label, ...labels(cube)]).toEqual([
      'Title',
      'area',
      'Smallbay',
      'Bighill',
    ]);
    expect(cube.dimensions[0]).toMatchObject({
      code: 'region',
      categories: [{ code: '9902' }, { code: '9905' }],
    });
    expect(cube.dimensions[1]?.categories[0]).toMatchObject({ label: 'Andel', unit: 'percent' });
  }
  expect(labels(decode(data, { ...translated('en'), LANGUAGE: '"no"' }))).toEqual([
    'Lillevik',
    'Storås',
  ]);
});

test('figures marked as preliminary come out as final', () => {
  const marked = { 'DATANOTECELL("9902","Andel1","2024")': '"*"' };
  const cube = decode(data, marked);
  expect(words(cube)).toEqual(['value', 'provisional', 'zero', 'zero']);
  expect(cube.raws.get(1)).toBe('2 *');
  const other = { ...marked, SOURCE: '"Et annet byrå"' };
  expect(words(decode(data, other))[1]).toBe('value');
  expect(words(decode(data, { ...other, NOTE: '"Om tallene.##* = Foreløpig tall"' }))[1]).toBe(
    'provisional',
  );
});

test('the notes of the source, or the unit of a table without measures, disappear', () => {
  const cube = decode(data, {
    CONTVARIABLE: null,
    HEADING: '"type","år"',
    'VALUES("type")': '"Andel"',
    'UNITS("Andel")': null,
    UNITS: '"personer"',
    NOTEX: '"Viktig#om tabellen"',
    'VALUENOTE("region","Storås")': '"Slått sammen i 2024"',
  });
  expect(cube.notes.map(({ code, sentence, detail }) => [code, detail ?? sentence])).toEqual([
    ['table-unit', 'Tallene i hele tabellen er i enheten «personer», med 1 desimaler.'],
    ['source-note', 'Viktig\nom tabellen'],
    ['source-note', 'Slått sammen i 2024'],
  ]);
});

test('names from the prototype are taken for keywords or rows', () => {
  const cube = decode('DATA="__proto__",1 2 "constructor",3 4;', {
    'VALUES("region")': '"__proto__","constructor"',
    'CODES("region")': null,
    'KEYS("region")': 'VALUES',
  });
  expect(numbers(cube)).toEqual([1, 2, 3, 4]);
  expect(() => decode('DATA="toString",1 2;', { 'KEYS("region")': 'VALUES' })).toThrow(
    'Radnavnet «toString»',
  );
});

const refused: readonly (readonly [string, string, Changes, RegExp])[] = [
  ['a file without DATA', '', {}, /DATA mangler/],
  ['one figure too few', 'DATA=1 2 3;', {}, /3 tall under DATA, .* 4 \(2 × 1 × 2\)/],
  ['one figure too many', 'DATA=1 2 3 4 5;', {}, /5 tall under DATA/],
  ['decimal commas', 'DATA=1,5 2 0 4;', {}, /5 tall under DATA/],
  ['figures cut short', 'DATA=1 2 3 4', {}, /avbrutt/],
  ['something after the figures', 'DATA=1 2 3 4; 5 6;', {}, /6 tall under DATA/],
  ['a header cut short', 'NOTE="x', {}, /aldri lukket/],
  [
    'a word among the figures',
    'DATA=1 2 NaN 4;',
    {},
    /«NaN» i cella region «9905 Storås», .* år «2023»/,
  ],
  ['a hexadecimal', 'DATA=1 2 0x1F 4;', {}, /«0x1F»/],
  ['a number beyond all numbers', 'DATA=1 2 1e999 4;', {}, /«1e999»/],
  ['a quoted text that is no symbol', 'DATA=1 ":" 3 4;', {}, /«:» i cella/],
  [
    'more codes than values',
    data,
    { 'CODES("region")': '"1","2","3"' },
    /2 verdier i VALUES, men 3 i CODES/,
  ],
  ['fewer periods than values', data, { 'TIMEVAL("år")': 'TLIST(A1),"2023"' }, /men 1 i TIMEVAL/],
  ['the same code twice', data, { 'CODES("region")': '"1","1"' }, /«1» står to ganger/],
  [
    'the same value twice without codes',
    data,
    { 'CODES("region")': null, 'VALUES("region")': '"a","a"' },
    /«a» står to ganger/,
  ],
  ['a variable twice', data, { HEADING: '"region","år"' }, /«region» står to ganger/],
  ['a variable without values', data, { 'VALUES("region")': null }, /«region» har ingen verdier/],
  ['no STUB and no HEADING', data, { STUB: null, HEADING: null }, /STUB eller HEADING/],
  ['a statement without «=»', `STUBB"x";${data}`, {}, /«STUBB» i linje 18/],
  ['a charset nobody knows', data, { CODEPAGE: '"klingon"' }, /«klingon»/],
  ['VALUES twice', `VALUES("region")="x","y";${data}`, {}, /VALUES\(region\)» står to ganger/],
  ['an unknown row', 'DATA="Nei",1 2;', { 'KEYS("region")': 'VALUES' }, /Radnavnet «Nei» i rad 1/],
  [
    'a row twice',
    'DATA="Storås",1 2 "Storås",1 2;',
    { 'KEYS("region")': 'VALUES' },
    /«Storås» står to ganger/,
  ],
  [
    'a row too short',
    'DATA="Storås",1 "Lillevik",1 2;',
    { 'KEYS("region")': 'VALUES' },
    /«Storås» har 1 tall, men skal ha 2/,
  ],
  ['a row too long', 'DATA="Storås",1 2 3;', { 'KEYS("region")': 'VALUES' }, /flere tall enn 2/],
  ['KEYS on the heading', data, { 'KEYS("år")': 'VALUES' }, /KEYS må stå/],
  [
    'a mark that denies its figure',
    data,
    { 'DATANOTECELL("9902","Andel1","2024")': '":"' },
    /Tallet 2 og merket «:»/,
  ],
];

test.each(refused)('taken in as a table: %s', (_name, figures, changes, sentence) => {
  expect(() => decode(figures, changes)).toThrowError(
    expect.objectContaining({
      name: 'DomainError',
      code: 'validation',
      message: expect.stringMatching(sentence) as string,
    }),
  );
});

test('text that is no PX at all, or binary, is not refused in words', () => {
  for (const bytes of [
    ansi(''),
    ansi('region;år\n1;2'),
    new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]),
  ]) {
    expect(() => decodePx(bytes)).toThrowError(expect.objectContaining({ code: 'validation' }));
  }
});

test('a table of 264 000 cells loses some of them', () => {
  const list = (count: number, letter: string) =>
    Array.from({ length: count }, (_, at) => `"${letter}${at}"`).join(',');
  const row = `${Array.from({ length: 264 }, (_, at) => (at % 3 === 0 ? at / 10 : '"."')).join(' ')} \n`;
  const changes = {
    'VALUES("region")': list(1000, 'p'),
    'CODES("region")': null,
    'VALUES("år")': list(264, 't'),
    'TIMEVAL("år")': null,
    ...ssbSymbols,
  };
  const bytes = ansi(pxFile(`DATA=\n${row.repeat(1000)};`, changes));
  const { byStatus } = describeCube(decodePx(bytes));
  expect(byStatus.value + byStatus.zero).toBe(88 * 1000);
  expect(byStatus.missing).toBe(176 * 1000);
});
