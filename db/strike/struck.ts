import type Database from 'better-sqlite3';
import { strikeCommand } from '../../electron/contract/strikes.ts';
import type { Strike } from './apply.ts';

/** The hashes of a step that lost words. */
export interface Stub {
  hash: string;
  struckHash: string;
}

const hasStrikes = (sqlite: Database.Database): boolean =>
  sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'struck_step'").get() !== undefined;

/** The stub that counts of every step that lost words, by the step's uid; none in a file from before version 21. */
export function stubsIn(sqlite: Database.Database): Map<string, Stub> {
  if (!hasStrikes(sqlite)) return new Map();
  const rows = sqlite
    .prepare<[], Stub & { step: string }>(
      'SELECT step, hash, struck_hash AS struckHash FROM struck_step ORDER BY rowid',
    )
    .all();
  return new Map(rows.map(({ step, hash, struckHash }) => [step, { hash, struckHash }]));
}

/** SQL for whether a step is out of undo's reach because it lost words, or is itself a removal. */
export const isStruckSql = `(step.command = '${strikeCommand}'
  OR EXISTS (SELECT 1 FROM struck_step WHERE struck_step.step = step.uid))`;

/** Every removal in a file, the first first; none in a file from before version 21. */
export function strikesIn(sqlite: Database.Database): Strike[] {
  if (!hasStrikes(sqlite)) return [];
  return sqlite
    .prepare<[], Strike>(
      `SELECT uid, table_name AS "table", row_key AS key, column_name AS "column", reason, actor, at
       FROM strike ORDER BY rowid`,
    )
    .all();
}
