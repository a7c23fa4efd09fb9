/** A character at 10 points, in twips: in a single word that may be bold, and on average in a text. */
const character = 104;
const average = 88;
/** Cell margins left and right. */
const padding = 170;
/** A long text wraps anyway: beyond this it earns no more width. */
const widest = 4200;

interface Column {
  texts: readonly string[];
  /** Columns of figures are all given the width of the widest of them. */
  isNumeric: boolean;
}

/**
 * Widths in twips that fill `total`: no column narrower than its longest word where there is room,
 * the rest shared by how much each has to say.
 */
export function columnWidths(columns: readonly Column[], total: number): number[] {
  const least = levelled(
    columns.map(({ texts }) => width(Math.max(0, ...texts.map(longestWord)))),
    columns,
  );
  const wanted = levelled(
    columns.map(({ texts }) => Math.min(widest, width(Math.max(0, ...texts.map((t) => t.length))))),
    columns,
  ).map((w, i) => Math.max(w, least[i] ?? 0));
  return exact(lowered(shares(least, wanted, total), least, columns), total);
}

/** How much is moved from one column to another at a time. */
const step = 120;
const mostSteps = 60;
/** A long table is judged by its first rows. */
const judgedRows = 40;

/** Width is moved between columns of text for as long as the table becomes lower by it. */
function lowered(
  start: readonly number[],
  least: readonly number[],
  columns: readonly Column[],
): readonly number[] {
  const texts = columns.flatMap((column, i) => (column.isNumeric ? [] : [i]));
  let widths = start;
  let height = heightOf(widths, columns);
  for (let steps = 0; steps < mostSteps; steps += 1) {
    const moves = texts.flatMap((from) =>
      (widths[from] ?? 0) - step < (least[from] ?? 0)
        ? []
        : texts.filter((to) => to !== from).map((to) => moved(widths, from, to)),
    );
    const lowest = moves
      .map((move) => ({ move, height: heightOf(move, columns) }))
      .toSorted((a, b) => a.height - b.height)[0];
    if (!lowest || lowest.height >= height) return widths;
    ({ move: widths, height } = lowest);
  }
  return widths;
}

function moved(widths: readonly number[], from: number, to: number): number[] {
  return widths.map((w, i) => (i === from ? w - step : i === to ? w + step : w));
}

/** Lines of all rows together. A little of what a line nearly needs counts, so that steps lead somewhere. */
function heightOf(widths: readonly number[], columns: readonly Column[]): number {
  const rows = Math.min(judgedRows, Math.max(0, ...columns.map(({ texts }) => texts.length)));
  let height = 0;
  for (let row = 0; row < rows; row += 1) {
    const needs = columns.map(
      ({ texts }, i) =>
        ((texts[row]?.length ?? 0) * average) / Math.max(1, (widths[i] ?? 0) - padding),
    );
    height += Math.max(1, ...needs.map(Math.ceil)) + Math.max(0, ...needs) / 100;
  }
  return height;
}

/** Widths in twips that fill `total` in the given proportions. */
export function sharedWidths(parts: readonly number[], total: number): number[] {
  const all = sum(parts);
  return exact(
    parts.map((part) => (part * total) / all),
    total,
  );
}

function shares(least: readonly number[], wanted: readonly number[], total: number): number[] {
  const sumLeast = sum(least);
  const sumWanted = sum(wanted);
  if (sumLeast >= total) return least.map((w) => (w * total) / sumLeast);
  if (sumWanted <= total) return wanted.map((w) => (w * total) / sumWanted);
  const slack = (total - sumLeast) / (sumWanted - sumLeast);
  return least.map((w, i) => w + slack * ((wanted[i] ?? w) - w));
}

function levelled(widths: readonly number[], columns: readonly Column[]): number[] {
  const figures = Math.max(0, ...widths.filter((_, i) => columns[i]?.isNumeric));
  return widths.map((w, i) => (columns[i]?.isNumeric ? figures : w));
}

function width(characters: number): number {
  return characters * character + padding;
}

function longestWord(text: string): number {
  return Math.max(0, ...text.split(/[ \n]/).map((word) => word.length));
}

/** Whole twips; what rounding leaves over goes to the last column. */
function exact(shares: readonly number[], total: number): number[] {
  const whole = shares.map(Math.floor);
  const last = whole.length - 1;
  return whole.map((w, i) => (i === last ? w + total - sum(whole) : w));
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
