import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { strikeCommand } from '../../electron/contract/strikes.ts';
import { chainHash, hashBefore, idFrom, stepsFrom } from '../chain.ts';
import type { LocalStep } from '../chain.ts';
import { loggedTables } from '../changelog.ts';
import type { LoggedTable } from '../changelog.ts';
import { addToDigests } from '../digest.ts';
import { writeSchema } from '../files/log.ts';
import type { Workspace } from '../open.ts';
import { withoutTriggers } from '../schema-triggers.ts';
import { keySql, readShape, rowSql } from '../table-shape.ts';
import { drawUids, runStep } from '../transaction.ts';
import { fieldWord } from './fields.ts';
import { stubBytes, stubHash } from './plan.ts';
import type { RowEdit, StrikePlan, StrikeTarget } from './plan.ts';

/** A removal as it is known in every copy: `uid` 32 hex digits, `at` ISO. `reason` never says the text. */
export interface Strike extends StrikeTarget {
  uid: string;
  reason: string;
  actor: string;
  at: string;
}

/** What the log says of a removal. */
export function strikeSentence({ table, column }: StrikeTarget): string {
  const row = loggedTables[table as LoggedTable];
  return `Fjernet en tekst for godt: ${fieldWord(table, column) ?? column} i ${row}`;
}

/**
 * Takes the words out of a closed scratch file: rows, log, sentences, drafts, attached bytes and the index
 * of searching, which the app makes anew. Sums follow; hashes of steps stay, and do not hold until
 * `writeStrike` has said so. To be called on a connection without the change log.
 */
export function takeOut(sqlite: Database.Database, plan: StrikePlan): void {
  sqlite.pragma('foreign_keys = OFF');
  writeSchema(sqlite, () =>
    withoutTriggers(sqlite, () => {
      if (plan.blobs.length > 0) swapBlobs(sqlite, plan.blobs);
      for (const edit of plan.rows) editRow(sqlite, edit);
      const log = sqlite.prepare('UPDATE change SET before = ?, after = ? WHERE id = ?');
      for (const { id, before, after } of plan.changes) log.run(before, after, id);
      const say = sqlite.prepare('UPDATE step SET sentence = ? WHERE id = ?');
      for (const { step, sentence } of plan.sentences) say.run(sentence, step);
      const drop = sqlite.prepare('DELETE FROM draft WHERE key = ?');
      for (const key of plan.drafts) drop.run(key);
      emptyIndex(sqlite);
    }),
  );
  sqlite.pragma('foreign_keys = ON');
}

function editRow(sqlite: Database.Database, { table, key, column, to }: RowEdit): void {
  const shape = readShape(sqlite, table);
  const at = `WHERE ${keySql(shape, `"${table}"`)} = ?`;
  const read = sqlite
    .prepare<[string], string>(`SELECT ${rowSql(shape, `"${table}"`)} FROM "${table}" ${at}`)
    .pluck();
  const before = read.get(key) ?? null;
  sqlite.prepare(`UPDATE "${table}" SET "${column}" = ? ${at}`).run(to, key);
  addToDigests(sqlite, [{ id: 0, t: table, b: before, a: read.get(key) ?? null }]);
}

function swapBlobs(sqlite: Database.Database, hashes: readonly string[]): void {
  const named = (hash: string) => JSON.stringify([hash]);
  const drop = sqlite.prepare('DELETE FROM blob WHERE hash = ?');
  for (const hash of hashes)
    if (drop.run(hash).changes > 0)
      addToDigests(sqlite, [{ id: 0, t: 'blob', b: named(hash), a: null }]);
  const put = sqlite.prepare('INSERT OR IGNORE INTO blob (hash, bytes) VALUES (?, ?)');
  if (put.run(stubHash, stubBytes).changes > 0)
    addToDigests(sqlite, [{ id: 0, t: 'blob', b: null, a: named(stubHash) }]);
}

function emptyIndex(sqlite: Database.Database): void {
  for (const table of ['search_title', 'search_text'])
    sqlite.exec(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`);
  sqlite.exec('DELETE FROM search_document; DELETE FROM search_state');
}

/**
 * Logs a removal that `takeOut` has done, as one step: what was removed and why, the stub of every step and
 * of every frozen row that lost words, and that the row has been changed.
 */
export function writeStrike(workspace: Workspace, strike: Strike, plan: StrikePlan): void {
  const { sqlite } = workspace;
  const { uid, table, key, column, reason, actor, at } = strike;
  const touched = new Set([...plan.changes, ...plan.sentences].map(({ step }) => step));
  const stubs = [...touched].map((id) => stubOf(sqlite, id));
  const stepUid = idFrom(`strike ${uid}`);
  drawUids(workspace, () => stepUid);
  const order = { command: strikeCommand, sentence: strikeSentence(strike), actor };
  runStep(workspace, { ...order, now: new Date(at) }, () => {
    sqlite
      .prepare('INSERT INTO strike VALUES (?, ?, ?, ?, ?, ?, ?)')
      .run(uid, table, key, column, reason, actor, at);
    const stub = sqlite.prepare('INSERT INTO struck_step VALUES (?, ?, ?, ?)');
    for (const { step, hash, now } of stubs) stub.run(uid, step, hash, now);
    const mark = sqlite.prepare('INSERT INTO struck_frozen VALUES (?, ?, ?, ?)');
    for (const { table: of, key: row, to } of plan.rows.filter(({ isFrozen }) => isFrozen))
      mark.run(uid, of, row, contentHashOf(String(to)));
    countOn(sqlite, plan.rows);
  });
}

/** The sha256 a frozen row that lost words is known by, of its content. */
export function contentHashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

function stubOf(sqlite: Database.Database, id: number) {
  const { value } = stepsFrom(sqlite, id).next() as { value: LocalStep };
  return { step: value.uid, hash: value.hash, now: chainHash(hashBefore(sqlite, id), value) };
}

/** The rows get a new revision, so that nobody saves what an open window still shows over it. */
function countOn(sqlite: Database.Database, rows: readonly RowEdit[]): void {
  const changed = new Map(rows.map((row) => [`${row.table} ${row.key}`, row]));
  for (const { table, key } of changed.values()) {
    const shape = readShape(sqlite, table);
    if (!shape.columns.includes('revision')) continue;
    sqlite
      .prepare(
        `UPDATE "${table}" SET revision = revision + 1 WHERE ${keySql(shape, `"${table}"`)} = ?`,
      )
      .run(key);
  }
}
