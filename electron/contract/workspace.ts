import { z } from 'zod';
import type { ErrorCode } from './errors.ts';

/** What the frame around every screen shows. */
export interface WorkspaceOpen {
  state: 'open';
  name: string;
  fileName: string;
  folder: string;
  isDemo: boolean;
  readOnly: boolean;
  actor: string;
  savedAt: string | null;
  lastBackup: { at: string; fileName: string } | null;
  /** Today as the host's clock has it, ISO date. */
  today: string;
  version: string;
}

/** Why the file could not be opened, what stands where, and the ways on. */
export interface WorkspaceFailed {
  state: 'failed';
  code: ErrorCode;
  sentence: string;
  way: string | null;
  path: string;
  backups: BackupEntry[];
}
export type WorkspaceStatus = WorkspaceOpen | WorkspaceFailed;

export interface BackupEntry {
  fileName: string;
  at: string;
  bytes: number;
  isGood: boolean;
}

export interface CheckFinding {
  code: string;
  sentence: string;
}

export const restoreInput = z.object({ fileName: z.string().min(1).max(255) });
export const actorInput = z.object({
  actor: z.string().trim().min(1, 'Skriv rollen din.').max(60),
});

export interface StepEntry {
  step: number;
  kind: 'command' | 'undo' | 'redo';
  sentence: string;
  actor: string;
  at: string;
  isUndone: boolean;
}
/** A command in the list of changes, newest first, and whether the list can take it back or do it again. */
export interface CommandEntry {
  step: number;
  sentence: string;
  actor: string;
  at: string;
  state: 'done' | 'undone' | 'gone';
}
export interface CommandPage {
  commands: CommandEntry[];
  hasOlder: boolean;
}
export const historyListInput = z.object({ limit: z.number().int().min(1).max(1000) });
export const stepInput = z.object({ step: z.number().int().min(1) });

export interface HistoryState {
  undo: { step: number; sentence: string } | null;
  redo: { step: number; sentence: string } | null;
  latest: StepEntry[];
}
