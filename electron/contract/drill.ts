import { z } from 'zod';

/** What a workspace file holds, counted: the copy in a drill and the present file are held side by side. */
export interface FileCount {
  /** Rows by table. */
  rows: Record<string, number>;
  /** Figures by file they were read from: how many, and the sum of their values. */
  figures: { importId: string; fileName: string; count: number; sum: number }[];
  /** The newest change in the log; null in a file nobody has changed. */
  last: { step: number; at: string; sentence: string } | null;
}

/** What the reading thread found of a copy it had put back to a scratch file. */
export interface DrilledCopy extends FileCount {
  isWhole: boolean;
  version: number;
}

export interface DrillProgress {
  kind: 'progress';
  step: 'copy' | 'check' | 'count' | 'compare';
}

/** One thing that would be lost, or that does not agree; `sentence` is bokmål. */
export interface DrillReport {
  at: string;
  fileName: string;
  copyAt: string;
  /** The copy was put back, opened and found whole, and its figures are those of the file. */
  isGood: boolean;
  /** The outcome in a sentence or two. */
  sentence: string;
  /** What would be lost, newest first, and what does not agree. */
  lost: string[];
  rows: { copy: number; present: number };
  figures: { copy: number; present: number };
}

/** The day a drill was last done, and how it went. */
export const lastDrillShape = z.object({
  at: z.iso.datetime(),
  copyAt: z.iso.datetime(),
  isGood: z.boolean(),
});
export type LastDrill = z.infer<typeof lastDrillShape>;

/** The setting that remembers the last drill. */
export const drillSetting = 'restore_drill';
