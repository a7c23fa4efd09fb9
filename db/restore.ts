import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { DomainError } from '../electron/contract/errors.ts';
import { quoted, translateSqliteError } from './errors.ts';
import { logBelongs } from './files/belonging.ts';
import { copyOf, holdAgainst } from './files/copy-of.ts';
import { foldLog } from './files/log.ts';
import { readAlone } from './files/read-alone.ts';
import { incomingName, moveAside, putHere } from './files/place.ts';
import { inspectFile } from './inspect.ts';
import { takeLock } from './lock.ts';
import { latestVersion } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { sniffFile } from './sniff.ts';

/** Does `work` on a closed file, by its real path, while nobody else can open it. Errors: `conflict` and its own. */
export function whileOwning<T>(path: string, now: Date, work: (file: string) => T): T {
  const target = resolve(path);
  try {
    const file = existsSync(target)
      ? realpathSync(target)
      : join(realpathSync(dirname(target)), basename(target));
    const lock = takeLock(file, 'restore', now);
    try {
      return work(file);
    } finally {
      lock.release();
    }
  } catch (error) {
    throw translateSqliteError(error, path);
  }
}

/** Brings a file's own log into it, so that one file is moved; a file that cannot keeps its log. */
export function foldQuietly(path: string): void {
  if (logBelongs(path) !== 'own') return;
  let sqlite: Database.Database | null = null;
  try {
    sqlite = new Database(path, { fileMustExist: true });
    foldLog(sqlite);
  } catch {
    // A damaged file: it is moved as it is, with its log.
  } finally {
    sqlite?.close();
  }
}

/**
 * Puts a checked backup in the place of a closed workspace file. What stood there is renamed aside
 * and can itself be restored; `aside` is its path. The result is read in full where it lies and held
 * against the backup. Stopped half-way it can be run again. Errors: `damaged_file` and the like about
 * the backup (nothing is moved), `conflict` (the file is open, or one of the two is invented and the
 * other real), `disk_full`, `read_only`.
 */
export function restoreBackup(
  path: string,
  backupPath: string,
  { now }: { now: Date },
): { aside: string | null } {
  const latest = latestVersion(migrations);
  sniffFile(backupPath, latest);
  inspectFile(backupPath, 'full', latest);
  return whileOwning(path, now, (file) => {
    refuseMixing(file, backupPath);
    const incoming = incomingName(file);
    const rows = copyOf(realpathSync(backupPath), incoming);
    inspectFile(incoming, 'full', latest);
    foldQuietly(file);
    const aside = putHere(file, incoming, { label: 'før-gjenoppretting', now });
    inspectFile(file, 'full', latest);
    holdAgainst(file, rows);
    return { aside };
  });
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
