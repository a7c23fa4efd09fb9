import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { openWorkspace } from '../../../db/open.ts';
import { noRole } from '../../contract/workspace.ts';
import type { Context } from '../../core/services/context.ts';
import { missingQuestion, nobodyKnown } from '../../core/services/workspace/missing.ts';
import { chosenRole } from '../../core/services/workspace/roles.ts';

/** Opens a workspace file for one command and closes it whatever happens. */
export async function withFile<T>(
  file: string,
  work: (context: Context) => T | Promise<T>,
  { readOnly = false, isSalvage = false } = {},
): Promise<T> {
  const path = resolve(file);
  const question = existsSync(path) ? null : missingQuestion(path, nobodyKnown);
  if (question) throw question;
  const workspace = openWorkspace(path, {
    now: new Date(),
    what: 'kommandolinje',
    readOnly,
    isSalvage,
  });
  try {
    return await work({
      workspace,
      get actor() {
        return chosenRole({ workspace }) ?? noRole;
      },
      now: () => new Date(),
      newId: () => randomUUID(),
    });
  } finally {
    workspace.close();
  }
}
