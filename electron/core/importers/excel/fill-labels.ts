import { cellAt, type GridRow } from '../csv/grid.ts';
import { isFigureCell } from './blocks.ts';

/**
 * SSB writes the outer label once and leaves it blank on the rows under it. Those blanks are filled,
 * never the innermost label: a row without any name stays without one, and is refused later.
 */
export function fillLabels(rows: readonly GridRow[], headings: readonly string[]): GridRow[] {
  const labels = labelColumns(rows, headings.length);
  const outer = labels.slice(0, -1);
  const last: string[] = [];
  return rows.map((row) => ({
    number: row.number,
    cells: row.cells.map((cell, index) => {
      if (!outer.includes(index)) return cell;
      if (cell.text !== '') last[index] = cell.text;
      return cell.text === '' ? { text: last[index] ?? '', number: null } : cell;
    }),
  }));
}

/** The columns of texts at the left, before the first with figures. */
function labelColumns(rows: readonly GridRow[], width: number): number[] {
  const labels: number[] = [];
  for (let index = 0; index < width; index += 1) {
    const cells = rows.map((row) => cellAt(row.cells, index)).filter(({ text }) => text !== '');
    if (cells.length === 0 || cells.some((cell) => cell.number !== null || isFigureCell(cell)))
      break;
    labels.push(index);
  }
  return labels;
}
