import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, openSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { DomainError } from '../electron/contract/errors.ts';
import { writeBackup } from './backup-files.ts';
import { sweepUnfinished } from './bulk.ts';
import { installChangeLog } from './changelog.ts';
import { connect, connectReadOnly } from './connect.ts';
import { quoted, translateSqliteError } from './errors.ts';
import { inspectFile } from './inspect.ts';
import { isOwnedHere, takeLock } from './lock.ts';
import { latestVersion, migrate } from './migrate.ts';
import { migrations as allMigrations } from './migrations/index.ts';
import type { Migration } from './migrations/index.ts';
import { isOnNetworkShare, readMountTable } from './network.ts';
import { makeFile } from './new-file.ts';
import * as schema from './schema/index.ts';
import { sniffFile } from './sniff.ts';

export { translateSqliteError } from './errors.ts';
export { applicationId } from './sniff.ts';

export type WorkspaceDb = BetterSQLite3Database<typeof schema>;

/** One open workspace file. Writes to logged tables go through runStep. */
export interface Workspace {
  readonly path: string;
  readonly sqlite: Database.Database;
  readonly db: WorkspaceDb;
  readonly readOnly: boolean;
  /** Tidies up, leaves one plain file and gives up ownership. Safe to call twice. */
  close(): void;
}

export interface OpenOptions {
  now: Date;
  readOnly?: boolean;
  /** Which host holds the file, for the lock: 'window', 'server', 'command line'. */
  what?: string;
  migrations?: readonly Migration[];
}

function wrap(path: string, sqlite: Database.Database, release?: () => void): Workspace {
  const close = () => {
    if (!sqlite.open) return;
    try {
      if (release) {
        sqlite.pragma('optimize');
        sqlite.pragma('wal_checkpoint(TRUNCATE)');
      }
    } catch (error) {
      throw translateSqliteError(error, path);
    } finally {
      sqlite.close();
      release?.();
    }
  };
  return { path, sqlite, db: drizzle(sqlite, { schema }), readOnly: !release, close };
}

function openForReading(path: string, latest: number): Workspace {
  const sqlite = connectReadOnly(path);
  try {
    if (sqlite.pragma('user_version', { simple: true }) === latest) return wrap(path, sqlite);
    throw new DomainError(
      'read_only',
      `${quoted(path)} er laget med en eldre utgave av Dreiepunkt og må oppgraderes før den kan leses. Legg filen i en mappe der du kan lagre, og åpne den der.`,
    );
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

function openForWriting(path: string, options: OpenOptions): Workspace {
  const { now, what = 'dreiepunkt', migrations = allMigrations } = options;
  const latest = latestVersion(migrations);
  const lock = takeLock(path, what, now);
  let sqlite: Database.Database | null = null;
  try {
    const { isWal } = sniffFile(path, latest);
    closeSync(openSync(path, 'r+'));
    const isNetwork = isOnNetworkShare(path, readMountTable());
    inspectFile(path, 'quick', latest, isNetwork && isWal);
    const connection = (sqlite = connect(path, isNetwork));
    const backup = () =>
      writeBackup(connection, path, { now, latest, reason: 'before_upgrade' }).path;
    migrate(connection, { path, now, migrations, backup });
    sweepUnfinished(connection);
    installChangeLog(connection);
    return wrap(path, connection, () => lock.release());
  } catch (error) {
    sqlite?.close();
    lock.release();
    throw error;
  }
}

/**
 * Opens a workspace file after looking it through, upgrading it if need be. Nothing is changed in a
 * file that is refused. Errors: `not_found`, `validation`, `damaged_file`, `newer_file`,
 * `read_only`, `conflict` (open elsewhere), `disk_full`, `unavailable`.
 */
export function openWorkspace(path: string, options: OpenOptions): Workspace {
  const latest = latestVersion(options.migrations ?? allMigrations);
  const target = resolve(path);
  try {
    // Two names for one file must meet in one lock.
    const file = existsSync(target) ? realpathSync(target) : target;
    // What is no Dreiepunkt file is told apart before a lock is laid beside it.
    if (!isOwnedHere(file)) sniffFile(file, latest);
    return options.readOnly ? openForReading(file, latest) : openForWriting(file, options);
  } catch (error) {
    throw translateSqliteError(error, path);
  }
}

export interface CreateOptions {
  /** Fills the plan's own tables, with the change log off. */
  seed: (sqlite: Database.Database) => void;
  now: Date;
  name: string;
  isDemo: boolean;
  municipalityCode?: string;
  uid?: string;
  what?: string;
  migrations?: readonly Migration[];
}

/**
 * Makes a new workspace file and opens it. It gets its name only when it is whole. Errors:
 * `conflict` (the name is taken), `not_found` (no such folder), `read_only`, `disk_full`.
 */
export function createWorkspace(path: string, options: CreateOptions): Workspace {
  const { seed, now, name, isDemo, municipalityCode = '3305', uid = randomUUID() } = options;
  const { what, migrations } = options;
  makeFile(path, {
    ...{ what: what ?? 'dreiepunkt', now, migrations: migrations ?? allMigrations },
    advice: 'Velg et annet navn, eller åpne den som er der.',
    seed: (sqlite) => {
      sqlite
        .prepare('INSERT INTO workspace VALUES (1, ?, ?, ?, ?, ?)')
        .run(uid, name, municipalityCode, isDemo ? 1 : 0, now.toISOString());
      seed(sqlite);
    },
  });
  return openWorkspace(path, {
    now,
    ...(what === undefined ? {} : { what }),
    ...(migrations === undefined ? {} : { migrations }),
  });
}
