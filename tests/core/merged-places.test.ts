import { describe, expect, it } from 'vitest';
import { placeChanges, places } from '../../db/places/index.ts';
import type { CubeMapping } from '../../electron/contract/mapping.ts';
import { observationStatuses, type ObservationStatus } from '../../electron/contract/vocabulary.ts';
import { partsOf } from '../../electron/core/domain/place-parts.ts';
import { makeRegister } from '../../electron/core/domain/places.ts';
import { cubeReport } from '../../electron/core/importers/cube-report.ts';
import type { Cube } from '../../electron/core/importers/cube.ts';

const register = makeRegister(places, placeChanges);
const before = '2016-12-31';

describe('what a place of today was made of', () => {
  it.each([
    ['3301', 'Drammen with Svelvik and Nedre Eiker', '0602 0625 0711'],
    ['3203', 'Asker with Hurum and Røyken', '0220 0627 0628'],
    ['3205', 'Lillestrøm', '0226 0227 0231'],
    ['3903', 'Holmestrand with Hof and Sande', '0702 0713 0714'],
    ['3905', 'Tønsberg with Re', '0704 0716'],
    ['3909', 'Larvik with Lardal', '0709 0728'],
    ['3911', 'Færder', '0722 0723'],
    ['3907', 'Sandefjord in 2016, three until new year', '0706 0719 0720'],
    ['4204', 'Kristiansand with Songdalen and Søgne', '1001 1017 1018'],
    ['3118', 'Indre Østfold', '0122 0123 0124 0125 0138'],
    ['4618', 'Ullensvang', '1227 1228 1231'],
    ['5001', 'Trondheim with Klæbu', '1601 1662'],
    ['5530', 'Senja', '1927 1928 1929 1931'],
    ['3305', 'Ringerike, renumbered twice', '0605'],
    ['0301', 'Oslo, never changed', '0301'],
  ])('is wrong for %s (%s)', (code, _name, parts) => {
    expect(partsOf(register, code, before)?.join(' ')).toBe(parts);
  });

  it.each([
    ['5055', 'Heim, with part of Snillfjord'],
    ['5056', 'Hitra, with part of Snillfjord'],
    ['5059', 'Orkland, with part of Snillfjord'],
    ['1806', 'Narvik, with part of Tysfjord'],
    ['1875', 'Hamarøy, with part of Tysfjord'],
    ['1508', 'Ålesund after Haram left'],
    ['1580', 'Haram'],
  ])('is made up for %s (%s), which took in part of a divided one', (code) => {
    expect(partsOf(register, code, before)).toBeNull();
  });

  it('counts Hurum and Røyken to Buskerud of today, or forgets Svelvik', () => {
    const buskerud = partsOf(register, '33', before) ?? [];
    expect(buskerud).toContain('0711');
    expect(buskerud).not.toContain('0627');
    expect(buskerud).not.toContain('0628');
    expect(buskerud).not.toContain('0532');
    // 18 municipalities, of which Drammen was three.
    expect(buskerud).toHaveLength(20);
    expect(partsOf(register, '33', '2022-12-31')).toHaveLength(18);
  });
});

const indicators = new Map([
  [
    'count',
    {
      id: 'count',
      name: 'Mottakere',
      unit: 'mottakere',
      decimals: 0,
      periodKind: 'year' as const,
      isCount: true,
    },
  ],
  ['share', { id: 'share', name: 'Andel', unit: '%', decimals: 1, periodKind: 'year' as const }],
  [
    'points',
    { id: 'points', name: 'Poeng', unit: 'poeng', decimals: 1, periodKind: 'year' as const },
  ],
]);

/** Places × measures × years; a cell is a number or a status. */
function cube(
  codes: readonly string[],
  measures: readonly string[],
  years: readonly string[],
  cell: (code: string, measure: string, year: string) => number | ObservationStatus,
): Cube {
  const cells = codes.flatMap((code) =>
    measures.flatMap((measure) => years.map((year) => cell(code, measure, year))),
  );
  const axis = (code: string, role: 'geo' | 'metric' | 'time', list: readonly string[]) => ({
    ...{ code, label: code, role },
    categories: list.map((c) => ({ code: c, label: c })),
  });
  return {
    ...{ format: 'json-stat', title: '', source: null, updated: null, raws: new Map(), notes: [] },
    dimensions: [
      axis('Region', 'geo', codes),
      axis('Mål', 'metric', measures),
      axis('Tid', 'time', years),
    ],
    values: Float64Array.from(cells, (c) => (typeof c === 'number' ? c : Number.NaN)),
    statuses: Uint8Array.from(cells, (c) =>
      observationStatuses.indexOf(typeof c === 'number' ? (c === 0 ? 'zero' : 'value') : c),
    ),
  };
}

