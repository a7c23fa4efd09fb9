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
export function makeFile(path: string, { check, ...options }: NewFile): void {
  const making = begin(path, options);
  try {
    const rows = build(making.unfinished, options);
    check?.(making.unfinished);
    making.give(rows);
    check?.(making.file);
  } catch (error) {
    throw translateSqliteError(error, making.file);
  } finally {
    making.end();
  }
}

/**
 * As `makeFile`, for a file that is made over time: `make` opens and closes one of its own under the hidden
 * name it is given, and leaves it whole. Errors: as `makeFile`, and what `make` throws.
 */
export async function makeFileOver<T>(
  path: string,
  options: Begun,
  make: (unfinished: string) => Promise<T>,
): Promise<T> {
  const making = begin(path, options);
  try {
    const made = await make(making.unfinished);
    making.give(readQuietly(making.unfinished, false, countRows));
    return made;
  } catch (error) {
    throw translateSqliteError(error, making.file);
  } finally {
    making.end();
  }
}

type Begun = Pick<NewFile, 'what' | 'now' | 'advice'>;

/** The name is free and held; `give` puts what was made there and counts it, `end` clears up after all. */
function begin(path: string, { what, now, advice }: Begun) {
  const target = resolve(path);
  try {
    const file = join(realpathSync(dirname(target)), basename(target));
    refuseTaken(file, advice);
    const lock = takeLock(file, what, now);
    const unfinished = join(dirname(file), `.${baseName(file)}.ny`);
    const end = () => {
      discard(unfinished);
      lock.release();
    };
    const give = (rows: RowCounts) => {
      refuseTaken(file, advice);
      putHere(file, unfinished, { label: 'forrige', now });
      holdAgainst(file, rows);
    };
    try {
      discard(unfinished);
    } catch (error) {
      lock.release();
      throw error;
    }
    return { file, unfinished, give, end };
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
