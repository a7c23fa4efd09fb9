import { existsSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { DomainError } from '../electron/contract/errors.ts';
import { quoted, translateSqliteError } from './errors.ts';
import { inspectFile } from './inspect.ts';
import { takeLock } from './lock.ts';
import { latestVersion, migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { baseName, settle } from './replace-file.ts';
import { applicationId } from './sniff.ts';
import { dataTables } from './table-rows.ts';

export interface RebuildOptions {
  /** The version the rows were written at; the file is left there, and upgraded when it is opened. */
  version: number;
  now: Date;
  /** Puts every row back, into empty tables, with triggers and foreign keys off. */
  fill: (sqlite: Database.Database) => void;
}

/** The newest version of a file this edition can make. */
export const newestVersion = (): number => latestVersion(migrations);

/**
 * Makes a new file of the shape of one version, with nothing but the rows `fill` puts in. It gets its
 * name only when it is whole and checked. Errors: `conflict`, `not_found`, `read_only`, `disk_full`,
 * `damaged_file` when the rows do not belong together, and what `fill` throws.
 */
export function rebuildWorkspace(path: string, { version, now, fill }: RebuildOptions): void {
  const target = resolve(path);
  try {
    const file = join(realpathSync(dirname(target)), basename(target));
    refuseTaken(file);
    const lock = takeLock(file, 'dreiepunkt', now);
    const unfinished = join(dirname(file), `.${baseName(file)}.ny`);
    try {
      rmSync(unfinished, { force: true });
      build(unfinished, version, now, fill);
      inspectFile(unfinished, 'full', version);
      refuseTaken(file);
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

function build(path: string, version: number, now: Date, fill: RebuildOptions['fill']): void {
  const sqlite = new Database(path);
  try {
    sqlite.pragma(`application_id = ${applicationId}`);
    sqlite.pragma('trusted_schema = OFF');
    migrate(sqlite, {
      ...{ path, now, backup: () => '' },
      migrations: migrations.filter((one) => one.version <= version),
      seed: () => withoutTriggers(sqlite, fill),
    });
  } finally {
    sqlite.close();
  }
  settle(path);
}

/** The triggers guard people's writes; rows that have been through them once are put back as they are. */
function withoutTriggers(sqlite: Database.Database, fill: RebuildOptions['fill']): void {
  const triggers = sqlite
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid",
    )
    .all();
  for (const { name } of triggers) sqlite.exec(`DROP TRIGGER "${name}"`);
  for (const { name } of dataTables(sqlite)) sqlite.exec(`DELETE FROM "${name}"`);
  fill(sqlite);
  for (const { sql } of triggers) sqlite.exec(sql);
}

function refuseTaken(path: string): void {
  if (!existsSync(path)) return;
  throw new DomainError(
    'conflict',
    `Det finnes allerede en fil som heter ${quoted(path)} i denne mappen. Velg et annet navn.`,
  );
}
