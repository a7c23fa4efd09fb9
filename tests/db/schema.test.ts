import { getTableColumns, is } from 'drizzle-orm';
import { SQLiteTable, getTableConfig } from 'drizzle-orm/sqlite-core';
import { beforeAll, describe, expect, it } from 'vitest';
import Database from 'better-sqlite3';
import { loggedTables, unloggedTables } from '../../db/changelog.ts';
import { migrations } from '../../db/migrations/index.ts';
import * as schema from '../../db/schema/index.ts';

const tables = Object.values(schema).filter((value) => is(value, SQLiteTable));
const sqlite = new Database(':memory:');
beforeAll(() => migrations.forEach(({ sql }) => sqlite.exec(sql)));

const inFile = () =>
  sqlite
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT GLOB 'sqlite_*'`,
    )
    .pluck()
    .all()
    .sort();

describe('the drizzle tables against the file', () => {
  it('leave no table of the file undefined, and define none that is not there', () => {
    expect(tables.map((table) => getTableConfig(table).name).sort()).toEqual(inFile());
  });

  it.each(tables.map((table) => [getTableConfig(table).name, table] as const))(
    '%s has the same columns, types, nulls, keys and defaults',
    (name, table) => {
      const config = getTableConfig(table);
      const composite = config.primaryKeys.flatMap((key) => key.columns.map((one) => one.name));
      const defined = config.columns.map((column) => ({
        name: column.name,
        type: column.getSQLType().toUpperCase(),
        notnull: column.notNull && !column.primary ? 1 : 0,
        hasDefault: column.hasDefault && !column.primary,
        pk: column.primary ? 1 : composite.indexOf(column.name) + 1,
      }));
      type Row = { name: string; type: string; notnull: 0 | 1; dflt_value: unknown; pk: number };
      const found = sqlite.pragma(`table_info("${name}")`) as Row[];
      expect(defined).toEqual(
        found.map(({ dflt_value: fallback, ...row }) => ({
          name: row.name,
          type: row.type,
          // SQLite says a plain TEXT key may be null, a STRICT or WITHOUT ROWID one not.
          notnull: row.pk > 0 && composite.length === 0 ? 0 : row.notnull,
          hasDefault: fallback !== null,
          pk: row.pk,
        })),
      );
    },
  );

  it.each(tables.map((table) => [getTableConfig(table).name, table] as const))(
    '%s points at the same parents',
    (name, table) => {
      const defined = getTableConfig(table).foreignKeys.map((key) => {
        const { columns, foreignTable, foreignColumns } = key.reference();
        return [
          columns[0]?.name,
          getTableConfig(foreignTable).name,
          foreignColumns[0]?.name,
          (key.onDelete ?? 'no action').toUpperCase(),
        ];
      });
      const found = sqlite
        .prepare('SELECT "from", "table", "to", on_delete FROM pragma_foreign_key_list(?)')
        .raw()
        .all(name);
      const lines = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
      expect(lines(defined)).toEqual(lines(found));
    },
  );

  it('keep every word list the same as the CHECK in the file', () => {
    const listed: Record<string, string[]> = {};
    const checked: Record<string, string[]> = {};
    for (const table of tables) {
      const { name } = getTableConfig(table);
      for (const column of Object.values(getTableColumns(table))) {
        if (column.enumValues?.length) listed[`${name}.${column.name}`] = column.enumValues;
      }
      const sql = String(
        sqlite.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(name),
      );
      for (const [, column, words] of sql.matchAll(/CHECK \((\w+) IN\s*\(('[^)]*)\)\)/g)) {
        checked[`${name}.${column}`] = [...(words ?? '').matchAll(/'([^']*)'/g)].map(
          ([, word]) => word ?? '',
        );
      }
    }
    expect(Object.keys(listed).length).toBeGreaterThan(20);
    expect(listed).toEqual(checked);
  });

  it('are all STRICT, so that no text slips into a number', () => {
    const loose = sqlite
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT GLOB 'sqlite_*'",
      )
      .pluck()
      .all();
    expect(loose).toEqual([]);
  });

  it('are each either in the change log or left out on purpose', () => {
    expect([...Object.keys(loggedTables), ...unloggedTables].sort()).toEqual(inFile());
  });
});
