import { asc, eq, gte, inArray, lt } from 'drizzle-orm';
import { writeTransaction } from '../../../../db/files/log.ts';
import { draft } from '../../../../db/schema/index.ts';
import { readOnly, translateSqliteError } from '../../../../db/errors.ts';
import {
  draftBody,
  draftCount,
  draftDays,
  type DraftBody,
  type KeptDraft,
} from '../../../contract/drafts.ts';
import type { Context } from '../context.ts';
import { guardInput } from '../privacy/guard.ts';

const dayMs = 24 * 60 * 60_000;
const oldest = ({ now }: Context) => new Date(now().getTime() - draftDays * dayMs).toISOString();

/** Every draft that is not too old; what an earlier edition wrote in another shape is left out. */
export function listDrafts(context: Context): KeptDraft[] {
  const rows = context.workspace.db
    .select()
    .from(draft)
    .where(gte(draft.savedAt, oldest(context)))
    .all();
  return rows.flatMap(({ key, body, savedAt }) => {
    const read = draftBody.safeParse(parsed(body));
    return read.success ? [{ key, body: read.data, savedAt }] : [];
  });
}

/**
 * Keeps what has been typed, in the file itself: it follows the file and its rights, and a browser on a
 * shared machine holds nothing. Read by the guard as the texts of its noun. Throws `privacy`,
 * `validation`, `read_only`.
 */
export function keepDraft(context: Context, key: string, body: DraftBody): { savedAt: string } {
  const noun = key.split(':')[0] ?? '';
  for (const texts of [body.values, ...(body.sent ?? [])])
    guardInput(() => context, `${noun}.draft`, texts);
  const savedAt = context.now().toISOString();
  write(context, () => {
    const { db } = context.workspace;
    const row = { body: JSON.stringify(body), savedAt };
    db.insert(draft)
      .values({ key, ...row })
      .onConflictDoUpdate({ target: draft.key, set: row })
      .run();
    db.delete(draft)
      .where(lt(draft.savedAt, oldest(context)))
      .run();
    const keys = db.select({ key: draft.key }).from(draft).orderBy(asc(draft.savedAt)).all();
    const tooMany = keys.slice(0, Math.max(0, keys.length - draftCount)).map((one) => one.key);
    if (tooMany.length > 0) db.delete(draft).where(inArray(draft.key, tooMany)).run();
  });
  return { savedAt };
}

/** Forgets a draft: it was saved, or thrown away by the one who wrote it. */
export function dropDraft(context: Context, key: string): void {
  const { db } = context.workspace;
  if (db.select({ key: draft.key }).from(draft).where(eq(draft.key, key)).get() === undefined)
    return;
  write(context, () => {
    db.delete(draft).where(eq(draft.key, key)).run();
  });
}

/** One transaction without a step: a draft is nothing in the file's history. */
function write({ workspace }: Context, work: () => void): void {
  const { sqlite, path } = workspace;
  if (workspace.readOnly) throw readOnly(path);
  try {
    writeTransaction(sqlite, work);
  } catch (error) {
    throw translateSqliteError(error, path);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
