import { currentPlace, resolvePlace, type Place, type PlaceRegister } from '../domain/places.ts';
import {
  candidatesByName,
  isCountryName,
  placeCodeOf,
  placesNamed,
  placeWords,
  type WrittenCode,
} from './cube-place.ts';
import type { CubeCategory, CubeDimension } from './cube.ts';

/** What one row of places turned out to be. `at` is its position in the dimension. */
export type PlaceVerdict =
  | { kind: 'place'; at: number; place: Place }
  /** No place we know: districts, schools, dissolved municipalities, the sum of a region. */
  | { kind: 'aside'; at: number; name: string; isAnswered?: true }
  /** Several municipalities bear or have borne the name, and nothing beside it tells which. */
  | { kind: 'ambiguous'; at: number; name: string; candidates: Place[]; likely: Place | null }
  /** The code is one place and the name beside it another. */
  | { kind: 'conflict'; at: number; name: string; code: Place; named: Place };

export interface ReadPlaces {
  verdicts: PlaceVerdict[];
  /** False where numbers beside the names are no place codes, such as sort numbers; then the names decide. */
  codesCount: boolean;
}

/** The first and the last day the figures of a file are of; '' and a late day where nothing says. */
export interface Days {
  first: string;
  last: string;
}

/** The days a table without periods may be of: any. */
export const anyDays: Days = { first: '', last: '9999-12-31' };

/** From the first day of some periods to the last. */
export function daysOf(periods: readonly { start: string; end: string }[]): Days {
  const first = periods.map(({ start }) => start).toSorted();
  const last = periods.map(({ end }) => end).toSorted();
  return { first: first[0] ?? anyDays.first, last: last.at(-1) ?? anyDays.last };
}

interface Pair {
  written: WrittenCode | null;
  code: Place | null;
  words: string;
  named: Place[];
}

/**
 * The places of a dimension. A code counts only where it agrees with the name beside it; sort numbers
 * beside names count for nothing, and a municipality number beside another name is a conflict.
 * A name is of one place where all others that bore it had become part of it before the first of the figures.
 * `answers` are the reader's own words on a name or code: place code, or '' to leave the row out.
 */
export function readPlaces(
  { categories }: Pick<CubeDimension, 'categories'>,
  register: PlaceRegister,
  days: Days,
  answers: Readonly<Record<string, string>> = {},
): ReadPlaces {
  const pairs = categories.map((category) => pairOf(category, register, days.last));
  const codesCount = doCodesCount(pairs, register);
  const present = new Set(
    pairs.flatMap(({ code, named }) => {
      const lineages = lineagesOf(register, named);
      return [
        codesCount && code ? lineageOf(register, code) : null,
        lineages.length === 1 ? lineages[0] : null,
      ];
    }),
  );
  const areCounties = mostAreCounties(pairs);
  const verdicts = categories.map((category, at): PlaceVerdict => {
    const name = category.label || category.code;
    const answer = answerTo(category, answers);
    if (answer !== undefined) {
      const place = register.places.get(answer);
      return place ? { kind: 'place', at, place } : { kind: 'aside', at, name, isAnswered: true };
    }
    const pair = pairs[at];
    if (pair === undefined) return { kind: 'aside', at, name };
    const { code, words, named } = pair;
    if (code && codesCount) {
      if (words === '' || agrees(register, code, words)) return { kind: 'place', at, place: code };
      const [other] = named;
      if (other) return { kind: 'conflict', at, name, code, named: other };
      // A number of two digits beside a name nobody knows is no county; four digits are their own witness.
      if (code.kind === 'municipality' || code.kind === 'group')
        return { kind: 'place', at, place: code };
      return { kind: 'aside', at, name };
    }
    if (codesCount && pair.written?.level === 'municipality' && code === null)
      return { kind: 'aside', at, name };
    return byName(name, at, named, { register, days, present, areCounties });
  });
  return { verdicts, codesCount };
}

/** A sentence for a conflict: both the code and the name, each with the place it is. */
export function conflictSentence({
  name,
  code,
  named,
}: Extract<PlaceVerdict, { kind: 'conflict' }>): string {
  return `Koden ${code.code} er ${code.name}, men står ved «${placeWords(name) || name}», som er ${named.code}`;
}

function pairOf({ code: text, label }: CubeCategory, register: PlaceRegister, day: string): Pair {
  const written = placeCodeOf(text) ?? placeCodeOf(label);
  const found = written && resolvePlace(register, written.code, written.level, day);
  const words = placeWords(label) || placeWords(text);
  return {
    written,
    code: found?.kind === 'place' ? found.place : null,
    words,
    named: words === '' ? [] : placesNamed(register, words),
  };
}

