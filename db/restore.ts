import { existsSync, realpathSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { DomainError } from '../electron/contract/errors.ts';
import { quoted } from './errors.ts';
import { copyOf, holdAgainst } from './files/copy-of.ts';
import { readAlone } from './files/read-alone.ts';
import { incomingName, moveAside, putHere } from './files/place.ts';
import { countRows, differingTables, type RowCounts } from './files/rows.ts';
import { inspectFile, readQuietly } from './inspect.ts';
import { latestVersion } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { openWorkspace } from './open.ts';
import { foldQuietly, whileOwning } from './owning.ts';
import { readBeside } from './read-beside.ts';
import { sniffFile } from './sniff.ts';
import type { Strike } from './strike/apply.ts';
import { strikeFile } from './strike/file.ts';
import { stillHolds } from './strike/plan.ts';
import { strikesIn } from './strike/struck.ts';

/** What became of putting a backup in place. */
export interface Restored {
  /** Path of the file that stood there, renamed; null when nothing did. */
  aside: string | null;
  /** Texts that were removed for good from the file, and are removed from what was put there too. */
  struck: number;
}

/** What is to come in a file's place, made beside it and looked through in full. */
export interface MadeRestore {
  made: string;
  rows: RowCounts;
  struck: number;
  /** The removals it has been through, by their uid. */
  known: readonly string[];
}

/** Puts backups in place away from the thread that answers calls; each as the function it is named after. */
export interface Restorer {
  restoreBackup(path: string, backup: string, now: Date): Promise<Restored>;
  makeRestore(path: string, backup: string, now: Date): Promise<MadeRestore>;
  /** As `restoredFaults`, of a file that is open and can be read beside. */
  restoredFaults(path: string, rows: RowCounts): Promise<RestoredFaults>;
}

/**
 * Puts a checked backup in the place of a closed workspace file. What stood there is renamed aside
 * and can itself be restored. Texts that were removed for good from the file are removed from what is
 * put there too: the backup itself stays as it is. The result is read in full where it lies and held
 * against the backup. Stopped half-way it can be run again.
 * Errors: `damaged_file` and the like about the backup (nothing is moved), `conflict` (the file is open,
 * or one of the two is invented and the other real), `disk_full`, `read_only`.
 */
export function restoreBackup(path: string, backupPath: string, { now }: { now: Date }): Restored {
  lookThroughBackup(backupPath);
  return whileOwning(path, now, (file) => {
    const there = { isDemo: isDemoAt(file), strikes: strikesAt(file) };
    const incoming = makeIncoming(file, backupPath, there, now);
    const restored = putIncoming(file, incoming, now);
    inspectFile(file, 'full', latestVersion(migrations));
    holdAgainst(file, incoming.rows);
    return restored;
  });
}

/**
 * Makes what `restoreBackup` puts in place, of a file that is open and can be read beside; it stays as it
 * is. A backup of an older version is brought up to this one. Errors: as `restoreBackup`.
 */
export function makeRestore(path: string, backupPath: string, now: Date): MadeRestore {
  lookThroughBackup(backupPath);
  const file = realpathSync(path);
  const there = readBeside(file, (sqlite) => ({
    isDemo: isDemoIn(sqlite),
    strikes: strikesIn(sqlite),
  }));
  const incoming = makeIncoming(file, backupPath, there, now);
  openWorkspace(incoming.made, { now, what: 'restore' }).close();
  return { ...incoming, rows: readQuietly(incoming.made, false, countRows) };
}

/**
 * Gives what `makeRestore` made the name of its file, which is closed. Errors: `conflict` when it is gone,
 * as when the file has been opened anew; then nothing is moved.
 */
export function putRestore(path: string, restore: MadeRestore, now: Date): Restored {
  return whileOwning(path, now, (file) => {
    if (existsSync(restore.made)) return putIncoming(file, restore, now);
    throw new DomainError(
      'conflict',
      `${quoted(path)} ble åpnet på nytt mens kopien ble gjort klar. Ingenting er endret. Prøv igjen.`,
    );
  });
}

export interface RestoredFaults {
  isWhole: boolean;
  /** Tables with other rows than were put in place. */
  differing: string[];
}

/** What is wrong with a file that was put in place, read in full where it lies. */
export function restoredFaults(sqlite: Database.Database, rows: RowCounts): RestoredFaults {
  return {
    isWhole: sqlite.pragma('integrity_check(1)', { simple: true }) === 'ok',
    differing: differingTables(rows, countRows(sqlite)),
  };
}

function lookThroughBackup(backupPath: string): void {
  const latest = latestVersion(migrations);
  sniffFile(backupPath, latest);
  inspectFile(backupPath, 'full', latest);
}

/** A copy of the backup beside the file, without what has been removed from the file for good. */
function makeIncoming(
  file: string,
  backupPath: string,
  there: { isDemo: boolean | null; strikes: readonly Strike[] },
  now: Date,
): MadeRestore {
  refuseMixing(file, there.isDemo, backupPath);
  const made = incomingName(file);
  const copied = copyOf(realpathSync(backupPath), made);
  const struck = strikeAnew(made, there.strikes, now);
  const rows = struck > 0 ? readQuietly(made, false, countRows) : copied;
  inspectFile(made, 'full', latestVersion(migrations));
  return { made, rows, struck, known: there.strikes.map(({ uid }) => uid) };
}

function putIncoming(file: string, { made, known, struck }: MadeRestore, now: Date): Restored {
  const since = strikesAt(file).filter(({ uid }) => !known.includes(uid));
  const more = strikeAnew(made, since, now);
  foldQuietly(file);
  const aside = putHere(file, made, { label: 'før-gjenoppretting', now });
  return { aside, struck: struck + more };
}

/** What has been removed for good from the file; nothing is known of one that is gone or cannot be read. */
function strikesAt(path: string): Strike[] {
  try {
    return readQuietly(path, false, strikesIn);
  } catch {
    return [];
  }
}

/**
 * Removes again what an older copy still holds; answers how many texts that were. Each removal makes the
 * file anew, so the others are not tried.
 */
function strikeAnew(incoming: string, strikes: readonly Strike[], now: Date): number {
  const held = readQuietly(incoming, false, (sqlite) =>
    strikes.filter((strike) => stillHolds(sqlite, strike)),
  );
  return held.filter((strike) => strikeFile(incoming, strike, { now }).plan !== null).length;
}

/** What is invented and what is real never take each other's place; a file nobody can read may be replaced. */
function refuseMixing(path: string, here: boolean | null, backupPath: string): void {
  const coming = isDemoAt(backupPath);
  if (here === null || coming === null || here === coming) return;
  const [backup, file] = coming ? ['oppdiktet', 'ekte'] : ['ekte', 'oppdiktet'];
  throw new DomainError(
    'conflict',
    `${quoted(backupPath)} er ${backup} og ${quoted(path)} er ${file}. De kan ikke ta hverandres plass. Ingenting er endret.`,
    { way: 'Velg en kopi av den samme fila, eller åpne kopien for seg.' },
  );
}

/** Whether the file is made to practise in; null when there is none, or it cannot be read. */
function isDemoAt(path: string): boolean | null {
  let sqlite: Database.Database | null = null;
  try {
    sqlite = readAlone(path);
    return isDemoIn(sqlite);
  } catch {
    return null;
  } finally {
    sqlite?.close();
  }
}

const isDemoIn = (sqlite: Database.Database): boolean =>
  sqlite.prepare('SELECT is_demo FROM workspace').pluck().get() === 1;

/** Renames a damaged file and what belongs to it to `<name>_skadet_<time>`; answers its new path. */
export function setAsideDamaged(path: string, { now }: { now: Date }): string {
  return whileOwning(path, now, (file) => {
    if (existsSync(file)) return moveAside(file, 'skadet', now);
    throw new DomainError('not_found', `Fant ikke ${quoted(path)}. Den kan være flyttet allerede.`);
  });
}
