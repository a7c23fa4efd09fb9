import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { hasStranger } from './files/place.ts';
import { heldInMemory } from './files/read-alone.ts';
import { isOwned } from './lock.ts';

const busyTimeout = 5000;
/** A writer holds the file for moments; one that keeps it to itself is not waited for. */
const readerTimeout = 1000;

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
    // The log is folded in by foldLog alone, which tells file and log apart from older ones.
    sqlite.pragma('wal_autocheckpoint = 0');
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
 * works in a folder where SQLite could not lay its helper files. `isPicture`: it stays as it was read.
 * A log of another file is not applied.
 */
export function connectReadOnly(path: string): {
  sqlite: Database.Database;
  isPicture: boolean;
} {
  const logBytes = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  const isHere = existsSync(`${path}.lock`) || logBytes > 0 || existsSync(`${path}-journal`);
  // Beside a living writer the log changes under our eyes, and is its own.
  const isInUse = isHere && (isOwned(path) || !hasStranger(path));
  if (!isInUse) return { sqlite: inMemory(readFileSync(path)), isPicture: true };
  try {
    return { sqlite: beside(path), isPicture: false };
  } catch (error) {
    // In a folder where nothing can be laid, the log can only be read from somewhere else.
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!/^SQLITE_(CANTOPEN|READONLY)/.test(code)) throw error;
    return { sqlite: inMemory(foldedIn(path)), isPicture: true };
  }
}

/** A reading connection beside the one that writes. Throws SQLite's own errors. */
export function beside(path: string): Database.Database {
  const sqlite = new Database(path, {
    readonly: true,
    fileMustExist: true,
    timeout: readerTimeout,
  });
  try {
    guard(sqlite);
    sqlite.pragma('query_only = ON');
    // SQLite opens late; what stops it must stop it here.
    sqlite.pragma('schema_version');
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/** A database in memory that only reads, of the bytes of a whole file. */
export function inMemory(bytes: Buffer): Database.Database {
  const sqlite = heldInMemory(bytes);
  guard(sqlite);
  sqlite.pragma('query_only = ON');
  return sqlite;
}

/** The bytes of a file with the log beside it folded in, from a copy; the file is not touched. */
function foldedIn(path: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'dreiepunkt-les-'));
  try {
    const copy = join(folder, 'kopi.dreiepunkt');
    for (const end of ['', '-wal', '-journal'])
      if (existsSync(path + end)) copyFileSync(path + end, copy + end);
    chmodSync(copy, 0o600);
    const sqlite = new Database(copy, { fileMustExist: true });
    try {
      sqlite.pragma('wal_checkpoint(TRUNCATE)');
      return sqlite.serialize();
    } finally {
      sqlite.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
