import { describe, expect, it } from 'vitest';
import type { CubeMapping } from '../../electron/contract/mapping.ts';
import { observationStatuses, type ObservationStatus } from '../../electron/contract/vocabulary.ts';
import { makeRegister } from '../../electron/core/domain/places.ts';
import { placeByName } from '../../electron/core/importers/cube-place.ts';
import { cubeReport } from '../../electron/core/importers/cube-report.ts';
import type { Cube } from '../../electron/core/importers/cube.ts';
import { fingerprint, suggestMapping } from '../../electron/core/importers/suggest-mapping.ts';
import { placeChanges, places } from '../../db/places/index.ts';

const register = makeRegister(
  places,
  placeChanges.map(({ from, to, at, kind }) => ({ from, to, at, kind })),
);
const indicators = new Map([
  ['share', { id: 'share', name: 'Andel', unit: '%', decimals: 1, periodKind: 'year' as const }],
]);

function dimension(code: string, role: 'time' | 'geo' | 'metric' | null, codes: string[]) {
  return { code, label: code, role, categories: codes.map((c) => ({ code: c, label: c })) };
}

const sexes = [
  { code: '1', label: 'Menn' },
  { code: '0', label: 'Begge kjønn' },
];

/** A cube of places × sex × years; `cells` are numbers or a status, places slowest. */
function cube(placeCodes: string[], years: string[], cells: (number | ObservationStatus)[]): Cube {
  return {
    format: 'json-stat',
    title: '13556: Utenfor',
    source: null,
    updated: null,
    dimensions: [
      dimension('Region', 'geo', placeCodes),
      { ...dimension('Kjonn', null, ['1', '0']), categories: sexes },
      dimension('Tid', 'time', years),
    ],
    // The first sex holds figures that must never be taken.
    values: Float64Array.from(
      placeCodes.flatMap((_, p) => [
        ...years.map(() => 999),
        ...years.map((__, y) => {
          const cell = cells[p * years.length + y];
          return typeof cell === 'number' ? cell : Number.NaN;
        }),
      ]),
    ),
    statuses: Uint8Array.from(
      placeCodes.flatMap((_, p) => [
        ...years.map(() => 0),
        ...years.map((__, y) => {
          const cell = cells[p * years.length + y] ?? 'missing';
          return observationStatuses.indexOf(typeof cell === 'number' ? 'value' : cell);
        }),
      ]),
    ),
    raws: new Map(),
    notes: [],
  };
}

const mapping: CubeMapping = {
  placeDimension: 'Region',
  fixedPlace: null,
  timeDimension: 'Tid',
  measureDimension: null,
  indicators: { '': 'share' },
  filters: { Kjonn: '0' },
};
const read = (c: Cube, m: CubeMapping = mapping) => cubeReport(c, m, register, indicators);
const rowsOf = (c: Cube) =>
  read(c).series[0]?.rows.map(({ place, sourcePlace, period, value, status }) => ({
    place,
    sourcePlace,
    period,
    value,
    status,
  }));

