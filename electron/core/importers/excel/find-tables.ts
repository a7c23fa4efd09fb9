import { cellAt, filledCount, type GridCell, type GridRow } from '../csv/grid.ts';
import { families } from '../csv/family.ts';
import { isFigure } from '../csv/figure.ts';
import { countHeaderRows } from '../csv/header-rows.ts';
import { isPeriodText } from '../csv/period-text.ts';
import { footnoteOf, headingWords } from '../csv/words.ts';
import { refuse } from '../refuse.ts';
import { fillMerges } from './fill-merges.ts';
import type { Merge } from './sheet-xml.ts';

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

export const isFigureCell = (cell: GridCell): boolean => isFigure(cell, families.ssb.symbols);

/** Every table of a sheet. Blank rows divide; rows under a blank row without headings go on above. */
export function findTables(rows: readonly GridRow[], merges: readonly Merge[]): SheetTables {
  const tables: { table: FoundTable; rows: GridRow[] }[] = [];
  const aside: { row: GridRow; reason: 'summary' | 'headless' }[] = [];
  const below: string[] = [];
  let texts: string[] = [];
  let current: { table: FoundTable; rows: GridRow[] }[] = [];
  for (const group of groupsOf(rows)) {
    const start = headerStart(group);
    const lone = start < 0 ? group : group.slice(0, start);
    texts = texts.concat(
      lone.flatMap(({ cells }) => cells.map(({ text }) => text).filter(Boolean)),
    );
    if (start < 0) continue;
    const block = group.slice(start);
    const spanning = block.findIndex((row) => filledCount(row.cells) >= 2);
    const counted = countHeaderRows(block.slice(spanning), isFigureCell);
    // Headings of one column of figures stand alone over it: SSB's sheets with one measure and one year.
    const count = counted + Math.max(spanning, 0);
    if (count === 0 || count === block.length) {
      for (const row of block) {
        const home = current.at(0);
        if (home === undefined) aside.push({ row, reason: 'headless' });
        else if (isSummary(row, home.table)) aside.push({ row, reason: 'summary' });
        else for (const { rows: body } of current) body.push(row);
      }
      continue;
    }
    const { rows: kept, notes } = withoutFootnotes(block, count, merges);
    below.push(...notes);
    const found = cutColumns(kept, count, merges, texts);
    current = found.map((table) => {
      const body: GridRow[] = [];
      for (const row of table.rows) {
        const footnote = footnoteOf(row);
        if (footnote !== null) below.push(footnote);
        else if (isSummary(row, table)) aside.push({ row, reason: 'summary' });
        else body.push(row);
      }
      return { table, rows: body };
    });
    tables.push(...current);
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

/** Lone texts above the headings are titles, but one that stands over the figures is a heading. */
function headerStart(group: readonly GridRow[]): number {
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

function groupsOf(rows: readonly GridRow[]): GridRow[][] {
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

/** Sentences straight below the figures, merged across or long: the last rows of a block that hold no figure. */
function withoutFootnotes(
  block: readonly GridRow[],
  count: number,
  merges: readonly Merge[],
): { rows: readonly GridRow[]; notes: string[] } {
  const lastFigure = block.findLastIndex((row) =>
    row.cells.slice(1).some((cell) => isFigureCell(cell)),
  );
  const isNote = ({ number, cells }: GridRow) => {
    const [only, ...more] = cells.filter(({ text }) => text !== '');
    if (!only || more.length > 0) return false;
    const isWide = merges.some(({ top, left, right }) => top === number - 1 && right - left > 1);
    return isWide || only.text.length > 40 || /[.:]$/.test(only.text);
  };
  const start = block.findIndex((row, at) => at >= count && at > lastFigure && isNote(row));
  if (start < 0) return { rows: block, notes: [] };
  const notes = block
    .slice(start)
    .flatMap(({ cells }) => cells.map(({ text }) => text).filter(Boolean));
  return { rows: block.slice(0, start), notes };
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
  const texts = fillMerges(header, merges);
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
      above,
    };
  });
}

function isText(index: number, body: readonly GridRow[]): boolean {
  return body.every((row) => !isFigureCell(cellAt(row.cells, index)));
}

/** True for a column of years or names with the heading of such, or none. */
function startsLabels(
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