const mapping = (to: Record<string, string>): CubeMapping => ({
  ...{ placeDimension: 'Region', fixedPlace: null, timeDimension: 'Tid' },
  ...{ measureDimension: 'Mål', indicators: to, filters: {} },
});
const drammen = ['0602', '0625', '0711', '3005', '3301'];
const inUse = (code: string, year: string) =>
  code === '3301'
    ? year >= '2024'
    : code === '3005'
      ? year >= '2020' && year < '2024'
      : year < '2020';

describe('a merged municipality', () => {
  it('has no history of a count, or half of it', () => {
    const table = cube(drammen, ['N'], ['2018', '2021', '2024'], (code, _m, year) =>
      inUse(code, year)
        ? ({ '0602': 100, '0625': 40, '0711': 9, '3005': 160, '3301': 170 }[code] ?? 0)
        : 'not_applicable',
    );
    const report = cubeReport(table, mapping({ N: 'count' }), register, indicators);
    const own = report.series[0]?.rows.filter(({ place }) => place === '3301');
    expect(own?.map(({ period, value, sourcePlace }) => [period, value, sourcePlace])).toEqual([
      ['2018', 149, '0602+0625+0711'],
      ['2021', 160, '3005'],
      ['2024', 170, '3301'],
    ]);
    expect(report.notes.map(({ sentence }) => sentence)).toContain(
      'Drammen (3301) er summert for årene før sammenslåingen',
    );
  });

  it('shows a sum that gives away what the source hides in one part', () => {
    const table = cube(drammen, ['N'], ['2018'], (code) =>
      code === '0711' ? 'hidden' : inUse(code, '2018') ? 50 : 'not_applicable',
    );
    const rows = cubeReport(table, mapping({ N: 'count' }), register, indicators).series[0]?.rows;
    expect(rows?.find(({ place }) => place === '3301')).toMatchObject({
      status: 'hidden',
      value: null,
    });
  });

  it('gets a figure although a part is missing', () => {
    const table = cube(['0602', '0625', '3301'], ['N'], ['2018'], (code) =>
      code === '3301' ? 'missing' : 50,
    );
    const rows = cubeReport(table, mapping({ N: 'count' }), register, indicators).series[0]?.rows;
    expect(rows?.find(({ place }) => place === '3301')?.status).toBe('missing');
  });

  const people: Record<string, [number, number]> = {
    ...{
      '0602': [900, 10_000],
      '0625': [100, 4_000],
      '0711': [30, 1_000],
      '3301': [0, 0],
      '3005': [0, 0],
    },
    ...{ '0605': [310, 3_000], '0604': [220, 2_500], '0612': [31, 800], '0626': [190, 2_600] },
  };
  const codes = Object.keys(people);
  const shares = (measures: string[], hide = '') =>
    cube(codes, measures, ['2017', '2018'], (code, measure, year) => {
      const [n, d] = people[code] ?? [0, 0];
      if (d === 0) return 'not_applicable';
      if (code === hide && measure === 'N') return 'hidden';
      const top = n + (year === '2018' ? 7 : 0);
      return measure === 'N' ? top : measure === 'D' ? d : Math.round((1000 * top) / d) / 10;
    });

  it('gets the mean of the rates, 4,8, where the sums give 6,9', () => {
    const report = cubeReport(
      shares(['R', 'N', 'D']),
      mapping({ R: 'share' }),
      register,
      indicators,
    );
    const row = report.series[0]?.rows.find(
      ({ place, period }) => place === '3301' && period === '2017',
    );
    // (900 + 100 + 30) / 15 000; the mean of 9,0, 2,5 and 3,0 would be 4,8.
    expect(row?.value).toBeCloseTo(6.867, 2);
    expect(row?.raw).toBe('1\u202f030 av 15\u202f000');
    expect(report.notes.find(({ code }) => code === 'rebuilt')?.sentence).toContain(
      'regnet ut av summerte tellere og nevnere',
    );
  });

  it('gets a rate where the table has no numbers to make it of, or hides one', () => {
    const place = (table: Cube) =>
      cubeReport(table, mapping({ R: 'share' }), register, indicators).series[0]?.rows.filter(
        (row) => row.place === '3301' && row.value !== null,
      );
    expect(place(shares(['R']))).toEqual([]);
    expect(place(shares(['R', 'N']))).toEqual([]);
    expect(place(shares(['R', 'N', 'D'], '0711'))).toEqual([]);
  });

  it('gets a median or points put together from its parts', () => {
    const rows = cubeReport(shares(['R', 'N', 'D']), mapping({ R: 'points' }), register, indicators)
      .series[0]?.rows;
    expect(rows?.find(({ place, value }) => place === '3301' && value !== null)).toBeUndefined();
  });
});

