import { quoted } from '../refuse.ts';

/** One cell of a sheet of text or of typed values. `text` is the cell as written, on one line. */
export interface GridCell {
  text: string;
  /** The number where the file stores a number and not its text; percent cells count in hundreds. */
  number: number | null;
  isPercent?: boolean;
}

export interface GridRow {
  cells: readonly GridCell[];
  /** As the user sees it in the file, from 1. */
  number: number;
}

export const emptyCell: GridCell = { text: '', number: null };

/** A cell of text with hard spaces and line breaks made plain. */
export function textCell(text: string): GridCell {
  return text === '' ? emptyCell : { text: plainText(text), number: null };
}

/** Text on one line with ordinary spaces only. */
export function plainText(text: string): string {
  if (!/[\s\u00a0\u202f\ufeff]/.test(text)) return text;
  return text.replace(/[\s\u00a0\u202f\ufeff]+/g, ' ').trim();
}

/** The cell at an index, empty outside the row. */
export function cellAt(row: readonly GridCell[], index: number): GridCell {
  return row[index] ?? emptyCell;
}

/** How many cells of the row hold anything. */
export function filledCount(row: readonly GridCell[]): number {
  return row.reduce((count, cell) => count + (cell.text === '' ? 0 : 1), 0);
}

/** «rad 12, kolonne «2019»», for sentences. */
export function rowAndColumn(row: number, column: string): string {
  return `rad ${row}, kolonne ${quoted(column)}`;
}