describe('a table that comes in through a mapping', () => {
  it('takes the chosen sex only, and joins 0605, K-3007 and 3305 to one place', () => {
    expect(
      rowsOf(
        cube(
          ['0605', 'K-3007', '3305 Ringerike'],
          ['2018', '2021', '2024'],
          [
            8,
            'not_applicable',
            'not_applicable',
            'not_applicable',
            9,
            'not_applicable',
            'not_applicable',
            'not_applicable',
            10,
          ],
        ),
      ),
    ).toEqual([
      { place: '3305', sourcePlace: '0605', period: '2018', value: 8, status: 'value' },
      { place: '3305', sourcePlace: '3007', period: '2021', value: 9, status: 'value' },
      { place: '3305', sourcePlace: '3305', period: '2024', value: 10, status: 'value' },
    ]);
  });

  it('stops with both figures when old and new code disagree, and joins them when they agree', () => {
    const same = read(cube(['0605', '3305'], ['2018'], [8, 8]));
    expect(same.stops).toEqual([]);
    expect(same.series[0]?.rows).toHaveLength(1);
    const differing = read(cube(['0605', '3305'], ['2018'], [8, 9]));
    expect(differing.stops.map((stop) => stop.code)).toEqual(['twin-differs']);
    expect(differing.stops[0]?.sentence).toMatch(/0605 har 8 og 3305 har 9/);
  });

  it('keeps hidden as hidden, without a value', () => {
    expect(rowsOf(cube(['3305'], ['2024'], ['hidden']))).toEqual([
      { place: '3305', sourcePlace: '3305', period: '2024', value: null, status: 'hidden' },
    ]);
  });

  it('stops at a row that concerns no place we know, knows no KOSTRA groups, or finds no places by name', () => {
    const foreign = read(cube(['3305', '9876'], ['2024'], [1, 2]));
    expect(foreign.stops).toEqual([]);
    expect(foreign.left.aside).toBe(1);
    const groups = read(
      cube(['EKG10', 'EKG18', 'EAKUO', 'Ringerike', 'EAK'], ['2024'], [1, 4, 5, 2, 3]),
    );
    expect(groups.stops).toEqual([]);
    expect(groups.series[0]?.rows.map((row) => row.place)).toEqual(['0', '3305', 'EKG10']);
    expect(groups.notes.map((n) => n.code)).toContain('aside');
  });

  it('stops on a period of another kind, and on a percentage above 200', () => {
    expect(read(cube(['3305'], ['2022-2024'], [1])).stops.map((s) => s.code)).toEqual([
      'period-kind',
    ]);
    expect(read(cube(['3305'], ['2024'], [201])).stops.map((s) => s.code)).toEqual(['impossible']);
    const above = read(cube(['3305'], ['2024'], [104.4]));
    expect(above.stops).toEqual([]);
    expect(above.notes.map((n) => n.code)).toEqual(['above-100']);
  });

  it('notes a jump far beyond the usual change', () => {
    const years = ['2018', '2019', '2020', '2021', '2022', '2023'];
    const report = read(cube(['3305'], years, [10, 10.2, 10.1, 10.3, 20, 20.1]));
    expect(report.notes.map((n) => n.code)).toEqual(['jump']);
    expect(report.notes[0]?.sentence).toContain('2022');
  });

  it('asks for a value of a dimension that the mapping does not settle', () => {
    const { Kjonn: _left, ...filters } = mapping.filters;
    expect(
      read(cube(['3305'], ['2024'], [1]), { ...mapping, filters }).stops.map((s) => s.code),
    ).toEqual(['no-filter']);
  });

  it('suggests place, time and both sexes, and finds the same kind of table next year', () => {
    const table = cube(['3305', '0'], ['2024'], [1, 2]);
    const suggestion = suggestMapping(table, [
      { id: 'share', sourceTable: 'SSB 13556', periodKind: 'year' },
    ]);
    expect(suggestion).toEqual({ ...mapping, indicators: { '': 'share' } });
    expect(fingerprint(cube(['3305'], ['2025'], [3]))).toBe(fingerprint(table));
  });

  it('takes men for everybody where a table has no total: the first value is nobody’s choice', () => {
    const table = cube(['3305'], ['2024'], [1]);
    const [region, , year] = table.dimensions;
    if (!region || !year) throw new Error('expected three dimensions');
    const each = dimension('Kjonn', null, ['1', '2']);
    const suggestion = suggestMapping({ ...table, dimensions: [region, each, year] }, []);
    expect(suggestion.filters).toEqual({ Kjonn: '' });
    const report = read(
      { ...table, dimensions: [region, each, year] },
      {
        ...mapping,
        filters: { Kjonn: '' },
      },
    );
    expect(report.stops.map(({ code }) => code)).toEqual(['no-filter']);
  });

  it('puts numbers of people among shares, where the table says what they are', () => {
    const table = cube(['3305'], ['2024'], [612]);
    const measures = (unit: string) => ({
      ...dimension('Kjonn', 'metric', ['1', '0']),
      categories: [
        { code: '1', label: 'Utenfor', unit },
        { code: '0', label: 'Utenfor', unit },
      ],
    });
    const stops = (unit: string) => {
      const [region, , year] = table.dimensions;
      if (!region || !year) throw new Error('expected three dimensions');
      return read(
        { ...table, dimensions: [region, measures(unit), year] },
        {
          ...mapping,
          ...{ measureDimension: 'Kjonn', indicators: { 0: 'share' }, filters: {} },
        },
      ).stops.map(({ code }) => code);
    };
    expect(stops('personer')).toContain('unit');
    expect(stops('prosent')).not.toContain('unit');
    expect(stops('')).not.toContain('unit');
  });
});

describe('places known by name alone', () => {
  const codeOf = (name: string, day: string) => placeByName(register, name, day)?.code;

  it.each([
    ['Ringerike (2007-2019)', '2018-12-31', '0605'],
    ['Ringerike', '2022-12-31', '3007'],
    // FHI gives its figures for the counties of today, also for the years of Viken.
    ['Buskerud', '2022-12-31', '33'],
    ['Buskerud', '2018-12-31', '06'],
    ['Herøy (Nordland)', '2023-12-31', '1818'],
    ['Herøy (Møre og Romsdal)', '2023-12-31', '1515'],
    ['Herøy', '2023-12-31', undefined],
    ['Tullby', '2023-12-31', undefined],
  ])('«%s» on %s is another place, or none', (name, day, code) => {
    expect(codeOf(name, day)).toBe(code);
  });

  it('a table with names only is offered no place, and all its figures go to Ringerike', () => {
    const named = cube(['Ringerike', 'Hole'], ['2022'], [1, 2]);
    expect(suggestMapping(named, [])).toMatchObject({ placeDimension: 'Region', fixedPlace: null });
    const { series } = cubeReport(named, mapping, register, indicators);
    expect(series[0]?.rows.map(({ place }) => place)).toEqual(['3305', '3310']);
  });
});
