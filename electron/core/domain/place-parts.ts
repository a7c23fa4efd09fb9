import { isInUse, municipalitiesOf, type PlaceRegister } from './places.ts';

/**
 * The codes that together made up a place of today on a day: «3301» on 31.12.2018 was 0602, 0625 and
 * 0711. Itself where it was in use. Null where it took in part of a divided place, or did not exist in
 * any form the register knows: then there is no sum to make, only a gap.
 */
export function partsOf(register: PlaceRegister, code: string, day: string): string[] | null {
  const place = register.places.get(code);
  if (!place || place.kind === 'country') return null;
  if (isInUse(place, day)) return [code];
  if (place.kind === 'county') return countyParts(register, code, day);
  const open = [code];
  const parts = new Set<string>();
  for (const next of open) {
    const known = register.places.get(next);
    if (known && isInUse(known, day)) {
      parts.add(next);
      continue;
    }
    const origins = (register.origins.get(next) ?? []).filter(({ from }) => !open.includes(from));
    if (origins.length === 0 || origins.some(({ isWhole }) => !isWhole)) return null;
    open.push(...origins.map(({ from }) => from));
  }
  return [...parts].toSorted((a, b) => (a < b ? -1 : 1));
}

/** A county of today by the municipalities it has now, wherever they lay then. */
function countyParts(register: PlaceRegister, county: string, day: string): string[] | null {
  const opened = register.places.get(county)?.validFrom;
  if (opened == null) return null;
  const all: string[] = [];
  for (const { code } of municipalitiesOf(register, county, opened)) {
    const parts = partsOf(register, code, day);
    if (parts === null) return null;
    all.push(...parts);
  }
  return all.length === 0 ? null : all;
}
