import { existsSync, readFileSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';

const busyTimeout = 5000;

function guard(sqlite: Database.Database): void {
  sqlite.pragma('trusted_schema = OFF');
  sqlite.pragma('foreign_keys = ON');
}

// A rollback journal held by us alone: what a network share, or a disk that refuses WAL, can bear.
function useRollbackJournal(sqlite: Database.Database): void {
  sqlite.pragma('locking_mode = EXCLUSIVE');
  sqlite.pragma('journal_mode = DELETE');
  sqlite.exec('BEGIN EXCLUSIVE; COMMIT');
}

/** The one writing connection to a file. Throws SQLite's own errors, having closed again. */
export function connect(path: string, isNetwork: boolean): Database.Database {
  const sqlite = new Database(path, { fileMustExist: true, timeout: busyTimeout });
  try {
    guard(sqlite);
    if (isNetwork) sqlite.pragma('locking_mode = EXCLUSIVE');
    const isWal = !isNetwork && sqlite.pragma('journal_mode = WAL', { simple: true }) === 'wal';
    if (!isWal) useRollbackJournal(sqlite);
    sqlite.pragma('synchronous = FULL');
    // SQLite opens a write-protected file without a word; this says so now, not at the first save.
    sqlite.exec('BEGIN IMMEDIATE; ROLLBACK');
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/**
 * A connection that only reads. A file nobody has open is read into memory: that leaves no trace and
 * works in a folder where SQLite could not lay its helper files.
 */
export function connectReadOnly(path: string): Database.Database {
  const logBytes = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  const isInUse = existsSync(`${path}.lock`) || logBytes > 0 || existsSync(`${path}-journal`);
  let sqlite: Database.Database;
  if (isInUse) {
    sqlite = new Database(path, { readonly: true, fileMustExist: true, timeout: busyTimeout });
  } else {
    const bytes = readFileSync(path);
    // The WAL mark: a database in memory has no log to look for.
    bytes[18] = bytes[19] = 1;
    sqlite = new Database(bytes, { readonly: true });
  }
  try {
    guard(sqlite);
    sqlite.pragma('query_only = ON');
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}
