import { currentPlace, resolvePlace, type PlaceRegister } from '../domain/places.ts';
import { placesNamed } from './cube-place.ts';
import { columnFor, isWhole, type Profile } from './mapping.ts';
import type { ChosenCell, ImportReport } from './report-types.ts';
import { note, type DecodedTable, type Note } from './types.ts';

export interface Choice {
  cells: ChosenCell[];
  left: ImportReport['left'];
  asideCells: { county: string | null; period: string; name: string; code: string }[];
  stops: Note[];
}

/**
 * Picks the cells that become observations and finds their places. Rows that concern no place known are set
 * aside and counted; a place known by its name under a code that is not is a stop, or it would get lost.
 */
export function chooseCells(
  table: DecodedTable,
  profile: Profile,
  register: PlaceRegister,
  skipMeasures: readonly string[],
): Choice {
  const left = { units: 0, aside: 0, filtered: 0, unmapped: 0, closed: 0 };
  const unknown = new Map<string, Note>();
  const choice: Choice = { cells: [], left, asideCells: [], stops: [] };
  for (const cell of table.cells) {
    const column = columnFor(profile, cell.measure);
    if (cell.level === 'unit') left.units += 1;
    else if (column === null || skipMeasures.includes(column.measure)) left.unmapped += 1;
    else if (!isWhole(cell)) left.filtered += 1;
    else {
      const found = resolvePlace(register, cell.place, cell.level, cell.period.end);
      if (found.kind === 'unknown' && placesNamed(register, cell.placeName).length > 0) {
        unknown.set(`${cell.level} ${cell.place}`, unknownPlace(cell));
      } else if (found.kind !== 'place') {
        left.aside += 1;
        if (cell.status !== 'missing') {
          const { county, place: code } = cell;
          const name = found.kind === 'aside' ? found.name : cell.placeName;
          choice.asideCells.push({ county, period: cell.period.code, name, code });
        }
      } else {
        const place = currentPlace(register, found.place.code);
        const isInUse = found.isInUse;
        choice.cells.push({ ...cell, column, place, sourcePlace: found.place.code, isInUse });
      }
    }
  }
  choice.stops.push(...unknown.values());
  return choice;
}

function unknownPlace(cell: { place: string; placeName: string; where: string }): Note {
  return note(
    'unknown-place',
    `Stedskoden ${cell.place} (${cell.placeName}) finnes ikke i kodelista`,
    {
      detail: 'Raden er satt i karantene. Kontroller koden hos kilden, eller oppdater kodelista.',
      where: cell.where,
    },
  );
}
