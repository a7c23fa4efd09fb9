import type { CubeMapping } from '../../contract/mapping.ts';
import type { PeriodKind } from '../../contract/vocabulary.ts';
import type { PlaceRegister } from '../domain/places.ts';
import { fitsUnit } from './compare-measure.ts';
import { isCountryName } from './cube-place.ts';
import type { Cube, CubeCategory, CubeDimension } from './cube.ts';
import type { MappedIndicator } from './map-cube.ts';
import { arePeriods, periodsOf } from './map-periods.ts';
import { anyDays, readPlaces } from './read-places.ts';
import { placeInTitle } from './title-place.ts';

export { fingerprint, oldFingerprint } from './fingerprint.ts';

/** What a suggestion is made from of an indicator: its table, its kind of period, and the codes it uses there. */
export type SuggestedIndicator = Pick<MappedIndicator, 'id' | 'periodKind'> &
  Partial<MappedIndicator> & {
    sourceTable: string;
    /** «Alder 00-17, EUskalaSeksti»: codes of the source that the definition rests on. */
    sourceFilter?: string;
    /** Variable → code, from the app's own question to the source. */
    choices?: Readonly<Record<string, string>>;
  };

/** A category for everybody, told by its label alone: a code 0 is as often «0 år». */
const total =
  /^(?:totalt?\b.*|alle\b.*|begge\b.*|i alt|both\b.*|all\b.*|samlet\b.*|sum\b.*|hele befolkningen|.*(?:\bi alt|\bsamlet|\btotalt?))$/i;
const plainTotal =
  /^(?:totalt?|i alt|alle|begge kjønn|alle aldre|total|alle eierformer|alle trinn|kjønn samlet)$/i;

/**
 * What a table says by itself, and nothing that could be read otherwise: a role with two takers, a filter
 * without one total, and a measure among several that fit, are left open. The reader accepts what is proposed.
 */
export function suggestMapping(
  cube: Cube,
  indicators: readonly SuggestedIndicator[],
  register: PlaceRegister | null = null,
): CubeMapping {
  const time = timeDimension(cube);
  const place = placeDimension(cube, time, register);
  const measure = cube.dimensions.find((d) => d.role === 'metric' && d !== time && d !== place);
  const kinds = new Set((time ? periodsOf(time) : []).map(({ kind }) => kind));
  const [kind] = kinds.size === 1 ? kinds : [];
  const match = matchOf(fittingIndicators(cube, indicators, kind));
  const category = match && (measure ? measureFor(measure, match)?.code : '');
  const rest = cube.dimensions.filter((d) => d !== time && d !== place && d !== measure);
  return {
    placeDimension: place?.code ?? null,
    fixedPlace: place ? null : register && placeInTitle(cube.title, register),
    timeDimension: time?.code ?? '',
    measureDimension: measure?.code ?? null,
    indicators: match && category !== undefined ? { [category]: match.id } : {},
    filters: Object.fromEntries(rest.map((d) => [d.code, filterFor(d, match)?.code ?? ''])),
  };
}

/** The indicators whose table this is, by the table's number in its title, with the same kind of period. */
export function fittingIndicators(
  cube: Cube,
  indicators: readonly SuggestedIndicator[],
  kind: PeriodKind | undefined,
): SuggestedIndicator[] {
  const table = /\b(\d{5})\b/.exec(cube.title)?.[1];
  if (table === undefined) return [];
  return indicators.filter((one) => one.sourceTable.includes(table) && one.periodKind === kind);
}

/** The one indicator that bears the table's number, or the one of them that the app itself asks the source for. */
export function matchOf(fitting: readonly SuggestedIndicator[]): SuggestedIndicator | undefined {
  if (fitting.length < 2) return fitting[0];
  const asked = fitting.filter(({ choices = {} }) => Object.keys(choices).length > 0);
  return asked.length === 1 ? asked[0] : undefined;
}

