import type { ObservationStatus } from '../../../contract/vocabulary.ts';
import { writeMarked, type Cells } from '../cube-cells.ts';
import { statusOfWording, symbolMaps } from '../source-symbols.ts';
import { note, type Note } from '../types.ts';
import type { PxTable, PxVariable } from './dimensions.ts';
import { text, texts, type PxMeta } from './header.ts';

/**
 * Marks beside figures (DATANOTECELL). A mark the notes explain («* = Foreløpig tall»), or that SSB is
 * known for, gives the status; any other is kept in the raw text only. DomainError `validation`.
 */
export function readMarks(meta: PxMeta, table: PxTable, cells: Cells): Note[] {
  const statements = meta.all('DATANOTECELL');
  if (statements.length === 0) return [];
  const { variables, dimensions } = table;
  const lookups = variables.map(({ codes, values }) => [indexOf(codes), indexOf(values)]);
  const meanings = readMeanings(meta);
  const marks = new Set<string>();
  const most = Math.max(100_000, cells.values.length);
  let placed = 0;
  let unplaced = 0;
  for (const statement of statements) {
    const mark = text(statement);
    const spots = mark === null ? [] : cellsAt(statement.keys, variables, lookups, most - placed);
    if (mark === null || spots.length === 0) {
      unplaced += 1;
      continue;
    }
    const status = meanings.get(mark) ?? 'value';
    for (const at of spots) {
      const figure = cells.values[at] ?? Number.NaN;
      const raw = cells.raws.get(at);
      if (raw !== undefined || Number.isNaN(figure))
        cells.raws.set(at, `${raw ?? ''} ${mark}`.trim());
      else writeMarked({ cells, dimensions }, at, figure, { text: mark, status });
    }
    marks.add(mark);
    placed += spots.length;
  }
  return markNotes(marks, placed, unplaced);
}

function markNotes(marks: ReadonlySet<string>, placed: number, unplaced: number): Note[] {
  const shown = [...marks].slice(0, 5).map((mark) => `«${mark}»`);
  const known = placed === 0 ? '' : `${placed} tall har et merke fra kilden: ${shown.join(', ')}.`;
  const lost = unplaced === 0 ? '' : `${unplaced} merker kunne ikke plasseres i noen celle.`;
  return [note('marked-figures', `${known} ${lost}`.trim())];
}

/** What the notes of the table say of a mark, on a line of its own; before that, SSB's known marks. */
function readMeanings(meta: PxMeta): ReadonlyMap<string, ObservationStatus> {
  const isSsb = /statistisk sentralbyrå|statistics norway/i.test(text(meta.find('SOURCE')) ?? '');
  const meanings = new Map(isSsb ? symbolMaps.ssb : []);
  const notes = ['NOTEX', 'NOTE'].flatMap((keyword) => meta.all(keyword)).flatMap(texts);
  for (const line of notes.flatMap((words) => words.split(/[#\n]/))) {
    const [, mark, words] = /^\s*([^\s\w=]{1,3}|\w)\s*=\s*(.{3,})$/.exec(line) ?? [];
    const status = words === undefined ? null : statusOfWording(words);
    if (mark !== undefined && status !== null) meanings.set(mark, status);
  }
  return meanings;
}

/** The cells a mark stands for, «*» being every value of a variable; none when a key is not in the table. */
function cellsAt(
  keys: readonly string[],
  variables: readonly PxVariable[],
  lookups: readonly (readonly ReadonlyMap<string, number>[])[],
  most: number,
): readonly number[] {
  if (keys.length !== variables.length) return [];
  let spots = [0];
  for (const [index, { values }] of variables.entries()) {
    const key = keys[index] ?? '';
    const place = lookups[index]?.map((lookup) => lookup.get(key)).find((hit) => hit !== undefined);
    const places = place !== undefined ? [place] : key === '*' ? [...values.keys()] : [];
    if (spots.length * places.length > most) return [];
    spots = spots.flatMap((at) => places.map((own) => at * values.length + own));
  }
  return spots;
}

function indexOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, index) => [name, index]));
}
