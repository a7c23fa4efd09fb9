import { existsSync, realpathSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { DomainError } from '../electron/contract/errors.ts';
import { quoted } from './errors.ts';
import { copyOf, holdAgainst } from './files/copy-of.ts';
import { readAlone } from './files/read-alone.ts';
import { incomingName, moveAside, putHere } from './files/place.ts';
import { countRows } from './files/rows.ts';
import { inspectFile, readQuietly } from './inspect.ts';
import { latestVersion } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { foldQuietly, whileOwning } from './owning.ts';
import { sniffFile } from './sniff.ts';
import type { Strike } from './strike/apply.ts';
import { strikeFile } from './strike/file.ts';
import { stillHolds } from './strike/plan.ts';
import { strikesIn } from './strike/struck.ts';

/**
 * Puts a checked backup in the place of a closed workspace file. What stood there is renamed aside
 * and can itself be restored; `aside` is its path. Texts that were removed for good from the file are
 * removed from what is put there too, `struck` in number: the backup itself stays as it is. The result
 * is read in full where it lies and held against the backup. Stopped half-way it can be run again.
 * Errors: `damaged_file` and the like about the backup (nothing is moved), `conflict` (the file is open,
 * or one of the two is invented and the other real), `disk_full`, `read_only`.
 */
export function restoreBackup(
  path: string,
  backupPath: string,
  { now }: { now: Date },
): { aside: string | null; struck: number } {
  const latest = latestVersion(migrations);
  sniffFile(backupPath, latest);
  inspectFile(backupPath, 'full', latest);
  return whileOwning(path, now, (file) => {
    refuseMixing(file, backupPath);
    const incoming = incomingName(file);
    const copied = copyOf(realpathSync(backupPath), incoming);
    const struck = strikeAnew(incoming, strikesAt(file), now);
    const rows = struck > 0 ? readQuietly(incoming, false, countRows) : copied;
    inspectFile(incoming, 'full', latest);
    foldQuietly(file);
    const aside = putHere(file, incoming, { label: 'før-gjenoppretting', now });
    inspectFile(file, 'full', latest);
    holdAgainst(file, rows);
    return { aside, struck };
  });
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
function refuseMixing(path: string, backupPath: string): void {
  const [here, coming] = [isDemoAt(path), isDemoAt(backupPath)];
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
    return sqlite.prepare('SELECT is_demo FROM workspace').pluck().get() === 1;
  } catch {
    return null;
  } finally {
    sqlite?.close();
  }
}

/** Renames a damaged file and what belongs to it to `<name>_skadet_<time>`; answers its new path. */
export function setAsideDamaged(path: string, { now }: { now: Date }): string {
  return whileOwning(path, now, (file) => {
    if (existsSync(file)) return moveAside(file, 'skadet', now);
    throw new DomainError('not_found', `Fant ikke ${quoted(path)}. Den kan være flyttet allerede.`);
  });
}
