import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { DomainError } from '../electron/contract/errors.ts';
import { quoted, translateSqliteError } from './errors.ts';
import { holdAgainst } from './files/copy-of.ts';
import { discard, settle } from './files/disk.ts';
import { baseName } from './files/names.ts';
import { putHere } from './files/place.ts';
import { countRows, type RowCounts } from './files/rows.ts';
import { readQuietly } from './inspect.ts';
import { takeLock } from './lock.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrations/index.ts';
import { applicationId } from './sniff.ts';

export interface NewFile {
  /** Who holds the lock meanwhile. */
  what: string;
  now: Date;
  migrations: readonly Migration[];
  /** Puts the first rows into the migrated tables. */
  seed: (sqlite: Database.Database) => void;
  /** Looks at the whole file before it gets its name. */
  check?: (path: string) => void;
  /** What to do when the name is taken, as a sentence. */
  advice: string;
}

/**
 * Makes a new file under a hidden name beside `path`; it gets its name only when it is whole and on
 * the disk, and is then read in full and counted where it lies. A log or journal that has lost its file is
 * set aside first. Errors: `conflict` (the name is taken), `not_found` (no such folder), `read_only`,
 * `disk_full`, and what `seed` and `check` throw.
 */
export function makeFile(path: string, { what, now, advice, check, ...rest }: NewFile): void {
  const target = resolve(path);
  try {
    const file = join(realpathSync(dirname(target)), basename(target));
    refuseTaken(file, advice);
    const lock = takeLock(file, what, now);
    const unfinished = join(dirname(file), `.${baseName(file)}.ny`);
    try {
      discard(unfinished);
      const rows = build(unfinished, { now, ...rest });
      check?.(unfinished);
      refuseTaken(file, advice);
      putHere(file, unfinished, { label: 'forrige', now });
      check?.(file);
      holdAgainst(file, rows);
    } finally {
      discard(unfinished);
      lock.release();
    }
  } catch (error) {
    throw translateSqliteError(error, target);
  }
}

/**
 * As `makeFile`, for a file that is made over time: `make` opens and closes one of its own under the hidden
 * name it is given, and leaves it whole. Errors: as `makeFile`, and what `make` throws.
 */
export async function makeFileOver<T>(
  path: string,
  { what, now, advice }: Pick<NewFile, 'what' | 'now' | 'advice'>,
  make: (unfinished: string) => Promise<T>,
): Promise<T> {
  const target = resolve(path);
  try {
    const file = join(realpathSync(dirname(target)), basename(target));
    refuseTaken(file, advice);
    const lock = takeLock(file, what, now);
    const unfinished = join(dirname(file), `.${baseName(file)}.ny`);
    try {
      discard(unfinished);
      const made = await make(unfinished);
      const rows = readQuietly(unfinished, false, countRows);
      refuseTaken(file, advice);
      putHere(file, unfinished, { label: 'forrige', now });
      holdAgainst(file, rows);
      return made;
    } finally {
      discard(unfinished);
      lock.release();
    }
  } catch (error) {
    throw translateSqliteError(error, target);
  }
}

function build(
  path: string,
  { now, migrations, seed }: Pick<NewFile, 'now' | 'migrations' | 'seed'>,
): RowCounts {
  const sqlite = new Database(path);
  let rows: RowCounts;
  try {
    sqlite.pragma(`application_id = ${applicationId}`);
    sqlite.pragma('trusted_schema = OFF');
    migrate(sqlite, { path, now, migrations, backup: () => '', seed: () => seed(sqlite) });
    rows = countRows(sqlite);
  } finally {
    sqlite.close();
  }
  settle(path);
  return rows;
}

function refuseTaken(path: string, advice: string): void {
  if (!existsSync(path)) return;
  throw new DomainError(
    'conflict',
    `Det finnes allerede en fil som heter ${quoted(path)} i denne mappen. ${advice}`,
  );
}
