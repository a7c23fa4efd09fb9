import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../db/check.ts';
import { latestVersion } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openWorkspace } from '../../db/open.ts';
import { dataTables, type DataTable } from '../../db/table-rows.ts';
import { now, tempFolder, track } from './support.ts';

/** The first version a file with content was kept of. */
const firstVersion = 16;
const versions = migrations.map(({ version }) => version).filter((one) => one >= firstVersion);
const fixtureOf = (version: number) =>
  join(import.meta.dirname, `../fixtures/db/version-${version}.dreiepunkt.gz`);
const kept = versions.filter((version) => existsSync(fixtureOf(version)));

/** Rows of the shipped lists that an upgrade adds or takes: what was in the file is compared without them. */
const since: Readonly<Record<string, string>> = {
  source: " WHERE id <> 'other'",
  series_break: " WHERE indicator_id <> 'loneliness-friends'",
};

/** Rows and hash of each table, by the columns these tables had. */
function said(sqlite: Database.Database, tables: readonly DataTable[]) {
  return Object.fromEntries(
    tables.map(({ name, columns, order }) => {
      const hash = createHash('sha256');
      const rows = sqlite
        .prepare<[], unknown[]>(
          `SELECT ${columns.map((column) => `"${column}"`).join(', ')} FROM "${name}"${since[name] ?? ''} ORDER BY ${order}`,
        )
        .raw()
        .all();
      for (const row of rows) hash.update(JSON.stringify(row));
      return [name, { rows: rows.length, hash: hash.digest('hex') }];
    }),
  );
}

function unpacked(version: number): string {
  const path = join(tempFolder(), 'gammel.dreiepunkt');
  writeFileSync(path, gunzipSync(readFileSync(fixtureOf(version))));
  return path;
}

const remedy = (version: number): string =>
  `No file is kept of version ${version} of the schema. ` +
  (version === latestVersion(migrations)
    ? 'Run «npm run -s fixture» once the migration is as it will land, and commit the file it names. If ' +
      'your migration got a new number, remove the file of the old number first.'
    : 'It is no longer the newest: the code of its own time has to make it, see tests/README.md.');

describe('a file with content, made by the code of an earlier version', () => {
  it('is kept for every version, so that no upgrade goes untried', () => {
    expect(versions.filter((version) => !kept.includes(version)).map(remedy)).toEqual([]);
  });

  it.each(kept)('opens whole from version %i: same rows, same hashes, nothing found', (version) => {
    const path = unpacked(version);
    const old = new Database(path, { readonly: true });
    expect(old.pragma('user_version', { simple: true })).toBe(version);
    const tables = dataTables(old).filter(({ name }) => name !== 'content_digest');
    const before = said(old, tables);
    old.close();
    const mustHold = ['card', 'evaluation', 'decision', 'observation', 'blob', 'step'];
    expect(mustHold.filter((table) => !before[table]?.rows)).toEqual([]);

    const workspace = track(openWorkspace(path, { now }));
    expect(workspace.sqlite.pragma('user_version', { simple: true })).toBe(
      latestVersion(migrations),
    );
    expect(said(workspace.sqlite, tables)).toEqual(before);
    expect(checkWorkspace(workspace).findings).toEqual([]);
  });

  it.each(kept)('of version %i takes little room in the project', (version) => {
    expect(statSync(fixtureOf(version)).size).toBeLessThan(300_000);
  });
});
