import { expect, test } from 'vitest';
import { observationStatuses } from '../../electron/contract/vocabulary.ts';
import type { Cube } from '../../electron/core/importers/cube.ts';
import { decodeFile } from '../../electron/core/importers/decode.ts';
import { placeCodeOf } from '../../electron/core/importers/cube-place.ts';
import { parsePeriod } from '../../electron/core/domain/periods.ts';
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

test('PX: a «;» after every row, as Spain writes, ends the figures or hides a second file', async () => {
  expect(numbers(await px('DATA=\n1.5 2;\n0 "..";\n'))).toEqual([1.5, 2, 0, null]);
  await expect(px('DATA=\n1.5 2;\n0;\n')).rejects.toThrow('3 tall under DATA');
  await expect(px('DATA=\n1.5 2;\n0 7;\nCHARSET="ANSI";')).rejects.toThrow('satt sammen av to');
});

test('PX: figures in quotes, half-years, and UTF-16 in either order are refused', async () => {
  const halves = {
    'VALUES("år")': '"2010H1","2010H2"',
    'TIMEVAL("år")': 'TLIST(H1),"20101","20102"',
  };
  const cube = await px('DATA="1.5" "2" "0" ".";', halves);
  expect(numbers(cube)).toEqual([1.5, 2, 0, null]);
  expect(codes(cube, 2)).toEqual(['2010H1', '2010H2']);
  const big = Buffer.from(`\ufeff${pxFile('DATA=1 2 3 4;')}`, 'utf16le').swap16();
  expect(numbers(await read(big, 'tabell.px'))).toEqual([1, 2, 3, 4]);
});