/** Short numbers that disagree with most of the names beside them count for nothing. */
function doCodesCount(pairs: readonly Pair[], register: PlaceRegister): boolean {
  const beside = pairs.filter(({ written, words }) => written !== null && words !== '');
  const short = beside.filter(
    ({ written }) => written?.level === 'county' || written?.level === 'country',
  );
  const told = short.filter(({ named }) => named.length > 0);
  const wrong = told.filter(({ code, words }) => code === null || !agrees(register, code, words));
  return told.length === 0 || wrong.length * 2 < told.length;
}

function agrees(register: PlaceRegister, place: Place, words: string): boolean {
  if (place.kind === 'country') return isCountryName(words) || /^(?:i alt|total|alle)/i.test(words);
  if (place.kind === 'group') return true;
  const lineage = lineageOf(register, place);
  return placesNamed(register, words).some((named) => lineageOf(register, named) === lineage);
}

function byName(
  name: string,
  at: number,
  named: readonly Place[],
  facts: {
    register: PlaceRegister;
    days: Days;
    present: ReadonlySet<string | null | undefined>;
    areCounties: boolean;
  },
): PlaceVerdict {
  const { register, days, present, areCounties } = facts;
  if (named.length === 0) return { kind: 'aside', at, name };
  const then = candidatesByName(register, name, days.last);
  // Oslo is a county and a municipality of one name: the rest of the rows tell which is meant.
  const kinds = new Set(named.map(({ kind }) => kind));
  const kind = kinds.size > 1 ? (areCounties ? 'county' : 'municipality') : null;
  const fitting = named.filter((place) => kind === null || place.kind === kind);
  const alive = fitting.filter(({ validTo }) => validTo === null || validTo >= days.first);
  const [only, ...more] = lineagesOf(register, alive);
  const isGrown = only !== undefined && more.length === 0 && hasGrownFrom(register, only, fitting);
  const lineages = lineagesOf(register, isGrown ? alive : fitting);
  const open = fitting[0]?.kind === 'municipality' ? lineages : [''];
  const now = then.filter((place) => fitting.includes(place));
  const [first] = now.length > 0 ? now : fitting;
  if (first === undefined) return { kind: 'aside', at, name };
  if (open.length <= 1 && (now.length <= 1 || first.kind !== 'county'))
    return { kind: 'place', at, place: first };
  if (open.length <= 1)
    return now.length === 1 ? { kind: 'place', at, place: first } : { kind: 'aside', at, name };
  const candidates = open.flatMap((lineage) => {
    const own = fitting.filter((place) => lineageOf(register, place) === lineage);
    return own.slice(0, 1);
  });
  const left = candidates.filter((place) => {
    const today = register.places.get(lineageOf(register, place));
    // Its own name of today stands on another row: then this row is not it.
    return !(today && today.name !== name && present.has(today.code));
  });
  return {
    ...{ kind: 'ambiguous', at, name, candidates },
    likely: left.length === 1 ? (left[0] ?? null) : null,
  };
}

function mostAreCounties(pairs: readonly Pair[]): boolean {
  const only = (kind: Place['kind']) =>
    pairs.filter(({ named }) => named.length > 0 && named.every((place) => place.kind === kind))
      .length;
  return only('county') > only('municipality');
}

/** Places that are one and the same under old and new numbers have one lineage: today's code. */
function lineageOf(register: PlaceRegister, { code }: Place): string {
  return currentPlace(register, code);
}

function lineagesOf(register: PlaceRegister, places: readonly Place[]): string[] {
  return [...new Set(places.map((place) => lineageOf(register, place)))];
}

/** True where a municipality of today is all of the places, and what they were merged into. */
function hasGrownFrom(register: PlaceRegister, code: string, places: readonly Place[]): boolean {
  const codes = new Set([code]);
  for (const own of codes) for (const { from } of register.origins.get(own) ?? []) codes.add(from);
  return places.every((place) => codes.has(place.code));
}

/** What the reader said of this row, by its name, its code, or the name alone. */
function answerTo(
  { code, label }: CubeCategory,
  answers: Readonly<Record<string, string>>,
): string | undefined {
  for (const key of [label, code, placeWords(label)])
    if (key !== '' && Object.hasOwn(answers, key)) return answers[key];
  return undefined;
}
