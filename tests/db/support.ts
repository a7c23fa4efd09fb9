import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { afterEach } from 'vitest';
import { DomainError } from '../../electron/contract/errors.ts';
import type { ErrorCode } from '../../electron/contract/errors.ts';
import { createWorkspace } from '../../db/open.ts';
import type { CreateOptions, Workspace } from '../../db/open.ts';

export const now = new Date('2026-11-22T10:42:05');
export const order = (sentence = 'Gjorde noe', command = 'test.write') => ({
  command,
  sentence,
  actor: 'Koordinator',
  now,
});

/** Two measures with two columns each, a challenge and an indicator: enough for every foreign key. */
export function seedSmall(sqlite: Database.Database): void {
  sqlite.exec(`
    INSERT INTO measure (id, short_name, name, adopted_text, adopted_description, strategy,
      responsible, start_kind, start_text, start_season, start_year, leader, reference) VALUES
      (1, 'A', 'Tiltak A', '', '', '', '', 'not_stated', '', NULL, NULL, NULL, 's. 1'),
      (2, 'B', 'Tiltak B', '', '', '', '', 'not_stated', '', NULL, NULL, NULL, 's. 2');
    INSERT INTO board_column VALUES
      ('a1', 1, 'Kø', 'queue', 'a', NULL, 1), ('a2', 1, 'Ferdig', 'done', 'b', NULL, 1),
      ('b1', 2, 'Kø', 'queue', 'a', NULL, 1), ('b2', 2, 'Ferdig', 'done', 'b', NULL, 1);
    INSERT INTO challenge (id, short_name, adopted_text, heading, reference)
      VALUES ('u1', 'Frafall', 'Frafall', 'general', 's. 3');
    INSERT INTO source VALUES ('ssb', 'SSB', 'SSB', 'NLOD', 'årlig');
    INSERT INTO place VALUES ('3305', 'Ringerike', 'municipality', NULL, NULL);
    INSERT INTO period VALUES ('2025', 'year', '2025-01-01', '2025-12-31');
    INSERT INTO indicator
      (id, name, short_name, definition, numerator, denominator, unit, decimals, direction, kind, origin,
        source_id, source_table, period_kind, count_indicator_id, caveat, area_id, position)
      VALUES ('i1', 'Fravær', 'Fravær', '', '', '', '%', 1, 'low_is_good',
      'population', 'official', 'ssb', '1', 'year', NULL, '', NULL, 1);`);
}

const opened: Workspace[] = [];
const folders: string[] = [];
afterEach(() => {
  opened.splice(0).forEach((workspace) => workspace.close());
  folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true }));
});

export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dreiepunkt-db-'));
  folders.push(folder);
  return folder;
}

/** Has the workspace closed when the test ends. */
export function track(workspace: Workspace): Workspace {
  opened.push(workspace);
  return workspace;
}

export const creation: CreateOptions = { seed: seedSmall, now, name: 'Prøve', isDemo: false };

export function newWorkspace(options: Partial<CreateOptions> = {}): Workspace {
  const path = join(tempFolder(), 'oppvekst.dreiepunkt');
  return track(createWorkspace(path, { ...creation, ...options }));
}

/** The path of a closed, sound file. */
export function newFile(options: Partial<CreateOptions> = {}): string {
  const workspace = newWorkspace(options);
  workspace.close();
  return workspace.path;
}

export function insertCard(
  sqlite: Database.Database,
  id: string,
  number = 1,
  title = 'Kort',
): void {
  sqlite
    .prepare(
      `INSERT INTO card (id, measure_id, number, column_id, rank, title, created_at, moved_at)
       VALUES (?, 1, ?, 'a1', ?, ?, '2026-11-22', '2026-11-22')`,
    )
    .run(id, number, `a${String(number).padStart(6, '0')}`, title);
}

export function refusal(work: () => unknown): { code: ErrorCode; message: string } {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('was not refused');
}

/** Every file in the folder of `path` with its bytes. */
export function folderBytes(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path).toString('base64')]),
  );
}

/** Every row of every table except the log's own. */
export function contents(sqlite: Database.Database): Record<string, unknown[]> {
  const names = sqlite
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
       AND name NOT GLOB 'sqlite_*' AND name NOT IN ('step', 'change', 'content_digest')`,
    )
    .pluck()
    .all();
  return Object.fromEntries(
    names.map((name) => [name, sqlite.prepare(`SELECT * FROM "${name}" ORDER BY 1, 2`).all()]),
  );
}
