import type Database from 'better-sqlite3';

/** Every row of every table, as text. */
function content(sqlite: Database.Database): Record<string, string[]> {
  const tables = sqlite
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name",
    )
    .pluck()
    .all();
  return Object.fromEntries(
    tables.map((table) => [
      table,
      sqlite
        .prepare<[], unknown[]>(`SELECT * FROM "${table}"`)
        .raw()
        .all()
        .map((row) => JSON.stringify(row))
        .toSorted(),
    ]),
  );
}

/** The tables that do not hold the same rows in two files. */
export function differingContent(one: Database.Database, other: Database.Database): string[] {
  const [a, b] = [content(one), content(other)];
  const tables = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...tables].filter((table) => String(a[table]) !== String(b[table]));
}
