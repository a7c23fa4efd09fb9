import { padCode } from '../../domain/places.ts';
import { isCountryName } from '../cube-place.ts';
import type { Note } from '../types.ts';
import { note } from '../types.ts';
import { newAxis, positionOf, type Axis } from './axis.ts';
import { follows, type ColumnFacts } from './columns.ts';
import { cellAt, type GridRow } from './grid.ts';
import { datesAsPeriods, monthsAsPeriods } from './plain-headings.ts';
import { arePlaces, splitPlace } from './words.ts';

export interface RowAxes {
  axes: readonly Axis[];
  /** The column each axis comes from. */
  columns: readonly ColumnFacts[];
  /** Position of a row on each axis; null where the row has no text there. */
  positions: (row: GridRow) => readonly (number | null)[];
  notes: readonly Note[];
}

/** The dimensions that lie in the columns left of the figures, with codes and names joined. */
export function readRowAxes(columns: readonly ColumnFacts[], rows: readonly GridRow[]): RowAxes {
  const notes: Note[] = [];
  const { kept, names } = joinNames(columns, rows, notes);
  const readers = kept.map((column) => readerOf(column, names.get(column.index), rows, notes));
  return {
    axes: readers.map(({ axis }) => axis),
    columns: kept,
    positions: (row) => readers.map(({ read }) => read(row)),
    notes,
  };
}

const isMonth = /måned|mnd|month|år|year|periode?|tid(?!id)|dato|time/i;

interface Reader {
  axis: Axis;
  read: (row: GridRow) => number | null;
}

function readerOf(
  column: ColumnFacts,
  nameIndex: number | undefined,
  rows: readonly GridRow[],
  notes: Note[],
): Reader {
  const texts = [...new Set(rows.map((row) => cellAt(row.cells, column.index).text))];
  const isSplit = arePlaces(texts) || (column.isGeo && areAll(texts));
  const areMonths =
    isMonth.test(column.heading) &&
    !/^tidid$/i.test(column.heading) &&
    monthsAsPeriods(texts) !== null;
  const isTime = (column.isPeriods || areMonths) && !column.isGeo && !column.isCode;
  const isGeo = !isTime && (column.isGeo || isSplit || nameIndex !== undefined);
  const role = isTime ? 'time' : isGeo ? 'geo' : null;
  const axis = newAxis(column.heading || (isTime ? 'period' : isGeo ? 'place' : 'row'), role);
  const isPadded = isGeo && needsZeros(texts);
  if (isPadded) {
    const sentence = `Ledende nuller er satt tilbake i kodene i kolonnen «${column.heading}».`;
    notes.push(note('padded-codes', sentence));
  }
  const isDated = !/^tidid$/i.test(column.heading) && isMonth.test(column.heading);
  const months = isDated ? monthsAsPeriods(texts) : null;
  const dates = isTime ? (datesAsPeriods(texts) ?? months) : months;
  const read = (row: GridRow) => {
    const { text } = cellAt(row.cells, column.index);
    if (text === '') return null;
    const period = dates?.get(text);
    if (period !== undefined) return positionOf(axis, period);
    const place = isSplit ? splitPlace(text) : null;
    if (place) {
      const name = nameIndex === undefined ? '' : cellAt(row.cells, nameIndex).text;
      return positionOf(axis, place.code, name || place.label);
    }
    const code = isPadded && /^\d{1,3}$/.test(text) ? padCode(text) : text;
    if (nameIndex === undefined) return positionOf(axis, code);
    return positionOf(axis, code, cellAt(row.cells, nameIndex).text || code);
  };
  return { axis, read };
}

/** Under a heading for places «30 Viken» is a code and a name too. */
function areAll(texts: readonly string[]): boolean {
  return texts.every((text) => splitPlace(text) !== null);
}

/** Codes of municipalities (or counties) that a spreadsheet has made numbers of. */
function needsZeros(texts: readonly string[]): boolean {
  const codes = texts.filter((text) => text !== '');
  return codes.every((text) => /^(?:\d{1,4}|\d{6,9})$/.test(text)) && codes.some(isShort);
}

