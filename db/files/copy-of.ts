import { damaged } from '../errors.ts';
import { readQuietly } from '../inspect.ts';
import { writeCopy } from './copy.ts';
import { discard } from './disk.ts';
import { countRows, differingTables, type RowCounts } from './rows.ts';

/**
 * A whole copy of a closed file under `target`, its log applied where it has one, read back in full and
 * held against the source. Answers the rows in each table. Throws SQLite's own errors and `damaged_file`.
 */
export function copyOf(source: string, target: string): RowCounts {
  const rows = readQuietly(source, false, (sqlite) => {
    writeCopy(sqlite, target);
    return countRows(sqlite);
  });
  try {
    holdAgainst(target, rows);
  } catch (error) {
    discard(target);
    throw error;
  }
  return rows;
}

/** Reads a closed file in full and holds its rows against what they should be. Throws `damaged_file`. */
export function holdAgainst(path: string, rows: RowCounts): void {
  readQuietly(path, false, (sqlite) => {
    const answer = sqlite.pragma('integrity_check', { simple: true });
    if (answer !== 'ok') throw damaged(path, new Error(String(answer)));
    const differing = differingTables(rows, countRows(sqlite));
    if (differing.length > 0) throw damaged(path, new Error(`rows differ in ${differing.join()}`));
  });
}
