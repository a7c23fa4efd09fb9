import { cellAt, type GridRow } from '../csv/grid.ts';
import { namedHeads } from '../csv/pivot-heads.ts';
import { footnoteOf } from '../csv/words.ts';
import { refuse } from '../refuse.ts';
import { fillMerges } from './fill-merges.ts';
import type { Merge } from './sheet-xml.ts';
import { blocksOf } from './side-by-side.ts';
import {
  groupsOf,
  headerStart,
  headingRows,
  isFigureCell,
  pivotHeads,
  startsLabels,
  textsOf,
} from './blocks.ts';

/** A table in a sheet, found by its headings: which columns, which rows, and the texts above it. */
export interface FoundTable {
  columns: readonly number[];
  /** Columns beside it with figures but no heading. */
  unnamed: readonly number[];
  headings: readonly (readonly string[])[];
  rows: readonly GridRow[];
  /** Lone texts above the table in the sheet; a lone year among them dates the table. */
  above: readonly string[];
}

export interface SheetTables {
  tables: readonly FoundTable[];
  /** Lone texts under the last table. */
  below: readonly string[];
  /** Rows with figures that belong to no table: means below it, or rows without headings. */
  aside: readonly { row: GridRow; reason: 'summary' | 'headless' }[];
}

const maxTables = 300;
const summary =
  /^(?:min|maks|max|minimum|maksimum|snitt|gjennomsnitt|gj\.?snitt|median|mean|average|std(?:avvik)?|standardavvik)\b/i;

/** Every table of a sheet. Blank rows divide; rows under a blank row without headings go on above. */
export function findTables(rows: readonly GridRow[], merges: readonly Merge[]): SheetTables {
  const tables: { table: FoundTable; rows: GridRow[] }[] = [];
  const aside: { row: GridRow; reason: 'summary' | 'headless' }[] = [];
  const below: string[] = [];
  let texts: string[] = [];
  let current: { table: FoundTable; rows: GridRow[] }[] = [];
  for (const { rows: group, isBeside, titles } of groupsOf(rows).flatMap(blocksOf)) {
    const start = headerStart(group);
    const lone = start < 0 ? group : group.slice(0, start);
    texts = texts.concat(titles, textsOf(lone));
    if (start < 0) continue;
    const block = group.slice(start);
    const count = headingRows(block);
    if (count === 0 || count === block.length) {
      for (const row of block) {
        if (current.length === 0) aside.push({ row, reason: 'headless' });
        else if (current.some(({ table }) => isSummary(row, table)))
          aside.push({ row, reason: 'summary' });
        else for (const { rows: body } of current) body.push(row);
      }
      continue;
    }
    const { rows: kept, notes } = withoutFootnotes(block, count, merges);
    below.push(...notes);
    const found = cutColumns(kept, count, merges, texts);
    const read = found.map((table) => {
      const body: GridRow[] = [];
      for (const row of table.rows) {
        const footnote = footnoteOf(row);
        if (footnote !== null) below.push(footnote);
        else if (isSummary(row, table)) aside.push({ row, reason: 'summary' });
        else body.push(row);
      }
      return { table, rows: body };
    });
    tables.push(...read);
    current = isBeside ? [...current, ...read] : read;
    if (tables.length > maxTables) {
      refuse(
        `Et ark i boka har over ${maxTables} tabeller. La bare den ene stå igjen i en kopi av boka.`,
      );
    }
    texts = [];
  }
  return {
    tables: tables.map(({ table, rows: body }) => ({
      ...table,
      rows: body.filter((row) =>
        table.columns.some((index) => cellAt(row.cells, index).text !== ''),
      ),
    })),
    below: [...new Set([...below, ...texts])],
    aside,
  };
}

/** Sentences straight below the figures, merged across or long: the last rows of a block that hold no figure. */
function withoutFootnotes(
  block: readonly GridRow[],
  count: number,
  merges: readonly Merge[],
): { rows: readonly GridRow[]; notes: string[] } {
  const lastFigure = block.findLastIndex((row) =>
    row.cells.slice(1).some((cell) => isFigureCell(cell)),
  );
  const isNote = (row: GridRow) => {
    if (footnoteOf(row) !== null) return true;
    const { number, cells } = row;
    const [only, ...more] = cells.filter(({ text }) => text !== '');
    if (!only || more.length > 0) return false;
    const isWide = merges.some(({ top, left, right }) => top === number - 1 && right - left > 1);
    return isWide || only.text.length > 40 || /[.:]$/.test(only.text);
  };
  const start = block.findIndex((row, at) => at >= count && at > lastFigure && isNote(row));
  if (start < 0) return { rows: block, notes: [] };
  return { rows: block.slice(0, start), notes: textsOf(block.slice(start)) };
}

function isSummary(row: GridRow, table: FoundTable): boolean {
  const label = table.columns
    .map((index) => cellAt(row.cells, index))
    .find(({ text }) => text !== '');
  return label !== undefined && label.number === null && summary.test(label.text);
}

/** Tables side by side in one block of rows: a blank column divides where labels start anew after it. */
function cutColumns(
  block: readonly GridRow[],
  count: number,
  merges: readonly Merge[],
  above: readonly string[],
): FoundTable[] {
  const header = block.slice(0, count);
  const body = block.slice(count);
  const pivot = pivotHeads(block);
  const filled = fillMerges(header, merges);
  const { texts, title } = pivot ? namedHeads(filled, pivot) : { texts: filled, title: '' };
  const titles = title === '' ? above : [...above, title];
  const width = block.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const segments: number[][] = [];
  let isOpen = false;
  for (let index = 0; index < width; index += 1) {
    const isBlank =
      texts.every((row) => (row[index] ?? '') === '') &&
      body.every((row) => cellAt(row.cells, index).text === '');
    if (isBlank) {
      isOpen = false;
      continue;
    }
    if (!isOpen && (segments.length === 0 || startsLabels(index, texts, body))) segments.push([]);
    isOpen = true;
    segments.at(-1)?.push(index);
  }
  const isNamed = (index: number) => texts.some((row) => (row[index] ?? '') !== '');
  return segments.map((all) => {
    // Figures beside the table without a heading belong to nothing; only the labels need none.
    const columns = all.filter(
      (index) => index === all[0] || isNamed(index) || isText(index, body),
    );
    return {
      columns,
      unnamed: all.filter((index) => !columns.includes(index)),
      headings: columns.map((index) => texts.map((row) => row[index] ?? '')),
      rows: body,
      above: titles,
    };
  });
}

function isText(index: number, body: readonly GridRow[]): boolean {
  return body.every((row) => !isFigureCell(cellAt(row.cells, index)));
}
