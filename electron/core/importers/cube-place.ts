import { isInUse, type Place, type PlaceKind, type PlaceRegister } from '../domain/places.ts';

/** A place code as a source writes it, and the level its form belongs to. */
export interface WrittenCode {
  code: string;
  level: PlaceKind;
}

const afterCode = String.raw`(?:[\s:.,–-].*)?$`;
const country = new RegExp(
  String.raw`^(?:(?:0|00|0000|EAK)${afterCode}|(?:I|ALLE|TOTAL|LANDET|HELE LANDET|(?:(?:NO|NOR)[\s:.,–-]+)?(?:NORGE|NOREG|NORWAY)|NO|NOR)$)`,
);
const group = new RegExp(String.raw`^(EKG(?:0[1-9]|1[0-7]))${afterCode}`);
const county = new RegExp(
  String.raw`^(?:EKA|F[-_]?|FYLKE(?:SNR\.?|SNUMMER)? ?)?(\d{2})${afterCode}`,
);
const municipality = new RegExp(
  String.raw`^(?:K[-_]?|(?:KOMMUNE|KOMM?\.?)(?:NR\.?|NUMMER)? ?)?(\d{3,4})${afterCode}`,
);

/**
 * The place code in the dress a source gives it: «K-3305», «K_3305», «K3007», «Kommune 3305», «F-33», «EAK»,
 * «EKA33», «I», «3305 Ringerike», «605», «EKG10». Null for what is none of these (districts, other groups).
 */
export function placeCodeOf(text: string): WrittenCode | null {
  const plain = plainText(text).toUpperCase();
  if (country.test(plain)) return { code: '0', level: 'country' };
  const ofGroup = group.exec(plain)?.[1];
  if (ofGroup) return { code: ofGroup, level: 'group' };
  const ofCounty = county.exec(plain)?.[1];
  if (ofCounty) return { code: ofCounty, level: 'county' };
  const own = municipality.exec(plain)?.[1];
  return own ? { code: own.padStart(4, '0'), level: 'municipality' } : null;
}

/** The words of a label without the code around them: «K-3305 Ringerike (2020–)» is «Ringerike (2020–)». */
export function placeWords(label: string): string {
  const plain = plainText(label);
  const bare = plain
    .replace(/^(?:EAK|EKG\d{2})(?=$|[\s:.,–-])[\s:.,–-]*/i, '')
    .replace(/^(?:(?:K|F)[-_]?|EKA|(?:kommune|fylke) )?\d{1,4}(?=$|[\s:.,–-])[\s:.,–-]*/i, '')
    .replace(/\s*\([^)\p{L}]*\)$/u, '')
    .replace(/[\s,–-]+\(?(?:K[-_]?)?\d{4}\)?$/i, '');
  return /\p{L}{2}/u.test(bare) ? bare.trim() : '';
}

/**
 * Every place a name may stand for, today's codes and old ones, newest first: «Ringerike kommune» has one,
 * «Våler» several. Counties in brackets («Herøy (Nordland)») choose between namesakes.
 */
export function placesNamed(register: PlaceRegister, name: string): Place[] {
  const words = placeWords(name);
  if (isCountryName(words))
    return [...register.places.values()].filter((p) => p.kind === 'country');
  const index = nameIndex(register);
  const named = [...new Set(namesOf(words).flatMap((own) => index.get(own) ?? []))];
  const level = levelWord(words);
  const fitting = level === null ? named : named.filter(({ kind }) => kind === level);
  const bracket = /\(([^)\d]+)\)/.exec(words)?.[1];
  const there =
    bracket === undefined ? fitting : fitting.filter((place) => isIn(register, place, bracket));
  return (there.length > 0 ? there : fitting).toSorted((a, b) =>
    (b.validTo ?? latest) < (a.validTo ?? latest) ? -1 : 1,
  );
}

/**
 * A place known by its name alone, where exactly one place in use on the day bears it; else one in use
 * now, since sources name places of today in old figures too.
 */
export function placeByName(
  register: PlaceRegister,
  name: string,
  day: string,
): WrittenCode | null {
  const found = candidatesByName(register, name, day);
  const [only] = found;
  return only && found.length === 1 ? { code: only.code, level: only.kind } : null;
}

/** The places a name can mean on a day: those in use then, else those in use now, else all there were. */
export function candidatesByName(register: PlaceRegister, name: string, day: string): Place[] {
  const named = placesNamed(register, name);
  const then = named.filter((place) => isInUse(place, day));
  if (then.length > 0) return then;
  const now = named.filter((place) => isInUse(place, latest));
  return now.length > 0 ? now : named;
}

/** «Norge», «Hele landet», «Landet i alt», or «NO» of the international codes: the whole country. */
export function isCountryName(name: string): boolean {
  return /^(?:(?:hele )?landet(?: i alt| totalt)?|hele norge|(?:nor?[\s:.,–-]+)?(?:norge|norway|noreg)|nor?|heile landet|nasjonalt|the whole country|whole country)$/i.test(
    plainText(name),
  );
}

const latest = '9999-12-31';

const indexes = new WeakMap<PlaceRegister, Map<string, Place[]>>();

/** Places by folded name; made once a register, since a file may name thousands of schools. */
function nameIndex(register: PlaceRegister): ReadonlyMap<string, readonly Place[]> {
  const known = indexes.get(register);
  if (known) return known;
  const index = new Map<string, Place[]>();
  for (const place of register.places.values()) {
    if (place.kind === 'group') continue;
    for (const name of namesOf(place.name)) index.set(name, [...(index.get(name) ?? []), place]);
  }
  indexes.set(register, index);
  return index;
}

function isIn(register: PlaceRegister, { code, name }: Place, bracket: string): boolean {
  const wanted = fold(bracket);
  if (fold(register.places.get(code.slice(0, 2))?.name ?? '') === wanted) return true;
  return namesOf(/\(([^)\d]+)\)/.exec(name)?.[1] ?? '').includes(wanted);
}

function levelWord(words: string): PlaceKind | null {
  if (/\bfylke(?:skommune)?\b/i.test(words)) return 'county';
  return /\b(?:kommune|herad)\b/i.test(words) ? 'municipality' : null;
}

/** Each of a place's names, folded: «Deatnu - Tana» is known by either, and by both. */
function namesOf(name: string): string[] {
  const whole = fold(name);
  if (whole === '') return [];
  return [...new Set([whole, ...whole.split(/ [-–/] /).map((part) => part.trim())])].filter(
    Boolean,
  );
}

/** Without years, brackets, «kommune» and letter case. */
function fold(name: string): string {
  return plainText(name)
    .replace(/\s*\([^)]*\)/g, '')
    .toLocaleLowerCase('nb')
    .replace(/\s+(?:kommune|komm\.|kom\.|herad|fylke|fylkeskommune)$/u, '')
    .replace(/^(?:kommune|fylke)\s+(?=\p{L})/u, '')
    .trim();
}

function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f\u00ad\u200b]+/g, ' ')
    .trim();
}
