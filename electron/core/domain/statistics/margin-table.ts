import { DomainError } from '../../../contract/errors.ts';

/** Counts by row and column; `bases` are the persons each count is taken from, where known. */
export interface CountTable {
  cells: readonly (readonly number[])[];
  bases?: readonly (readonly number[])[];
}

/** Which sums stand in the table. */
export interface ShownTotals {
  rows: boolean;
  columns: boolean;
  grand: boolean;
}

/** `absent` is a total the table does not have; nobody has to be kept from working it out. */
export interface TableEntry {
  value: number;
  base: number | null;
  state: 'shown' | 'hidden' | 'absent';
}

/** Cells with one row and one column of totals more: the last row and the last column. */
export type MarginTable = TableEntry[][];

/** The table with its totals. Throws `validation` on ragged rows and on counts that are not 0, 1, 2 … */
export function withTotals(table: CountTable, totals: ShownTotals): MarginTable {
  const width = table.cells[0]?.length ?? 0;
  const isRagged = (rows: readonly (readonly number[])[]) =>
    rows.length !== table.cells.length || rows.some((row) => row.length !== width);
  const isOdd = (value: number) => !Number.isSafeInteger(value) || value < 0;
  if (width === 0 || isRagged(table.cells) || (table.bases && isRagged(table.bases)))
    throw new DomainError('validation', 'Alle rader i tabellen må ha like mange kolonner.');
  if (table.cells.flat().some(isOdd) || (table.bases ?? []).flat().some(isOdd))
    throw new DomainError('validation', 'Antall må være hele tall fra 0 og opp. Rett tabellen.');
  const entry = (row: number | null, column: number | null, isShown: boolean): TableEntry => ({
    value: sum(table.cells, row, column),
    base: table.bases ? sum(table.bases, row, column) : null,
    state: isShown ? 'shown' : 'absent',
  });
  const columns = [...Array(width).keys()];
  return [
    ...table.cells.map((_, row) => [
      ...columns.map((column) => entry(row, column, true)),
      entry(row, null, totals.rows),
    ]),
    [
      ...columns.map((column) => entry(null, column, totals.columns)),
      entry(null, null, totals.grand),
    ],
  ];
}

function sum(
  rows: readonly (readonly number[])[],
  row: number | null,
  column: number | null,
): number {
  const inRow = row === null ? rows : rows.slice(row, row + 1);
  return inRow
    .flatMap((cells) => (column === null ? cells : cells.slice(column, column + 1)))
    .reduce((total, value) => total + value, 0);
}
