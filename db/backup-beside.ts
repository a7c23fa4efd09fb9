import { statSync } from 'node:fs';
import { rename } from 'node:fs/promises';
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
import { canBeReadBeside } from './read-beside.ts';
import { seal } from './files/copy.ts';
import { discard, settleBeside } from './files/disk.ts';
import { sniffFile } from './sniff.ts';

/** Makes and reads copies away from the thread that answers calls. */
export interface CopyMaker {
  /** Looks a finished copy through, every page of it. Errors: `damaged_file` for what is no database. */
  lookThrough(path: string): Promise<CopyLook>;
  /** Writes an open file that can be read beside as one whole file under `target`, and looks it through. */
  copy(path: string, target: string): Promise<CopyLook>;
}

/** Below this a backup is made at once: it takes less than anybody notices. */
export const smallBytes = 4 * 1024 * 1024;
const pagesAtATime = 200;

/** As `makeBackup`, while other calls are answered. Errors: `disk_full`, `read_only`, `damaged_file`. */
export async function makeBackupBeside(
  { sqlite, path }: Workspace,
  { now, maker, reason = 'routine' }: { now: Date; maker: CopyMaker; reason?: BackupReason },
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
      const seen = canBeReadBeside(sqlite)
        ? await maker.copy(path, unchecked)
        : await copyInPieces(sqlite, unchecked).then(() => maker.lookThrough(unchecked));
      sniffFile(unchecked, latest);
      // Steps made while it was copied may be in it or not; those before must be.
      if (!seen.isWhole || seen.steps < before)
        throw damaged(unchecked, new Error('the copy is not whole'));
      await rename(unchecked, name);
      await settleBeside(name);
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

/** As `writeCopy`, a few pages at a time between calls: for a file its writer has to itself. */
async function copyInPieces(sqlite: Database.Database, target: string): Promise<void> {
  discard(target);
  await sqlite.backup(target, { progress: () => pagesAtATime });
  seal(target);
  await settleBeside(target);
}
