import { formatNumber } from '../../contract/format.ts';
import { periodLabel } from '../domain/periods.ts';
import type { Profile } from './mapping.ts';
import type { ChosenCell } from './report-types.ts';
import { note, type Note } from './types.ts';

/** Figures that cannot be what they claim to be: each gives a stop naming row and column. */
export function gateStops(
  cells: readonly ChosenCell[],
  profile: Profile,
  isKnownPeriod: (code: string) => boolean,
): Note[] {
  const periods = new Map(cells.map((cell) => [cell.period.code, cell.period]));
  const stops: Note[] = [];
  for (const period of periods.values()) {
    if (period.kind !== profile.periodKind) {
      stops.push(
        note('period-kind', `${periodLabel(period.code)} er ikke et skoleår`, {
          detail: `${profile.content} gjelder skoleår. Tallene kan ikke legges i samme serie.`,
        }),
      );
    } else if (!isKnownPeriod(period.code)) {
      stops.push(
        note('unknown-period', `Perioden ${periodLabel(period.code)} finnes ikke i appen`),
      );
    }
  }
  return [...stops, ...cells.flatMap((cell) => impossible(cell) ?? [])];
}

/** Percent outside 0–100 can be true (coverage above 100), so it is a note below 200. */
export function percentNotes(cells: readonly ChosenCell[]): Note[] {
  return cells
    .filter((cell) => cell.column.unit === 'percent' && (cell.value ?? 0) > 100)
    .map((cell) => at(cell, 'above-100', 'er over 100 prosent', 'Kan stemme for dekningsgrader.'));
}

function impossible(cell: ChosenCell): Note | null {
  const { value, column } = cell;
  if (value === null) return null;
  if (value < 0) return at(cell, 'negative', 'er negativt', 'Slike tall kan ikke være under null.');
  if (column.unit === 'pupils' && !Number.isInteger(value)) {
    return at(cell, 'not-whole', 'er ikke et helt tall', 'Kolonnen teller elever.');
  }
  if (column.unit === 'percent' && value > 200) {
    return at(cell, 'above-200', 'er over 200 prosent', 'Trolig feil kolonne eller enhet.');
  }
  return null;
}

function at(cell: ChosenCell, code: string, words: string, detail: string): Note {
  const shown = formatNumber(cell.value ?? 0, cell.column.decimals);
  return note(code, `${cell.placeName}: ${shown} ${cell.column.words} ${words}`, {
    detail,
    where: cell.where,
    cell: { place: cell.place, measure: cell.measure, period: cell.period.code },
  });
}
