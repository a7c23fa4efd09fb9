import type { CopyMaker } from '../../../../db/backup-beside.ts';
import type { Restorer } from '../../../../db/restore.ts';
import type { Striker } from '../../../../db/strike/copies.ts';
import type { CheckReport } from '../../../../db/check.ts';
import type { DrilledCopy, DrillProgress, FileCount } from '../../../contract/drill.ts';

/** Reads workspace files away from the thread that answers calls. */
export interface WorkspaceReader extends CopyMaker, Restorer, Striker {
  /** What is wrong with an open file that can be read beside; as `checkHere`. */
  check(path: string): Promise<CheckReport>;
  /** Counts what is in an open file that can be read beside. */
  count(path: string): Promise<FileCount>;
  /** Puts a copy back as a scratch file, opens and checks it and counts what is in it. */
  drill(copy: string, say: (step: DrillProgress['step']) => void): Promise<DrilledCopy>;
  close(): Promise<void>;
}
