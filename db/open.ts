import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, openSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { is } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { DomainError } from '../electron/contract/errors.ts';
import { backupFolder, writeBackup } from './backup-files.ts';
import { sweepUnfinished } from './bulk.ts';
import { installChangeLog } from './changelog.ts';
import { connect, connectReadOnly } from './connect.ts';
import { newerFile, translateSqliteError } from './errors.ts';
import { inspectFile } from './inspect.ts';
import { discard } from './files/disk.ts';
import { finishLog, foldLog } from './files/log.ts';
import { letGo } from './files/lost.ts';
import { missesItsLog } from './files/belonging.ts';
import { fetchOwnLog, incomingName, setStrangersAside } from './files/place.ts';
import { sweepScratch } from './files/scratch.ts';
import { attachWatch, watchFile, type FileWatch } from './files/watch.ts';
import { isOwned, isOwnedHere, takeLock, type OwnerLock } from './lock.ts';
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
  /** The lock of the one who writes; null for a reader. */
  readonly owner: OwnerLock | null;
  /** What answers a command of a reader; null where the file itself is write-protected. */
  readonly refusal: (() => DomainError) | null;
  /** Stays as the file was when it was read. */
  readonly isPicture: boolean;
  /** What was found beside the file at opening and does not belong to it: where it lies now. */
  readonly setAside: readonly string[];
  /** The file was a copy taken without its log: what was written last is not in it. */
  readonly missedItsLog: boolean;
  /**
   * Whether the file under the name is still the one that was opened: null, or what has happened. Then
   * what was open has been kept beside it, and this workspace is closed for good.
   */
  look(): DomainError | null;
  /** Tidies up, leaves one plain file and gives up ownership. Safe to call twice. */
  close(): void;
}

export interface OpenOptions {
  now: Date;
  readOnly?: boolean;
  /** For a reader: what answers every command. */
  refusal?: () => DomainError;
  /** For a reader: a file that does not hold together, or is newer, is read as far as it can be. */
  isSalvage?: boolean;
  /** For a writer: the sign of a silent owner to take the file over from. */
  over?: string;
  /** The file was looked through in full a moment ago and has been closed since: not once more. */
  isChecked?: boolean;
  /** Which host holds the file, for the lock: 'window', 'server', 'command line'. */
  what?: string;
  migrations?: readonly Migration[];
}

interface Held {
  owner?: OwnerLock;
  refusal?: (() => DomainError) | undefined;
  isPicture?: boolean;
  setAside?: string[];
  missedItsLog?: boolean;
  watch?: FileWatch;
}

function wrap(
  path: string,
  sqlite: Database.Database,
  { owner, refusal, isPicture = false, setAside = [], missedItsLog = false, watch }: Held,
): Workspace {
  let lost: DomainError | null = null;
  const look = () => {
    if (lost || !watch || !sqlite.open || sqlite.inTransaction) return lost;
    const became = watch.look();
    if (became === 'same') return null;
    lost = letGo(path, sqlite, became, new Date());
    watch.close();
    owner?.release();
    return lost;
  };
  const close = () => {
    if (!sqlite.open || look()) return;
    try {
      if (owner?.isHeld()) finishLog(sqlite);
    } catch (error) {
      throw translateSqliteError(error, path);
    } finally {
      sqlite.close();
      watch?.close();
      owner?.release();
    }
  };
  return {
    ...{ path, sqlite, db: drizzle(sqlite, { schema }), readOnly: !owner, isPicture },
    ...{ owner: owner ?? null, refusal: refusal ?? null, setAside, missedItsLog },
    ...{ look, close },
  };
}

function openForReading(path: string, options: OpenOptions): Workspace {
  const { refusal, isSalvage = false, migrations = allMigrations } = options;
  const latest = latestVersion(migrations);
  const missedItsLog = !isOwned(path) && missesItsLog(path);
  const { sqlite, isPicture } = connectReadOnly(path);
  try {
    const version = Number(sqlite.pragma('user_version', { simple: true }));
    if (version < latest)
      return wrap(path, upgraded(sqlite, path, options), {
        ...{ refusal, missedItsLog, isPicture: true },
      });
    if (version > latest && !(isSalvage && hasKnownTables(sqlite)))
      throw newerFile(path, version, latest);
    return wrap(path, sqlite, { refusal, isPicture, missedItsLog });
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/** The same content in memory on the newest version: an older file that may not be written is read all the same. */
function upgraded(
  old: Database.Database,
  path: string,
  { now, migrations = allMigrations }: OpenOptions,
): Database.Database {
  const bytes = old.serialize();
  // The WAL mark: a database in memory has no log to look for.
  bytes[18] = bytes[19] = 1;
  const sqlite = new Database(bytes);
  try {
    sqlite.pragma('trusted_schema = OFF');
    migrate(sqlite, { path, now, migrations, backup: () => '' });
    sqlite.pragma('query_only = ON');
    old.close();
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/** Whether every table and column of this edition is in the file: then its screens can be read. */
function hasKnownTables(sqlite: Database.Database): boolean {
  const columns = sqlite.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck();
  return Object.values<unknown>(schema)
    .filter((one) => is(one, SQLiteTable))
    .every((table) => {
      const { name, columns: known } = getTableConfig(table);
      const there = new Set(columns.all(name));
      return known.every((column) => there.has(column.name));
    });
}

function openForWriting(path: string, options: OpenOptions): Workspace {
  const { now, what = 'dreiepunkt', over, isChecked = false } = options;
  const { migrations = allMigrations } = options;
  const latest = latestVersion(migrations);
  const lock = takeLock(path, what, now, over === undefined ? {} : { over });
  let sqlite: Database.Database | null = null;
  let watch: FileWatch | null = null;
  try {
    const { isWal } = sniffFile(path, latest);
    closeSync(openSync(path, 'r+'));
    fetchOwnLog(path);
    const missedItsLog = missesItsLog(path);
    const setAside = setStrangersAside(path, now);
    const isNetwork = isOnNetworkShare(path, readMountTable());
    if (!isChecked) inspectFile(path, 'quick', latest, isNetwork && isWal);
    watch = watchFile(path, !isNetwork);
    const connection = (sqlite = connect(path, isNetwork));
    attachWatch(connection, watch);
    const backup = () =>
      writeBackup(connection, path, { now, latest, reason: 'before_upgrade' }).path;
    migrate(connection, { path, now, migrations, backup });
    installChangeLog(connection);
    sweepUnfinished(connection);
    // What a program that was killed left in the log comes into the file before anything new does.
    foldLog(connection);
    discard(incomingName(path));
    for (const folder of [dirname(path), backupFolder(path)]) sweepScratch(folder, path);
    watch.noteOwnWrite();
    return wrap(path, connection, { owner: lock, setAside, missedItsLog, watch });
  } catch (error) {
    sqlite?.close();
    watch?.close();
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
    if (!isOwnedHere(file)) sniffFile(file, options.isSalvage ? Number.POSITIVE_INFINITY : latest);
    return options.readOnly ? openForReading(file, options) : openForWriting(file, options);
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
