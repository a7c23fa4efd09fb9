import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { DomainError } from '../electron/contract/errors.ts';
import { damaged, translateSqliteError } from './errors.ts';
import { countSteps, inspectFile } from './inspect.ts';
import { glance, rememberCopies, rememberedCopies, type CopyFacts } from './copy-ledger.ts';
import { keepPolicy } from './keep-policy.ts';
import { writeCopy } from './files/copy.ts';
import { discard, settle } from './files/disk.ts';
import { baseName, extension, fileStamp } from './files/names.ts';
import { sniffFile } from './sniff.ts';

/** Why a backup was made (`own`: somebody asked for it); what is not routine shows in its file name. */
export type BackupReason = 'routine' | 'own' | 'before_upgrade' | 'before_restore';

const endings = {
  routine: '',
  own: '_egen',
  before_upgrade: '_for-oppgradering',
  before_restore: '_for-gjenoppretting',
} as const satisfies Record<BackupReason, string>;

/** A backup file by its name alone: not opened, not checked. `at` has whole seconds. */
export interface BackupFile {
  path: string;
  at: Date;
  bytes: number;
  reason: BackupReason;
}

/** The folder beside the workspace file where its backups live. */
export function backupFolder(path: string): string {
  return join(dirname(path), 'Sikkerhetskopier');
}

const namePattern =
  /^(?<base>.+)_(?<day>\d{4}-\d\d-\d\d)T(?<time>\d\d-\d\d-\d\d)(-(?<number>\d+))?(?<ending>_[a-z-]+)?\.dreiepunkt$/;

interface Named {
  base: string;
  at: Date;
  /** Counts the copies of one second, from 1. */
  number: number;
  reason: BackupReason;
}

function parseName(name: string): Named | null {
  const groups = namePattern.exec(name)?.groups;
  if (!groups) return null;
  const at = new Date(`${groups['day']}T${groups['time']?.replaceAll('-', ':')}`);
  if (Number.isNaN(at.getTime())) return null;
  const ending = groups['ending'] ?? '';
  const reasons: readonly BackupReason[] = ['own', 'before_upgrade', 'before_restore'];
  const reason = reasons.find((one) => endings[one] === ending) ?? 'routine';
  return { base: groups['base'] ?? '', at, number: Number(groups['number'] ?? 1), reason };
}

/** Makes the folder where it is not there. Errors: `conflict` when a file has taken its name. */
export function makeFolder(path: string): void {
  const folder = backupFolder(path);
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat && !stat.isDirectory())
    throw new DomainError(
      'conflict',
      `«${basename(folder)}» ved siden av arbeidsfila er en fil og ikke en mappe, så sikkerhetskopien kunne ikke lages. Gi den et annet navn, og prøv igjen.`,
    );
  mkdirSync(folder, { recursive: true });
}

/** The backups of one workspace file, newest first; empty when there is no folder. */
export function findBackups(path: string): BackupFile[] {
  const folder = backupFolder(path);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const base = baseName(path).normalize('NFC');
  return readdirSync(folder)
    .flatMap((name): (BackupFile & { number: number })[] => {
      const parsed = parseName(name);
      if (parsed?.base.normalize('NFC') !== base) return [];
      const stat = statSync(join(folder, name), { throwIfNoEntry: false });
      if (!stat?.isFile()) return [];
      const { at, number, reason } = parsed;
      return [{ path: join(folder, name), at, bytes: stat.size, reason, number }];
    })
    .sort((one, other) => other.at.getTime() - one.at.getTime() || other.number - one.number)
    .map(({ number: _, ...backup }) => backup);
}

/** Whether a file is a whole Dreiepunkt file this edition can open. Never throws. */
export function isGoodFile(path: string, latest: number): boolean {
  try {
    sniffFile(path, latest);
    inspectFile(path, 'full', latest);
    return true;
  } catch {
    return false;
  }
}

/**
 * Lets old backups go by the keep policy: never the one just made, never one the group made itself, and
 * none of another workspace that has borne this file's name.
 */
export function prune(path: string, made: string, now: Date): void {
  const routine = findBackups(path).filter(({ reason }) => reason !== 'own');
  const remembered = rememberedCopies(path, routine);
  const glanced = new Map<string, CopyFacts>();
  const full = routine.map((backup) => {
    const facts = remembered.get(backup.path) ?? glance(backup.path);
    if (!remembered.has(backup.path)) glanced.set(backup.path, facts);
    return { ...backup, steps: facts.steps, uid: facts.uid };
  });
  const uid = full.find((backup) => backup.path === made)?.uid ?? glance(made).uid;
  const ours = full.filter((backup) => backup.uid !== null && backup.uid === uid);
  for (const { path: old } of keepPolicy(ours, now)) {
    if (old !== made) rmSync(old, { force: true });
  }
  rememberCopies(path, glanced);
}

/** Remembers a copy that has just been made of an open file and checked. */
export function rememberGood(path: string, copy: string, sqlite: Database.Database): void {
  const facts = { isGood: true, uid: uidOf(sqlite), steps: countSteps(sqlite) };
  rememberCopies(path, new Map([[copy, facts]]));
}

/** The id of the workspace in an open file. */
export function uidOf(sqlite: Database.Database): string | null {
  const uid = sqlite.prepare<[], string>('SELECT uid FROM workspace').pluck().get();
  return uid === undefined || uid === '' ? null : uid;
}

/** A free name for a backup made now, which counts on from those of the same second, whatever they are for. */
export function backupName(path: string, now: Date, reason: BackupReason): string {
  const stem = `${baseName(path)}_${fileStamp(now)}`;
  const numbers = readdirSync(backupFolder(path))
    .filter((name) => name.startsWith(stem))
    .map((name) => parseName(name)?.number ?? 0);
  const number = Math.max(0, ...numbers) + 1;
  const count = number === 1 ? '' : `-${number}`;
  return join(backupFolder(path), `${stem}${count}${endings[reason]}${extension}`);
}

/** What a stopped program left half made; only the file's owner writes here. */
export function clearUnfinished(path: string): void {
  for (const name of readdirSync(backupFolder(path))) {
    if (name.startsWith(`${baseName(path)}_`) && /\.dreiepunkt\.tmp(-\w+)?$/.test(name)) {
      rmSync(join(backupFolder(path), name), { force: true });
    }
  }
}

/**
 * Writes a whole copy of an open file beside it, opens and checks it, and only then gives it its
 * name; then lets old ones go. Errors: `disk_full`, `read_only`, `damaged_file`.
 */
export function writeBackup(
  sqlite: Database.Database,
  path: string,
  { now, reason, latest }: { now: Date; reason: BackupReason; latest: number },
): BackupFile & { checked: true } {
  try {
    makeFolder(path);
    clearUnfinished(path);
    const name = backupName(path, now, reason);
    const unchecked = `${name}.tmp`;
    try {
      writeCopy(sqlite, unchecked);
      sniffFile(unchecked, latest);
      const { steps } = inspectFile(unchecked, 'full', latest);
      if (steps !== countSteps(sqlite)) throw damaged(unchecked, new Error('steps are missing'));
      renameSync(unchecked, name);
      settle(name);
    } finally {
      discard(unchecked);
    }
    rememberGood(path, name, sqlite);
    prune(path, name, now);
    return { path: name, at: now, bytes: statSync(name).size, reason, checked: true };
  } catch (error) {
    throw translateSqliteError(error, path);
  }
}
