import { inReachSql } from '../../../../db/history.ts';
import { runStep } from '../../../../db/transaction.ts';
import type { Context } from '../context.ts';

/**
 * Removes bytes that nothing names any more: no attachment, no step undo could take back, and no
 * undone step redo could do again. Happens when a file was laid on a card, undone, and something
 * else was done since.
 */
export function dropOrphanBlobs({ workspace, actor, now }: Context): number {
  const order = { command: 'attachment.tidy', sentence: '', actor, now: now() };
  return runStep(
    workspace,
    order,
    () =>
      workspace.sqlite
        .prepare(
          `DELETE FROM blob
           WHERE NOT EXISTS (SELECT 1 FROM attachment WHERE attachment.hash = blob.hash)
             AND hash NOT IN (
               SELECT json_extract(coalesce(change.after, change.before), '$.hash')
               FROM change JOIN step ON step.id = change.step
               WHERE change.table_name = 'attachment' AND step.kind = 'command'
                 AND (step.undone_by IS NULL OR ${inReachSql}))`,
        )
        .run().changes,
  ).result;
}
