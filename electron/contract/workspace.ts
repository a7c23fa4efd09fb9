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
  /** What was found at opening that a person should know, a sentence for each. */
  notices: string[];
  /** Why the file is only read, and what may become of it; null for the one who writes. */
  reader: ReaderStatus | null;
  actor: string;
  savedAt: string | null;
  lastBackup: { at: string; fileName: string } | null;
  copyFault: CopyFault | null;
  /** Today as the host's clock has it, ISO date. */
  today: string;
  version: string;
}

/**
 * `writer`: somebody else writes. `protected`: file or folder may not be written to. `incomplete`: rows point
 * at something missing. `damaged` and `newer`: read because the user said so.
 */
export type ReadingReason = 'writer' | 'protected' | 'incomplete' | 'damaged' | 'newer';

/** What the top bar of a reader says and offers. */
export interface ReaderStatus {
  reason: ReadingReason;
  /** E.g. «Leser: sekretær skriver siden kl. 13.04.»; every command is answered with it. */
  sentence: string;
  /** The role of the one who writes, where it is known. */
  role: string | null;
  /** The writer has closed the file, or their program has ended. */
  isGone: boolean;
  takeOver: 'now' | 'waiting' | 'no';
  /** Seconds until a silent writer may be taken over from. */
  waits: number;
  /** What is read is the copy from then, because the file itself is held by the writer alone. */
  copyAt: string | null;
  /** Another one when the writer has changed something. */
  revision: string;
}

/** Why the file could not be opened, what stands where, and the ways on. */
export interface WorkspaceFailed {
  state: 'failed';
  code: ErrorCode;
  sentence: string;
  way: string | null;
  path: string;
  /** The file can be opened for reading, should the user want to. */
  canRead: boolean;
  /** A new file can be begun here. */
  canStartNew: boolean;
  backups: BackupEntry[];
  /** Files beside it that may be it, or hold what it held; newest first. */
  others: OtherEntry[];
}
export type WorkspaceStatus = WorkspaceOpen | WorkspaceFailed;

/** `aside`: set aside by the app, as its name says. `renamed`: the same workspace under another name. */
export interface OtherEntry {
  fileName: string;
  kind: 'aside' | 'renamed';
  at: string;
  bytes: number;
}

export interface BackupEntry {
  fileName: string;
  at: string;
  bytes: number;
  isGood: boolean;
  /** Made because somebody asked for it; never let go by itself. */
  isOwn: boolean;
  /** Made under a wrong clock: its time has not come yet. */
  isFromFuture: boolean;
}

/** Why today's copy could not be taken. */
export interface CopyFault {
  sentence: string;
  at: string;
}

/** What a look through a whole copy says of it. */
export interface CopyLook {
  /** Every page, every reference and the mark of a Dreiepunkt file hold. */
  isWhole: boolean;
  /** Changes in its log. */
  steps: number;
  /** The workspace it is a copy of. */
  uid: string | null;
  /** The edition it was written by. */
  version: number;
}

export interface CheckFinding {
  code: string;
  sentence: string;
}

/** What stands beside a change while nobody has said which role writes. */
export const noRole = 'rolle ikke oppgitt';

/** The setting that holds the role of the one who writes. */
export const actorSetting = 'actor';
/** The setting that holds the roles that wrote before, as a JSON array. */
export const earlierActorsSetting = 'actors.earlier';

/** Where a missing file is said to lie, as it was written or pasted. */
export const foundFileInput = z.object({
  path: z.string().trim().min(1, 'Skriv hvor fila ligger.').max(4096),
});
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
  /** `struck`: it lost words for good, or removed some, and is out of undo's reach. */
  state: 'done' | 'undone' | 'gone' | 'struck';
  /** When and by which role it last lost words. */
  struck: { at: string; actor: string } | null;
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
