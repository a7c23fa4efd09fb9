import type Database from 'better-sqlite3';
import { translateSqliteError } from './errors.ts';
import { writeTransaction } from './files/log.ts';
import type { Workspace } from './open.ts';
import { refuseReader } from './transaction.ts';

/**
 * One short transaction beside the change log, for figures nobody sees yet. Commits without waiting
 * for the disk: the step that makes them count waits, and with it for all before it. Errors: `read_only`,
 * `disk_full`, `damaged_file`, and what `work` throws.
 */
export function writeBeside<T>(workspace: Workspace, work: () => T): T {
  const { sqlite, path } = workspace;
  refuseReader(workspace);
  const isWal = sqlite.pragma('journal_mode', { simple: true }) === 'wal';
  if (isWal) sqlite.pragma('synchronous = NORMAL');
  try {
    return writeTransaction(sqlite, work);
  } catch (error) {
    throw translateSqliteError(error, path);
  } finally {
    if (isWal && sqlite.open) sqlite.pragma('synchronous = FULL');
  }
}

/** What a program that was stopped left of a file it was taking in; done before anybody reads. */
export function sweepUnfinished(sqlite: Database.Database): void {
  const hasMark = sqlite.prepare(
    "SELECT 1 FROM pragma_table_info('import') WHERE name = 'is_whole'",
  );
  if (hasMark.get() === undefined) return;
  const ids = sqlite.prepare<[], string>('SELECT id FROM import WHERE is_whole = 0').pluck().all();
  if (ids.length === 0) return;
  writeTransaction(sqlite, () => {
    for (const id of ids) {
      const vintages = 'SELECT id FROM vintage WHERE import_id = ?';
      sqlite.prepare(`DELETE FROM observation WHERE vintage_id IN (${vintages})`).run(id);
      forgetImport(sqlite, id);
    }
  });
}

/** Takes away a file without figures and its empty vintages. */
export function forgetImport(sqlite: Database.Database, id: string): void {
  sqlite.prepare('DELETE FROM vintage WHERE import_id = ?').run(id);
  sqlite.prepare('DELETE FROM import WHERE id = ? AND is_whole = 0').run(id);
}
