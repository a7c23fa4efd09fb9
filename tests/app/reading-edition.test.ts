import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataTables } from '../../db/table-rows.ts';
import { noRole } from '../../electron/contract/workspace.ts';
import { plainOf } from '../../electron/contract/rich-text.ts';
import type { WrittenWhole } from '../../electron/contract/whole-file.ts';
import { importWhole } from '../../electron/core/services/whole-file/import.ts';
import { readingTables } from '../../electron/core/services/whole-file/reading-tables.ts';
import { testReader, type TestApp } from '../support/app.ts';
import { livedInApp, livedInLimitMs, livedInNow } from '../support/lived-in.ts';

/** What the group thinks of itself and others, column by column. */
const internal: Record<string, string> = {
  evaluation: 'did saw learned change voice',
  evaluation_field: 'value',
  risk: 'text action',
  accepted_gap: 'reason',
  curve_answer: 'text',
  target: 'rationale',
  experiment: 'plan prediction learned',
  card_comment: 'text',
  prompt_answer: 'answer',
  voice: 'said changed',
  challenge_measure: 'reason',
  challenge_indicator: 'reason',
  factor_measure: 'reason',
  stage_goal: 'outcome',
  gate: 'grounds',
  sprint_card: 'reason',
};

let app: TestApp;
let zipPath: string;
let parts: Record<string, string>;
let sqlite: Database.Database;

const written = async (edition?: 'full') => {
  const answer = await app.handler(
    new Request('http://core.invalid/files/workspace/export', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(edition ? { edition } : {}),
    }),
  );
  expect(answer.status).toBe(200);
  const { folder, name } = (await answer.json()) as WrittenWhole;
  return join(folder, name);
};
const textsIn = (path: string) =>
  Object.fromEntries(
    Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
const cellsOf = (table: string, column: string) =>
  sqlite.prepare<[], string | null>(`SELECT "${column}" FROM "${table}"`).pluck().all();
const filesWith = (text: string) =>
  Object.entries(parts).flatMap(([name, content]) =>
    content.includes(text) || content.includes(text.replaceAll('"', '""')) ? [name] : [],
  );

beforeAll(async () => {
  app = await livedInApp({}, (path) => {
    const file = new Database(path);
    file.exec(`
      UPDATE card SET description = 'Åpen linje.' || char(10) || '[unntatt: offl. § 13] Uglemosekode.'
        WHERE id = (SELECT id FROM card WHERE deleted_at IS NULL ORDER BY id LIMIT 1);
      UPDATE decision SET grounds = '{"type":"doc","content":[{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"[unntatt: offl. § 14] Revegravkode"}]}]}]}]}'
        WHERE id = (SELECT id FROM decision ORDER BY id LIMIT 1);
      UPDATE card SET archived_at = coalesce(archived_at, '2026-11-29T10:00:00.000Z'), deleted_at = '2026-11-29T10:00:00.000Z', title = 'Slettetkortkode'
        WHERE id = (SELECT id FROM card WHERE deleted_at IS NULL ORDER BY id DESC LIMIT 1);
      UPDATE status_update SET actor = 'kari01';`);
    file.close();
  });
  zipPath = await written();
  parts = textsIn(zipPath);
  sqlite = new Database(app.path, { readonly: true });
}, livedInLimitMs);
afterAll(() => {
  sqlite.close();
  expect(app.errors).toEqual([]);
  app.close();
});

describe('the edition for handing on', () => {
  it('has a line for every table of the file, and names columns that are there', () => {
    const tables = dataTables(sqlite);
    expect(Object.keys(readingTables).toSorted()).toEqual(tables.map(({ name }) => name));
    for (const { name, columns } of tables) {
      const { columns: kept = [], roles = [] } = readingTables[name] ?? {};
      expect([name, kept.filter((column) => !columns.includes(column))]).toEqual([name, []]);
      expect([name, kept.filter((column) => column === 'actor')]).toEqual([name, [...roles]]);
    }
  });

  it('has no word of what is internal, in any of its files', () => {
    let looked = 0;
    for (const [table, columns] of Object.entries(internal))
      for (const column of columns.split(' '))
        for (const cell of cellsOf(table, column))
          for (const line of plainOf(cell ?? '').split('\n')) {
            if (line.length < 25) continue;
            looked++;
            expect([table, column, line, filesWith(line)]).toEqual([table, column, line, []]);
          }
    expect(looked).toBeGreaterThan(60);
  });

  it('has no exempt text, says on what ground, and nothing that was deleted or only typed', () => {
    for (const word of ['Uglemosekode', 'Revegravkode', 'Slettetkortkode', 'kari01'])
      expect([word, filesWith(word)]).toEqual([word, []]);
    expect(parts['data/card.csv']).toContain(
      'Åpen linje.\nTeksten her er unntatt offentlighet, jf. offl. § 13.',
    );
    expect(parts['data/decision.csv']).toContain('unntatt offentlighet, jf. offl. § 14.');
    expect(parts['data/status_update.csv']).toContain(noRole);
    expect(Object.keys(parts).filter((name) => /step|change|dreiepunkt|json$/.test(name))).toEqual([
      'manifest.json',
    ]);
  });

  it('has a word for every hidden figure, and no older figure in its place', () => {
    const hidden = sqlite
      .prepare<[], { indicator: string; place: string; period: string }>(
        `SELECT vintage.indicator_id AS indicator, place.name AS place, observation.period
         FROM observation JOIN vintage ON vintage.id = vintage_id JOIN place ON place.code = place
         JOIN publication USING (import_id)
         WHERE observation.status = 'hidden' AND vintage.id =
           (SELECT max(newer.id) FROM vintage newer JOIN publication USING (import_id)
            JOIN observation other ON other.vintage_id = newer.id
            WHERE newer.indicator_id = vintage.indicator_id AND other.place = observation.place
              AND other.period = observation.period)`,
      )
      .all();
    expect(hidden.length).toBeGreaterThan(0);
    const rows = (parts['data/figures.csv'] ?? '').split('\r\n').map((line) => line.split(';'));
    expect(rows.length).toBeGreaterThan(200);
    const shown = hidden.flatMap(({ indicator, place, period }) =>
      rows.filter((row) => row[0] === indicator && row[3] === place && row[4] === period),
    );
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((row) => /\d/.test(row[5] ?? ''))).toEqual([]);
  });

  it('is for reading alone: the door for exports says so, and makes nothing', async () => {
    const path = join(app.folder, 'ny.dreiepunkt');
    await expect(importWhole(zipPath, path, livedInNow, testReader)).rejects.toThrow(
      /er utgaven til lesing: .* kan ikke leses inn eller utveksles/,
    );
    expect(readdirSync(app.folder)).not.toContain('ny.dreiepunkt');
    expect(parts['README.md']).toContain('Dette er ikke med');
  });

  it('the full one is a choice, says what it holds, and can be read in', async () => {
    const full = textsIn(await written('full'));
    expect(full['README.md']).toContain('interne vurderinger');
    expect(full['data/card.csv']).toContain('Uglemosekode');
    expect(full['data/change.json']).toBeDefined();
  });
});
