import { formatNumber } from '../../contract/format.ts';
import { periodLabel } from '../domain/periods.ts';
import { isSameFigure } from './duplicates.ts';
import type { Check, ChosenCell } from './report-types.ts';
import { note, type Note } from './types.ts';

export interface Joined {
  cells: ChosenCell[];
  closed: number;
  checks: Check[];
  notes: Note[];
  stops: Note[];
}

/**
 * One cell per today's place, measure and period. The same figure under an old and a new code is
 * kept once; different figures stop the import with both. An empty cell under a code that was not in
 * use gives way and is not counted as missing.
 */
export function joinTwins(chosen: readonly ChosenCell[]): Joined {
  const groups = Map.groupBy(chosen, (cell) =>
    [cell.place, cell.column.indicatorId, cell.period.code].join('\n'),
  );
  const joined: Joined = { cells: [], closed: 0, checks: [], notes: [], stops: [] };
  const twins: ChosenCell[][] = [];
  for (const group of groups.values()) {
    const filled = group.filter((cell) => cell.status !== 'missing');
    const [keep] = newestFirst(filled.length > 0 ? filled : group.filter((cell) => cell.isInUse));
    joined.closed += group.length - (filled.length > 0 ? filled.length : keep ? 1 : 0);
    if (keep === undefined) continue;
    joined.cells.push(keep);
    if (filled.length > 1) {
      twins.push(filled);
      if (!filled.every((cell) => isSameFigure(cell, keep))) joined.stops.push(differing(filled));
    }
  }
  if (twins.length > 0) describe(twins, joined);
  return joined;
}

function describe(twins: readonly ChosenCell[][], joined: Joined): void {
  const firsts = twins.flatMap((group) => group.slice(0, 1));
  const places = new Set(firsts.map((cell) => cell.place)).size;
  const years = new Set(firsts.map((cell) => cell.period.code)).size;
  const unequal = joined.stops.length;
  const who = places === 1 ? '' : `${formatNumber(places, 0)} steder, `;
  const outcome = unequal === 0 ? 'alle like' : `${formatNumber(unequal, 0)} tall er ulike`;
  joined.checks.push({
    sentence: `Tvillingsjekk: ${who}${years} år under to koder, ${outcome}`,
    ok: unequal === 0,
  });
  if (unequal > 0) return;
  const codes = [
    ...new Set(twins.flatMap((group) => group.map((cell) => cell.sourcePlace))),
  ].sort();
  joined.notes.push(
    note(
      'twin-codes',
      places === 1
        ? `${firsts[0]?.placeName ?? ''} står under to koder: ${codes.join(' og ')}`
        : `${formatNumber(places, 0)} steder står under både gammel og ny kode`,
      { detail: `${formatNumber(twins.length, 0)} like tall er tatt med én gang.` },
    ),
  );
}

function differing(group: readonly ChosenCell[]): Note {
  const [first] = group;
  const figures = group.map((cell) => `${cell.sourcePlace} har ${cell.raw}`).join(' og ');
  const period = first ? periodLabel(first.period.code) : '';
  return note(
    'twin-differs',
    `${first?.placeName ?? ''}, ${first?.measure ?? ''} ${period}: ${figures}`,
    {
      detail: 'Samme kommune har to ulike tall under gammel og ny kode. Avklar hos kilden.',
      where: group.map((cell) => cell.where).join(' og '),
      cell: first
        ? { place: first.place, measure: first.measure, period: first.period.code }
        : null,
    },
  );
}

/** The code in use in the period first, then the highest code. */
function newestFirst(cells: readonly ChosenCell[]): ChosenCell[] {
  return [...cells].sort(
    (a, b) => Number(b.isInUse) - Number(a.isInUse) || (a.sourcePlace < b.sourcePlace ? 1 : -1),
  );
}
