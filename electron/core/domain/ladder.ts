import { figureWord } from '../../contract/words.ts';
import { hideTable, type PublishedCount } from './statistics/suppression.ts';

export const ladderSteps = 7;

export interface LadderRow<Level> {
  level: Level;
  /** Seven counts, step 1 first. */
  counts: readonly number[];
}

/** One half-year of the ladder as others may see it. */
export interface ShownLadder<Level> {
  rows: { level: Level; cells: string[]; total: string }[];
  /** All levels together, step by step; null while a level is not counted. */
  whole: { cells: PublishedCount[]; total: PublishedCount } | null;
}

/**
 * Fewer than five pupils are hidden, zero too, and with them what would let a hidden count be worked
 * out from the totals: those of each level, and those of the whole where `isWhole` says all are there.
 */
export function shownLadder<Level>(
  rows: readonly LadderRow<Level>[],
  isWhole: boolean,
): ShownLadder<Level> {
  const cells = rows.map(({ counts }) =>
    Array.from({ length: ladderSteps }, (_, at) => counts[at] ?? 0),
  );
  const hidden = hideTable({ cells }, { totals: { rows: true, columns: isWhole, grand: isWhole } });
  const { columnTotals, grandTotal } = hidden;
  return {
    rows: rows.map(({ level }, at) => ({
      level,
      cells: (hidden.cells[at] ?? []).map(ladderWord),
      total: ladderWord(hidden.rowTotals?.[at] ?? { status: 'hidden', value: null }),
    })),
    whole: columnTotals && grandTotal ? { cells: columnTotals, total: grandTotal } : null,
  };
}

/** A published count, or the words for a hidden one. */
export function ladderWord(count: PublishedCount): string {
  return count.status === 'value' ? String(count.value) : figureWord.hiddenCount;
}
