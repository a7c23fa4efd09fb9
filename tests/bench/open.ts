import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashFigures, runThrough } from '../../db/figures-hash.ts';
import { openWorkspace } from '../../db/open.ts';
import { runStep } from '../../db/transaction.ts';
import { create } from '../../electron/core/services/workspace/session.ts';
import { livedInBuilt } from '../support/lived-in-built.ts';
import { median, report } from './report.ts';

const cards = 10_000;
const observations = 100_000;
const rounds = 7;

/** Opening the lived-in file, and one of 10 000 cards and 100 000 observations more, against an empty one. */
export async function measureOpen(folder: string): Promise<void> {
  const empty = join(folder, 'empty.dreiepunkt');
  create(empty, new Date(), 'bench').close();
  const [own, full] = [await livedInBuilt(), await filledFile()];
  const [small, lived, large] = [empty, own, full].map((path) =>
    median(Array.from({ length: rounds }, () => open(path))),
  ) as [number, number, number];
  for (const path of [own, full]) rmSync(dirname(path), { recursive: true, force: true });
  report({ name: 'open an empty workspace', value: small, unit: 'ms' });
  report({
    name: 'open eighteen months of work',
    value: lived,
    unit: 'ms',
    ratio: lived / small,
  });
  report({
    name: 'open ten times as much work, with 10 000 cards and 100 000 observations more',
    value: large,
    unit: 'ms',
    ratio: large / small,
  });
}

function open(path: string): number {
  const started = performance.now();
  const workspace = openWorkspace(path, { now: new Date(), what: 'bench' });
  workspace.sqlite.prepare('SELECT count(*) FROM measure').get();
  const took = performance.now() - started;
  workspace.close();
  return took;
}

/** The lived-in file told ten times over, with 10 000 cards and so many observations more; the caller removes its folder. */
export async function filledFile(more = observations): Promise<string> {
  const path = await livedInBuilt(10);
  const workspace = openWorkspace(path, { now: new Date(), what: 'bench' });
  const { sqlite } = workspace;
  const at = new Date().toISOString();
  runStep(
    workspace,
    { command: 'bench', sentence: 'Mange oppgaver', actor: 'bench', now: new Date() },
    () => {
      const card = sqlite.prepare(
        'INSERT INTO card (id, measure_id, number, column_id, rank, title, created_at, moved_at) VALUES (?, 1, ?, ?, ?, ?, ?, ?)',
      );
      for (let i = 1; i <= cards; i++)
        card.run(
          `card-${i}`,
          // Past the numbers the group's own cards have.
          100_000 + i,
          'm1-queue',
          `a${String(i).padStart(6, '0')}`,
          `Oppgave ${i}`,
          at,
          at,
        );
    },
  );
  sqlite.transaction(() => {
    const places = sqlite.prepare<[], { code: string }>('SELECT code FROM place').all();
    sqlite
      .prepare(
        `INSERT INTO import (id, file_name, file_hash, file_bytes, format, source_id, report, at, actor)
         VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?)`,
      )
      .run(
        'bench',
        'bench.json',
        '0'.repeat(64),
        'udir-json',
        'udir-portal',
        '{"accepted":0,"hidden":0}',
        at,
        'bench',
      );
    const vintage = sqlite
      .prepare('INSERT INTO vintage (import_id, indicator_id) VALUES (?, ?)')
      .run('bench', 'absence-g10-median-days').lastInsertRowid;
    const period = sqlite.prepare('INSERT OR IGNORE INTO period VALUES (?, ?, ?, ?)');
    const row = sqlite.prepare('INSERT INTO observation VALUES (?, ?, ?, ?, ?, ?, ?)');
    let made = 0;
    for (let year = 1000; made < more; year++) {
      period.run(String(year), 'year', `${year}-01-01`, `${year}-12-31`);
      for (const { code } of places) {
        if (made++ >= more) break;
        row.run(vintage, code, String(year), 7.5, 'value', '7,5', code);
      }
    }
    const hash = runThrough(hashFigures(sqlite, Number(vintage)));
    sqlite.prepare('UPDATE vintage SET figures_hash = ? WHERE id = ?').run(hash, vintage);
  })();
  workspace.close();
  return path;
}
