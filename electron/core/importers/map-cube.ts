import type { CubeMapping } from '../../contract/mapping.ts';
import { observationStatuses, type PeriodKind } from '../../contract/vocabulary.ts';
import { formatNumber, joinWords } from '../../contract/format.ts';
import { parsePeriod, type Period } from '../domain/periods.ts';
import { currentPlace, resolvePlace, type PlaceRegister } from '../domain/places.ts';
import { placeByName, placeCodeOf } from './cube-place.ts';
import { factorOf, findRateParts } from './find-rate-parts.ts';
import { rebuildPlaces, type Additive } from './rebuild.ts';
import type { Cube, CubeCategory, CubeDimension } from './cube.ts';
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
}

export interface MappedCube {
  series: { indicatorId: string; measure: string; rows: ReportRow[] }[];
  periods: Period[];
  stops: Note[];
  notes: Note[];
  twins: number;
  aside: number;
}

interface Spot<T> {
  offset: number;
  found: T;
}

/**
 * The rows a mapping takes out of a table. Pure. A place or period that cannot be read, or a mapping
 * that does not fit the table, is a stop naming the dimension and the category.
 */
export function mapCube(
  cube: Cube,
  mapping: CubeMapping,
  register: PlaceRegister,
  indicators: ReadonlyMap<string, MappedIndicator>,
): MappedCube {
  const stops: Note[] = [];
  const strides = stridesOf(cube);
  const axis = (code: string | null) => {
    const index = cube.dimensions.findIndex((dimension) => dimension.code === code);
    const dimension = cube.dimensions[index];
    if (!dimension) return null;
    return { dimension, stride: strides[index] ?? 1 };
  };
  const base = fixedOffset(cube, mapping, strides, stops);
  const time = axis(mapping.timeDimension);
  if (!time)
    stops.push(note('no-time', `Tabellen har ingen dimensjon «${mapping.timeDimension}» for tid`));
  const measures = measureSpots(mapping, axis(mapping.measureDimension), indicators, stops);
  const periods = time ? periodSpots(time, stops) : [];
  const places = placeSpots(
    mapping,
    axis(mapping.placeDimension),
    register,
    periods.at(-1)?.found ?? null,
    stops,
  );
  const result: MappedCube = {
    series: [],
    periods: periods.map((spot) => spot.found),
    stops,
    notes: [],
    twins: 0,
    aside: places.aside.length,
  };
  if (places.aside.length > 0) result.notes.push(asideNote(places.aside));
  if (stops.length > 0) return result;
  // By place and period, as the rows are kept and looked up later.
  const placesInOrder = places.spots.toSorted((a, b) => byText(a.found.place, b.found.place));
  const periodsInOrder = periods.toSorted((a, b) => byText(a.found.code, b.found.code));
  /** One category of the measure, as rows by the codes of the file. */
  const rowsOfCategory = (offset: number): ReportRow[] =>
    placesInOrder.flatMap(({ offset: placeOffset, found }) =>
      periodsInOrder.map(({ offset: timeOffset, found: period }) =>
        rowOf(cube, base + offset + timeOffset + placeOffset, found, period.code),
      ),
    );
  const additive = (
    measure: Spot<MappedIndicator>,
    rows: readonly ReportRow[],
  ): Additive | null => {
    const { unit, decimals, isCount } = measure.found;
    if (isCount) return { numerator: rows, denominator: null, factor: 1, decimals: 0 };
    const factor = factorOf(unit);
    const metric = axis(mapping.measureDimension);
    if (factor === null || metric === null) return null;
    const others = metric.dimension.categories.flatMap((category, at) =>
      at * metric.stride === measure.offset
        ? []
        : [{ category, rows: () => rowsOfCategory(at * metric.stride) }],
    );
    const parts = findRateParts(rows, others, factor);
    return parts && { ...parts, factor, decimals };
  };
  for (const measure of measures) {
    const wrong = periodsInOrder.find(({ found }) => found.kind !== measure.found.periodKind);
    if (wrong) stops.push(wrongKind(wrong.found, measure.found));
    const rows: ReportRow[] = [];
    if (!wrong)
      for (const group of groupsOf(placesInOrder))
        for (const { offset: timeOffset, found: period } of periodsInOrder) {
          const at = base + measure.offset + timeOffset;
          const row = joined(result, cube, at, group, period, measure.found);
          if (row) rows.push(row);
        }
    const rebuilt = rebuildPlaces(
      rows,
      () => (wrong ? null : additive(measure, rows)),
      result.periods,
      register,
    );
    result.notes.push(...rebuilt.notes);
    const { id: indicatorId, name } = measure.found;
    result.series.push({ indicatorId, measure: name, rows: rebuilt.rows });
  }
  return result;
}

