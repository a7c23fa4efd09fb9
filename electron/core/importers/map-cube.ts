import type { CubeMapping } from '../../contract/mapping.ts';
import {
  observationStatuses,
  type ObservationStatus,
  type PeriodKind,
} from '../../contract/vocabulary.ts';
import type { Period } from '../domain/periods.ts';
import type { PlaceRegister } from '../domain/places.ts';
import { factorOf, findRateParts } from './find-rate-parts.ts';
import { areFractions, measureSpots, scaled, type FoundMeasure } from './map-measures.ts';
import { manyPeriods, onePeriod, type FoundPeriod } from './map-periods.ts';
import { manyPlaces, onePlace, type FoundPlace } from './map-places.ts';
import { daysOf } from './read-places.ts';
import { rebuildPlaces, type Additive } from './rebuild.ts';
import type { Cube, CubeDimension } from './cube.ts';
import type { ReportRow } from './report-types.ts';
import { note, type Note } from './types.ts';

/** What the gates need to know of an indicator a table is mapped to. */
export interface MappedIndicator {
  id: string;
  name: string;
  unit: string;
  decimals: number;
  periodKind: PeriodKind;
  /** Whole numbers that can be added over places. */
  isCount?: boolean;
  /** In words, compared with what the file says of itself. */
  definition?: string;
  numerator?: string;
  denominator?: string;
  /** Number or name of the source's table. */
  sourceTable?: string;
  /** Codes of the source the definition rests on; an organisation number is the one school it is about. */
  sourceFilter?: string;
}

export interface MappedCube {
  series: { indicatorId: string; measure: string; rows: ReportRow[] }[];
  periods: Period[];
  stops: Note[];
  notes: Note[];
  twins: number;
  aside: number;
}

/** Something found in a dimension, and how far into the cells it lies. */
export interface Spot<T> {
  offset: number;
  found: T;
}

/**
 * The rows a mapping takes out of a table. Pure. A place or period that cannot be read, a measure that is not
 * what the definition says, or a mapping that does not fit the table, is a stop naming dimension and category.
 * `own` is the municipality that must not get lost.
 */
export function mapCube(
  cube: Cube,
  mapping: CubeMapping,
  register: PlaceRegister,
  indicators: ReadonlyMap<string, MappedIndicator>,
  own = '',
): MappedCube {
  const stops: Note[] = [];
  const notes: Note[] = [];
  const strides = stridesOf(cube);
  const axis = (code: string | null) => {
    const index = cube.dimensions.findIndex((dimension) => dimension.code === code);
    const dimension = cube.dimensions[index];
    if (!dimension) return null;
    return { dimension, stride: strides[index] ?? 1 };
  };
  const base = fixedOffset(cube, mapping, strides, stops);
  const measureAxis = axis(mapping.measureDimension);
  const measures = measureSpots(cube, mapping, measureAxis, indicators, { stops, notes });
  const periods = periodsIn(mapping, axis(mapping.timeDimension), measures, stops);
  const days = daysOf(periods.map(({ found }) => found));
  const placeAxis = axis(mapping.placeDimension);
  const places = placeAxis
    ? manyPlaces(placeAxis, mapping, register, days, own, schoolsOf(measures))
    : onePlace(mapping, register);
  stops.push(...places.stops);
  const result: MappedCube = {
    ...{ series: [], stops, notes, twins: 0 },
    periods: periods.map(({ found: { isProvisional: _mark, ...period } }) => period),
    aside: places.aside.length,
  };
  notes.push(...places.notes);
  if (stops.length > 0) return result;
  const walk: Walk = {
    ...{ cube, signs: mapping.signs ?? {}, unread: new Map() },
    // By place and period, as the rows are kept and looked up later.
    places: places.spots.toSorted((a, b) => byText(a.found.place, b.found.place)),
    periods: periods.toSorted((a, b) => byText(a.found.code, b.found.code)),
  };
  for (const measure of measures) {
    const { indicator, words, scale } = measure.found;
    const wrong = walk.periods.find(({ found }) => found.kind !== indicator.periodKind);
    if (wrong) stops.push(wrongKind(wrong.found, indicator));
    const found = wrong ? [] : seriesRows(walk, base, measure, result);
    if (scale === null && areFractions(found, indicator.unit)) stops.push(fractions(words, found));
    const rows =
      scale === null
        ? found
        : found.map((row) => ({
            ...row,
            value: row.value === null ? null : scaled(row.value, scale),
          }));
    const rebuilt = rebuildPlaces(
      rows,
      () => (wrong ? null : additiveOf(walk, base, measure, measureAxis, rows)),
      result.periods,
      register,
    );
    notes.push(...rebuilt.notes);
    result.series.push({ indicatorId: indicator.id, measure: words, rows: rebuilt.rows });
  }
  for (const [sign, count] of walk.unread) stops.push(unknownSign(cube, sign, count));
  return result;
}

