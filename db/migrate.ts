import type Database from 'better-sqlite3';
import { DomainError } from '../electron/contract/errors.ts';
import { damaged, newerFile, quoted, translateSqliteError } from './errors.ts';
import type { Migration } from './migrations/index.ts';
import { incomingName, putHere } from './files/place.ts';
import { writeSchema } from './files/log.ts';
import { countRows, differingTables, type RowCounts } from './files/rows.ts';
import { copyOf } from './files/copy-of.ts';
import { brokenTables, sealContent, sealNew } from './seal.ts';

export interface MigrateOptions {
  path: string;
  now: Date;
  migrations: readonly Migration[];
  /** Makes a checked backup of the open file and answers its path. */
  backup: () => string;
  /** Fills a new file, in the same transaction as its first migration. */
  seed?: (sqlite: Database.Database) => void;
}

function versionOf(sqlite: Database.Database): number {
  return Number(sqlite.pragma('user_version', { simple: true }));
}

/** The version the newest migration leaves behind; throws when the numbers do not rise. */
export function latestVersion(migrations: readonly Migration[]): number {
  let latest = 0;
  for (const { version, name } of migrations) {
    if (version <= latest) throw new Error(`migration ${version} ${name} is out of order`);
    latest = version;
  }
  return latest;
}

function refuseLoss(before: RowCounts, after: RowCounts, allowed: Set<string>) {
  for (const [table, rows] of before) {
    const left = after.get(table) ?? 0;
    if (left < rows && !allowed.has(table)) {
      throw new Error(`upgrade would take ${rows - left} of ${rows} rows from ${table}`);
    }
  }
}

function refuseOrphans(sqlite: Database.Database): void {
  const orphans = sqlite.pragma('foreign_key_check');
  if (!Array.isArray(orphans) || orphans.length > 0) {
    throw new Error(`upgrade leaves rows without their parent: ${JSON.stringify(orphans)}`);
  }
}

function runPending(
  sqlite: Database.Database,
  pending: readonly Migration[],
  seed: MigrateOptions['seed'],
  isUpgrade: boolean,
): RowCounts {
  const before = countRows(sqlite);
  const broken = brokenTables(sqlite);
  for (const { version, name, sql } of pending) {
    sqlite.exec(sql);
    if (!sqlite.inTransaction) throw new Error(`migration ${name} ended the transaction`);
    sqlite.pragma(`user_version = ${version}`);
  }
  if (isUpgrade) for (const { topUp } of pending) topUp?.(sqlite);
  seed?.(sqlite);
  const after = countRows(sqlite);
  refuseLoss(before, after, new Set(pending.flatMap((one) => one.allowLoss ?? [])));
  refuseOrphans(sqlite);
  if (isUpgrade) sealContent(sqlite, broken);
  else sealNew(sqlite);
  return countRows(sqlite);
}

function readBack(
  sqlite: Database.Database,
  path: string,
  { latest, rows }: { latest: number; rows: RowCounts },
): void {
  refuseOrphans(sqlite);
  const isWhole =
    versionOf(sqlite) === latest &&
    sqlite.pragma('foreign_keys', { simple: true }) === 1 &&
    sqlite.pragma('integrity_check', { simple: true }) === 'ok' &&
    differingTables(rows, countRows(sqlite)).length === 0;
  if (!isWhole) throw damaged(path, new Error('the upgraded file does not read back'));
}

function failure(path: string, isUpgrade: boolean, error: unknown): unknown {
  const cause = translateSqliteError(error, path);
  if (cause instanceof DomainError || !isUpgrade) return cause;
  return new DomainError(
    'internal',
    `${quoted(path)} lot seg ikke oppgradere til denne utgaven av Dreiepunkt. Filen er som før; bruk den forrige utgaven av programmet, og meld fra om feilen.`,
    { cause },
  );
}

/**
 * Brings an open file up to the newest migration, all in one transaction, after a checked backup.
 * Answers the backup's path, or null when none was needed. On any error the file is as it was; if
 * the change was already written, `sqlite` is closed and the backup put back.
 */
export function migrate(sqlite: Database.Database, options: MigrateOptions): string | null {
  const { path, now, migrations, backup, seed } = options;
  const latest = latestVersion(migrations);
  const from = versionOf(sqlite);
  if (from > latest) throw newerFile(path, from, latest);
  const pending = migrations.filter(({ version }) => version > from);
  if (pending.length === 0) return null;
  const saved = from > 0 ? backup() : null;
  // Only outside a transaction does this pragma do anything; a table rebuild needs it off.
  sqlite.pragma('foreign_keys = OFF');
  let rows: RowCounts = new Map();
  try {
    writeSchema(sqlite, () => {
      rows = runPending(sqlite, pending, seed, from > 0);
    });
  } catch (error) {
    sqlite.pragma('foreign_keys = ON');
    throw failure(path, from > 0, error);
  }
  try {
    sqlite.pragma('foreign_keys = ON');
    readBack(sqlite, path, { latest, rows });
  } catch (error) {
    sqlite.close();
    if (saved) {
      const incoming = incomingName(path);
      copyOf(saved, incoming);
      putHere(path, incoming, { label: 'oppgradering-feilet', now });
    }
    throw failure(path, from > 0, error);
  }
  return saved;
}