/** The codes of one place in the file, in the order of the file: usually one, two for a twin. */
function groupsOf(spots: readonly Spot<FoundPlace>[]): Spot<FoundPlace>[][] {
  return [...Map.groupBy(spots, ({ found }) => found.place).values()];
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface FoundPlace {
  place: string;
  sourcePlace: string;
  placeName: string;
}

/** The one row a place has in a period; twins that differ are a stop. */
function joined(
  result: MappedCube,
  cube: Cube,
  base: number,
  group: readonly Spot<FoundPlace>[],
  period: Period,
  indicator: MappedIndicator,
): ReportRow | null {
  let kept: ReportRow | null = null;
  for (const { offset, found } of group) {
    const row = rowOf(cube, base + offset, found, period.code);
    // A code not in use in a period is an empty row beside the real one.
    const isEmpty = row.status === 'missing' || row.status === 'not_applicable';
    if (kept === null || kept.status === 'missing' || kept.status === 'not_applicable') {
      if (kept === null || !isEmpty) kept = row;
    } else if (!isEmpty) {
      result.twins += 1;
      if (kept.value !== row.value || kept.status !== row.status)
        result.stops.push(twinStop(kept, row, indicator));
    }
  }
  return kept;
}

function rowOf(cube: Cube, index: number, found: FoundPlace, period: string): ReportRow {
  const number = cube.values[index] ?? Number.NaN;
  const value = Number.isNaN(number) ? null : number;
  const { place, sourcePlace, placeName } = found;
  const status = observationStatuses[cube.statuses[index] ?? -1] ?? 'missing';
  const raw = cube.raws.get(index) ?? (value === null ? '' : String(value));
  return { place, sourcePlace, placeName, period, value, status, raw };
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

interface Axis {
  dimension: CubeDimension;
  stride: number;
}

function measureSpots(
  mapping: CubeMapping,
  axis: Axis | null,
  indicators: ReadonlyMap<string, MappedIndicator>,
  stops: Note[],
): Spot<MappedIndicator>[] {
  const spots = Object.entries(mapping.indicators).flatMap(
    ([category, id]): Spot<MappedIndicator>[] => {
      const found = indicators.get(id);
      const at = axis ? axis.dimension.categories.findIndex((c) => c.code === category) : 0;
      if (!found) stops.push(note('no-indicator', `Indikatoren «${id}» finnes ikke`));
      if (at === -1) stops.push(note('no-measure', `«${category}» finnes ikke i fila`));
      const measure = axis?.dimension.categories[at];
      const unlike = found && measure && unlikeUnit(measure, found);
      if (unlike) stops.push(unlike);
      return found && at !== -1 ? [{ offset: at * (axis?.stride ?? 0), found }] : [];
    },
  );
  if (spots.length === 0 && stops.length === 0)
    stops.push(note('no-indicator', 'Velg minst én indikator som tallene hører til'));
  return spots;
}

const percentWords = /prosent|per ?cent|%|\bandel\b|\brate\b|\bshare\b/i;

/** Numbers of people must not land among shares, nor shares among numbers, where the table says which. */
function unlikeUnit({ label, unit }: CubeCategory, indicator: MappedIndicator): Note | null {
  const isPercent = percentWords.test(`${label} ${unit ?? ''}`);
  const isOther = unit !== undefined && unit.trim() !== '' && !isPercent;
  const isUnlike = indicator.isCount ? isPercent : indicator.unit === '%' && isOther;
  if (!isUnlike) return null;
  const words = unit === undefined ? `«${label}»` : `«${label}» (${unit})`;
  return note('unit', `${words} passer ikke til «${indicator.name}», som er i ${indicator.unit}`, {
    detail: 'Velg en annen kolonne eller en annen indikator.',
  });
}

function periodSpots({ dimension, stride }: Axis, stops: Note[]): Spot<Period>[] {
  return dimension.categories.flatMap((category, at): Spot<Period>[] => {
    const found = parsePeriod(category.code) ?? parsePeriod(category.label);
    if (!found)
      stops.push(
        note(
          'no-period',
          `«${category.label}» i «${dimension.label}» er ikke en periode appen kjenner`,
        ),
      );
    return found ? [{ offset: at * stride, found }] : [];
  });
}

function placeSpots(
  mapping: CubeMapping,
  axis: Axis | null,
  register: PlaceRegister,
  period: Period | null,
  stops: Note[],
): { spots: Spot<FoundPlace>[]; aside: string[] } {
  const day = period?.end ?? '9999-12-31';
  const aside: string[] = [];
  const resolve = (text: string, label: string): FoundPlace | null => {
    const coded =
      placeCodeOf(text) ?? placeCodeOf(label) ?? placeByName(register, label || text, day);
    const found = coded && resolvePlace(register, coded.code, coded.level, day);
    if (found?.kind === 'place')
      return {
        place: currentPlace(register, found.place.code),
        sourcePlace: found.place.code,
        placeName: found.place.name,
      };
    if (found?.kind === 'unknown' && coded?.level === 'municipality')
      stops.push(
        note('unknown-place', `Stedskoden ${text} (${label}) finnes ikke i kodelista`, {
          detail: 'Kontroller koden hos kilden, eller oppdater kodelista.',
        }),
      );
    else aside.push(label || text);
    return null;
  };
  if (!axis) {
    const place = resolve(mapping.fixedPlace ?? '', mapping.fixedPlace ?? '');
    if (!place) stops.push(note('no-place', 'Velg hvilket sted tallene gjelder'));
    return { spots: place ? [{ offset: 0, found: place }] : [], aside: [] };
  }
  const spots = axis.dimension.categories.flatMap((category, at): Spot<FoundPlace>[] => {
    const found = resolve(category.code, category.label);
    return found ? [{ offset: at * axis.stride, found }] : [];
  });
  return { spots, aside };
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

function twinStop(a: ReportRow, b: ReportRow, indicator: MappedIndicator): Note {
  return note(
    'twin-differs',
    `${a.placeName}, ${indicator.name} ${a.period}: ${a.sourcePlace} har ${a.raw} og ${b.sourcePlace} har ${b.raw}`,
    {
      detail: 'Samme kommune har to ulike tall under gammel og ny kode. Avklar hos kilden.',
      cell: { place: a.place, measure: indicator.name, period: a.period },
    },
  );
}

function asideNote(names: readonly string[]): Note {
  const shown = names.slice(0, 6);
  const more = names.length - shown.length;
  return note(
    'aside',
    names.length === 1
      ? '1 rad kan ikke knyttes til land, fylke eller kommune'
      : `${formatNumber(names.length, 0)} rader kan ikke knyttes til land, fylke eller kommune`,
    {
      detail: more > 0 ? `${shown.join(', ')} og ${more} til.` : `${joinWords(shown)}.`,
    },
  );
}