/** The organisation numbers in the definitions; with several indicators each would need its own rows. */
function schoolsOf(measures: readonly Spot<FoundMeasure>[]): string[] {
  const [only] = measures;
  if (only === undefined || measures.length > 1) return [];
  return only.found.indicator.sourceFilter?.match(/(?<!\d)\d{9}(?!\d)/g) ?? [];
}

interface Walk {
  cube: Cube;
  /** What the reader says of signs the file does not explain; those met without a meaning are counted. */
  signs: Readonly<Record<string, ObservationStatus>>;
  unread: Map<string, number>;
  places: readonly Spot<FoundPlace>[];
  periods: readonly Spot<FoundPeriod>[];
}

function periodsIn(
  mapping: CubeMapping,
  time: { dimension: CubeDimension; stride: number } | null,
  measures: readonly Spot<FoundMeasure>[],
  stops: Note[],
): Spot<FoundPeriod>[] {
  if (time) return manyPeriods(time, stops);
  if (mapping.timeDimension !== '') {
    stops.push(note('no-time', `Tabellen har ingen dimensjon «${mapping.timeDimension}» for tid`));
    return [];
  }
  const kinds = measures.map(({ found }) => found.indicator.periodKind);
  const one = onePeriod(mapping, kinds);
  if (one) return [{ offset: 0, found: { ...one, isProvisional: false } }];
  const said = (mapping.fixedPeriod ?? '').trim();
  stops.push(
    said === ''
      ? note('no-time', 'Velg hvilken periode tallene gjelder')
      : note('no-period', `«${said}» er ikke en periode appen kjenner`, {
          detail: 'Skriv for eksempel 2024, 2024-25, 2024K1, 2024M01 eller 2022-2024.',
        }),
  );
  return [];
}

function seriesRows(
  walk: Walk,
  base: number,
  measure: Spot<FoundMeasure>,
  result: MappedCube,
): ReportRow[] {
  return groupsOf(walk.places).flatMap((group) =>
    walk.periods.flatMap(({ offset, found: period }) => {
      const at = base + measure.offset + offset;
      return joined(result, walk, at, group, period, measure.found) ?? [];
    }),
  );
}

/** What a municipality that was put together can be computed from: the counts themselves, or a rate's two parts. */
function additiveOf(
  walk: Walk,
  base: number,
  measure: Spot<FoundMeasure>,
  metric: { dimension: CubeDimension; stride: number } | null,
  rows: readonly ReportRow[],
): Additive | null {
  const { unit, decimals, isCount } = measure.found.indicator;
  if (isCount) return { numerator: rows, denominator: null, factor: 1, decimals: 0 };
  const factor = factorOf(unit);
  if (factor === null || metric === null) return null;
  /** One category of the measure, as rows by the codes of the file. */
  const rowsOfCategory = (offset: number): ReportRow[] =>
    walk.places.flatMap(({ offset: placeOffset, found }) =>
      walk.periods.map(({ offset: timeOffset, found: period }) =>
        rowOf(walk, base + offset + timeOffset + placeOffset, found, period),
      ),
    );
  const others = metric.dimension.categories.flatMap((category, at) =>
    at * metric.stride === measure.offset
      ? []
      : [{ category, rows: () => rowsOfCategory(at * metric.stride) }],
  );
  const parts = findRateParts(rows, others, factor);
  return parts && { ...parts, factor, decimals };
}

