/** Average width of a character at 9 points, in twips; figures and capitals are a little wider. */
const character = 96;
/** Cell margins left and right. */
const padding = 160;
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
  return exact(shares(least, wanted, total), total);
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
