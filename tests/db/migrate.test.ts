import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../electron/contract/errors.ts';
import { latestVersion } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import type { Migration } from '../../db/migrations/index.ts';
import { openWorkspace } from '../../db/open.ts';
import { undo, undoState } from '../../db/history.ts';
import { runStep } from '../../db/transaction.ts';
import {
  contents,
  folderBytes,
  insertCard,
  newFile,
  newWorkspace,
  now,
  order,
  refusal,
  track,
} from './support.ts';

const next = (sql: string, allowLoss?: string[]): readonly Migration[] => [
  ...migrations,
  {
    version: latestVersion(migrations) + 1,
    name: 'next',
    sql,
    ...(allowLoss ? { allowLoss } : {}),
  },
];
// The rebuild that drizzle-kit drafts: with foreign keys on, the DROP would empty card_challenge.
const rebuildCard = `
  CREATE TABLE new_card AS SELECT * FROM card WHERE 0;
  DROP TABLE new_card;
  CREATE TABLE new_card (
    id TEXT PRIMARY KEY, measure_id INTEGER NOT NULL REFERENCES measure (id),
    number INTEGER NOT NULL, column_id TEXT NOT NULL REFERENCES board_column (id),
    rank TEXT NOT NULL, title TEXT NOT NULL, colour TEXT NOT NULL DEFAULT 'blå'
  ) STRICT;
  INSERT INTO new_card (id, measure_id, number, column_id, rank, title)
    SELECT id, measure_id, number, column_id, rank, title FROM card;
  DROP TABLE card;
  ALTER TABLE new_card RENAME TO card;`;

function populated(): string {
  const workspace = newWorkspace();
  runStep(workspace, order('La til oppgaver'), () => {
    insertCard(workspace.sqlite, 'k1', 1);
    insertCard(workspace.sqlite, 'k2', 2);
    workspace.sqlite.exec("INSERT INTO card_challenge VALUES ('k1', 'u1'), ('k2', 'u1')");
  });
  workspace.close();
  return workspace.path;
}

function fault(path: string, list: readonly Migration[]): unknown {
  const before = readFileSync(path);
  let caught: unknown;
  try {
    openWorkspace(path, { now, migrations: list }).close();
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(Error);
  const sqlite = new Database(path, { readonly: true });
  expect(sqlite.pragma('user_version', { simple: true })).toBe(latestVersion(migrations));
  expect(sqlite.prepare('SELECT count(*) FROM card_challenge').pluck().get()).toBe(2);
  sqlite.close();
  expect(readFileSync(path).equals(before)).toBe(true);
  return caught;
}

describe('an upgrade', () => {
  it('that rebuilds a table keeps the rows of its children', () => {
    const path = populated();
    const { sqlite } = track(openWorkspace(path, { now, migrations: next(rebuildCard) }));
    expect(sqlite.prepare('SELECT count(*) FROM card_challenge').pluck().get()).toBe(2);
    expect(sqlite.prepare('SELECT DISTINCT colour FROM card').pluck().all()).toEqual(['blå']);
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(sqlite.pragma('user_version', { simple: true })).toBe(latestVersion(migrations) + 1);
  });

  it('makes a checked backup first, named for what it was for', () => {
    const path = populated();
    track(openWorkspace(path, { now, migrations: next(rebuildCard) })).close();
    const folder = join(dirname(path), 'Sikkerhetskopier');
    // Beside it lies what is remembered of the copies, hidden.
    const copies = readdirSync(folder).filter((name) => !name.startsWith('.'));
    expect(copies).toEqual(['oppvekst_2026-11-22T10-42-05_for-oppgradering.dreiepunkt']);
    const saved = new Database(join(folder, copies[0] ?? ''), { readonly: true });
    expect(saved.pragma('user_version', { simple: true })).toBe(latestVersion(migrations));
    expect(saved.prepare('SELECT count(*) FROM card').pluck().get()).toBe(2);
    saved.close();
  });

  it('makes no backup and no change when there is nothing to do', () => {
    const path = populated();
    const before = readFileSync(path);
    track(openWorkspace(path, { now })).close();
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dirname(path))).toEqual(['oppvekst.dreiepunkt']);
  });

  it('that loses rows without saying so is refused, and the file is as it was', () => {
    const caught = fault(populated(), next('DELETE FROM card_challenge'));
    expect(caught).toBeInstanceOf(DomainError);
    expect(String((caught as Error).cause)).toContain('2 of 2 rows from card_challenge');
  });

  it('that drops a table with rows in it is refused', () => {
    fault(populated(), next('DROP TABLE card_challenge'));
  });

  it('that says which table loses rows is let through', () => {
    const list = next('DELETE FROM card_challenge', ['card_challenge']);
    const { sqlite } = track(openWorkspace(populated(), { now, migrations: list }));
    expect(sqlite.prepare('SELECT count(*) FROM card_challenge').pluck().get()).toBe(0);
  });

  it('that leaves orphans is refused', () => {
    const caught = fault(populated(), next("UPDATE card_challenge SET challenge_id = 'borte'"));
    expect(String((caught as Error).cause)).toContain('without their parent');
  });

  it('that fails half-way leaves the first half undone too', () => {
    fault(populated(), next("UPDATE card SET title = 'x'; UPDATE nowhere SET a = 1"));
  });

  it('that ends its own transaction is refused', () => {
    const path = populated();
    expect(() => openWorkspace(path, { now, migrations: next('ROLLBACK') })).toThrow(DomainError);
    track(openWorkspace(path, { now }));
  });

  it('found broken only after it was written puts the backup back', () => {
    const path = populated();
    const before = track(openWorkspace(path, { now }));
    const rows = contents(before.sqlite);
    before.close();
    const torn = next(`PRAGMA ignore_check_constraints = ON; UPDATE card SET title = '';
      PRAGMA ignore_check_constraints = OFF`);
    expect(refusal(() => openWorkspace(path, { now, migrations: torn })).code).toBe('damaged_file');
    const names = readdirSync(dirname(path));
    expect(names).toContain('oppvekst_oppgradering-feilet_2026-11-22T10-42-05.dreiepunkt');
    const after = track(openWorkspace(path, { now }));
    expect(contents(after.sqlite)).toEqual(rows);
  });

  it('that reshapes a table ends undo of what was done to it before', () => {
    const workspace = track(openWorkspace(populated(), { now, migrations: next(rebuildCard) }));
    expect(undoState(workspace)).toEqual({ undo: null, redo: null });
    const answer = refusal(() => undo(workspace, { actor: 'Leder', now }));
    expect(answer.code).toBe('conflict');
    expect(answer.message).toContain('eldre utgave');
  });

  it('is refused when the numbers do not rise', () => {
    expect(() => latestVersion([...migrations, ...migrations])).toThrow('out of order');
  });

  it('is made in memory when an older file is only to be read', () => {
    const path = newFile();
    const before = folderBytes(dirname(path));
    const options = {
      now,
      readOnly: true,
      migrations: next('CREATE TABLE extra (a TEXT PRIMARY KEY) STRICT'),
    };
    const reader = track(openWorkspace(path, options));
    expect(reader.sqlite.prepare('SELECT count(*) FROM extra').pluck().get()).toBe(0);
    expect(refusal(() => runStep(reader, order(), () => null)).code).toBe('read_only');
    expect(folderBytes(dirname(path))).toEqual(before);
  });
});
