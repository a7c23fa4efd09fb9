import { findBackups, isGoodFile, writeBackup } from './backup-files.ts';
import type { BackupFile, BackupReason } from './backup-files.ts';
import { isSameDay } from './keep-policy.ts';
import { latestVersion } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import type { Workspace } from './open.ts';

export { backupFolder, findBackups } from './backup-files.ts';
export type { BackupFile, BackupReason } from './backup-files.ts';
export { keepPolicy } from './keep-policy.ts';
export { newestGoodBackup, restoreBackup, setAsideDamaged } from './restore.ts';

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

/** Makes a backup when none is from today (local date); otherwise null. */
export function dailyBackup(
  workspace: Workspace,
  { now }: { now: Date },
): (BackupFile & { checked: true }) | null {
  if (findBackups(workspace.path).some(({ at }) => isSameDay(at, now))) return null;
  return makeBackup(workspace, { now });
}

/** The backups of a workspace file, newest first, each opened and checked now. */
export function listBackups(path: string): (BackupFile & { checked: boolean })[] {
  const latest = latestVersion(migrations);
  return findBackups(path).map((backup) => ({
    ...backup,
    checked: isGoodFile(backup.path, latest),
  }));
}
