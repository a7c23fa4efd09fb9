import { existsSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { damaged, newerFile, translateSqliteError } from './errors.ts';
import { hasStranger } from './files/place.ts';
import { readAlone } from './files/read-alone.ts';
import { applicationId } from './sniff.ts';

/** What a look inside a sound file tells. */
export interface Inspection {
  version: number;
  steps: number;
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** The number of steps in the change log of an open file. */
export function countSteps(sqlite: Database.Database): number {
  return Number(sqlite.prepare('SELECT count(*) FROM step').pluck().get());
}

function look(sqlite: Database.Database, path: string, depth: 'quick' | 'full', latest: number) {
  const version = Number(sqlite.pragma('user_version', { simple: true }));
  if (version > latest) throw newerFile(path, version, latest);
  if (sqlite.pragma('application_id', { simple: true }) !== applicationId) throw damaged(path);
  const answer = sqlite.pragma(depth === 'full' ? 'integrity_check' : 'quick_check', {
    simple: true,
  });
  if (answer !== 'ok' || version < 1) throw damaged(path, new Error(String(answer)));
  const orphans = sqlite.pragma('foreign_key_check');
  if (!Array.isArray(orphans) || orphans.length > 0) throw damaged(path, new Error('orphan rows'));
  const hasLog = sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'step'").get();
  if (!hasLog) throw damaged(path, new Error('no step table'));
  return { version, steps: countSteps(sqlite) };
}

/**
 * Reads a file nobody has open and leaves the folder as it was. A log or journal of another file is not
 * applied. Throws SQLite's own errors.
 */
export function readQuietly<T>(
  path: string,
  isAlone: boolean,
  work: (sqlite: Database.Database) => T,
): T {
  const sidecars = [`${path}-wal`, `${path}-shm`].filter((sidecar) => !existsSync(sidecar));
  // A half-done write under a rollback journal must be taken back before anything can be read.
  const readonly = !isAlone && sizeOf(`${path}-journal`) === 0;
  const isByItself = hasStranger(path);
  const sqlite = isByItself
    ? readAlone(path)
    : new Database(path, { readonly, fileMustExist: true });
  try {
    if (isAlone && !isByItself) sqlite.pragma('locking_mode = EXCLUSIVE');
    sqlite.pragma('trusted_schema = OFF');
    return work(sqlite);
  } finally {
    sqlite.close();
    // A reader of a WAL file leaves these behind, empty.
    if (sizeOf(`${path}-wal`) === 0) sidecars.forEach((made) => rmSync(made, { force: true }));
  }
}

/**
 * Looks through a file without changing a byte of it. Errors: `damaged_file`, `newer_file`. Call
 * sniffFile first; the caller sees to it that nobody else is writing. `isAlone` reads a WAL file
 * where shared memory cannot be trusted, which takes a writing connection.
 */
export function inspectFile(
  path: string,
  depth: 'quick' | 'full',
  latest: number,
  isAlone = false,
): Inspection {
  try {
    return readQuietly(path, isAlone, (sqlite) => look(sqlite, path, depth, latest));
  } catch (error) {
    throw translateSqliteError(error, path);
  }
}
