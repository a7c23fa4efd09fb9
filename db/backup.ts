import { findBackups, isGoodFile, uidOf, writeBackup } from './backup-files.ts';
import type { BackupFile, BackupReason } from './backup-files.ts';
import type { CopyMaker } from './backup-beside.ts';
import { glance, rememberCopies, rememberedCopies, type CopyFacts } from './copy-ledger.ts';
import { isSameDay } from './keep-policy.ts';
import { latestVersion } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import type { Workspace } from './open.ts';

export { backupFolder, findBackups } from './backup-files.ts';
export type { BackupFile, BackupReason } from './backup-files.ts';
export { keepPolicy } from './keep-policy.ts';
export { restoreBackup, setAsideDamaged } from './restore.ts';

/**
 * Writes, opens and checks one whole copy in the folder Sikkerhetskopier beside the file, and lets
 * old ones go. `bytes` is its size. Errors: `disk_full`, `read_only`, `damaged_file`.
 */
export function makeBackup(
  workspace: Workspace,
  { now, reason = 'routine' }: { now: Date; reason?: BackupReason },
): BackupFile & { checked: true } {
  const latest = latestVersion(migrations);
  return writeBackup(workspace.sqlite, workspace.path, { now, reason, latest });
}

/** Whether no whole copy of this very workspace is from today (local date). */
export function isCopyDue({ path, sqlite }: Workspace, now: Date): boolean {
  const today = findBackups(path).filter(
    ({ at }) => isSameDay(at, now) && at.getTime() <= now.getTime(),
  );
  const remembered = rememberedCopies(path, today);
  const uid = uidOf(sqlite);
  return !today.some((backup) => {
    const { isGood, uid: of } = remembered.get(backup.path) ?? glance(backup.path);
    return isGood !== false && of === uid;
  });
}

/** Makes a backup when none is from today (local date); otherwise null. */
export function dailyBackup(
  workspace: Workspace,
  { now }: { now: Date },
): (BackupFile & { checked: true }) | null {
  return isCopyDue(workspace, now) ? makeBackup(workspace, { now }) : null;
}

/** A backup with what was found of it: `checked` says that every check held. */
export type ListedBackup = BackupFile & { checked: boolean; uid: string | null; steps: number };

/** The backups of a workspace file, newest first; each is checked once, and again when it has changed. */
export function listBackups(path: string): ListedBackup[] {
  const latest = latestVersion(migrations);
  return listed(path, (copy) => {
    const isGood = isGoodFile(copy, latest);
    return { ...(isGood ? glance(copy) : { uid: null, steps: 0 }), isGood };
  });
}

/** As `listBackups`, with those nobody has checked yet looked through beside the thread that answers calls. */
export async function listBackupsBeside(
  path: string,
  { lookThrough }: Pick<CopyMaker, 'lookThrough'>,
): Promise<ListedBackup[]> {
  const latest = latestVersion(migrations);
  const backups = findBackups(path);
  const known = rememberedCopies(path, backups);
  const found = new Map<string, CopyFacts>();
  for (const { path: copy } of backups.filter(
    (one) => typeof known.get(one.path)?.isGood !== 'boolean',
  )) {
    const { isWhole, uid, steps, version } = await lookThrough(copy).catch(() => torn);
    found.set(copy, { isGood: isWhole && version >= 1 && version <= latest, uid, steps });
  }
  // What has come since is looked at the next time somebody asks.
  return listed(path, (copy) => found.get(copy) ?? nobodyLooked());
}

const torn = { isWhole: false, uid: null, steps: 0, version: 0 };

function listed(path: string, examine: (copy: string) => CopyFacts): ListedBackup[] {
  const backups = findBackups(path);
  const known = rememberedCopies(path, backups);
  const found = new Map<string, CopyFacts>();
  const list = backups.map((backup) => {
    let facts = known.get(backup.path);
    if (typeof facts?.isGood !== 'boolean') {
      facts = examine(backup.path);
      if (facts.isGood !== null) found.set(backup.path, facts);
    }
    return { ...backup, checked: facts.isGood === true, uid: facts.uid, steps: facts.steps };
  });
  if (found.size > 0) rememberCopies(path, found);
  return list;
}

/**
 * The newest backup not from after `now` that passes every check, or null; of the workspace `uid` alone
 * when that is given, since another may have borne the file's name.
 */
export function newestGoodBackup(
  path: string,
  now = new Date(),
  uid: string | null = null,
): ListedBackup | null {
  return newestGood(listBackups(path), now, uid);
}

/** As `newestGoodBackup`, among those that are remembered to be whole: no copy is opened. */
export function newestRememberedBackup(
  path: string,
  now: Date,
  uid: string | null,
): ListedBackup | null {
  return newestGood(listed(path, nobodyLooked), now, uid);
}

const nobodyLooked = (): CopyFacts => ({ isGood: null, uid: null, steps: 0 });

/** As `newestGoodBackup`, among backups that are listed already. */
export function newestGood(
  backups: readonly ListedBackup[],
  now: Date,
  uid: string | null,
): ListedBackup | null {
  const past = backups.filter(({ at }) => at.getTime() <= now.getTime());
  return past.find((one) => one.checked && (uid === null || one.uid === uid)) ?? null;
}
