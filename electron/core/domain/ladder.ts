import { hiddenCountWord } from '../../contract/words.ts';
import { hideTable, type PublishedCount } from './statistics/suppression.ts';

export interface LadderRow<Level> {
  level: Level;
  /** Seven counts, step 1 first. */
  counts: readonly number[];
}

/**
 * One half-year of the absence ladder as others may see it: fewer than five pupils are hidden, zero
 * too, and with them what would let a hidden count be worked out from the totals.
 */
export function shownLadder<Level>(
  rows: readonly LadderRow<Level>[],
): { level: Level; cells: string[]; total: string }[] {
  const filled = rows.map(({ counts }) => Array.from({ length: 7 }, (_, at) => counts[at] ?? 0));
  const hidden = hideTable(
    { cells: filled },
    { totals: { rows: true, columns: false, grand: false } },
  );
  return rows.map(({ level }, at) => ({
    level,
    cells: (hidden.cells[at] ?? []).map(word),
    total: word(hidden.rowTotals?.[at] ?? { status: 'hidden', value: null }),
  }));
}

function word(count: PublishedCount): string {
  return count.status === 'value' ? String(count.value) : hiddenCountWord;
}