test('PX: an apostrophe of Windows in a file that says latin-9 becomes a control character', async () => {
  const text = pxFile('DATA=1 2 3 4;', { CODEPAGE: '"iso-8859-15"', 'CODES("region")': null });
  const cube = await read(ansi(text.replace('Lillevik', 'Lille\u0092vik')), 'tabell.px');
  expect(labels(cube)?.[0]).toBe('Lille\u2019vik');
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

const csv = (lines: readonly string[], end = '\n') =>
  read(new TextEncoder().encode(lines.join(end)), 'tabell.csv');
const roles = (cube: Cube) => cube.dimensions.map(({ code, role }) => `${code}:${role}`);

test('CSV: line ends of two kinds in one file, or of an old Mac, join rows', async () => {
  const mixed = 'Kommune;2023\r\n9902 Lillevik;1\n9905 Storås;2\r\n';
  expect(numbers(await csv([mixed]))).toEqual([1, 2]);
  const old = await csv(['sep=;', 'Kommune;2023', '9902 Lillevik;1,5', '9905 Storås;2,5'], '\r');
  expect(numbers(old)).toEqual([1.5, 2.5]);
});

test('CSV: «1,027» between commas is read as 1.027 where it may be a thousand', async () => {
  const rows = ['Municipality,2023', '"9902 Lillevik","1,027"', '"9905 Storås","2,500"'];
  await expect(csv(rows)).rejects.toThrow('«1,027» i rad 2, kolonne «2023» kan bety 1027 eller');
  expect(numbers(await csv([...rows, '"9910 Nes","0,5"']))).toEqual([1.027, 2.5, 0.5]);
  expect(numbers(await csv(['Kommune;2023', '9902 Lillevik;1,027']))).toEqual([1.027]);
});

test('CSV: a column called «flagg» becomes a measure, and the hidden figure beside it merely missing', async () => {
  const cube = await csv([
    'Geografi;År;andel;flagg',
    ...['Hele landet;2022;12,3;', 'Lillevik;2022;;:', 'Storås;2022;;.'],
  ]);
  expect(words(cube)).toEqual(['value', 'hidden', 'not_computable']);
});

test('CSV: Eurostat’s flags are taken for a dimension', async () => {
  const head = 'DATAFLOW,freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG';
  const rows = ['2020,5.2,', '2021,,c', '2022,4.1,b', '2023,3.9,p', '2024,,u'];
  const cube = await csv([head, ...rows.map((row) => `ESTAT:X(1.0),A,NO,${row}`)]);
  expect(words(cube)).toEqual(['value', 'hidden', 'value', 'provisional', 'missing']);
  expect(cube.raws.get(2)).toBe('4.1 b');
});

test('CSV: «Folkehelseinstituttet» in the title does not tell whose signs these are', async () => {
  const rows = ['Geografi;Periode;Verdi', 'Lillevik;2020-2022;:'];
  const titled = await csv(['Norgeshelsa, Folkehelseinstituttet', '', ...rows]);
  expect(words(titled)).toEqual(['hidden']);
  expect(words(await csv(['Geografi;2022;2023', 'Lillevik;:;1,5']))).toEqual(['hidden', 'value']);
  const unnamed = await csv(['Sted;2022;2023', 'Lillevik;:;1,5']);
  expect([...(unnamed.openSigns?.keys() ?? [])]).toEqual([':']);
});

test('CSV: K-codes without a heading, or as «K_9902», are no places', async () => {
  const cube = await csv([
    ...[';;Innvandrere;Innvandrere', ';;Enhet: Personer;Enhet: Personer', ';;År: 2020;År: 2021'],
    ...['K9902;Lillevik;41;42', 'K9905;Storås;:;.'],
  ]);
  expect(roles(cube)[0]).toBe('place:geo');
  expect(labels(cube)).toEqual(['Lillevik', 'Storås']);
  expect(placeCodeOf('K_3305')).toEqual({ code: '3305', level: 'municipality' });
  expect(placeCodeOf('F_33')).toEqual({ code: '33', level: 'county' });
  expect(placeCodeOf('EAK Landet')?.level).toBe('country');
});

test('CSV: months as «2024-01», «01.2024» and 202401 become measures or no period', async () => {
  expect(roles(await csv(['Kommune;2024-01;2024-02', 'Lillevik;1;2']))[1]).toBe('period:time');
  expect(roles(await csv(['Kommune;01.2024;02.2024', 'Lillevik;1;2']))[1]).toBe('period:time');
  const long = await csv(['Kommune;Måned;Verdi', 'Lillevik;202401;1', 'Lillevik;202402;2']);
  expect(codes(long, 1)).toEqual(['2024M01', '2024M02']);
});

test.each([
  ['2024-01', '2024M01'],
  ['01.2024', '2024M01'],
  ['2023-24', '2023-24'],
  ['2009-10', '2009-10'],
  ['2009-11', undefined],
  ['2010H1', '2010V'],
  ['2024-S2', '2024H'],
  ['2021-Q3', '2021K3'],
  ['13.2024', undefined],
  ['2023 1. kvartal', '2023K1'],
  ['kvartal 2 2024', '2024K2'],
  ['1. halvår 2023', '2023V'],
  ['høsten 2023', '2023H'],
])('the period «%s» is read as another', (text, code) => {
  expect(parsePeriod(text)?.code).toBe(code);
});

test('CSV: headings in quotes with spaces between are no table', async () => {
  const cube = await csv(['"region" "tid" "2022" "2023"', '"9902 Lillevik" "alle" 92.3 ":"']);
  expect(words(cube)).toEqual(['value', 'hidden']);
});

test('CSV: «1.027,5» makes a table of figures a list of codes', async () => {
  const rows = ['Kommune;2023', 'Lillevik;1.027,5', 'Storås;2.500,1'];
  await expect(csv(rows)).rejects.toThrow('rad 2, kolonne «2023»');
});

test('CSV: two pairs of code and name beside a unit column make a table of holes', async () => {
  const moves = await csv([
    'Kommunenummer,Kommune,Til kommunenummer,Til kommune,Enhet,År,Antall',
    ...[
      '9902,Lillevik,9905,Storås',
      '9902,Lillevik,9910,Nes',
      '9905,Storås,9902,Lillevik',
      '9905,Storås,9910,Nes',
    ].flatMap((pair) => ['Personer,2024,40', 'Prosent,2024,4.5'].map((rest) => `${pair},${rest}`)),
  ]);
  expect(roles(moves)).toEqual([
    ...['Kommunenummer:geo', 'Til kommunenummer:geo', 'Enhet:null', 'År:time', 'measure:metric'],
  ]);
  expect(labels(moves)).toEqual(['Lillevik', 'Storås']);
});

test('CSV: «9902 Lillevik» beside a column with the name keeps the name in the code', async () => {
  const cube = await csv(['region;Kommune;Antall 2021', '9902 Lillevik;Lillevik;12']);
  expect(codes(cube)).toEqual(['9902']);
});

test.each([
  ['1. januar 2023;1. januar 2024', ['2023', '2024']],
  ['Per 31.12.2022;Per 31.12.2023', ['2022', '2023']],
  ['Skoleåret 2022-23;Skoleåret 2023-24', ['2022-23', '2023-24']],
  ['1. halvår 2023;2. halvår 2023', ['2023V', '2023H']],
  ['2023 1. kvartal;2023 2. kvartal', ['2023K1', '2023K2']],
  ['høst 2023;vår 2024', ['2023H', '2024V']],
])('CSV: «%s» gives a measure and a whole year instead of two periods', async (heads, periods) => {
  const cube = await csv([`Kommune;${heads}`, '9902 Lillevik;1;2', '9905 Storås;3;4']);
  expect(roles(cube)).toEqual(['Kommune:geo', 'period:time']);
  expect(codes(cube, 1)).toEqual(periods);
});

test('CSV: a third of a year or a week is taken for the year', async () => {
  const cube = await csv(['Kommune;1. tertial 2024;2. tertial 2024', '9902 Lillevik;1;2']);
  expect(roles(cube)).toEqual(['Kommune:geo', 'measure:metric']);
});

test('CSV: «2024 (foreløpig)» is another measure, or a final figure', async () => {
  const cube = await csv(['Kommune;2023;2024 (foreløpige tall)', 'Lillevik;1;2', 'Storås;3;..']);
  expect(codes(cube, 1)).toEqual(['2023', '2024']);
  expect(words(cube)).toEqual(['value', 'provisional', 'value', 'missing']);
});

test('CSV: the population beside the years becomes a dimension full of holes', async () => {
  const rows = ['9902 Lillevik;3044;1;2', '9905 Storås;1010;3;4'];
  const cube = await csv(['Kommune;Folketall;2022;2023', ...rows]);
  expect(roles(cube)).toEqual(['Kommune:geo', 'period:time']);
  expect(cube.notes.map(({ sentence }) => sentence).join()).toContain('«Folketall»');
  const rooms = await csv(['Kommune;Rom;2022', 'Lillevik;1;5', 'Lillevik;2;6']);
  expect(roles(rooms)).toEqual(['Kommune:geo', 'Rom:null', 'period:time']);
});

test('CSV: a quote inside a text without quotes refuses the file', async () => {
  const cube = await csv(['Kommune;Mål;2023', 'Lillevik;Andel "lav" inntekt;2,5']);
  expect(codes(cube, 1)).toEqual(['Andel "lav" inntekt']);
});
