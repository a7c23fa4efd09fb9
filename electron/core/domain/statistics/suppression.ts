import { withTotals, type CountTable, type ShownTotals, type TableEntry } from './margin-table.ts';
import { hideSecondary } from './secondary.ts';

/** Own counts under this are not shown to others. */
export const smallCountLimit = 5;

/**
 * True for a count under the limit, or one that leaves fewer than the limit outside it: «all but two»
 * tells as much as «two» (FHI's rule for numerator and denominator minus numerator). Zero is small
 * too; only 0 of 0 persons tells nothing about anyone.
 */
export function isTooSmall(
  count: number,
  base: number | null,
  limit: number = smallCountLimit,
): boolean {
  if (base === 0) return false;
  return count < limit || (base !== null && base - count < limit);
}

/** A figure as others may see it; which hidden cells were small and which were not is not told. */
export type PublishedCount = { status: 'value'; value: number } | { status: 'hidden'; value: null };

export interface PublishedTable {
  cells: PublishedCount[][];
  rowTotals: PublishedCount[] | null;
  columnTotals: PublishedCount[] | null;
  grandTotal: PublishedCount | null;
}

/**
 * The table as others may see it: small counts hidden, and with them as few others as it takes for no
 * hidden figure to be worked out from the shown cells and totals. Throws `validation` on bad counts.
 */
export function hideTable(
  table: CountTable,
  options: { totals: ShownTotals; limit?: number },
): PublishedTable {
  const { totals, limit = smallCountLimit } = options;
  const entries = withTotals(table, totals);
  for (const entry of entries.flat())
    if (entry.state === 'shown' && isTooSmall(entry.value, entry.base, limit))
      entry.state = 'hidden';
  hideSecondary(entries);
  const rows = entries.slice(0, -1);
  const bottom = entries.at(-1) ?? [];
  const grand = bottom.at(-1);
  const lastOf = (row: TableEntry[]) => row.slice(-1).map(publish);
  return {
    cells: rows.map((row) => row.slice(0, -1).map(publish)),
    rowTotals: totals.rows ? rows.flatMap(lastOf) : null,
    columnTotals: totals.columns ? bottom.slice(0, -1).map(publish) : null,
    grandTotal: totals.grand && grand ? publish(grand) : null,
  };
}

/** One list of counts, with or without its sum: `hideTable` for a single row. */
export function hideList(
  counts: readonly number[],
  options: { bases?: readonly number[]; showTotal: boolean; limit?: number },
): { counts: PublishedCount[]; total: PublishedCount | null } {
  const { bases, showTotal, limit = smallCountLimit } = options;
  const totals = { rows: showTotal, columns: false, grand: false };
  const hidden = hideTable(
    { cells: [counts], ...(bases && { bases: [bases] }) },
    { totals, limit },
  );
  return { counts: hidden.cells[0] ?? [], total: hidden.rowTotals?.[0] ?? null };
}

function publish(entry: TableEntry): PublishedCount {
  return entry.state === 'shown'
    ? { status: 'value', value: entry.value }
    : { status: 'hidden', value: null };
}
