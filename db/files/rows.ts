import type Database from 'better-sqlite3';

/** Rows in each table of an open file, by the table's name. */
export type RowCounts = ReadonlyMap<string, number>;

/** Counts every row of every table. */
export function countRows(sqlite: Database.Database): RowCounts {
  const names = sqlite
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT GLOB 'sqlite_*'`,
    )
    .pluck()
    .all();
  const count = (name: string) =>
    Number(sqlite.prepare(`SELECT count(*) FROM "${name}"`).pluck().get());
  return new Map(names.map((name) => [name, count(name)]));
}

/** The tables that do not have as many rows in one as in the other. */
export function differingTables(one: RowCounts, other: RowCounts): string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => one.get(name) !== other.get(name));
}
