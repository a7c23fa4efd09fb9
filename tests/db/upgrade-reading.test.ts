import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createWorkspace, openWorkspace, type Workspace } from '../../db/open.ts';
import { seedWorkspace } from '../../db/seed.ts';
import { now, tempFolder, track } from './support.ts';

const fixture = new URL('../fixtures/db/version-2.dreiepunkt.gz', import.meta.url);

/** The file of the released version 2, after what a group may have done with it, opened today. */
function upgraded(work: (sqlite: Database.Database) => void = () => undefined): Workspace {
  const path = join(tempFolder(), 'gammel.dreiepunkt');
  writeFileSync(path, gunzipSync(readFileSync(fixture)));
  const sqlite = new Database(path);
  work(sqlite);
  sqlite.close();
  return track(openWorkspace(path, { now }));
}

function fresh(): Workspace {
  const path = join(tempFolder(), 'ny.dreiepunkt');
  return track(createWorkspace(path, { seed: seedWorkspace, now, name: 'Ny', isDemo: false }));
}

const rows = ({ sqlite }: Workspace, sql: string) => sqlite.prepare(sql).all();

describe('a file of version 2, upgraded', () => {
  it('has the same register, breaks, links, places and groups as a new file', () => {
    const [old, made] = [upgraded(), fresh()];
    for (const table of [
      ...['source', 'indicator', 'challenge_indicator', 'series_break'],
      ...['place', 'place_change', 'kostra_group', 'comparison_set'],
    ])
      expect(rows(old, `SELECT * FROM ${table} ORDER BY 1, 2`)).toEqual(
        rows(made, `SELECT * FROM ${table} ORDER BY 1, 2`),
      );
  });

  it('does not bring back a link the group took away', () => {
    const old = upgraded((sqlite) =>
      sqlite.exec(
        `DELETE FROM challenge_indicator WHERE challenge_id = 'U05' AND indicator_id = 'suicide-rate'`,
      ),
    );
    expect(
      rows(old, `SELECT * FROM challenge_indicator WHERE indicator_id = 'suicide-rate'`),
    ).toEqual([]);
    expect(rows(old, `SELECT 1 FROM challenge_indicator WHERE challenge_id = 'U11'`)).toHaveLength(
      1,
    );
  });
});
