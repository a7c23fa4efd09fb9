import { zipSync } from 'fflate';
import readExcel from 'read-excel-file/universal';
import { refuse } from './refuse.ts';
import type { WorkbookFiles } from './workbook-guard.ts';

/** A numeric cell keeps its text, so that nothing is rounded and text is never taken for a number. */
export interface NumericCell {
  numeric: string;
}
export type SheetCell = string | NumericCell | boolean | Date | null;

export interface Sheet {
  name: string;
  rows: readonly (readonly SheetCell[])[];
}

/** The values of every sheet. Takes the files already unpacked within limits, never the archive. */
export async function readSheets(workbook: WorkbookFiles): Promise<Sheet[]> {
  const packed = zipSync(Object.fromEntries(workbook.files), { level: 0 });
  const input = new Uint8Array(packed).buffer;
  try {
    const sheets = await readExcel<NumericCell>(input, { parseNumber: (numeric) => ({ numeric }) });
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map(asCell)),
    }));
  } catch (cause) {
    refuse('Arbeidsboka kan ikke leses: et ark er skadet eller har formler uten svar.', cause);
  }
}

function asCell(value: unknown): SheetCell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean' || value instanceof Date)
    return value;
  if (isNumeric(value)) return value;
  refuse('Arbeidsboka har en celle av en type appen ikke kjenner.');
}

function isNumeric(value: unknown): value is NumericCell {
  return typeof value === 'object' && value !== null && 'numeric' in value;
}

/** The text of a cell that holds text or a number; null for empty, dates and true/false. */
export function cellText(cell: SheetCell | undefined): string | null {
  if (typeof cell === 'string') return cell.trim();
  return cell && typeof cell === 'object' && 'numeric' in cell ? cell.numeric : null;
}
