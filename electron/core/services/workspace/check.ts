import { checkWorkspace } from '../../../../db/check.ts';
import type { CheckFinding } from '../../../contract/workspace.ts';
import type { Context } from '../context.ts';

/** What is wrong with the open file, as sentences; empty when it is whole. */
export function checkFile({ workspace }: Context): CheckFinding[] {
  return checkWorkspace(workspace).findings;
}
