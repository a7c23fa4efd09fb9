import { quoted, refuse } from './refuse.ts';
import type { Level } from './types.ts';

const levels: readonly Level[] = ['country', 'county', 'municipality', 'unit'];
/** A heading that is no place: «Alle eierformer», «Begge kjønn», «10. årstrinn». */
const other = /^(?:alle|begge)\s(?!fylke|kommune|skole|barnehage|enhet)|\d/i;
const everyPlace = /^alle\s/i;

export interface HeaderPlace {
  place: string;
  placeName: string;
  level: Level;
  /** The headings that say something else than the place. */
  filters: readonly string[];
}

/**
 * The place of a column where the rows are questions: «Hele landet», «Agder», «Arendal», «Alle skoler»
 * stacked over it, from wide to narrow. DomainError when the headings name no place.
 */
export function placeInHeaders(headings: readonly string[], measure: string): HeaderPlace {
  const start = headings.findIndex((text) => /^(?:hele landet|nasjonalt)$/i.test(text));
  if (start < 0) {
    refuse(`Kolonnehodet over ${quoted(measure)} sier ikke hvilket sted tallene gjelder.`);
  }
  const rows = headings.slice(start, start + levels.length);
  const stop = rows.findIndex((text) => other.test(text));
  const places = stop < 0 ? rows : rows.slice(0, stop);
  const at = places.findLastIndex((text) => !everyPlace.test(text));
  const placeName = places[at] ?? '';
  return {
    place: at === 0 ? '0' : placeName,
    placeName,
    level: levels[at] ?? 'country',
    filters: headings.toSpliced(start, places.length),
  };
}
