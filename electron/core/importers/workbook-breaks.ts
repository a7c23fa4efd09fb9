import { periodLabel } from '../domain/periods.ts';
import { quoted, refuse } from './refuse.ts';
import type { DecodedBreak, Level } from './types.ts';
import type { Headings } from './workbook-headings.ts';
import type { Sheet, SheetCell } from './workbook-sheets.ts';

const glue = /<<\s*\d+\.\s*Bruddtekst\s*>>/i;

/**
 * The source's break texts, one per text and period, with the number of rows that carry them. A
 * figure in a break column means the columns have slipped, and stops the reading.
 */
export function readBreaks(
  tables: readonly { sheet: Sheet; headings: Headings }[],
  levelOf: (row: readonly SheetCell[], headings: Headings) => Level | null,
): DecodedBreak[] {
  const found = new Map<string, DecodedBreak>();
  for (const { sheet, headings } of tables) {
    for (const [index, row] of sheet.rows.entries()) {
      if (index <= headings.row) continue;
      const isNational = levelOf(row, headings) === 'country';
      const seen = new Set<string>();
      for (const column of headings.breaks) {
        const cell = row[column.index] ?? null;
        if (cell === null) continue;
        if (typeof cell !== 'string') {
          refuse(
            `Det står et tall i bruddkolonnen for ${quoted(column.measure)}, ` +
              `${periodLabel(column.period.code)}, rad ${index + 1}. Kolonnene er forskjøvet.`,
          );
        }
        for (const text of cell.split(glue).map((part) => part.trim())) {
          const key = `${column.period.code}\n${text}`;
          if (text === '' || seen.has(key)) continue;
          seen.add(key);
          const known = found.get(key) ?? {
            period: column.period,
            text,
            rows: 0,
            isNational: false,
          };
          found.set(key, {
            ...known,
            rows: known.rows + 1,
            isNational: known.isNational || isNational,
          });
        }
      }
    }
  }
  return [...found.values()];
}
