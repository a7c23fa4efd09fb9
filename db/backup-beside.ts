import { renameSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type Database from 'better-sqlite3';
import {
  backupName,
  clearUnfinished,
  makeFolder,
  prune,
  rememberGood,
  writeBackup,
  type BackupFile,
  type BackupReason,
} from './backup-files.ts';
import type { CopyLook } from '../electron/contract/workspace.ts';
import { damaged, translateSqliteError } from './errors.ts';
import { countSteps } from './inspect.ts';
import { latestVersion } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import type { Workspace } from './open.ts';
import { seal } from './files/copy.ts';
import { discard, settle } from './files/disk.ts';
import { sniffFile } from './sniff.ts';

/** Looks a whole copy through away from the thread that answers calls; null where that cannot be. */
export type LookThrough = (path: string) => Promise<CopyLook | null>;

/** Below this a backup is made at once: it takes less than anybody notices. */
export const smallBytes = 4 * 1024 * 1024;
const pagesAtATime = 200;

/**
 * As `makeBackup`, while other calls are answered: copied a few pages at a time, and looked through by
 * `look`. Errors: `disk_full`, `read_only`, `damaged_file`.
 */
export async function makeBackupBeside(
  { sqlite, path }: Workspace,
  { now, look, reason = 'routine' }: { now: Date; look: LookThrough; reason?: BackupReason },
): Promise<BackupFile & { checked: true }> {
  const latest = latestVersion(migrations);
  const pages = Number(sqlite.pragma('page_count', { simple: true }));
  const pageBytes = Number(sqlite.pragma('page_size', { simple: true }));
  if (pages * pageBytes < smallBytes) return writeBackup(sqlite, path, { now, reason, latest });
  try {
    makeFolder(path);
    clearUnfinished(path);
    const name = backupName(path, now, reason);
    const unchecked = `${name}.tmp`;
    try {
      const before = countSteps(sqlite);
      await copyWhole(sqlite, unchecked);
      sniffFile(unchecked, latest);
      const seen = await look(unchecked);
      if (seen === null) return writeBackup(sqlite, path, { now, reason, latest });
      // Steps made while it was copied may be in it or not; those before must be.
      if (!seen.isWhole || seen.steps < before)
        throw damaged(unchecked, new Error('the copy is not whole'));
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

/** As `settle`, without keeping the thread that answers calls. */
async function settleBeside(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The pages of an open file as one plain file on the disk, without a log beside it. */
async function copyWhole(sqlite: Database.Database, target: string): Promise<void> {
  discard(target);
  await sqlite.backup(target, { progress: () => pagesAtATime });
  seal(target);
  await settleBeside(target);
}
