import Database from 'better-sqlite3';
import type { CopyLook } from '../electron/contract/workspace.ts';
import { beside } from './connect.ts';
import { writeCopy } from './files/copy.ts';
import { readQuietly } from './inspect.ts';
import { applicationId } from './sniff.ts';

/**
 * What a thread beside the one that answers calls does with an open file, over a connection of its own.
 * By the library that holds the file and no other: on closing, another would let go of that one's locks.
 */

/** Whether another connection can read what this one has: not a file held in memory, or by its writer alone. */
export function canBeReadBeside(sqlite: Database.Database): boolean {
  return sqlite.pragma('journal_mode', { simple: true }) === 'wal';
}

/** Reads an open file as it is at one moment, whatever is written meanwhile. Throws SQLite's own errors. */
export function readBeside<T>(path: string, work: (sqlite: Database.Database) => T): T {
  const sqlite = beside(path);
  try {
    sqlite.exec('BEGIN');
    return work(sqlite);
  } finally {
    sqlite.close();
  }
}

/** Writes an open file as one whole file under `target`, and looks that through. Throws SQLite's own errors. */
export function copyBeside(path: string, target: string): CopyLook {
  const sqlite = new Database(path, { readonly: true, fileMustExist: true });
  try {
    writeCopy(sqlite, target);
  } finally {
    sqlite.close();
  }
  return lookThrough(target);
}

/** Looks a finished copy through, every page and reference. Throws SQLite's own errors for what is no database. */
export function lookThrough(path: string): CopyLook {
  return readQuietly(path, false, (sqlite) => {
    const isOurs = sqlite.pragma('application_id', { simple: true }) === applicationId;
    const answer = sqlite.pragma('integrity_check(1)', { simple: true });
    const orphans = sqlite.pragma('foreign_key_check') as unknown[];
    const uid = sqlite.prepare<[], string | null>('SELECT uid FROM workspace').pluck().get();
    return {
      isWhole: isOurs && answer === 'ok' && orphans.length === 0,
      steps: Number(sqlite.prepare('SELECT count(*) FROM step').pluck().get()),
      uid: uid || null,
      version: Number(sqlite.pragma('user_version', { simple: true })),
    };
  });
}
