import type { CheckReport } from '../../../db/check.ts';
import type { DrilledCopy, FileCount } from '../../contract/drill.ts';
import type { CopyLook } from '../../contract/workspace.ts';

/** One piece of work for the thread that reads workspace files. */
export type Order =
  | { kind: 'look'; path: string }
  | { kind: 'copy'; path: string; target: string }
  | { kind: 'check'; path: string }
  | { kind: 'count'; path: string }
  | { kind: 'drill'; path: string };

export type Outcome = CopyLook | CheckReport | FileCount | DrilledCopy;
