import type { CheckReport } from '../../../db/check.ts';
import type { MadeRestore, Restored, RestoredFaults } from '../../../db/restore.ts';
import type { HoldingCopy, StruckCopy } from '../../../db/strike/copies.ts';
import type { MadeStruck } from '../../../db/strike/file.ts';
import type { StrikePlan } from '../../../db/strike/plan.ts';
import type { DrilledCopy, DrillProgress, FileCount } from '../../contract/drill.ts';
import { DomainError } from '../../contract/errors.ts';
import type { CopyLook } from '../../contract/workspace.ts';
import type { WorkspaceReader } from '../../core/services/workspace/workspace-reader.ts';
import { threadProgram, threadQueue, type ThreadQueue } from '../threads/queue.ts';
import type { Order, Outcome } from './messages.ts';

/** Where the built program has the thread that reads workspace files. */
export const workspaceThreadIn = (builtFolder: string): string =>
  threadProgram(builtFolder, 'workspace-worker.mjs');

type Queue = ThreadQueue<Order, Outcome, DrillProgress['step']>;

/** Reads workspace files in a thread of its own, so that a long look makes no other file wait. */
export function workspaceReader(program: string): WorkspaceReader {
  return readerOver(threadQueue(program, { stopped, tooLarge }));
}

/** The reader whose orders are carried out by `queue`. */
export function readerOver(queue: Queue): WorkspaceReader {
  return {
    lookThrough: async (path) => (await queue.run({ kind: 'look', path })) as CopyLook,
    copy: async (path, target) => (await queue.run({ kind: 'copy', path, target })) as CopyLook,
    check: async (path) => (await queue.run({ kind: 'check', path })) as CheckReport,
    count: async (path) => (await queue.run({ kind: 'count', path })) as FileCount,
    drill: async (path, hear) =>
      (await queue.run({ kind: 'drill', path }, { hear })) as DrilledCopy,
    planStrike: async (path, target) =>
      (await queue.run({ kind: 'strikePlan', path, target })) as StrikePlan,
    holdingCopies: async (path, uid, targets) =>
      (await queue.run({ kind: 'holdingCopies', path, uid, targets })) as HoldingCopy[],
    makeStruck: async (path, strike, now) =>
      (await queue.run({ kind: 'makeStruck', path, strike, now })) as MadeStruck,
    strikeCopies: async (path, uid, order) =>
      (await queue.run({ kind: 'strikeCopies', path, uid, order })) as StruckCopy[],
    restoreBackup: async (path, backup, now) =>
      (await queue.run({ kind: 'restore', path, backup, now })) as Restored,
    makeRestore: async (path, backup, now) =>
      (await queue.run({ kind: 'makeRestore', path, backup, now })) as MadeRestore,
    restoredFaults: async (path, rows) =>
      (await queue.run({ kind: 'restoredFaults', path, rows })) as RestoredFaults,
    close: () => queue.close(),
  };
}

function stopped(): DomainError {
  return new DomainError('unavailable', 'Avbrutt, fordi Dreiepunkt avsluttes.');
}

function tooLarge(cause: Error): DomainError {
  const sentence = 'Arbeidsfila krever mer minne å lese gjennom enn appen har. Den er ikke endret.';
  return new DomainError('unavailable', sentence, { cause });
}