function isShort(text: string): boolean {
  return /^[1-9]$|^[1-9]\d{2}$/.test(text);
}

/**
 * A code column and the column with its names are one dimension, and a county column beside a
 * municipality column is none: as dimensions of their own they would make an almost empty table. A table
 * of moves has two such groups, from and to.
 */
function joinNames(
  columns: readonly ColumnFacts[],
  rows: readonly GridRow[],
  notes: Note[],
): { kept: readonly ColumnFacts[]; names: ReadonlyMap<number, number> } {
  const names = new Map<number, number>();
  const joined = new Set<ColumnFacts>();
  let open = columns.filter(
    (column) => !column.isClass && (column.isGeo || column.isName || column.isCode),
  );
  for (let base = baseOf(open, rows); base !== undefined; base = baseOf(open, rows)) {
    const { column, followers } = base;
    const name = nameOf(column, followers, rows);
    if (name !== undefined) names.set(column.index, name.index);
    for (const follower of followers) {
      joined.add(follower);
      if (follower === name) continue;
      const sentence = `Kolonnen «${follower.heading}» følger av «${column.heading}» og er ikke en egen dimensjon.`;
      notes.push(note('follows', sentence));
    }
    open = open.filter((other) => other !== column && !followers.includes(other));
  }
  return { kept: columns.filter((column) => !joined.has(column)), names };
}

/** The column the most others follow from: codes before names, the finest before the coarser. */
function baseOf(open: readonly ColumnFacts[], rows: readonly GridRow[]) {
  let best:
    { column: ColumnFacts; followers: readonly ColumnFacts[]; isCoded: boolean } | undefined;
  for (const column of open) {
    const followers = open.filter(
      (other) => other !== column && !other.isPeriods && follows(column.index, other.index, rows),
    );
    // Sort numbers beside names are no codes, whatever their heading says: then the names are the base.
    if (followers.some((other) => disagree(column, other, rows))) continue;
    const found = { column, followers, isCoded: isCoded(column, rows) };
    const more = followers.length - (best?.followers.length ?? 0);
    if (more > 0 || (more === 0 && best && found.isCoded && !best.isCoded)) best = found;
  }
  return best;
}

/** The followers' column of names: called as the code column is, or a name, or the one with most texts. */
function nameOf(
  base: ColumnFacts,
  followers: readonly ColumnFacts[],
  rows: readonly GridRow[],
): ColumnFacts | undefined {
  const texts = followers.filter((column) => !column.isFigures);
  const stem = base.heading
    .toLowerCase()
    .replace(/(?:kode|code|nummer|nr)\.?$/, '')
    .trim();
  const called = texts.filter(({ heading }) => stem !== '' && heading.toLowerCase().includes(stem));
  const named = texts.filter(({ isName }) => isName);
  const variety = ({ index }: ColumnFacts) =>
    new Set(rows.map((row) => cellAt(row.cells, index).text)).size;
  const most = Math.max(0, ...texts.map(variety));
  return called[0] ?? named[0] ?? texts.find((column) => variety(column) === most);
}

/** True where numbers stand beside names they cannot be the codes of: «Hele landet» is 0 and nothing else is. */
function disagree(code: ColumnFacts, name: ColumnFacts, rows: readonly GridRow[]): boolean {
  if (!code.isFigures || name.isFigures) return false;
  if (/sort|rekkef|^orden|order/i.test(code.heading)) return true;
  return rows.some((row) => {
    const number = cellAt(row.cells, code.index).text;
    const text = cellAt(row.cells, name.index).text;
    if (number === '' || text === '') return false;
    return isCountryName(text) ? !/^0+$/.test(number) : /^0+$/.test(number) && name.isGeo;
  });
}

function isCoded(column: ColumnFacts, rows: readonly GridRow[]): boolean {
  return rows.every((row) => /^(?:[A-Z]{1,2}-?)?\d*$/i.test(cellAt(row.cells, column.index).text));
}
