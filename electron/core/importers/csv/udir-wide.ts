import { padCode } from '../../domain/places.ts';
import { parseNorwegianNumber } from '../../domain/numbers.ts';
import { withoutDuplicates } from '../duplicates.ts';
import { refuse } from '../refuse.ts';
import { note, type DecodedCell, type DecodedTable, type Level } from '../types.ts';
import { readNumber, readUdirText } from '../udir-cell.ts';
import { checkCode, tableOf } from '../udir-table.ts';
import { readBreaks } from '../workbook-breaks.ts';
import { findHeadings, type Headings } from '../workbook-headings.ts';
import type { Sheet, SheetCell } from '../workbook-sheets.ts';
import { cellAt, emptyCell, type GridCell, type GridRow } from './grid.ts';

const levels: readonly Level[] = ['country', 'county', 'municipality', 'unit'];

/** True for Udir's wide export, also where the unit is a kindergarten and not a school. */
export function isUdirWide(rows: readonly GridRow[]): boolean {
  return rows.slice(0, 30).some(({ cells }) => {
    const has = (end: RegExp) => cells.some(({ text }) => end.test(text));
    return has(/^fylkekode$/i) && has(/enhetnavn$/i) && has(/^\d{4}(?:-\d{2})?\.\S/);
  });
}

/**
 * Udir's wide export, from a text file or a sheet: one column per year, owner and measure, and
 * «.Brudd» columns that become break notes. DomainError names row and column.
 */
export function decodeUdirWide(file: readonly GridRow[], title: string): DecodedTable {
  const rows = withMunicipality(file);
  const sheet: Sheet = { name: title, rows: rows.map(({ cells }) => cells.map(sheetCell)) };
  const headings = findHeadings(sheet);
  if (headings === null) refuse('Overskriftene i fila er ikke slik Udir skriver dem.');
  if (headings.figures.length === 0) refuse('Fila har ingen kolonner med tall.');
  refuseSlipped(rows, headings);
  const body = rows.slice(headings.row + 1);
  const abroad = new Set(body.filter((row) => isAbroad(row)));
  const cells = body.flatMap((row) => (abroad.has(row) ? [] : readRow(row, headings)));
  const levelOfRow = (row: readonly SheetCell[]) => levelOf(row.map(gridCell), headings);
  const decoded = tableOf({
    format: 'udir-workbook',
    title: [...new Set(headings.figures.map(({ measure }) => measure))].join(', '),
    levels,
    columns: headings.figures,
    cells: withoutDuplicates(cells),
    breaks: readBreaks([{ sheet, headings }], (row) => levelOfRow(row)),
  });
  if (abroad.size === 0) return decoded;
  const sentence = `${abroad.size} ${abroad.size === 1 ? 'rad' : 'rader'} for utlandet er holdt utenfor.`;
  return { ...decoded, notes: [...decoded.notes, note('aside', sentence)] };
}

/** Norwegian schools abroad, and their sum: they belong to no county and no municipality. */
function isAbroad({ cells }: GridRow): boolean {
  return cells.some(({ text }) =>
    /^(?:utlandet|skoler i utlandet|norske skoler i utlandet)$/i.test(text),
  );
}

/** Upper secondary schools belong to a county: their table gets a municipality column without codes. */
function withMunicipality(rows: readonly GridRow[]): readonly GridRow[] {
  const header = rows.findIndex(({ cells }) => cells.some(({ text }) => /^fylkekode$/i.test(text)));
  const cells = rows[header]?.cells ?? [];
  if (header < 0 || cells.some(({ text }) => /^kommunekode$/i.test(text))) return rows;
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const added = Array.from({ length: width + 1 }, (_, index) =>
    index === width ? { text: 'Kommunekode', number: null } : cellAt(cells, index),
  );
  return rows.map((row, index) => (index === header ? { ...row, cells: added } : row));
}

function readRow(row: GridRow, headings: Headings): DecodedCell[] {
  const name = cellAt(row.cells, headings.name).text;
  const isBlank = headings.figures.every(({ index }) => cellAt(row.cells, index).text === '');
  const level = levelOf(row.cells, headings);
  if (isBlank && (name === '' || level === null)) return [];
  const at = `rad ${row.number} (${name || 'uten navn'})`;
  const last = Math.max(...headings.figures.map(({ index }) => index));
  if (row.cells.length <= last) {
    refuse(
      `Det er ${row.cells.length} kolonner i ${at}, men ${last + 1} i hodet. Fila er avkortet.`,
    );
  }
  if (level === null) refuse(`Appen finner ikke nivået (land, fylke, kommune) i ${at}.`);
  const county = cellAt(row.cells, headings.county).text;
  const place = placeOf(row.cells, headings, level, at);
  return headings.figures.map((column) => {
    const cell = cellAt(row.cells, column.index);
    const where = `${at}, ${column.name}`;
    const read =
      cell.number === null
        ? readUdirText(cell.text, where)
        : readNumber(cell.number, String(cell.number).replace('.', ','), where);
    return {
      ...{ place, placeName: name, level, period: column.period, measure: column.measure },
      county: level === 'municipality' && county !== '' ? padCode(county) : null,
      filters: column.filters,
      ...read,
      where,
    };
  });
}

function levelOf(cells: readonly GridCell[], headings: Headings): Level | null {
  const text = (index: number | null) => (index === null ? '' : cellAt(cells, index).text);
  // Without municipalities the third level is the school, whatever its number.
  if (/^\d{9}$/.test(text(headings.unit))) return 'unit';
  if (headings.level !== null) return levels[Number(text(headings.level)) - 1] ?? null;
  if (text(headings.municipality) !== '') return 'municipality';
  if (text(headings.county) !== '') return 'county';
  return text(headings.name) === '' ? null : 'country';
}

function placeOf(cells: readonly GridCell[], headings: Headings, level: Level, at: string): string {
  if (level === 'country') return '0';
  if (level === 'unit') return headings.unit === null ? '' : cellAt(cells, headings.unit).text;
  const column = level === 'county' ? headings.county : headings.municipality;
  return checkCode(padCode(cellAt(cells, column).text), level, at);
}

/** In a text file a slipped column shows as a number where the break text should be. */
function refuseSlipped(rows: readonly GridRow[], headings: Headings): void {
  for (const row of rows.slice(headings.row + 1)) {
    for (const { index, name } of headings.breaks) {
      const { text } = cellAt(row.cells, index);
      if (text === '' || parseNorwegianNumber(text) === null) continue;
      refuse(
        `Det står et tall i bruddkolonnen, rad ${row.number}, ${name}. Kolonnene er forskjøvet.`,
      );
    }
  }
}

/** «BarnehageenhetNivaa» and «Barnehageenhetnavn» are read as «EnhetNivaa» and «EnhetNavn». */
function sheetCell(cell: GridCell): SheetCell {
  if (cell.number !== null) return { numeric: cell.text };
  if (cell.text === '') return null;
  const unit = /^\p{L}+(enhetnavn|enhetnivaa)$/iu.exec(cell.text)?.[1];
  return unit ?? cell.text;
}

function gridCell(cell: SheetCell): GridCell {
  if (typeof cell === 'string') return { text: cell, number: null };
  if (cell !== null && typeof cell === 'object' && 'numeric' in cell) {
    return { text: cell.numeric, number: Number(cell.numeric) };
  }
  return emptyCell;
}
