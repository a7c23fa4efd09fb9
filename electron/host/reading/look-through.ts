import type { CopyLook } from '../../contract/workspace.ts';
import { applicationId } from '../../../db/sniff.ts';

/**
 * Looks a copy of a workspace through with Node's own SQLite, which needs no library of ours in this
 * thread. Null where this Node has none; throws for what is no database.
 */
export async function lookThrough(path: string): Promise<CopyLook | null> {
  const sqlite = await import('node:sqlite').catch(() => null);
  if (sqlite === null) return null;
  const file = new sqlite.DatabaseSync(path, { readOnly: true });
  try {
    const [answer] = Object.values(file.prepare('PRAGMA integrity_check(1)').get() ?? {});
    const orphan = file.prepare('PRAGMA foreign_key_check').get();
    const first = (sql: string) => Object.values(file.prepare(sql).get() ?? {})[0];
    const isOurs = first('PRAGMA application_id') === applicationId;
    const uid = first('SELECT uid FROM workspace');
    return {
      isWhole: isOurs && answer === 'ok' && orphan === undefined,
      steps: Number(first('SELECT count(*) FROM step')),
      uid: typeof uid === 'string' && uid !== '' ? uid : null,
      version: Number(first('PRAGMA user_version')),
    };
  } finally {
    file.close();
  }
}
