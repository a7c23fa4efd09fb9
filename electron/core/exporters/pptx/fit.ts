import type { CountSign } from '../../../contract/list-count.ts';

/** One stretch of text with one look. */
export interface Piece {
  text: string;
  isStrong?: boolean;
  isEmphasis?: boolean;
  /** The number of its source, set after it. */
  note?: number;
}

export interface Line {
  pieces: Piece[];
  /** A number stands before it, or a dot. */
  mark?: number | 'dot';
  /** What the number is counted with, when not figures. */
  sign?: CountSign;
  /** How far in its mark stands: 0 when left out. */
  level?: number;
  isHeading?: boolean;
}

export interface Row {
  cells: string[];
  notes: number[];
}

/** Inches, on a slide of 13.33 × 7.5. */
export const area = { x: 0.6, y: 1.55, width: 12.13, height: 4.65 };
export const textSize = 18;
export const cellSize = 14;
/** How wide Arial's letters are on average, of their height: measured on Norwegian text 0.48. */
const letter = 0.49;
const lineHeight = 1.2;
/** Room over and under a paragraph, in points. */
export const gapAfter = 6;
const cellPadding = 0.2;

const lettersIn = (inches: number, size: number) => Math.floor((inches * 72) / (size * letter));
const perLine = lettersIn(area.width - 0.3, textSize);
const pageHeight = area.height * 72;

/** Lines of text as many to a slide as there is room for; a long one is broken between words. */
export function pagesOfLines(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [];
  let page: Line[] = [];
  let left = pageHeight;
  for (const line of lines.flatMap(inPieces)) {
    const height = lineHeightOf(line);
    if (height > left && page.length > 0) {
      const opening = openingOf(page);
      pages.push(page.slice(0, page.length - opening.length));
      page = opening;
      left = pageHeight - opening.reduce((sum, one) => sum + lineHeightOf(one), 0);
    }
    page.push(line);
    left -= height;
  }
  return [...pages, page].filter((one) => one.length > 0);
}

/** What opens the next line and never stays behind without it: headings, and lines like «Økonomi:». */
export function openingOf(page: readonly Line[]): Line[] {
  const last = page.findLastIndex(
    ({ pieces, isHeading }) => !isHeading && pieces.at(-1)?.text.trimEnd().endsWith(':') !== true,
  );
  return page.slice(last === -1 ? page.length : last + 1);
}

function lineHeightOf({ pieces }: Line): number {
  const length = pieces.reduce((sum, { text, note }) => sum + text.length + (note ? 4 : 0), 0);
  return Math.max(1, Math.ceil(length / perLine)) * textSize * lineHeight + gapAfter;
}

/** A paragraph of more than half a slide becomes several. */
function inPieces(line: Line): Line[] {
  const most = perLine * 7;
  const parts: Line[] = [];
  let part: Piece[] = [];
  let length = 0;
  for (const piece of line.pieces) {
    const chunks = chunked(piece.text, most);
    chunks.forEach((text, index) => {
      if (length > 0 && length + text.length > most) {
        parts.push({ ...line, pieces: part });
        part = [];
        length = 0;
      }
      const { note, ...look } = piece;
      const isLast = index === chunks.length - 1;
      part.push({ ...look, text, ...(isLast && note !== undefined ? { note } : {}) });
      length += text.length;
    });
  }
  const whole = [...parts, { ...line, pieces: part }];
  return whole.map((one, index) => {
    if (index === 0) return one;
    const { mark: _mark, ...rest } = one;
    return rest;
  });
}

/** Broken at spaces, none of the pieces longer than `most`. */
export function chunked(text: string, most: number): string[] {
  const chunks: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const space = rest.lastIndexOf(' ', most);
    const at = space > 0 ? space + 1 : most;
    chunks.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...chunks, rest];
}

/** Rows as many to a slide as there is room for under the heading row. */
export function pagesOfRows(
  head: readonly string[],
  rows: readonly Row[],
  widths: readonly number[],
): Row[][] {
  const room = area.height - heightOf(head, widths);
  const pages: Row[][] = [];
  let page: Row[] = [];
  let left = room;
  for (const row of rows.flatMap((one) => lowRows(one, widths))) {
    const height = heightOf(row.cells, widths);
    if (height > left && page.length > 0) {
      pages.push(page);
      page = [];
      left = room;
    }
    page.push(row);
    left -= height;
  }
  return page.length > 0 ? [...pages, page] : pages;
}

/** A row too high for a slide goes on in the next one. */
function lowRows({ cells, notes }: Row, widths: readonly number[]): Row[] {
  const parts = cells.map((text, i) =>
    chunked(text, lettersIn((widths[i] ?? 1) - cellPadding, cellSize) * 12),
  );
  const count = Math.max(1, ...parts.map(({ length }) => length));
  return Array.from({ length: count }, (_, i) => ({
    cells: parts.map((texts) => texts[i] ?? ''),
    notes,
  }));
}

function heightOf(cells: readonly string[], widths: readonly number[]): number {
  const lines = cells.map((text, i) =>
    Math.ceil(text.length / Math.max(1, lettersIn((widths[i] ?? 1) - cellPadding, cellSize))),
  );
  return (Math.max(1, ...lines) * cellSize * lineHeight) / 72 + 0.12;
}
