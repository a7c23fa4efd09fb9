import Database from 'better-sqlite3';
import type { Workspace } from './open.ts';
import { writeCopy } from './files/copy.ts';

/** Writes the content of an open file as one whole file under `target`, also of one opened for reading. */
export function writeWholeCopy({ sqlite, readOnly }: Workspace, target: string): void {
  if (!readOnly) return writeCopy(sqlite, target);
  // SQLite copies nothing over a connection that may not write; the same content in memory may.
  const bytes = sqlite.serialize();
  // The WAL mark: a database in memory has no log to look for.
  bytes[18] = bytes[19] = 1;
  const held = new Database(bytes);
  try {
    writeCopy(held, target);
  } finally {
    held.close();
  }
}
