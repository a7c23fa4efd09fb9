import { emptyCell, plainText, type GridCell, type GridRow } from '../csv/grid.ts';
import type { Sheet, SheetCell } from '../workbook-sheets.ts';
import type { SheetLook } from './sheet-xml.ts';

/** The cells of a sheet as the table reader takes them; a percent cell 0,105 becomes 10,5. */
export function typedRows(rows: Sheet['rows'], look?: SheetLook): GridRow[] {
  return rows.map((cells, row) => ({
    cells: cells.map((cell, column) =>
      typedCell(cell, look?.percents.has(`${row},${column}`) ?? false),
    ),
    number: row + 1,
  }));
}

function typedCell(cell: SheetCell, isPercent: boolean): GridCell {
  if (cell === null) return emptyCell;
  if (typeof cell === 'string') return { text: plainText(cell), number: null };
  if (typeof cell === 'boolean') return { text: cell ? 'SANN' : 'USANN', number: null };
  if (cell instanceof Date) return { text: dateText(cell), number: null };
  const value = Number(cell.numeric);
  // The file holds 40.299999999999997 where the sheet shows 40,3; the two are the same number.
  if (!isPercent)
    return { text: Number.isFinite(value) ? String(value) : cell.numeric, number: value };
  const percent = Number((value * 100).toPrecision(15));
  return { text: `${value}`, number: percent, isPercent: true };
}

function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? 'ugyldig dato' : date.toISOString().slice(0, 10);
}
