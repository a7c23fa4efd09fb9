import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { translateSqliteError } from './errors.ts';
import { logBelongs } from './files/belonging.ts';
import { foldLog } from './files/log.ts';
import { takeLock } from './lock.ts';

/** Does `work` on a closed file, by its real path, while nobody else can open it. Errors: `conflict` and its own. */
export function whileOwning<T>(path: string, now: Date, work: (file: string) => T): T {
  const target = resolve(path);
  try {
    const file = existsSync(target)
      ? realpathSync(target)
      : join(realpathSync(dirname(target)), basename(target));
    const lock = takeLock(file, 'restore', now);
    try {
      return work(file);
    } finally {
      lock.release();
    }
  } catch (error) {
    throw translateSqliteError(error, path);
  }
}

/** Brings a file's own log into it, so that one file is moved; a file that cannot keeps its log. */
export function foldQuietly(path: string): void {
  if (logBelongs(path) !== 'own') return;
  let sqlite: Database.Database | null = null;
  try {
    sqlite = new Database(path, { fileMustExist: true });
    foldLog(sqlite);
  } catch {
    // A damaged file: it is moved as it is, with its log.
  } finally {
    sqlite?.close();
  }
}
