import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { prepared } from './statements.ts';
import { differsSql, readShape, rowSql } from './table-shape.ts';
import { derivedTables } from './table-rows.ts';
import type { TableShape } from './table-shape.ts';

/** What the rows of one table add up to. `digest` is 64 hex digits; `lastId` the highest number given. */
export interface Digest {
  rows: number;
  digest: string;
  lastId: number;
}

/** One logged write, as far as the sums are concerned. */
export interface SummedChange {
  id: number;
  t: string;
  b: string | null;
  a: string | null;
}

/** The sums themselves, figures (held by `vintage.figures_hash`), and what is made from the rest. */
export const undigestedTables: readonly string[] = [
  'content_digest',
  'observation',
  ...derivedTables,
];

/** The chain holds what steps and changes say: of the one its last hash is kept, of the other its numbers. */
const logTables: ReadonlySet<string> = new Set(['step', 'change']);
const neverReused: ReadonlySet<string> = new Set(['step', 'change', 'vintage']);

const modulus = 1n << 256n;
const hex = (sum: bigint): string => (sum % modulus).toString(16).padStart(64, '0');
const hashOf = (row: string): bigint =>
  BigInt(`0x${createHash('sha256').update(row).digest('hex')}`);

/** What one row taken out and one put in add to a sum; null is no row. */
function difference(before: string | null, after: string | null): bigint {
  const out = before === null ? 0n : modulus - hashOf(before);
  return after === null ? out : out + hashOf(after);
}

// Bytes are known by their hash, which `check` computes again.
function contentSql(table: string, shape: TableShape, row: string): string {
  return table === 'blob' ? `json_array(${row}.hash)` : rowSql(shape, row);
}

/** Whether the file keeps sums at all; files from before version 17 do not. */
export function hasDigests(sqlite: Database.Database): boolean {
  return (
    sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'content_digest'").get() !== undefined
  );
}

