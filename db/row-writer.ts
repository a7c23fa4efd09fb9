import type Database from 'better-sqlite3';
import { tableShapes } from './changelog.ts';
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

function isStanding(
  sqlite: Database.Database,
  table: string,
  shape: TableShape,
  change: { from: RowText; to: RowText },
): boolean {
  const row = sqlite
    .prepare<[{ at: RowText }], string>(
      `SELECT ${rowSql(shape, `"${table}"`)} FROM "${table}" WHERE ${whereKey(shape)}`,
    )
    .pluck()
    .get({ at: change.from ?? change.to });
  return (row ?? null) === change.from;
}

/**
 * Takes one row from one logged state to another, by its values in SQL so that none is bent on the
 * way. False, and nothing written, when the row is not exactly as `from` says.
 */
export function moveRow(
  sqlite: Database.Database,
  table: string,
  change: { from: RowText; to: RowText },
): boolean {
  const shape = tableShapes(sqlite).get(table);
  if (!shape || !isStanding(sqlite, table, shape, change)) return false;
  const { from, to } = change;
  const names = shape.columns.map((column) => `"${column}"`).join(', ');
  const values = shape.columns.map((column) => field(column, 'row')).join(', ');
  if (from === null) {
    sqlite.prepare(`INSERT INTO "${table}" (${names}) VALUES (${values})`).run({ row: to });
  } else if (to === null) {
    sqlite.prepare(`DELETE FROM "${table}" WHERE ${whereKey(shape)}`).run({ at: from });
  } else {
    sqlite
      .prepare(`UPDATE "${table}" SET (${names}) = (${values}) WHERE ${whereKey(shape)}`)
      .run({ row: to, at: from });
  }
  return true;
}
