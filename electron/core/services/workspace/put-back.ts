import { damaged } from '../../../../db/errors.ts';
import type { Workspace } from '../../../../db/open.ts';
import { canBeReadBeside } from '../../../../db/read-beside.ts';
import { putRestore, type Restored, type Restorer } from '../../../../db/restore.ts';
import { DomainError } from '../../../contract/errors.ts';
import { underWay, type Remake } from './remaking.ts';

/** The file of a session, as what puts another in its place needs it. */
export interface ReplacedFile {
  path(): string;
  now(): Date;
  /** The open file; null while it has failed to open. */
  open(): Workspace | null;
  changeCount(): number;
  remake: Remake;
  whileClosed<T>(work: (path: string) => T, options: { leavesChecked: boolean }): T;
  /** Closes the file and opens it again when `work` is done; every use of it is answered with `why` meanwhile. */
  whileAway<T>(why: DomainError, work: (path: string) => Promise<T>): Promise<T>;
}

const what = 'En sikkerhetskopi hentes fram';

/**
 * Puts a backup in the place of a session's file, made and looked through in another thread; the file is
 * closed for the moment it takes to change names. Errors: as `restoreBackup`; `conflict` while the file is
 * being made anew already.
 */
export function putBackupBack(
  file: ReplacedFile,
  backup: string,
  restorer: Restorer,
): Promise<Restored> {
  return file.remake(what, () => putBack(file, backup, restorer));
}

async function putBack(file: ReplacedFile, backup: string, restorer: Restorer): Promise<Restored> {
  const [path, now, workspace] = [file.path(), file.now(), file.open()];
  // One that cannot be read beside is away for as long as it takes.
  if (workspace === null || workspace.readOnly || !canBeReadBeside(workspace.sqlite))
    return file.whileAway(new DomainError('unavailable', underWay(what)), (closed) =>
      restorer.restoreBackup(closed, backup, now),
    );
  const restore = await restorer.makeRestore(path, backup, now);
  const restored = file.whileClosed((closed) => putRestore(closed, restore, now), {
    leavesChecked: true,
  });
  const opened = file.open();
  const seen = file.changeCount();
  if (opened === null || !canBeReadBeside(opened.sqlite)) return restored;
  const { isWhole, differing } = await restorer.restoredFaults(path, restore.rows);
  // What somebody writes in it from now on is no fault.
  const isAsPut = file.open() !== opened || file.changeCount() !== seen || differing.length === 0;
  if (isWhole && isAsPut) return restored;
  throw damaged(path, new Error(`rows differ in ${differing.join()}`));
}
