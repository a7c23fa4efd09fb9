import type Database from 'better-sqlite3';
import { inspectFile } from './inspect.ts';
import { latestVersion } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { makeFile } from './new-file.ts';
import { withoutTriggers } from './schema-triggers.ts';
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
  makeFile(path, {
    ...{ what: 'dreiepunkt', now, advice: 'Velg et annet navn.' },
    migrations: migrations.filter((one) => one.version <= version),
    seed: (sqlite) =>
      withoutTriggers(sqlite, () => {
        for (const { name } of dataTables(sqlite)) sqlite.exec(`DELETE FROM "${name}"`);
        fill(sqlite);
      }),
    check: (unfinished) => inspectFile(unfinished, 'full', version),
  });
}
