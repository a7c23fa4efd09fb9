import { padCode } from '../domain/places.ts';
import { withoutDuplicates } from './duplicates.ts';
import { quoted, refuse } from './refuse.ts';
import type { DecodedCell, DecodedTable, Level } from './types.ts';
import { readNumber, readUdirText, type ReadCell } from './udir-cell.ts';
import { checkCode, tableOf } from './udir-table.ts';
import { readBreaks } from './workbook-breaks.ts';
import { openWorkbook, refuseFormulaErrors } from './workbook-guard.ts';
import { findHeadings, type Headings } from './workbook-headings.ts';
import { cellText, readSheets, type Sheet, type SheetCell } from './workbook-sheets.ts';

const levels: readonly Level[] = ['country', 'county', 'municipality', 'unit'];
type Row = readonly SheetCell[];

/**
 * A workbook exported from Udir as cells; every sheet with Udir's headings is read. DomainError
 * `validation` names sheet, row and column of what cannot be read.
 */
export async function decodeUdirWorkbook(bytes: Uint8Array): Promise<DecodedTable> {
  const workbook = openWorkbook(bytes);
  const sheets = await readSheets(workbook);
  const tables = sheets.flatMap((sheet) => {
    const headings = findHeadings(sheet);
    return headings === null ? [] : [{ sheet, headings }];
  });
  // A broken heading hides the table, so then every sheet is looked through.
  const suspects = tables.length === 0 ? sheets : tables.map(({ sheet }) => sheet);
  for (const sheet of suspects) refuseFormulaErrors(workbook, sheet.name);
  if (tables.length === 0) {
    refuse('Ingen ark i boka har Udirs overskrifter «Fylkekode», «Kommunekode» og «EnhetNavn».');
  }
  const cells = tables.flatMap(({ sheet, headings }) =>
    sheetCells(sheet, headings, tables.length > 1 ? `ark ${quoted(sheet.name)}, ` : ''),
  );
  return tableOf({
    format: 'udir-workbook',
    title: tables.map(({ sheet }) => sheet.name).join(', '),
    levels,
    columns: tables.flatMap(({ headings }) => headings.figures),
    cells: withoutDuplicates(cells),
    breaks: readBreaks(tables, levelOf),
  });
}

function sheetCells(sheet: Sheet, headings: Headings, prefix: string): DecodedCell[] {
  return sheet.rows.slice(headings.row + 1).flatMap((row, offset) => {
    const at = `${prefix}rad ${headings.row + offset + 2}`;
    const isEmpty = headings.figures.every(({ index }) => (row[index] ?? null) === null);
    const name = cellText(row[headings.name]);
    // Footnotes and blank lines under the table have neither a name nor figures.
    if (isEmpty && (name === null || levelOf(row, headings) === null)) return [];
    return rowCells(row, headings, `${at} (${name ?? 'uten navn'})`);
  });
}

function rowCells(row: Row, headings: Headings, at: string): DecodedCell[] {
  const level = levelOf(row, headings);
  if (level === null) refuse(`Appen finner ikke nivået (land, fylke, kommune) i ${at}.`);
  const county = codeText(row[headings.county]);
  const place = placeOf(row, headings, level, at);
  return headings.figures.map((column) => {
    const where = `${at}, ${column.name}`;
    return {
      place,
      placeName: cellText(row[headings.name]) ?? '',
      level,
      county: level === 'municipality' && county !== '' ? padCode(county) : null,
      period: column.period,
      measure: column.measure,
      filters: column.filters,
      ...readFigure(row[column.index] ?? null, where),
      where,
    };
  });
}

/** Udir numbers the levels 1 to 4; without that column the narrowest code filled in decides. */
function levelOf(row: Row, headings: Headings): Level | null {
  if (headings.level !== null) {
    return levels[Number(cellText(row[headings.level]) ?? 0) - 1] ?? null;
  }
  const unit = headings.unit === null ? '' : codeText(row[headings.unit]);
  if (/^\d{9}$/.test(unit)) return 'unit';
  if (codeText(row[headings.municipality]) !== '') return 'municipality';
  if (codeText(row[headings.county]) !== '') return 'county';
  return cellText(row[headings.name]) === null ? null : 'country';
}

function placeOf(row: Row, headings: Headings, level: Level, at: string): string {
  if (level === 'unit') return headings.unit === null ? '' : codeText(row[headings.unit]);
  if (level === 'country') return '0';
  const column = level === 'county' ? headings.county : headings.municipality;
  return checkCode(padCode(codeText(row[column])), level, at);
}

function codeText(cell: SheetCell | undefined): string {
  return cellText(cell) ?? '';
}

function readFigure(cell: SheetCell, where: string): ReadCell {
  if (cell === null) return readUdirText('', where);
  if (typeof cell === 'string') return readUdirText(cell, where);
  if (typeof cell === 'object' && 'numeric' in cell) {
    const value = Number(cell.numeric);
    // The file holds 40.299999999999997 where the sheet shows 40,3; the two are the same number.
    return readNumber(value, String(value).replace('.', ','), where);
  }
  refuse(`Cella i ${where} er en dato eller et ja/nei-felt, ikke et tall.`);
}
