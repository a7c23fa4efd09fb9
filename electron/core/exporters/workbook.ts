import { writeXlsx, type CellStyle, type CellValue } from 'hucre/xlsx';
import { cleanText } from './clean-text.ts';
import { repackOffice } from './office-package.ts';

/** A text, or a figure with the decimals it is shown with. */
export type WorkbookCell = string | { value: number; decimals: number };

export interface WorkbookSheet {
  name: string;
  head: string[];
  rows: WorkbookCell[][];
  /** In characters, one for each column. */
  widths: number[];
  /** Columns that stay in sight beside the heading row. */
  frozenColumns?: number;
}

export interface Workbook {
  title: string;
  clock: Date;
  sheets: WorkbookSheet[];
}

/** Excel's own limit. */
const longestName = 31;
const font = { name: 'Calibri', size: 11 };
const headStyle: CellStyle = {
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EEF6F7' } },
  alignment: { wrapText: true, vertical: 'top', horizontal: 'left', indent: 1 },
};
const textStyle: CellStyle = {
  font,
  numFmt: '@',
  alignment: { wrapText: true, vertical: 'top', horizontal: 'left', indent: 1 },
};

/** An Excel file. Text stays text, whatever it begins with; the same input gives the same bytes. */
export async function workbookBytes({ title, clock, sheets }: Workbook): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const bytes = await writeXlsx({
    properties: {
      title: cleanText(title),
      ...{ creator: 'Dreiepunkt', lastModifiedBy: 'Dreiepunkt', created: clock, modified: clock },
    },
    sheets: sheets.map(({ head, rows, widths, frozenColumns }, index) => ({
      name: names[index] ?? '',
      columns: widths.map((width) => ({ width })),
      rows: [head.map(cleanText), ...rows.map((row) => row.map(plain))],
      cells: styles(head, rows),
      rowDefs: new Map([head, ...rows].map((row, i) => [i, { height: heightOf(row, widths) }])),
      freezePane: { rows: 1, columns: frozenColumns ?? 0 },
      pageSetup: { ...printedAcross, printTitlesRow: '$1:$1' },
    })),
  });
  return repackOffice(bytes, clock, (_, part) => part);
}

function plain(cell: WorkbookCell): CellValue {
  return typeof cell === 'string' ? cleanText(cell) : cell.value;
}

function styles(head: readonly string[], rows: readonly (readonly WorkbookCell[])[]) {
  const cells = new Map(
    head.map((text, column) => [
      `0,${column}`,
      { value: cleanText(text), type: 'string' as const, style: headStyle },
    ]),
  );
  const all = new Map<string, { value: CellValue; type: 'string' | 'number'; style: CellStyle }>(
    cells,
  );
  rows.forEach((row, index) =>
    row.forEach((cell, column) =>
      all.set(`${index + 1},${column}`, {
        value: plain(cell),
        ...(typeof cell === 'string'
          ? { type: 'string', style: textStyle }
          : { type: 'number', style: figureStyle(cell.decimals) }),
      }),
    ),
  );
  return all;
}

/** Lying down and as wide as the paper, over as many pages as the rows need. */
export const printedAcross = {
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;

/** In points: readers do not make room for broken lines by themselves. */
export function heightOf(row: readonly WorkbookCell[], widths: readonly number[]): number {
  const lines = row.map((cell, column) =>
    // The indent, and bold letters, take some of the width.
    typeof cell === 'string' ? linesOf(cell, Math.max(1, (widths[column] ?? 10) - 3)) : 1,
  );
  return Math.max(1, ...lines) * 15.5;
}

/** A cell may hold lines of its own, each broken where the column ends. */
function linesOf(text: string, letters: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
}

function figureStyle(decimals: number): CellStyle {
  const numFmt = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  return { font, numFmt, alignment: { vertical: 'top' } };
}

/** Names Excel takes: short, without its forbidden signs, no two alike in any case of letters. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const base =
      cleanText(name)
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^[\s']+|[\s']+$/g, '') || 'Ark';
    let free = cut(base, '');
    for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = cut(base, ` (${n})`);
    taken.add(free.toLowerCase());
    return free;
  });
}

function cut(name: string, ending: string): string {
  return `${name.slice(0, longestName - ending.length).trimEnd()}${ending}`;
}
