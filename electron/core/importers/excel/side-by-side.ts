import { cellAt, emptyCell, filledCount, type GridRow } from '../csv/grid.ts';
import {
  groupsOf,
  headerStart,
  headingRows,
  isFigureCell,
  startsLabels,
  textsOf,
} from './blocks.ts';

/** Rows that stand together in a sheet, or one table's part of them. */
export interface Block {
  rows: readonly GridRow[];
  /** True for what stands to the right of the block before it. */
  isBeside: boolean;
  /** Titles it shares with the tables beside it. */
  titles: readonly string[];
}

/**
 * A group of rows cut where tables with headings of their own stand side by side. Each is then read for
 * itself: they may begin and end on different rows and have a title each.
 */
export function blocksOf(group: readonly GridRow[]): Block[] {
  const first = group.findIndex(({ cells }) => filledCount(cells) >= 2);
  const body = group.slice(Math.max(first, 0));
  const parts = partsOf(body);
  const [left, ...right] = parts;
  if (left === undefined || right.length === 0)
    return [{ rows: group, isBeside: false, titles: [] }];
  const titles = textsOf(group.slice(0, first));
  return parts.flatMap(([from, to], at) =>
    groupsOf(within(body, from, to)).map((rows, index) => ({
      rows,
      isBeside: at > 0,
      titles: index === 0 ? titles : [],
    })),
  );
}

/** First column and the one after the last of each table; one part where they are not several. */
function partsOf(rows: readonly GridRow[]): [number, number][] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const parts: [number, number][] = [];
  for (let column = 0; column < width; column += 1) {
    if (isBlank(rows, column)) continue;
    const last = parts.at(-1);
    const isFirst =
      last === undefined || isBlank(rows, column - 1) || isSameHead(rows, last[0], column);
    if (isFirst && (last === undefined || isTable(rows, column, endOf(rows, column, width))))
      parts.push([column, column + 1]);
    else if (last !== undefined) last[1] = column + 1;
  }
  const [left] = parts;
  return left !== undefined && isTable(rows, ...left) ? parts : parts.slice(0, 1);
}

/** True where a column bears the heading its table began with, as when the next stands close to it. */
function isSameHead(rows: readonly GridRow[], left: number, right: number): boolean {
  const head = (column: number) =>
    rows.map(({ cells }) => cellAt(cells, column).text).find((text) => text !== '');
  return head(left) === head(right);
}

function endOf(rows: readonly GridRow[], from: number, width: number): number {
  let end = from;
  while (end < width && !isBlank(rows, end)) end += 1;
  return end;
}

/** True for columns with headings of their own, labels to the left and figures under the headings. */
function isTable(rows: readonly GridRow[], from: number, to: number): boolean {
  const own = within(rows, from, to).filter(({ cells }) => filledCount(cells) > 0);
  const start = headerStart(own);
  if (start < 0) return false;
  const block = own.slice(start);
  const count = headingRows(block);
  const body = block.slice(count);
  const heads = block.slice(0, count).map(({ cells }) => cells.map(({ text }) => text));
  return (
    count > 0 &&
    startsLabels(from, heads, body) &&
    body.some(({ cells }) => cells.slice(from + 1).some((cell) => isFigureCell(cell)))
  );
}

const isBlank = (rows: readonly GridRow[], column: number): boolean =>
  rows.every(({ cells }) => cellAt(cells, column).text === '');

/** The same rows with nothing outside the columns. */
function within(rows: readonly GridRow[], from: number, to: number): GridRow[] {
  return rows.map(({ number, cells }) => ({
    number,
    cells: cells.slice(0, to).map((cell, column) => (column < from ? emptyCell : cell)),
  }));
}
