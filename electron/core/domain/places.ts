/** A group is one of SSB's KOSTRA groups, in force from 2020. */
export type PlaceKind = 'country' | 'county' | 'municipality' | 'group';

/** `validFrom` and `validTo` are ISO dates, inclusive; null is open. */
export interface Place {
  code: string;
  name: string;
  kind: PlaceKind;
  validFrom: string | null;
  validTo: string | null;
}

export interface PlaceChange {
  from: string;
  to: string;
  at: string;
  kind: 'same' | 'merged' | 'split';
}

export interface PlaceRegister {
  places: ReadonlyMap<string, Place>;
  /** Old code → new code, one to one, borders unchanged. */
  renumbered: ReadonlyMap<string, string>;
  /** New code → the codes it came from; not whole where the old place was divided among several. */
  origins: ReadonlyMap<string, readonly { from: string; isWhole: boolean }[]>;
}

export type ResolvedPlace =
  | { kind: 'place'; place: Place; isInUse: boolean }
  | { kind: 'aside'; name: string }
  | { kind: 'unknown' };

/** Codes the sources print that are no municipality or county of the register. */
const asideCodes: ReadonlyMap<string, string> = new Map([
  ['21', 'Svalbard'],
  ['2100', 'Svalbard'],
  ['2111', 'Longyearbyen'],
  ['25', 'Utlandet'],
  ['2580', 'Skoler i utlandet'],
  ['2599', 'Utlandet, uspesifisert'],
  ['99', 'Uoppgitt'],
  ['9999', 'Uoppgitt'],
]);
const countryCodes = new Set(['0', '00', '0000', 'I', 'ALLE']);

/** Indexes the places and changes; pure, the lists come from the workspace or the frozen register. */
export function makeRegister(
  places: readonly Place[],
  changes: readonly PlaceChange[],
): PlaceRegister {
  return {
    places: new Map(places.map((place) => [place.code, place])),
    renumbered: new Map(
      changes.filter((change) => change.kind === 'same').map((change) => [change.from, change.to]),
    ),
    origins: originsOf(changes),
  };
}

function originsOf(changes: readonly PlaceChange[]): PlaceRegister['origins'] {
  const split = new Set(changes.filter(({ kind }) => kind === 'split').map(({ from }) => from));
  const origins = new Map<string, { from: string; isWhole: boolean }[]>();
  for (const { from, to } of changes) {
    const list = origins.get(to) ?? [];
    list.push({ from, isWhole: !split.has(from) });
    origins.set(to, list);
  }
  return origins;
}

/** Gives a code back the zeros a spreadsheet took: «605» → «0605», «6» → «06», «I» → «0». */
export function padCode(code: string): string {
  const plain = code.trim();
  if (countryCodes.has(plain.toUpperCase())) return '0';
  if (/^\d$|^\d{3}$/.test(plain)) return `0${plain}`;
  return plain;
}

/**
 * The code a municipality has today, following renumberings only (0605 → 3007 → 3305). A merged or
 * split place keeps its own code, and so does every county: 06, 30 and 33 are different places.
 */
export function currentPlace(register: PlaceRegister, code: string): string {
  let current = code;
  for (let step = 0; step <= register.renumbered.size; step += 1) {
    const next = register.renumbered.get(current);
    if (next === undefined) return current;
    current = next;
  }
  return current;
}

/** Every code the place has had, oldest first: «3305» → 0605, 3007, 3305. */
export function codesOf(register: PlaceRegister, code: string): string[] {
  const codes = [currentPlace(register, code)];
  for (let index = 0; index < codes.length; index += 1) {
    for (const [from, to] of register.renumbered) {
      if (to === codes[index] && !codes.includes(from)) codes.push(from);
    }
  }
  return codes.reverse();
}

/**
 * The place behind a code in a file. A known code is found also for a day it was not in use, since
 * sources carry figures back to new codes; `isInUse` tells which.
 */
export function resolvePlace(
  register: PlaceRegister,
  code: string,
  level: PlaceKind,
  day: string,
): ResolvedPlace {
  const padded = padCode(code);
  const place = register.places.get(padded);
  if (place && place.kind === level) return { kind: 'place', place, isInUse: isInUse(place, day) };
  const aside = asideCodes.get(padded);
  return aside === undefined ? { kind: 'unknown' } : { kind: 'aside', name: aside };
}

/** True when the place had this code on the day. */
export function isInUse(place: Place, day: string): boolean {
  return (
    (place.validFrom === null || place.validFrom <= day) &&
    (place.validTo === null || place.validTo >= day)
  );
}

/** The municipalities of a county on a day; the first two digits of the code are the county. */
export function municipalitiesOf(register: PlaceRegister, county: string, day: string): Place[] {
  return [...register.places.values()].filter(
    (place) =>
      place.kind === 'municipality' && place.code.startsWith(county) && isInUse(place, day),
  );
}
