import type Database from 'better-sqlite3';

export interface TableShape {
  columns: readonly string[];
  key: readonly string[];
  texts: ReadonlySet<string>;
}

/** The columns of one table as the open file has them; throws when it has no primary key. */
export function readShape(sqlite: Database.Database, table: string): TableShape {
  const rows = sqlite
    .prepare<[string], { name: string; type: string; pk: number }>(
      'SELECT name, type, pk FROM pragma_table_info(?)',
    )
    .all(table);
  const key = rows.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk);
  if (key.length === 0) throw new Error(`the change log needs table ${table} with a primary key`);
  return {
    columns: rows.map(({ name }) => name),
    key: key.map(({ name }) => name),
    texts: new Set(rows.filter(({ type }) => type === 'TEXT').map(({ name }) => name)),
  };
}

// A text made by json() carries a mark that would nest it as an object; joining takes the mark off.
function cellSql({ texts }: TableShape, row: string, column: string): string {
  return texts.has(column) ? `${row}."${column}" || ''` : `${row}."${column}"`;
}

/** SQL for a row's key as a JSON array; `row` is `old`, `new` or a table name. */
export function keySql(shape: TableShape, row: string): string {
  return `json_array(${shape.key.map((column) => cellSql(shape, row, column)).join(', ')})`;
}

/** SQL for a whole row as a JSON object. */
export function rowSql(shape: TableShape, row: string): string {
  const pairs = shape.columns.map((name) => `'${name}', ${cellSql(shape, row, name)}`);
  return `json_object(${pairs.join(', ')})`;
}

/** SQL that holds when an update changed any of these columns. */
export function differsSql(columns: readonly string[]): string {
  return columns.map((name) => `old."${name}" IS NOT new."${name}"`).join(' OR ');
}
