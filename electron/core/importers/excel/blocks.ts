import { cellAt, filledCount, type GridCell, type GridRow } from '../csv/grid.ts';
import { families } from '../csv/family.ts';
import { isFigure } from '../csv/figure.ts';
import { countHeaderRows } from '../csv/header-rows.ts';
import { isPeriodText } from '../csv/period-text.ts';
import { findPivotHeads, type PivotHeads } from '../csv/pivot-heads.ts';
import { headingWords } from '../csv/words.ts';

export const isFigureCell = (cell: GridCell): boolean => isFigure(cell, families.ssb.symbols);

/** The texts of some rows, left to right and down. */
export const textsOf = (rows: readonly GridRow[]): string[] =>
  rows.flatMap(({ cells }) => cells.map(({ text }) => text).filter(Boolean));

/** The rows of a sheet in blocks: a blank row divides. */
export function groupsOf(rows: readonly GridRow[]): GridRow[][] {
  const groups: GridRow[][] = [];
  let isOpen = false;
  for (const row of rows) {
    if (filledCount(row.cells) === 0) isOpen = false;
    else if (isOpen) groups.at(-1)?.push(row);
    else {
      groups.push([row]);
      isOpen = true;
    }
  }
  return groups;
}

/** Lone texts above the headings are titles, but one that stands over the figures is a heading. */
export function headerStart(group: readonly GridRow[]): number {
  const first = group.findIndex((row) => filledCount(row.cells) >= 2);
  const body = group.at(-1)?.cells ?? [];
  const label = body.findIndex(({ text }) => text !== '');
  let start = first;
  while (start > 0) {
    const above = group[start - 1]?.cells ?? [];
    if (above.findIndex(({ text }) => text !== '') <= label || label < 0) break;
    start -= 1;
  }
  return start;
}

/**
 * How many rows of a block are headings; 0 or all of them where it has none over figures. Headings of one
 * column of figures stand alone over it: SSB's sheets with one measure and one year.
 */
export function headingRows(block: readonly GridRow[]): number {
  const spanning = spanningRows(block);
  return spanning + countHeaderRows(block.slice(spanning), isFigureCell);
}

/** Heads of a pivot table with no lone heading above them; null for all other heads. */
export function pivotHeads(block: readonly GridRow[]): PivotHeads | null {
  return spanningRows(block) > 0 ? null : findPivotHeads(block, isFigureCell);
}

function spanningRows(block: readonly GridRow[]): number {
  return Math.max(
    block.findIndex((row) => filledCount(row.cells) >= 2),
    0,
  );
}

/** True for a column of years or names with the heading of such, or none. */
export function startsLabels(
  index: number,
  texts: readonly (readonly string[])[],
  body: readonly GridRow[],
): boolean {
  const cells = body.map((row) => cellAt(row.cells, index)).filter(({ text }) => text !== '');
  const heading = texts.at(-1)?.[index] ?? '';
  const words = headingWords(heading);
  if (cells.length === 0) return false;
  if (cells.every((cell) => !isFigureCell(cell))) return true;
  const periods = cells.filter(({ text }) => isPeriodText(text)).length;
  return (heading === '' || words.isTime) && periods * 2 > cells.length;
}
