import { cellAt, type GridRow } from '../csv/grid.ts';
import type { Merge } from './sheet-xml.ts';

/**
 * The heading texts with merged cells filled in across the columns they cover, and blanks in the upper
 * rows filled from the left. Only headings are filled: a merged text is never counted as data.
 */
export function fillMerges(header: readonly GridRow[], merges: readonly Merge[]): string[][] {
  const width = Math.max(...header.map((row) => row.cells.length));
  const texts = header.map((row) =>
    Array.from({ length: width }, (_, index) => cellAt(row.cells, index).text),
  );
  const merged = new Set<string>();
  for (const { top, left, bottom, right } of merges) {
    const level = header.findIndex(({ number }) => number === top + 1);
    const master = texts[level]?.[left] ?? '';
    if (level < 0 || master === '') continue;
    for (let row = level; row <= level + bottom - top && row < texts.length; row += 1) {
      for (let column = left; column <= Math.min(right, width - 1); column += 1) {
        merged.add(`${row},${column}`);
        // A heading merged downwards is one heading: its text stands in the first row only.
        const cells = texts[row];
        if (cells) cells[column] = row === level ? master : '';
      }
    }
  }
  for (const [level, row] of texts.slice(0, -1).entries()) {
    for (let column = 1; column < width; column += 1) {
      if (row[column] !== '' || merged.has(`${level},${column}`)) continue;
      if ((texts[level + 1]?.[column] ?? '') === '') continue;
      row[column] = row[column - 1] ?? '';
    }
  }
  return texts;
}
