import type { Workspace } from '../../../db/open.ts';
import { runStep } from '../../../db/transaction.ts';

/** What every use case is given: the file, who writes, and the two sources of chance. */
export interface Context {
  readonly workspace: Workspace;
  readonly actor: string;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Runs one command as one step of the change log, in one transaction. */
export function command<T>(
  context: Context,
  name: string,
  sentence: string | ((result: T) => string),
  work: (db: Workspace['db']) => T,
): T {
  const { workspace, actor, now } = context;
  return runStep(workspace, { command: name, sentence, actor, now: now() }, work).result;
}
