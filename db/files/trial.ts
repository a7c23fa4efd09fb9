import { copyFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { discard } from './disk.ts';
import { baseName } from './names.ts';

/**
 * Whether a file and the log and journal beside it hold together, tried on a copy. For files from
 * editions that did not mark them; a log of another file shows as damage, or as another workspace.
 */
export function wouldHold(path: string): boolean {
  const copy = join(dirname(path), `.${baseName(path)}.prove`);
  discard(copy);
  try {
    copyFileSync(path, copy);
    const before = uidOf(copy);
    for (const end of ['-wal', '-journal'])
      if (existsSync(path + end)) copyFileSync(path + end, copy + end);
    return holds(copy, before);
  } finally {
    discard(copy);
  }
}

function holds(copy: string, uid: string | null): boolean {
  let sqlite: Database.Database | null = null;
  try {
    sqlite = new Database(copy, { fileMustExist: true });
    sqlite.pragma('trusted_schema = OFF');
    const orphans = sqlite.pragma('foreign_key_check');
    return (
      sqlite.pragma('integrity_check', { simple: true }) === 'ok' &&
      Array.isArray(orphans) &&
      orphans.length === 0 &&
      (uid === null || readUid(sqlite) === uid)
    );
  } catch {
    return false;
  } finally {
    sqlite?.close();
  }
}

/** Which workspace a file says it is by itself; null where that cannot be read without its log. */
function uidOf(path: string): string | null {
  let sqlite: Database.Database | null = null;
  try {
    sqlite = new Database(path, { fileMustExist: true });
    return readUid(sqlite);
  } catch {
    return null;
  } finally {
    // The last to close takes away the log it made for itself.
    sqlite?.close();
  }
}

function readUid(sqlite: Database.Database): string {
  return String(sqlite.prepare('SELECT uid FROM workspace').pluck().get());
}
