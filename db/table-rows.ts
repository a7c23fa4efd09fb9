import type Database from 'better-sqlite3';

/** One table that holds content of its own. */
export interface DataTable {
  name: string;
  columns: string[];
  /** What rows are read by, so that the same content always comes in the same order. */
  order: string;
}

export type Cell = string | number | Buffer | null;

/**
 * The index of searching is made from the rest, and is made anew by the app where it is missing. A draft is
 * nobody's word until it is saved, and leaves in no export.
 */
export const derivedTables: readonly string[] = ['search_document', 'search_state', 'draft'];

/** Every table with content of its own, by name. */
export function dataTables(sqlite: Database.Database): DataTable[] {
  return sqlite
    .prepare<[], { name: string; wr: number }>(
      `SELECT name, wr FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT GLOB 'sqlite_*' ORDER BY name`,
    )
    .all()
    .filter(({ name }) => !derivedTables.includes(name))
    .map(({ name, wr }) => {
      const columns = sqlite
        .prepare<[string], { name: string; pk: number }>(
          'SELECT name, pk FROM pragma_table_info(?)',
        )
        .all(name);
      const key = columns.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk);
      return {
        name,
        columns: columns.map((column) => column.name),
        order: wr ? key.map((column) => `"${column.name}"`).join(', ') : 'rowid',
      };
    });
}

/** The rows of a table one by one, each as its cells in the order of the columns. */
export function rowsOf(sqlite: Database.Database, table: DataTable): IterableIterator<Cell[]> {
  const columns = table.columns.map((name) => `"${name}"`).join(', ');
  return sqlite
    .prepare<[], Cell[]>(`SELECT ${columns} FROM "${table.name}" ORDER BY ${table.order}`)
    .raw()
    .iterate();
}

/** How far the numbers of tables that never reuse one have come. */
export function sequencesOf(sqlite: Database.Database): Record<string, number> {
  const rows = sqlite
    .prepare<[], { name: string; seq: number }>(
      'SELECT name, seq FROM sqlite_sequence ORDER BY name',
    )
    .all();
  return Object.fromEntries(
    rows.filter(({ name }) => !derivedTables.includes(name)).map(({ name, seq }) => [name, seq]),
  );
}

/** Sets the numbers where they had come to. */
export function setSequences(sqlite: Database.Database, sequences: Record<string, number>): void {
  sqlite.exec('DELETE FROM sqlite_sequence');
  const insert = sqlite.prepare('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)');
  for (const [name, seq] of Object.entries(sequences)) insert.run(name, seq);
}

/** The CREATE statements of a file, tables first, each as the file keeps it; the index of searching left out. */
export function createStatements(
  sqlite: Database.Database,
): { type: string; name: string; sql: string }[] {
  return sqlite
    .prepare<[], { type: string; name: string; sql: string; tbl_name: string }>(
      `SELECT type, name, sql, tbl_name FROM sqlite_schema
       WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*'
         AND tbl_name NOT IN (SELECT name FROM pragma_table_list WHERE type IN ('shadow', 'virtual'))
       ORDER BY type <> 'table', type, rowid`,
    )
    .all()
    .filter(({ tbl_name: table }) => !derivedTables.includes(table));
}
