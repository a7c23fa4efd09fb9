import { cellAt, filledCount, type GridCell, type GridRow } from './grid.ts';
import { isDateText } from './plain-headings.ts';
import { isPeriodText } from './period-text.ts';
import { headingWords } from './words.ts';

/** The heads of a pivot table: their number of rows, and how many columns to the left hold labels. */
export interface PivotHeads {
  count: number;
  labels: number;
}

const maxRows = 8;
const labelWord =
  /^(?:region|kommune|fylke|geo|geografi|sted|område|enhet|tid|år|aar|periode|radetiketter|row labels)$/i;
const columnLabels = /^(?:kolonneetiketter|column labels)$/i;
const sumWord = /^(?:sum|summer|antall|gjennomsnitt|snitt|min|maks|average|count|max) (?:av|of)\b/i;
const rowLabels = /^(?:radetiketter|row labels)$/i;

/**
 * The heads of a table that says at the left what stands to the right: «År | | 2013 | 2014» with the row
 * labels' own names under it (Nesstar), or «Sum av Antall | | År» over the names and the years (Excel).
 * Null where the heads are of the ordinary kind, each over its own column.
 */
export function findPivotHeads(
  rows: readonly GridRow[],
  isFigure: (cell: GridCell) => boolean,
): PivotHeads | null {
  const isHead = ({ cells }: GridRow) =>
    filledCount(cells) > 0 &&
    cells.every((cell) => cell.text === '' || isPeriodText(cell.text) || !isFigure(cell));
  for (let last = 1; last < Math.min(maxRows, rows.length - 1); last += 1) {
    const above = rows[last - 1];
    const stub = rows[last];
    if (!above || !stub || !isHead(above) || !isHead(stub)) return null;
    const labels = rows[last + 1]?.cells.findIndex(
      (cell) => isFigure(cell) && !isPeriodText(cell.text),
    );
    if (labels === undefined || labels < 1) continue;
    if (isUnder(above, stub, labels) || isSum(rows.slice(0, last), stub, labels))
      return { count: last + 1, labels };
  }
  return null;
}

/** Names of the labels alone, under heads that stand over the figures alone. */
function isUnder(above: GridRow, { cells }: GridRow, labels: number): boolean {
  const own = cells.slice(0, labels);
  if (filledCount(own) === 0 || filledCount(cells.slice(labels)) > 0) return false;
  if (filledCount(above.cells.slice(labels)) === 0) return false;
  // A row of two labels whose figures are all missing has heads over both of its labels.
  const isGap = own.some(({ text }, at) => text !== '' && cellAt(above.cells, at).text === '');
  return isGap || own.some(({ text }) => labelWord.test(text) || headingWords(text).isClass);
}

/** Names of the labels and heads of the figures in one row, with the name of the sum in the corner above. */
function isSum(upper: readonly GridRow[], { cells }: GridRow, labels: number): boolean {
  const [top, ...between] = upper;
  const corner = cellAt(top?.cells ?? [], 0).text;
  if (corner === '' || cellAt(cells, 0).text === '') return false;
  if (between.some((row) => cellAt(row.cells, 0).text !== '')) return false;
  const heads = textsFrom(top, labels);
  const own = cells.slice(labels).map(({ text }) => text);
  const isOpen = own.some(
    (text, at) => text !== '' && cellAt(top?.cells ?? [], labels + at).text === '',
  );
  if (heads.length === 0 || heads.some(isPeriodText) || !isOpen) return false;
  if (rowLabels.test(cellAt(cells, 0).text)) return true;
  // Figures that look like years under headings: 2 014 people, not the year 2014.
  const areYears = own.every((text) => text === '' || isPeriodText(text));
  if (areYears && textsFrom(between.at(-1), labels).some(isPeriodText)) return false;
  return sumWord.test(corner) || heads.every(isName) || !areYears;
}

function textsFrom(row: GridRow | undefined, from: number): string[] {
  return (row?.cells ?? []).slice(from).flatMap(({ text }) => (text === '' ? [] : [text]));
}

function isName(text: string): boolean {
  const { isTime, isClass } = headingWords(text);
  return columnLabels.test(text) || ((isTime || isClass) && !isPeriodText(text));
}

/**
 * The heading texts with what the left says of each row written at its heads («Kjønn: gutter»), and only
 * the labels' own names over the labels. `title` is the name of the sum, where one stands there.
 */
export function namedHeads(
  texts: readonly (readonly string[])[],
  { labels }: PivotHeads,
): { texts: string[][]; title: string } {
  const stub = texts.at(-1) ?? [];
  const isAlone = stub.slice(labels).every((text) => text === '');
  const upper = texts.slice(0, -1).map((row) => split(row, labels));
  let title = '';
  let names: string[] = [];
  const levels: { name: string; heads: string[] }[] = [];
  for (const { left, heads } of upper) {
    const words = [...new Set(heads.filter((text) => text !== ''))];
    if (!isAlone && left !== '') title ||= left;
    // «År» and «Kjønn» over the first of the figures name the rows of heads under them.
    if (!isAlone && words.length > 0 && words.every(isName)) {
      names = words.map((word) => (columnLabels.test(word) ? '' : word));
      continue;
    }
    levels.push({ name: isAlone ? left : (names.shift() ?? ''), heads });
  }
  if (!isAlone) levels.push({ name: names.shift() ?? '', heads: stub.slice(labels) });
  withSubtotals(levels);
  const own = stub.slice(0, labels).map((text) => (rowLabels.test(text) ? '' : text));
  const blank = own.map(() => '');
  const rows = levels.map(({ name: level, heads }, at) => [
    ...(at === levels.length - 1 ? own : blank),
    ...heads.map((head) => named(level, head, heads)),
  ]);
  return { texts: rows, title };
}

function split(row: readonly string[], labels: number): { left: string; heads: string[] } {
  const left = row.slice(0, labels).find((text) => text !== '') ?? '';
  return { left, heads: row.slice(labels) };
}

/** «2019 Totalt» beside «2019» is the sum over the row of heads under it. */
function withSubtotals(levels: readonly { heads: string[] }[]): void {
  for (const [at, { heads }] of levels.entries()) {
    const under = levels[at + 1]?.heads;
    if (under === undefined) continue;
    for (const [column, text] of heads.entries()) {
      const of = /^(.+?) total(?:t|sum)?$/i.exec(text)?.[1];
      if (of === undefined || !heads.includes(of) || (under[column] ?? '') !== '') continue;
      heads[column] = of;
      under[column] = 'Totalt';
    }
  }
}

/** A sum over periods beside the periods is no period: it keeps its bare heading, and is left out by it. */
function named(level: string, head: string, heads: readonly string[]): string {
  if (level === '' || head === '' || isDateText(head)) return head;
  const isTime = heads.some((text) => isPeriodText(text));
  return isTime && !isPeriodText(head) ? head : `${level}: ${head}`;
}
