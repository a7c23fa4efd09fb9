import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, expect, it } from 'vitest';
import { makeBackup } from '../../db/backup.ts';
import { uidOf } from '../../db/backup-files.ts';
import { checkWorkspace } from '../../db/check.ts';
import { openWorkspace } from '../../db/open.ts';
import type { Strike } from '../../db/strike/apply.ts';
import { strikeCopies } from '../../db/strike/copies.ts';
import { makeBeside, putStruck } from '../../db/strike/file.ts';
import { strikesIn } from '../../db/strike/struck.ts';
import { runStep } from '../../db/transaction.ts';
import { limit, print, rounds, seed, seeded } from '../support/long.ts';
import { killPoints } from './kill-points.ts';
import { insertCard, newWorkspace, now, order } from './support.ts';

const home = mkdtempSync(join(tmpdir(), 'dreiepunkt-strike-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const random = seeded(seed);
/** One point in so many is killed at with every change; all of them in the long run. */
const share = 1 / rounds(14, 1);

const words = 'Zebraxylofon skal ikke nevnes mer her';
const strike: Strike = {
  ...{ uid: 'f'.repeat(32), table: 'card', key: '["k"]', column: 'title' },
  ...{ reason: 'en person er nevnt', actor: 'Leder', at: now.toISOString() },
};

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** The title in a file that is whole; an error where it is not. */
function titleIn(path: string): string {
  const sqlite = new Database(path);
  try {
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    const workspace = { sqlite } as Parameters<typeof checkWorkspace>[0];
    expect(checkWorkspace(workspace).findings).toEqual([]);
    return String(sqlite.prepare('SELECT title FROM card').pluck().get());
  } finally {
    sqlite.close();
  }
}

/** As the app does it: made beside the open file, put in place of the closed one, then the copies. */
function strikeAll(path: string, uid: string, copy: string): void {
  const opened = openWorkspace(path, { now });
  try {
    const isDone = strikesIn(opened.sqlite).length > 0;
    const { made } = isDone ? { made: null } : makeBeside(path, strike, now);
    opened.close();
    if (made !== null) putStruck(path, made, now);
  } finally {
    opened.close();
  }
  strikeCopies(path, uid, { now, copies: [copy], strikes: [strike], also: [words] });
}

it(
  'a removal killed anywhere leaves each file as it was or as it is to be, and can be gone on with',
  async () => {
    const workspace = newWorkspace();
    const { sqlite } = workspace;
    runStep(workspace, order(), () => insertCard(sqlite, 'k', 1, words));
    const uid = uidOf(sqlite) ?? '';
    const copy = basename(makeBackup(workspace, { now, reason: 'own' }).path);
    workspace.close();
    const folder = join(home, 'fil');
    cpSync(dirname(workspace.path), folder, { recursive: true });
    const name = basename(workspace.path);
    const points = await killPoints(
      folder,
      () => strikeAll(join(folder, name), uid, copy),
      () => random() < share,
    );
    for (const point of points) {
      const at = point.name;
      const path = join(point.folder, name);
      // The killed program is gone; this process, which ran it, is not.
      for (const lock of filesIn(point.folder).filter((one) => one.endsWith('.lock'))) rmSync(lock);
      for (const file of [path, join(point.folder, 'Sikkerhetskopier', copy)])
        expect([`${at}: ${words}`, `${at}: Fjernet for godt`]).toContain(`${at}: ${titleIn(file)}`);
      // Opening takes away what was half made; then it is gone on with where it was stopped.
      strikeAll(path, uid, copy);
      const left = filesIn(point.folder).filter((one) => readFileSync(one).includes(words));
      expect({ at, left }).toEqual({ at, left: [] });
      rmSync(point.folder, { recursive: true, force: true });
    }
    expect(points.length).toBeGreaterThan(0);
    print(`removal: ${points.length} kills, 0 between`);
  },
  limit(120_000),
);
