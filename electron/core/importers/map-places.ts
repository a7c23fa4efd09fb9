import { formatNumber, joinWords } from '../../contract/format.ts';
import type { CubeMapping } from '../../contract/mapping.ts';
import { currentPlace, resolvePlace, type PlaceRegister } from '../domain/places.ts';
import type { CubeDimension } from './cube.ts';
import { placesNamed } from './cube-place.ts';
import { conflictSentence, readPlaces, type Days } from './read-places.ts';
import type { Spot } from './map-cube.ts';
import { note, type Note } from './types.ts';

/** A place of the register with the code it has in the file. */
export interface FoundPlace {
  place: string;
  sourcePlace: string;
  placeName: string;
}

export interface FoundPlaces {
  spots: Spot<FoundPlace>[];
  aside: string[];
  stops: Note[];
  notes: Note[];
}

/** The place of a table without a dimension of places; a stop where none is given. */
export function onePlace({ fixedPlace }: CubeMapping, register: PlaceRegister): FoundPlaces {
  const code = fixedPlace?.trim() ?? '';
  const level = code === '0' ? 'country' : code.length === 2 ? 'county' : 'municipality';
  const found = code === '' ? null : resolvePlace(register, code, level, latest);
  if (found?.kind !== 'place')
    return {
      ...nothing(),
      stops: [
        code === ''
          ? note('no-place', 'Velg hvilket sted tallene gjelder')
          : note('no-place', `«${code}» er ikke ett sted appen kjenner`, {
              detail: '0 er hele landet, to sifre et fylke, fire sifre en kommune.',
            }),
      ],
    };
  const { place } = found;
  const own = {
    place: currentPlace(register, place.code),
    sourcePlace: place.code,
    placeName: place.name,
  };
  return { ...nothing(), spots: [{ offset: 0, found: own }] };
}

/**
 * The rows of places that stand for places we know. Those that concern none are set aside and counted; a
 * code beside another place's name, a name several bear, and a file that loses `own` are stops.
 * `schools` are the organisation numbers that the indicator's definition rests on: theirs is our own row.
 */
export function manyPlaces(
  { dimension, stride }: { dimension: CubeDimension; stride: number },
  mapping: CubeMapping,
  register: PlaceRegister,
  days: Days,
  own: string,
  schools: readonly string[],
): FoundPlaces {
  const result = nothing();
  const school = schools
    .map((number) => dimension.categories.find(({ code }) => code === number))
    .find(Boolean);
  const answers = { ...(school ? { [school.code]: own } : {}), ...mapping.places };
  const { verdicts, codesCount } = readPlaces(dimension, register, days, answers);
  const found = new Set<string>();
  const unsaid: string[] = [];
  for (const verdict of verdicts) {
    const offset = verdict.at * stride;
    if (verdict.kind === 'aside') {
      result.aside.push(verdict.name);
      if (!verdict.isAnswered) unsaid.push(verdict.name);
    } else if (verdict.kind === 'conflict')
      result.stops.push(
        note('place-conflict', conflictSentence(verdict), {
          detail: 'Kode og navn sier ikke det samme. Rett fila, eller avklar hos kilden.',
        }),
      );
    else if (verdict.kind === 'ambiguous') {
      const choices = verdict.candidates.map(({ code, name }) => `${code} ${name}`);
      result.stops.push(
        note('ambiguous-place', `«${verdict.name}» kan være flere steder: ${joinWords(choices)}`, {
          detail: 'Velg hvilket, eller ta raden ut.',
        }),
      );
    } else {
      const { code, name } = verdict.place;
      const place = currentPlace(register, code);
      found.add(place);
      result.spots.push({ offset, found: { place, sourcePlace: code, placeName: name } });
    }
  }
  if (!codesCount)
    result.notes.push(
      note('codes-not-places', `Tallene i «${dimension.label}» er ikke stedskoder`, {
        detail: 'De stemmer ikke med navnene ved siden av, så navnene er brukt.',
      }),
    );
  if (school && answers[school.code] === own)
    result.notes.push(
      note('school', `${school.label} (${school.code}) står for ${nameOf(register, own)}`, {
        detail: 'Definisjonen av indikatoren gjelder denne skolen.',
      }),
    );
  if (result.aside.length > 0) result.notes.push(asideNote(result.aside));
  const lost = found.has(own) ? null : lostName(unsaid, register, own);
  if (lost !== null)
    result.stops.push(
      note(
        'own-lost',
        `«${lost}» i «${dimension.label}» er ikke knyttet til ${nameOf(register, own)}`,
        {
          detail: `Uten den raden har fila ingen tall for ${nameOf(register, own)}. Si hvilket sted den er.`,
        },
      ),
    );
  return result;
}

const latest = '9999-12-31';

function nothing(): FoundPlaces {
  return { spots: [], aside: [], stops: [], notes: [] };
}

function nameOf(register: PlaceRegister, code: string): string {
  return register.places.get(code)?.name ?? code;
}

/** A row set aside that mentions our own municipality by name or number. */
export function lostName(
  aside: readonly string[],
  register: PlaceRegister,
  own: string,
): string | null {
  const name = register.places.get(own)?.name;
  if (name === undefined) return null;
  const bare = name.replace(/\s*\(.*$/, '');
  const isMentioned = new RegExp(String.raw`(?<!\p{L})${bare}(?!\p{L})|(?<!\d)${own}(?!\d)`, 'iu');
  return aside.find((text) => isMentioned.test(text) || isNamed(register, text, own)) ?? null;
}

function isNamed(register: PlaceRegister, text: string, own: string): boolean {
  return placesNamed(register, text).some(({ code }) => currentPlace(register, code) === own);
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
