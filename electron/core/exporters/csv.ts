import { guardFormula } from '../../contract/spreadsheet-text.ts';

export type CsvCell = string | number | null;

/**
 * Rows as comma-separated values for Norwegian Excel: UTF-8 with BOM, semicolon, decimal comma. A text
 * a spreadsheet would run as a formula is kept a text.
 */
export function csvBytes(rows: readonly (readonly CsvCell[])[]): Uint8Array {
  return new TextEncoder().encode(`\ufeff${rows.map(csvLine).join('')}`);
}

/** One row of such a file, with its line end. */
export function csvLine(row: readonly CsvCell[]): string {
  return `${row.map((cell) => quoted(cell)).join(';')}\r\n`;
}

/** One cell as plain text: decimal comma, nothing that a spreadsheet would compute. */
export function plainCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return guardFormula(cell);
}

function quoted(cell: CsvCell): string {
  const text = plainCell(cell);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
