import { textCell, type GridRow } from './grid.ts';
import type { CsvSheet } from './parse.ts';

const head = /^[\w-]+(?:,[\w-]+)*\\\w+$/;

/**
 * Eurostat's own text file, whose first column holds all variables but the one across («freq,unit,geo\\TIME_PERIOD»),
 * as an ordinary table with a column each; null for every other file.
 */
export function eurostatSheet(sheet: CsvSheet): CsvSheet | null {
  const first = sheet.rows[0]?.cells[0]?.text.replace(/\s+/g, '') ?? '';
  if (sheet.delimiter !== '\t' || !head.test(first)) return null;
  const names = first.replace(/\\\w+$/, '').split(',');
  const rows = sheet.rows.map(({ number, cells }, at): GridRow => {
    const keys = at === 0 ? names : (cells[0]?.text ?? '').split(',').map((key) => key.trim());
    const isBlank = cells.every(({ text }) => text === '');
    return { number, cells: isBlank ? cells : [...keys.map(textCell), ...cells.slice(1)] };
  });
  return { ...sheet, rows };
}
