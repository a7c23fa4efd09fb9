/** A cell that may stand over several columns and rows. */
export interface Spanning {
  columns: number;
  rows: number;
}

/** More columns than any table of a text has; a made-up width must not fill the memory. */
const mostColumns = 100;

/**
 * The cells of a table each in their own column, all rows as wide as the widest: null where a cell beside
 * or above covers the place, and where a row is short.
 */
export function spreadCells<T extends Spanning>(rows: readonly (readonly T[])[]): (T | null)[][] {
  const taken = rows.map((): boolean[] => []);
  const spread = rows.map((cells, at): (T | null)[] => {
    const row: (T | null)[] = [];
    for (const cell of cells) {
      while (taken[at]?.[row.length]) row.push(null);
      const from = row.length;
      const width = Math.max(1, Math.min(cell.columns, mostColumns - from));
      row.push(cell, ...Array.from({ length: width - 1 }, () => null));
      for (const below of taken.slice(at + 1, at + cell.rows))
        for (let column = from; column < from + width; column += 1) below[column] = true;
    }
    return row;
  });
  const width = Math.max(0, ...spread.map((row) => row.length));
  return spread.map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)]);
}
