import type { MarginTable, TableEntry } from './margin-table.ts';

/** `row` and `column` count the totals as the last of each. */
export interface Position {
  row: number;
  column: number;
}

/** An entry as a flow from node to node: every row and column of the table balances in its node. */
export interface Arc extends Position {
  tail: number;
  head: number;
  entry: TableEntry;
}

/**
 * The table as a network (Gusfield, SIAM Journal on Computing 17 (1988) 552–571): a cell flows from
 * its row to its column, a column total on to the bottom row, the grand total to the last column, a
 * row total back to its row. What flows in flows out, which is all a reader of the table knows.
 */
export function arcsOf(table: MarginTable): Arc[] {
  const bottom = table.length - 1;
  const last = (table[0]?.length ?? 1) - 1;
  const columnNode = (column: number) => table.length + column;
  return table.flatMap((entries, row) =>
    entries.map((entry, column): Arc => {
      const isCellLike = (row < bottom && column < last) || (row === bottom && column === last);
      const [tail, head] = isCellLike ? [row, columnNode(column)] : [columnNode(column), row];
      return { row, column, tail, head, entry };
    }),
  );
}

/** Whether the entry could be larger, or smaller, for all a reader can rule out by its own bounds. */
export const canGrow = ({ value, base }: TableEntry) => base === null || value < base;
export const canShrink = ({ value }: TableEntry) => value > 0;

/**
 * Hidden entries that a reader can work out exactly, by linear elimination over the shown cells and
 * totals and by knowing that a count is neither under 0 nor above its base. Such an entry lies on no
 * cycle of hidden entries along which figures could move (Gusfield 1988). Empty when all are safe.
 */
export function recoverable(table: MarginTable): Position[] {
  const arcs = arcsOf(table);
  const unknown = arcs.filter((arc) => arc.entry.state !== 'shown');
  return unknown
    .filter((arc) => arc.entry.state === 'hidden' && arc.entry.base !== 0 && !canVary(arc, unknown))
    .map(({ row, column }) => ({ row, column }));
}

function canVary(arc: Arc, unknown: readonly Arc[]): boolean {
  const others = unknown.filter((other) => other !== arc);
  return (
    (canGrow(arc.entry) && isReachable(arc.head, arc.tail, others)) ||
    (canShrink(arc.entry) && isReachable(arc.tail, arc.head, others))
  );
}

function isReachable(from: number, to: number, arcs: readonly Arc[]): boolean {
  const seen = new Set([from]);
  const queue = [from];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (node === to) return true;
    for (const arc of arcs) {
      const next = step(arc, node);
      if (next === null || seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return false;
}

/** Where an arc leads from a node when its figure moves, or null when it does not start there. */
export function step(arc: Arc, node: number): number | null {
  if (arc.tail === node && canGrow(arc.entry)) return arc.head;
  return arc.head === node && canShrink(arc.entry) ? arc.tail : null;
}
