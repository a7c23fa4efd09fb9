import { isInUse, type PlaceKind, type PlaceRegister } from '../domain/places.ts';

/**
 * The place code in the dress a source gives it: «K-3305», «K_3305», «K3007», «F-33», «EAK», «EKA33», «I»,
 * «3305 Ringerike», «605», «EKG10». Null for what is none of these (districts, other groups).
 */
export function placeCodeOf(text: string): { code: string; level: PlaceKind } | null {
  const plain = text.trim().toUpperCase();
  if (/^(?:(?:0|00|0000|EAK)(?:\s.*)?|I|ALLE|TOTAL|LANDET|HELE LANDET)$/.test(plain))
    return { code: '0', level: 'country' };
  if (/^EKG(?:0[1-9]|1[0-7])(?:\s.*)?$/.test(plain))
    return { code: plain.slice(0, 5), level: 'group' };
  const county = /^(?:EKA|F[-_]?|FYLKE )?(\d{2})(?:\s.*)?$/.exec(plain)?.[1];
  if (county) return { code: county, level: 'county' };
  const municipality = /^(?:K[-_]?)?(\d{3,4})(?:\s.*)?$/.exec(plain)?.[1];
  return municipality ? { code: municipality.padStart(4, '0'), level: 'municipality' } : null;
}

/**
 * A place known by its name alone, where exactly one place in use on the day bears it; else one in use
 * now, since sources name places of today in old figures too.
 */
export function placeByName(
  register: PlaceRegister,
  name: string,
  day: string,
): { code: string; level: PlaceKind } | null {
  const plain = fold(name);
  if (/^(?:norge|hele landet|landet)$/.test(plain)) return { code: '0', level: 'country' };
  const named = [...register.places.values()].filter((place) => fold(place.name) === plain);
  const then = named.filter((place) => isInUse(place, day));
  const inUse = then.length > 0 ? then : named.filter((place) => isInUse(place, latest));
  // «Herøy (Nordland)» is told from its namesake by the county behind it.
  const county = /\(([^)\d]+)\)\s*$/.exec(name)?.[1];
  const isThere = (code: string) =>
    fold(register.places.get(code.slice(0, 2))?.name ?? '') === fold(county ?? '');
  const found =
    inUse.length > 1 && county !== undefined ? inUse.filter(({ code }) => isThere(code)) : inUse;
  const [only] = found;
  return only && found.length === 1 ? { code: only.code, level: only.kind } : null;
}

const latest = '9999-12-31';

/** Without the years of closed units, the second official language and letter case. */
function fold(name: string): string {
  return (name.replace(/\s*\([^)]*\)\s*$/, '').split(' - ')[0] ?? '')
    .trim()
    .toLocaleLowerCase('nb');
}
