import type { Workspace } from '../../../db/open.ts';
import { refuseWrittenNumbers } from './privacy/written.ts';
import { runStep } from '../../../db/transaction.ts';

/** What every use case is given: the file, who writes, and the two sources of chance. */
export interface Context {
  readonly workspace: Workspace;
  readonly actor: string;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Pauses shorter than this within one text are one step to undo. */
const typingPauseMs = 2 * 60_000;

/** Runs one command as one step of the change log, in one transaction. */
export function command<T>(
  context: Context,
  name: string,
  sentence: string | ((result: T) => string),
  work: (db: Workspace['db']) => T,
): T {
  const { workspace, actor, now } = context;
  const order = { command: name, sentence, actor, now: now() };
  return runStep(workspace, order, guarded(workspace, work)).result;
}

/** As `command`, for a text that saves itself: what is typed without a long pause is one step. */
export function typingCommand<T>(
  context: Context,
  name: string,
  sentence: string,
  work: (db: Workspace['db']) => T,
): T {
  const { workspace, actor, now } = context;
  const order = { command: name, sentence, actor, now: now(), joinsWithin: typingPauseMs };
  return runStep(workspace, order, guarded(workspace, work)).result;
}

/** Every door reads its texts first; this is the lock behind them, for what no door has seen. */
function guarded<T>(workspace: Workspace, work: (db: Workspace['db']) => T) {
  return (db: Workspace['db']): T => {
    const result = work(db);
    refuseWrittenNumbers(workspace);
    return result;
  };
}
