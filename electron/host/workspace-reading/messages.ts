import type { CheckReport } from '../../../db/check.ts';
import type { RowCounts } from '../../../db/files/rows.ts';
import type { MadeRestore, Restored, RestoredFaults } from '../../../db/restore.ts';
import type { Strike } from '../../../db/strike/apply.ts';
import type { CopiesOrder, HoldingCopy, StruckCopy } from '../../../db/strike/copies.ts';
import type { MadeStruck } from '../../../db/strike/file.ts';
import type { StrikePlan, StrikeTarget } from '../../../db/strike/plan.ts';
import type { DrilledCopy, FileCount } from '../../contract/drill.ts';
import type { CopyLook } from '../../contract/workspace.ts';

/** One piece of work for the thread that reads workspace files. */
export type Order =
  | { kind: 'look'; path: string }
  | { kind: 'copy'; path: string; target: string }
  | { kind: 'check'; path: string }
  | { kind: 'count'; path: string }
  | { kind: 'drill'; path: string }
  | { kind: 'strikePlan'; path: string; target: StrikeTarget }
  | { kind: 'holdingCopies'; path: string; uid: string; targets: readonly StrikeTarget[] }
  | { kind: 'makeStruck'; path: string; strike: Strike; now: Date }
  | { kind: 'strikeCopies'; path: string; uid: string; order: CopiesOrder }
  | { kind: 'restore' | 'makeRestore'; path: string; backup: string; now: Date }
  | { kind: 'restoredFaults'; path: string; rows: RowCounts };

export type Outcome =
  | CopyLook
  | CheckReport
  | FileCount
  | DrilledCopy
  | StrikePlan
  | HoldingCopy[]
  | MadeStruck
  | StruckCopy[]
  | Restored
  | MadeRestore
  | RestoredFaults;