/** The one category of a filter that stands for everybody or that the definition names; null when in doubt. */
export function filterFor(
  dimension: CubeDimension,
  indicator: SuggestedIndicator | undefined,
): CubeCategory | null {
  const { categories } = dimension;
  if (categories.length === 1) return categories[0] ?? null;
  const named = indicator && namedBy(dimension, indicator);
  if (named) return named;
  const totals = categories.filter(({ label }) => total.test(label.trim()));
  const plain = totals.filter(({ label }) => plainTotal.test(label.trim()));
  if (totals.length === 1) return totals[0] ?? null;
  return plain.length === 1 ? (plain[0] ?? null) : null;
}

/** The category whose code the definition or the app's own question uses; null when none or several are. */
export function namedBy(
  { code, categories }: CubeDimension,
  { choices, sourceFilter }: SuggestedIndicator,
): CubeCategory | null {
  const asked = choices?.[code];
  const found = categories.find((category) => category.code === asked);
  if (found) return found;
  const words = new Set(
    (sourceFilter ?? '').split(/[,;()]\s*|\s+/).filter((word) => word.length > 2),
  );
  const named = categories.filter((category) => words.has(category.code));
  const paired = new RegExp(String.raw`(?:^|[\s,])${escape(code)} ([^\s,]+)`, 'i').exec(
    sourceFilter ?? '',
  )?.[1];
  const pair = categories.find((category) => category.code === paired);
  return pair ?? (named.length === 1 ? (named[0] ?? null) : null);
}

function measureFor(measure: CubeDimension, indicator: SuggestedIndicator): CubeCategory | null {
  const { categories } = measure;
  if (categories.length === 1) return categories[0] ?? null;
  const named = namedBy(measure, indicator);
  if (named) return named;
  const { name = '', unit = '', decimals = 1 } = indicator;
  const full = { decimals, name, unit, ...indicator };
  const fitting = unit === '' ? [] : categories.filter((category) => fitsUnit(category, full));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function timeDimension({ dimensions }: Cube): CubeDimension | undefined {
  const stated = dimensions.filter((d) => d.role === 'time');
  if (stated.length > 0) return stated.length === 1 ? stated[0] : undefined;
  const read = dimensions.filter((d) => d.role === null && arePeriods(d));
  return read.length === 1 ? read[0] : undefined;
}

function placeDimension(
  { dimensions }: Cube,
  time: CubeDimension | undefined,
  register: PlaceRegister | null,
): CubeDimension | undefined {
  const open = dimensions.filter((d) => d !== time && d.role !== 'metric');
  const stated = open.filter((d) => d.role === 'geo');
  if (register === null) return stated[0];
  const known = stated.filter((d) => placesIn(d, register) > 0);
  if (known.length > 0) return known.length === 1 ? known[0] : undefined;
  const read = open.filter(
    (d) => d.role === null && placesIn(d, register) * 2 >= d.categories.length,
  );
  // «Enhet» of a heading holds no places where «Landet/Distrikt» beside it does.
  for (const found of [read, stated]) if (found.length === 1) return found[0];
  if (read.length > 1) return undefined;
  const heads = dimensions.filter((d) => d.role === 'metric' && d.categories.length > 1);
  return heads.find((d) => placesIn(d, register) * 3 >= d.categories.length * 2);
}

/** How many rows of a dimension are places by their names, or by numbers of municipalities. */
function placesIn(dimension: CubeDimension, register: PlaceRegister): number {
  const { verdicts } = readPlaces(dimension, register, anyDays);
  return verdicts.filter((verdict) => {
    if (verdict.kind === 'aside') return false;
    const category = dimension.categories[verdict.at];
    if (category === undefined) return false;
    const { code, label } = category;
    // «0», «12» and the like are places only where the heading says so.
    return (
      dimension.role === 'geo' ||
      /\p{L}{2}/u.test(label) ||
      /^[KF]?[-_]?\d{4}$/i.test(code) ||
      isCountryName(label)
    );
  }).length;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
