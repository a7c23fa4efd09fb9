import { closeSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { latestVersion } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openWorkspace } from '../../db/open.ts';
import { writeReadableCopy } from '../../db/salvage.ts';
import { runStep } from '../../db/transaction.ts';
import { insertCard, newWorkspace, now, order, track } from './support.ts';

const latest = latestVersion(migrations);
const cards = 400;

/** A closed file with so many cards that their table has several pages, and the page of one in the middle. */
function filled() {
  const workspace = newWorkspace();
  runStep(workspace, order(), () => {
    for (let i = 1; i <= cards; i++)
      insertCard(workspace.sqlite, `k${i}`, i, `Kort ${'x'.repeat(300)}`);
  });
  const { path, sqlite } = workspace;
  const size = Number(sqlite.pragma('page_size', { simple: true }));
  const pages = sqlite
    .prepare<[], number>(
      "SELECT pageno FROM dbstat WHERE name = 'card' AND pagetype = 'leaf' ORDER BY path",
    )
    .pluck();
  const all = pages.all();
  const page = all[Math.floor(all.length / 2)] ?? 0;
  workspace.close();
  return { path, size, page };
}

describe('a torn file', () => {
  it('goes out as far as it can be read, and says which table lacks rows', () => {
    const { path, size, page } = filled();
    const file = openSync(path, 'r+');
    writeSync(file, Buffer.alloc(size, 0x5a), 0, size, (page - 1) * size);
    closeSync(file);
    const reader = track(openWorkspace(path, { now, readOnly: true, isSalvage: true }));
    const target = join(dirname(path), 'berget.dreiepunkt');
    const missing = writeReadableCopy(reader, target, latest);
    expect(missing.join('\n')).toMatch(
      /Noen rader i tabellen «card» \(oppgaven\) kunne ikke leses/,
    );
    const saved = new Database(target, { readonly: true });
    const left = Number(saved.prepare('SELECT count(*) FROM card').pluck().get());
    expect(left).toBeGreaterThan(cards * 0.9);
    expect(left).toBeLessThan(cards);
    expect(saved.prepare('SELECT count(*) FROM measure').pluck().get()).toBe(2);
    expect(saved.pragma('quick_check', { simple: true })).toBe('ok');
    saved.close();
  });

  it('that is whole lacks nothing', () => {
    const workspace = newWorkspace();
    expect(writeReadableCopy(workspace, `${workspace.path}.kopi`, latest)).toEqual([]);
  });
});
