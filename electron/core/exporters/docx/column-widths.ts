/** Average width of a character at 9 points, in twips; figures and capitals are a little wider. */
const character = 96;
/** Cell margins left and right. */
const padding = 160;
/** A long text wraps anyway: beyond this it earns no more width. */
const widest = 4200;

/**
 * Widths in twips that fill `total`: no column narrower than its longest word where there is room,
 * the rest shared by how much each has to say.
 */
export function columnWidths(columns: readonly (readonly string[])[], total: number): number[] {
  const least = columns.map((texts) => width(Math.max(0, ...texts.map(longestWord))));
  const wanted = columns.map((texts, i) =>
    Math.max(least[i] ?? 0, Math.min(widest, width(Math.max(0, ...texts.map((t) => t.length))))),
  );
  const sumLeast = sum(least);
  const sumWanted = sum(wanted);
  const shares =
    sumLeast >= total
      ? least.map((w) => (w * total) / sumLeast)
      : sumWanted <= total
        ? wanted.map((w) => (w * total) / sumWanted)
        : least.map(
            (w, i) => w + ((total - sumLeast) * ((wanted[i] ?? w) - w)) / (sumWanted - sumLeast),
          );
  return exact(shares, total);
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
