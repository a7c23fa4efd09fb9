import { counties, countyChanges } from './counties.ts';
import { municipalityChanges } from './changes.ts';
import { kostraPlaces } from './kostra-groups.ts';
import { municipalitiesToday } from './municipalities-today.ts';
import { municipalitiesUntil2019 } from './municipalities-until-2019.ts';
import { municipalitiesUntil2023 } from './municipalities-until-2023.ts';

export interface PlaceRow {
  code: string;
  name: string;
  kind: 'country' | 'county' | 'municipality' | 'group';
  validFrom: string | null;
  validTo: string | null;
}

export interface PlaceChangeRow {
  from: string;
  to: string;
  at: string;
  kind: 'same' | 'merged' | 'split';
}

/** The frozen register: the country, every county and every municipality code since 2011. */
export const places: readonly PlaceRow[] = [
  { code: '0', name: 'Landet', kind: 'country', validFrom: null, validTo: null },
  ...readPlaces('county', counties),
  ...readPlaces('municipality', municipalitiesToday),
  ...readPlaces('municipality', municipalitiesUntil2023),
  ...readPlaces('municipality', municipalitiesUntil2019),
  ...kostraPlaces,
];

/** What became of each closed code; only 'same' joins two codes to one series. */
export const placeChanges: readonly PlaceChangeRow[] = [
  ...readChanges(countyChanges),
  ...readChanges(municipalityChanges),
];

function readPlaces(kind: PlaceRow['kind'], text: string): PlaceRow[] {
  return lines(text).map((line) => {
    const [code = '', name = '', from = '', to = ''] = line.split('|');
    return { code, name, kind, validFrom: from || null, validTo: to || null };
  });
}

function readChanges(text: string): PlaceChangeRow[] {
  return lines(text).flatMap((line) => {
    const [at = '', kind = '', pairs = ''] = line.split('|');
    return pairs.split(' ').map((pair) => {
      const [from = '', to = ''] = pair.split('>');
      return { from, to, at, kind: changeKind(kind) };
    });
  });
}

function changeKind(word: string): PlaceChangeRow['kind'] {
  if (word === 'same' || word === 'merged' || word === 'split') return word;
  throw new Error(`unknown kind of place change: ${word}`);
}

function lines(text: string): string[] {
  return text.trim().split('\n');
}
