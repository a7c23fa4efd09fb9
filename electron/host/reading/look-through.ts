/**
 * Looks a copy of a workspace through with Node's own SQLite, which needs no library of ours in this
 * thread. Null where this Node has none; throws for what is no database.
 */
export async function lookThrough(
  path: string,
): Promise<{ isWhole: boolean; steps: number } | null> {
  const sqlite = await import('node:sqlite').catch(() => null);
  if (sqlite === null) return null;
  const file = new sqlite.DatabaseSync(path, { readOnly: true });
  try {
    const [answer] = Object.values(file.prepare('PRAGMA integrity_check(1)').get() ?? {});
    const orphan = file.prepare('PRAGMA foreign_key_check').get();
    const [steps] = Object.values(file.prepare('SELECT count(*) FROM step').get() ?? {});
    return { isWhole: answer === 'ok' && orphan === undefined, steps: Number(steps) };
  } finally {
    file.close();
  }
}
