import { existsSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { DomainError } from '../electron/contract/errors.ts';
import { quoted, translateSqliteError } from './errors.ts';
import { takeLock } from './lock.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrations/index.ts';
import { baseName, settle } from './replace-file.ts';
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
 * the disk. Errors: `conflict` (the name is taken), `not_found` (no such folder), `read_only`,
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
      rmSync(unfinished, { force: true });
      build(unfinished, { now, ...rest });
      check?.(unfinished);
      refuseTaken(file, advice);
      renameSync(unfinished, file);
      settle(file);
    } finally {
      rmSync(unfinished, { force: true });
      rmSync(`${unfinished}-journal`, { force: true });
      lock.release();
    }
  } catch (error) {
    throw translateSqliteError(error, target);
  }
}

function build(
  path: string,
  { now, migrations, seed }: Pick<NewFile, 'now' | 'migrations' | 'seed'>,
): void {
  const sqlite = new Database(path);
  try {
    sqlite.pragma(`application_id = ${applicationId}`);
    sqlite.pragma('trusted_schema = OFF');
    migrate(sqlite, { path, now, migrations, backup: () => '', seed: () => seed(sqlite) });
  } finally {
    sqlite.close();
  }
  settle(path);
}

function refuseTaken(path: string, advice: string): void {
  if (!existsSync(path)) return;
  throw new DomainError(
    'conflict',
    `Det finnes allerede en fil som heter ${quoted(path)} i denne mappen. ${advice}`,
  );
}
