import type { MarginTable } from '../../electron/core/domain/statistics/margin-table.ts';
import type { Position } from '../../electron/core/domain/statistics/recoverable.ts';

const positions = (table: MarginTable) =>
  table.flatMap((row, r) => row.map((entry, c) => ({ row: r, column: c, entry })));

/** Every row and column, sums of totals too, as coefficients over all entries: cells minus total. */
function equations(table: MarginTable): number[][] {
  const bottom = table.length - 1;
  const last = (table[0]?.length ?? 1) - 1;
  const rows = table.map((_, r) =>
    positions(table).map(({ row, column }) => (row !== r ? 0 : column === last ? -1 : 1)),
  );
  const columns = (table[0] ?? []).map((_, c) =>
    positions(table).map(({ row, column }) => (column !== c ? 0 : row === bottom ? -1 : 1)),
  );
  return [...rows, ...columns];
}

/** Hidden entries found by Gauss–Jordan elimination over the unknowns: a row with one unknown left. */
export function byElimination(table: MarginTable): Position[] {
  const unknown = positions(table).flatMap(({ entry }, i) => (entry.state === 'shown' ? [] : [i]));
  const matrix = equations(table).map((row) => unknown.map((i) => row[i] ?? 0));
  let pivots = 0;
  for (let column = 0; column < unknown.length; column++) {
    const at = matrix.findIndex((row, i) => i >= pivots && Math.abs(row[column] ?? 0) > 1e-9);
    if (at === -1) continue;
    const [pivot = []] = matrix.splice(at, 1);
    const scaled = pivot.map((value) => value / (pivot[column] ?? 1));
    matrix.forEach((row, i) => {
      const factor = row[column] ?? 0;
      matrix[i] = row.map((value, j) => value - factor * (scaled[j] ?? 0));
    });
    matrix.splice(pivots++, 0, scaled);
  }
  const solved = matrix
    .map((row) => row.flatMap((value, j) => (Math.abs(value) > 1e-9 ? [j] : [])))
    .flatMap((left) => (left.length === 1 ? left : []));
  const all = positions(table);
  return solved
    .flatMap((j) => all[unknown[j] ?? -1] ?? [])
    .filter(({ entry }) => entry.state === 'hidden')
    .map(({ row, column }) => ({ row, column }));
}

/**
 * Hidden entries that are the same in every table a reader could think of, found by trying each cell
 * one lower, as it is and one higher. One step is enough: figures move in whole persons around a cycle.
 */
export function byTrying(table: MarginTable): Position[] {
  const bottom = table.length - 1;
  const last = (table[0]?.length ?? 1) - 1;
  const all = positions(table);
  const cells = all.filter(({ row, column }) => row < bottom && column < last);
  const varying = new Set<string>();
  for (let code = 0; code < 3 ** cells.length; code++) {
    const moved = table.map((row) => row.map((entry) => entry.value));
    const add = (row: number, column: number, move: number) => {
      const values = moved[row];
      if (values) values[column] = (values[column] ?? 0) + move;
    };
    cells.forEach(({ row, column }, i) => {
      const move = (Math.floor(code / 3 ** i) % 3) - 1;
      for (const r of [row, bottom]) for (const c of [column, last]) add(r, c, move);
    });
    const valueAt = (row: number, column: number) => moved[row]?.[column] ?? NaN;
    const isPossible = all.every(({ row, column, entry }) => {
      const value = valueAt(row, column);
      if (entry.state === 'shown') return value === entry.value;
      return value >= 0 && (entry.base === null || value <= entry.base);
    });
    if (isPossible)
      for (const { row, column, entry } of all)
        if (valueAt(row, column) !== entry.value) varying.add(`${row},${column}`);
  }
  return all
    .filter(({ row, column, entry }) => {
      return entry.state === 'hidden' && entry.base !== 0 && !varying.has(`${row},${column}`);
    })
    .map(({ row, column }) => ({ row, column }));
}