/** The codes of one place in the file, in the order of the file: usually one, two for a twin. */
function groupsOf(spots: readonly Spot<FoundPlace>[]): Spot<FoundPlace>[][] {
  return [...Map.groupBy(spots, ({ found }) => found.place).values()];
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The one row a place has in a period; twins that differ are a stop. */
function joined(
  result: MappedCube,
  walk: Walk,
  base: number,
  group: readonly Spot<FoundPlace>[],
  period: FoundPeriod,
  measure: FoundMeasure,
): ReportRow | null {
  let kept: ReportRow | null = null;
  for (const { offset, found } of group) {
    const row = rowOf(walk, base + offset, found, period);
    // A code not in use in a period is an empty row beside the real one.
    const isEmpty = row.status === 'missing' || row.status === 'not_applicable';
    if (kept === null || kept.status === 'missing' || kept.status === 'not_applicable') {
      if (kept === null || !isEmpty) kept = row;
    } else if (!isEmpty) {
      result.twins += 1;
      if (kept.value !== row.value || kept.status !== row.status)
        result.stops.push(twinStop(kept, row, measure));
    }
  }
  return kept;
}

function rowOf(
  { cube, signs, unread }: Walk,
  index: number,
  found: FoundPlace,
  period: FoundPeriod,
): ReportRow {
  const number = cube.values[index] ?? Number.NaN;
  const { place, sourcePlace, placeName } = found;
  const stated = observationStatuses[cube.statuses[index] ?? -1] ?? 'missing';
  const raw = cube.raws.get(index) ?? (Number.isNaN(number) ? '' : String(number));
  const isOpen = stated === 'missing' && cube.openSigns?.has(raw) === true;
  const said = isOpen ? signs[raw] : undefined;
  if (isOpen && said === undefined) unread.set(raw, (unread.get(raw) ?? 0) + 1);
  const status = said ?? (stated === 'value' && period.isProvisional ? 'provisional' : stated);
  const value = status === 'zero' ? 0 : Number.isNaN(number) ? null : number;
  return { place, sourcePlace, placeName, period: period.code, value, status, raw };
}

/** Offset of the chosen category of every dimension that is neither place, time nor measure. */
function fixedOffset(
  cube: Cube,
  mapping: CubeMapping,
  strides: readonly number[],
  stops: Note[],
): number {
  const free = new Set([mapping.placeDimension, mapping.timeDimension, mapping.measureDimension]);
  return cube.dimensions.reduce((sum, dimension, index) => {
    if (free.has(dimension.code)) return sum;
    const only = dimension.categories.length === 1 ? dimension.categories[0]?.code : undefined;
    const wanted = mapping.filters[dimension.code] ?? only;
    const at = dimension.categories.findIndex((category) => category.code === wanted);
    if (at === -1)
      stops.push(
        note('no-filter', `Velg hvilken verdi av «${dimension.label}» som skal med`, {
          detail:
            wanted === undefined || wanted === '' ? null : `«${wanted}» finnes ikke i denne fila.`,
        }),
      );
    return sum + Math.max(at, 0) * (strides[index] ?? 1);
  }, 0);
}

function stridesOf(cube: Cube): number[] {
  const strides = cube.dimensions.map(() => 1);
  for (let i = cube.dimensions.length - 2; i >= 0; i--)
    strides[i] = (strides[i + 1] ?? 1) * (cube.dimensions[i + 1]?.categories.length ?? 1);
  return strides;
}

function wrongKind(period: Period, indicator: MappedIndicator): Note {
  return note('period-kind', `${period.code} er ikke samme slags periode som «${indicator.name}»`, {
    detail: 'Tallene kan ikke legges i samme serie. Velg en annen indikator.',
  });
}

function twinStop(a: ReportRow, b: ReportRow, { indicator, words }: FoundMeasure): Note {
  return note(
    'twin-differs',
    `${a.placeName}, ${indicator.name} ${a.period}: ${a.sourcePlace} har ${a.raw} og ${b.sourcePlace} har ${b.raw}`,
    {
      detail: 'Samme kommune har to ulike tall under gammel og ny kode. Avklar hos kilden.',
      cell: { place: a.place, measure: words, period: a.period },
    },
  );
}

function fractions(words: string, rows: readonly ReportRow[]): Note {
  const example = rows.find(({ value }) => value !== null && value > 0 && value < 1);
  const shown = String(example?.value ?? '').replace('.', ',');
  const percent = String(scaled(example?.value ?? 0, 100)).replace('.', ',');
  return note(
    'fractions',
    `Alle tallene i «${words}» er mellom 0 og 1, men indikatoren er i prosent`,
    {
      detail: `Si om ${shown} betyr ${percent} % eller ${shown} %.`,
    },
  );
}

function unknownSign(cube: Cube, sign: string, count: number): Note {
  const words = cube.openSigns?.get(sign)?.words;
  const meaning = words ? `, som fila kaller «${words}»,` : '';
  return note(
    'unknown-sign',
    `«${sign}»${meaning} står i ${count} ${count === 1 ? 'celle' : 'celler'}, og fila sier ikke hva det betyr`,
    {
      detail: 'Si hva tegnet betyr, eller hvem som har laget fila.',
    },
  );
}
