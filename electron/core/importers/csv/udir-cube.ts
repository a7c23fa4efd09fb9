import { observationStatuses } from '../../domain/statuses.ts';
import { cellCount } from '../cube-cells.ts';
import type { Cube } from '../cube.ts';
import { quoted, refuse } from '../refuse.ts';
import { note, type DecodedCell, type DecodedTable, type Note } from '../types.ts';
import { newAxis, positionOf } from './axis.ts';

const unset = 255;

/**
 * Udir's table as a cube: place, period, measure, and one dimension per filter («Alle eierformer»,
 * «Begge kjønn»). A place without a row for a column does not exist there. A school that stands under
 * an old and a new municipality is one place; two different figures for it stop the reading.
 */
export function udirCube(table: DecodedTable, format: string): Cube {
  if (table.cells.length === 0)
    refuse('Tabellen fra Udir har overskrifter, men ingen rader med tall.');
  const place = newAxis('place', 'geo', 'Sted');
  const period = newAxis('period', 'time', 'Periode');
  const measure = newAxis('measure', 'metric', 'Mål');
  const width = table.cells.reduce((most, { filters }) => Math.max(most, filters.length), 0);
  const filters = Array.from({ length: width }, (_, index) =>
    newAxis(width === 1 ? 'filter' : `filter${index + 1}`, null, 'Filter'),
  );
  const axes = [place, period, measure, ...filters];
  const spots = table.cells.map((cell) => [
    positionOf(place, cell.place || cell.placeName, cell.placeName),
    positionOf(period, cell.period.code),
    positionOf(measure, cell.measure),
    ...filters.map((axis, index) => positionOf(axis, cell.filters[index] ?? '')),
  ]);
  const dimensions = axes.map(({ code, label, role, categories }) => ({
    ...{ code, label, role, categories },
  }));
  const size = cellCount(dimensions);
  const values = new Float64Array(size).fill(Number.NaN);
  const statuses = new Uint8Array(size).fill(unset);
  const raws = new Map<number, string>();
  const first = new Map<number, DecodedCell>();
  for (const [index, cell] of table.cells.entries()) {
    const at = (spots[index] ?? []).reduce(
      (sum, spot, axis) => sum * (axes[axis]?.categories.length ?? 1) + spot,
      0,
    );
    const known = first.get(at);
    if (known !== undefined && known.status !== 'missing') {
      if (cell.status !== 'missing') refuseDifferent(known, cell);
      continue;
    }
    first.set(at, cell);
    values[at] = cell.value ?? Number.NaN;
    statuses[at] = observationStatuses.indexOf(cell.status);
    if (cell.raw.trim() !== '' && cell.raw !== String(cell.value)) raws.set(at, cell.raw.trim());
  }
  const notes = [...table.notes, ...absentNote(statuses)];
  return {
    ...{ format, title: table.title, source: 'Utdanningsdirektoratet', updated: null },
    ...{ dimensions, values, statuses, raws, notes },
  };
}

function refuseDifferent(known: DecodedCell, cell: DecodedCell): void {
  if (known.status === cell.status && known.value === cell.value) return;
  refuse(
    `${cell.placeName} (${cell.place}) står to ganger med ulike tall: ` +
      `${quoted(known.raw)} i ${known.where} og ${quoted(cell.raw)} i ${cell.where}.`,
  );
}

function absentNote(statuses: Uint8Array): Note[] {
  const absent = observationStatuses.indexOf('not_applicable');
  let count = 0;
  for (let at = 0; at < statuses.length; at += 1) {
    if (statuses[at] !== unset) continue;
    statuses[at] = absent;
    count += 1;
  }
  return count === 0 ? [] : [note('absent', `${count} kombinasjoner finnes ikke i fila.`)];
}