/** The tables a file keeps sums of, by name. */
export function digestedTables(sqlite: Database.Database): string[] {
  return sqlite
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT GLOB 'sqlite_*' ORDER BY name`,
    )
    .pluck()
    .all()
    .filter((name) => !undigestedTables.includes(name));
}

/** Adds up the rows of a table as they are now. */
export function digestOf(sqlite: Database.Database, table: string): Digest {
  const lastId = neverReused.has(table)
    ? sqlite
        .prepare<[string], number>('SELECT seq FROM sqlite_sequence WHERE name = ?')
        .pluck()
        .get(table)
    : 0;
  return { ...sumOf(sqlite, table), lastId: lastId ?? 0 };
}

function sumOf(sqlite: Database.Database, table: string): Omit<Digest, 'lastId'> {
  if (logTables.has(table)) {
    const rows = Number(sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get());
    return { rows, digest: table === 'step' ? headOf(sqlite) : sumOfIds(sqlite) };
  }
  const contents = sqlite
    .prepare<[], string>(
      `SELECT ${contentSql(table, readShape(sqlite, table), `"${table}"`)} FROM "${table}"`,
    )
    .pluck()
    .iterate();
  let sum = 0n;
  let rows = 0;
  for (const content of contents) {
    sum += hashOf(content);
    rows += 1;
  }
  return { rows, digest: hex(sum) };
}

function headOf(sqlite: Database.Database): string {
  const head = sqlite.prepare<[], string | null>('SELECT hash FROM step ORDER BY id DESC LIMIT 1');
  return head.pluck().get() ?? hex(0n);
}

function sumOfIds(sqlite: Database.Database): string {
  return hex(
    BigInt(sqlite.prepare<[], number | null>('SELECT sum(id) FROM change').pluck().get() ?? 0),
  );
}

/** The sums the file says it has, by table. */
export function keptDigests(sqlite: Database.Database): Map<string, Digest> {
  const rows = sqlite
    .prepare<[], Digest & { name: string }>(
      `SELECT table_name AS name, row_count AS rows, digest, last_id AS lastId FROM content_digest`,
    )
    .all();
  return new Map(rows.map(({ name, ...digest }) => [name, digest]));
}

/** Writes the sum of one table as it was just added up. */
export function keepDigest(sqlite: Database.Database, table: string, digest: Digest): void {
  prepared(sqlite, 'INSERT OR REPLACE INTO content_digest VALUES (?, ?, ?, ?)').run(
    table,
    digest.rows,
    digest.digest,
    digest.lastId,
  );
}

interface Delta {
  rows: number;
  sum: bigint;
}

/** Adds what logged writes did to the sums of their tables. Called once for each change row, also for those thrown away. */
export function addToDigests(sqlite: Database.Database, changes: readonly SummedChange[]): void {
  const deltas = new Map<string, Delta>();
  for (const { t, b, a } of changes) {
    const delta = deltas.get(t) ?? { rows: 0, sum: 0n };
    delta.rows += Number(a !== null) - Number(b !== null);
    delta.sum += difference(b, a);
    deltas.set(t, delta);
  }
  for (const [table, delta] of deltas) addDelta(sqlite, table, delta);
}

/** Counts rows that have come into the log, by their numbers. */
export function countLogged(sqlite: Database.Database, ids: readonly number[]): void {
  const sum = ids.reduce((total, id) => total + BigInt(id), 0n);
  addDelta(sqlite, 'change', { rows: ids.length, sum }, Math.max(0, ...ids));
}

/** Notes a number that was given out and not used. */
export function noteNumber(sqlite: Database.Database, table: string, id: number): void {
  prepared(sqlite, 'UPDATE content_digest SET last_id = max(last_id, ?) WHERE table_name = ?').run(
    id,
    table,
  );
}

/** Says which hash the chain now ends in, and how many steps came. */
export function setHead(
  sqlite: Database.Database,
  { hash, steps, lastId }: { hash: string; steps: number; lastId: number },
): void {
  prepared(
    sqlite,
    `UPDATE content_digest SET digest = ?, row_count = row_count + ?, last_id = max(last_id, ?)
     WHERE table_name = 'step'`,
  ).run(hash, steps, lastId);
}

function addDelta(
  sqlite: Database.Database,
  table: string,
  { rows, sum }: Delta,
  lastId = 0,
): void {
  const digest = prepared<[string], { digest: string }>(
    sqlite,
    'SELECT digest FROM content_digest WHERE table_name = ?',
  ).get(table);
  if (!digest) throw new Error(`no sum is kept of table ${table}`);
  prepared(
    sqlite,
    `UPDATE content_digest SET digest = ?, row_count = row_count + ?, last_id = max(last_id, ?)
     WHERE table_name = ?`,
  ).run(hex(BigInt(`0x${digest.digest}`) + sum), rows, lastId, table);
}

/**
 * Keeps the sums of the tables outside the log up with every write of this connection, whoever writes.
 * The triggers live in the connection only. Logged tables are summed by the step that writes them.
 */
export function installDigests(sqlite: Database.Database, logged: readonly string[]): void {
  sqlite.function(
    'digest_sum',
    { deterministic: true, directOnly: false },
    (digest: string, before: string | null, after: string | null) =>
      hex(BigInt(`0x${digest}`) + difference(before, after)),
  );
  const tables = digestedTables(sqlite).filter((table) => !logTables.has(table));
  for (const table of tables)
    if (!logged.includes(table)) sqlite.exec(triggerSql(table, readShape(sqlite, table)));
}

function triggerSql(table: string, shape: TableShape): string {
  const [before, after] = [contentSql(table, shape, 'old'), contentSql(table, shape, 'new')];
  const trigger = (name: string, when: string, sets: string) =>
    `CREATE TEMP TRIGGER "sum_${table}_${name}" AFTER ${when} BEGIN
       UPDATE content_digest SET ${sets} WHERE table_name = '${table}';
     END;`;
  const numbered = neverReused.has(table) ? ', last_id = max(last_id, new.id)' : '';
  return [
    trigger(
      'insert',
      `INSERT ON main."${table}"`,
      `digest = digest_sum(digest, NULL, ${after}), row_count = row_count + 1${numbered}`,
    ),
    trigger(
      'update',
      `UPDATE ON main."${table}" WHEN ${differsSql(shape.columns)}`,
      `digest = digest_sum(digest, ${before}, ${after})`,
    ),
    trigger(
      'delete',
      `DELETE ON main."${table}"`,
      `digest = digest_sum(digest, ${before}, NULL), row_count = row_count - 1`,
    ),
  ].join('\n');
}
