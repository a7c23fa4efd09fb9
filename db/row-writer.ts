import type Database from 'better-sqlite3';
import { generateKeyBetween } from 'fractional-indexing';
import { tableShapes } from './changelog.ts';
import { prepared } from './statements.ts';
import { rowSql } from './table-shape.ts';
import type { TableShape } from './table-shape.ts';

/** A row as the change log holds it: a JSON object of all columns, or null for no row. */
export type RowText = string | null;

/** Whether a logged row has just the columns its table has now. */
export function fitsTable(sqlite: Database.Database, table: string, row: RowText): boolean {
  const shape = tableShapes(sqlite).get(table);
  if (!shape || row === null) return shape !== undefined;
  const fields: unknown = JSON.parse(row);
  if (typeof fields !== 'object' || fields === null) return false;
  const names = Object.keys(fields);
  return (
    names.length === shape.columns.length && names.every((name) => shape.columns.includes(name))
  );
}

function field(column: string, parameter: 'row' | 'at'): string {
  return `json_extract(@${parameter}, '$."${column}"')`;
}

function whereKey({ key }: TableShape): string {
  return key.map((column) => `"${column}" = ${field(column, 'at')}`).join(' AND ');
}

/** Bookkeeping of a row: an edit by another step in between is no hindrance, and its trace stays. */
const bookkeeping: ReadonlySet<string> = new Set(['revision', 'updated_at', 'edited_at']);

/** Lists that people order by hand: the column rows of one list share; null where all are one list. */
const ranked: Readonly<Record<string, string | null>> = {
  card: 'column_id',
  board_column: 'measure_id',
  checklist_item: 'card_id',
  sprint_card: 'sprint_id',
  queue_place: null,
};

type Row = Readonly<Record<string, string | number | null>>;

function parseRow(text: RowText): Row | null {
  return text === null ? null : (JSON.parse(text) as Row);
}

function readRow(
  sqlite: Database.Database,
  table: string,
  shape: TableShape,
  at: RowText,
): Row | null {
  const row = prepared<[{ at: RowText }], string>(
    sqlite,
    `SELECT ${rowSql(shape, `"${table}"`)} FROM "${table}" WHERE ${whereKey(shape)}`,
  )
    .pluck()
    .get({ at });
  return parseRow(row ?? null);
}

/** The row with a place in its list that no other holds; `now` is the row as it stands, null when it is gone. */
function withFreeRank(
  sqlite: Database.Database,
  table: string,
  shape: TableShape,
  { now, to }: { now: Row | null; to: Row },
): Row {
  const list = ranked[table];
  const isMoved = now === null || now['rank'] !== to['rank'] || now[list ?? ''] !== to[list ?? ''];
  if (list === undefined || !isMoved) return to;
  const own = shape.key.map((name) => `"${name}" = json_extract(@own, '$."${name}"')`);
  const others = `${list === null ? '' : `"${list}" = @list AND `} NOT (${own.join(' AND ')})`;
  const at = {
    ...{ rank: to['rank'] ?? null, own: JSON.stringify(now ?? to) },
    ...(list === null ? {} : { list: to[list] ?? null }),
  };
  const isTaken = prepared(sqlite, `SELECT 1 FROM "${table}" WHERE ${others} AND rank = @rank`).get(
    at,
  );
  if (isTaken === undefined) return to;
  const above = sqlite
    .prepare<[Row], string | null>(
      `SELECT min(rank) FROM "${table}" WHERE ${others} AND rank > @rank`,
    )
    .pluck()
    .get(at);
  return { ...to, rank: generateKeyBetween(String(to['rank']), above ?? null) };
}

/**
 * Takes one row back from how a step left it to how the step found it, column by column: only what the
 * step changed must stand as it left it, and only that is set, with a revision of its own. A rank that
 * others have taken meanwhile is moved on. False, and nothing written, when the row is not as it was left.
 */
export function takeBackRow(
  sqlite: Database.Database,
  table: string,
  { left, found }: { left: RowText; found: RowText },
): boolean {
  const shape = tableShapes(sqlite).get(table);
  if (!shape) return false;
  const [from, to] = [parseRow(left), parseRow(found)];
  const now = readRow(sqlite, table, shape, left ?? found);
  if (from === null) {
    if (now !== null || to === null) return false;
    insertRow(sqlite, table, shape, withFreeRank(sqlite, table, shape, { now, to }));
    return true;
  }
  const isAsLeft = (column: string) => bookkeeping.has(column) || now?.[column] === from[column];
  if (now === null) return false;
  if (to === null) {
    if (!shape.columns.every(isAsLeft)) return false;
    prepared(sqlite, `DELETE FROM "${table}" WHERE ${whereKey(shape)}`).run({ at: left });
    return true;
  }
  const changed = shape.columns.filter((column) => from[column] !== to[column]);
  if (!changed.every(isAsLeft)) return false;
  const kept = changed.filter((column) => now[column] === from[column] && column !== 'revision');
  const next = Object.fromEntries(kept.map((column) => [column, to[column] ?? null]));
  const revision =
    typeof now['revision'] === 'number' ? { revision: now['revision'] + 1 } : undefined;
  updateRow(
    sqlite,
    ...([table, shape, left] as const),
    withFreeRank(sqlite, table, shape, { now, to: { ...now, ...next, ...revision } }),
  );
  return true;
}

// By their values in SQL, so that none is bent on the way.
function insertRow(sqlite: Database.Database, table: string, shape: TableShape, row: Row): void {
  const names = shape.columns.map((column) => `"${column}"`).join(', ');
  const values = shape.columns.map((column) => field(column, 'row')).join(', ');
  prepared(sqlite, `INSERT INTO "${table}" (${names}) VALUES (${values})`).run({
    row: JSON.stringify(row),
  });
}

function updateRow(
  sqlite: Database.Database,
  table: string,
  shape: TableShape,
  at: RowText,
  row: Row,
): void {
  const names = shape.columns.map((column) => `"${column}"`).join(', ');
  const values = shape.columns.map((column) => field(column, 'row')).join(', ');
  prepared(sqlite, `UPDATE "${table}" SET (${names}) = (${values}) WHERE ${whereKey(shape)}`).run({
    row: JSON.stringify(row),
    at,
  });
}
