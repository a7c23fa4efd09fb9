import { DomainError } from '../../contract/errors.ts';
import type { CubeMapping } from '../../contract/mapping.ts';
import { publishImport } from '../../core/services/imports/publish.ts';
import { readImport, stageMapped } from '../../core/services/imports/stage.ts';
import type { DemoMeasure, DemoPlace, DemoTable } from './content/figure-shape.ts';
import { populationTables } from './content/figures-population.ts';
import { schoolTables } from './content/figures-school.ts';
import { secretary, type Play, type Scene } from './play.ts';

/** What the places were called: from a year on, the codes that were theirs. */
const codes: Readonly<Record<DemoPlace, readonly (readonly [from: number, codes: string])[]>> = {
  ringerike: [
    [0, '0605'],
    [2020, '3007'],
    [2024, '3305'],
  ],
  county: [
    [0, '06'],
    [2020, '30'],
    [2024, '33'],
  ],
  country: [[0, '0']],
  hole: [
    [0, '0612'],
    [2020, '3038'],
    [2024, '3310'],
  ],
  modum: [
    [0, '0623'],
    [2020, '3047'],
    [2024, '3316'],
  ],
  drammen: [
    [0, '0602 0625 0711'],
    [2020, '3005'],
    [2024, '3301'],
  ],
};
const names: Readonly<Record<string, string>> = {
  ...{ '0': 'Hele landet', '06': 'Buskerud', '30': 'Viken', '33': 'Buskerud' },
  ...{ '0605': 'Ringerike', '3007': 'Ringerike', '3305': 'Ringerike' },
  ...{ '0612': 'Hole', '3038': 'Hole', '3310': 'Hole' },
  ...{ '0623': 'Modum', '3047': 'Modum', '3316': 'Modum' },
  ...{
    '0602': 'Drammen',
    '0625': 'Nedre Eiker',
    '0711': 'Svelvik',
    '3005': 'Drammen',
    '3301': 'Drammen',
  },
};

/** Files of invented figures, taken in through the door every file of figures goes through. */
export function figureScenes(): Scene[] {
  return [...schoolTables, ...populationTables].map((table) => ({
    ...{ at: table.day, by: secretary },
    play: (play) => publish(play, table),
  }));
}

async function publish({ core, reader }: Play, table: DemoTable): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(fileOf(table)));
  const read = await readImport(core, reader, { fileName: table.file, bytes });
  if (read.kind === 'tables')
    throw new DomainError('validation', `${table.file} har flere tabeller.`);
  const staged =
    read.kind === 'staged'
      ? read
      : await stageMapped(core, reader, read, { mapping: mappingOf(table), name: table.title });
  const result = await publishImport(core, staged, { backup: () => undefined });
  if (!result.changed) throw new DomainError('conflict', `${table.file}: ${result.sentence}`);
}

function mappingOf({ measures }: DemoTable): CubeMapping {
  return {
    ...{ placeDimension: 'Region', fixedPlace: null, timeDimension: 'Tid', filters: {} },
    measureDimension: 'ContentsCode',
    indicators: Object.fromEntries(measures.map(({ code, indicatorId }) => [code, indicatorId])),
  };
}

/** The table as JSON-stat 2, with each place under the code it had. */
function fileOf({ title, periods, measures }: DemoTable): object {
  const places = Object.keys(codes).filter((place): place is DemoPlace =>
    measures.some(({ rows }) => Object.hasOwn(rows, place)),
  );
  const regions = places.flatMap((place) =>
    codes[place].flatMap(([, list]) =>
      list.split(' ').map((code, part) => ({ place, code, part })),
    ),
  );
  const cells = regions.flatMap(({ place, code, part }) =>
    measures.flatMap((measure) => {
      const row = cellsOf(measure, place, periods);
      return periods.map((period, at) =>
        codeOf(place, period).includes(code) ? partOf(row[at] ?? '..', place, period, part) : '.',
      );
    }),
  );
  const index = (list: readonly string[]) => Object.fromEntries(list.map((code, at) => [code, at]));
  const same = (list: readonly string[]) => Object.fromEntries(list.map((code) => [code, code]));
  return {
    ...{ version: '2.0', class: 'dataset', label: title },
    source: 'Oppdiktet til øving i Dreiepunkt. Ingen av tallene er ekte.',
    note: ['Tallene er oppdiktet.'],
    role: { time: ['Tid'], metric: ['ContentsCode'], geo: ['Region'] },
    id: ['Region', 'ContentsCode', 'Tid'],
    size: [regions.length, measures.length, periods.length],
    dimension: {
      Region: {
        label: 'region',
        category: {
          index: index(regions.map(({ code }) => code)),
          label: Object.fromEntries(regions.map(({ code }) => [code, names[code] ?? code])),
        },
      },
      ContentsCode: {
        label: 'statistikkvariabel',
        category: {
          index: index(measures.map(({ code }) => code)),
          label: Object.fromEntries(measures.map(({ code, label }) => [code, label])),
          unit: Object.fromEntries(
            measures.map(({ code, unit, decimals }) => [code, { base: unit, decimals }]),
          ),
        },
      },
      Tid: { label: 'tid', category: { index: index(periods), label: same(periods) } },
    },
    value: cells.map((cell) => numberOf(cell)),
    status: Object.fromEntries(
      cells.flatMap((cell, at) => {
        const sign = cell.endsWith('*') ? '*' : numberOf(cell) === null ? cell : null;
        return sign === null ? [] : [[String(at), sign]];
      }),
    ),
  };
}

/** One cell for each period. Throws where the story has too few or too many. */
function cellsOf({ code, rows }: DemoMeasure, place: DemoPlace, periods: readonly string[]) {
  const row = rows[place];
  if (row === undefined) return periods.map(() => '..');
  const cells = row.split(' ');
  if (cells.length !== periods.length)
    throw new Error(`${code}, ${place}: ${cells.length} cells for ${periods.length} periods`);
  return cells;
}

function codeOf(place: DemoPlace, period: string): readonly string[] {
  const { year } = /(?<year>\d{2,4})(?:[KM]\d+)?$/.exec(period)?.groups ?? {};
  const last = Number(year) < 100 ? 2000 + Number(year) : Number(year);
  return (codes[place].findLast(([from]) => from <= last)?.[1] ?? '').split(' ');
}

/** A place that was several: the first has half and the others share the rest. */
function partOf(cell: string, place: DemoPlace, period: string, part: number): string {
  const parts = codeOf(place, period).length;
  const whole = numberOf(cell);
  if (parts === 1 || whole === null) return cell;
  const small = Math.floor(whole / 4);
  return String(part === 0 ? whole - small * (parts - 1) : small);
}

function numberOf(cell: string): number | null {
  const digits = cell.replace('*', '').replace(',', '.');
  return /^\d/.test(digits) ? Number(digits) : null;
}
