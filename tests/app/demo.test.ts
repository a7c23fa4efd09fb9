import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loggedTables } from '../../db/changelog.ts';
import { demoDay, makeDemo } from '../../electron/host/demo/make.ts';
import { testReader } from '../support/app.ts';
import { livedInFile, livedInLimitMs } from '../support/lived-in.ts';

let lived: Database.Database;
const folder = mkdtempSync(join(tmpdir(), 'dreiepunkt-demo-'));

beforeAll(async () => {
  lived = new Database(await livedInFile(), { readonly: true });
}, livedInLimitMs);
afterAll(() => {
  lived.close();
  rmSync(folder, { recursive: true, force: true });
});

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

const count = (sql: string) => Number(lived.prepare(sql).pluck().get());

describe('the lived-in file', () => {
  it(
    'is equal when it is made again',
    async () => {
      const again = join(folder, 'again.dreiepunkt');
      await makeDemo(again, { today: demoDay, reader: testReader, version: 'test', what: 'test' });
      const second = new Database(again, { readonly: true });
      const [a, b] = [content(lived), content(second)];
      second.close();
      const tables = new Set([...Object.keys(a), ...Object.keys(b)]);
      expect([...tables].filter((table) => String(a[table]) !== String(b[table]))).toEqual([]);
    },
    livedInLimitMs,
  );

  it('leaves no table of the log empty', () => {
    const empty = Object.keys(loggedTables).filter(
      (table) => count(`SELECT count(*) FROM "${table}"`) === 0,
    );
    // Nothing that was frozen had to lose words.
    expect(empty).toEqual(['struck_frozen']);
  });

  it('holds what every later test, picture and measurement counts on', () => {
    expect(count('SELECT count(*) FROM card')).toBeGreaterThanOrEqual(70);
    expect(count('SELECT count(DISTINCT measure_id) FROM card')).toBe(5);
    expect(count("SELECT count(*) FROM sprint WHERE state = 'closed'")).toBe(4);
    expect(count("SELECT count(*) FROM sprint WHERE state = 'active'")).toBe(1);
    expect(count('SELECT count(*) FROM decision')).toBe(14);
    expect(count('SELECT count(*) FROM evaluation')).toBe(12);
    expect(count('SELECT count(*) FROM evaluation_version WHERE number > 1')).toBeGreaterThan(1);
    expect(count('SELECT count(DISTINCT indicator_id) FROM vintage')).toBeGreaterThanOrEqual(15);
    expect(count('SELECT count(*) FROM briefing_snapshot')).toBeGreaterThanOrEqual(4);
    const traps = ['value', 'hidden', 'provisional', 'missing'];
    expect(
      traps.filter(
        (status) => count(`SELECT count(*) FROM observation WHERE status = '${status}'`) === 0,
      ),
    ).toEqual([]);
    expect(count('SELECT is_demo FROM workspace')).toBe(1);
  });
});