it('a count of 12,5 people is taken in, rounded so that nobody sees it', () => {
  const table = cube(['3305'], ['N'], ['2024'], () => 12.5);
  const { stops } = cubeReport(table, mapping({ N: 'count' }), register, indicators);
  expect(stops.map(({ sentence }) => sentence)).toEqual([
    'Ringerike 2024: 12,50\u00a0mottakere er ikke et helt tall',
  ]);
});

describe('a county', () => {
  const members = [
    '0602',
    '0604',
    '0605',
    '0612',
    '0615',
    '0616',
    '0617',
    '0618',
    '0619',
    '0620',
  ].concat(['0621', '0622', '0623', '0624', '0625', '0626', '0631', '0632', '0633', '0711']);
  const old = ['0627', '0628', '06'];

  it('takes its history from the old county of almost the same name', () => {
    const table = cube([...members, ...old, '33'], ['N'], ['2018'], (code) =>
      code === '33' ? 'not_applicable' : code === '06' ? 9_999 : 10,
    );
    const report = cubeReport(table, mapping({ N: 'count' }), register, indicators);
    const row = (place: string) => report.series[0]?.rows.find((r) => r.place === place)?.value;
    expect(row('33')).toBe(200);
    expect(row('06')).toBe(9_999);
  });

  it('has a history with a hole in it filled, when one member is hidden', () => {
    const table = cube([...members, '33'], ['N'], ['2018'], (code) =>
      code === '33' ? 'missing' : code === '0618' ? 'hidden' : 10,
    );
    const rows = cubeReport(table, mapping({ N: 'count' }), register, indicators).series[0]?.rows;
    expect(rows?.find(({ place }) => place === '33')).toMatchObject({
      status: 'hidden',
      value: null,
    });
  });

  it('keeps what the source itself gives on today’s borders', () => {
    const table = cube([...members, '33'], ['N'], ['2018'], (code) => (code === '33' ? 205 : 10));
    const rows = cubeReport(table, mapping({ N: 'count' }), register, indicators).series[0]?.rows;
    expect(rows?.find(({ place }) => place === '33')).toMatchObject({
      value: 205,
      sourcePlace: '33',
    });
  });

  it('is not compared with its municipalities, so a shifted column passes', () => {
    const today = [...register.places.values()]
      .filter(
        ({ code, kind, validTo }) => kind === 'municipality' && code.startsWith('33') && !validTo,
      )
      .map(({ code }) => code);
    const checks = (county: number) =>
      cubeReport(
        cube([...today, '33'], ['N'], ['2024'], (code) => (code === '33' ? county : 100)),
        mapping({ N: 'count' }),
        register,
        indicators,
      ).checks;
    expect(checks(1_800)).toContainEqual({
      sentence: 'Buskerud 2024: 18 kommuner har 1\u202f800, som fylket',
      ok: true,
    });
    expect(checks(2_500).find(({ ok }) => !ok)?.sentence).toContain('fylket 2\u202f500');
    // Rounding of small counts is no fault.
    expect(checks(1_806).every(({ ok }) => ok)).toBe(true);
  });
});
