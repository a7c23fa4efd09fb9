import { join } from 'node:path';
import { openWorkspace } from '../../db/open.ts';
import { runStep } from '../../db/transaction.ts';
import { create } from '../../electron/core/services/workspace/session.ts';
import { median, report } from './report.ts';

const cards = 10_000;
const observations = 100_000;
const rounds = 7;

/** Opening a file with 10 000 cards and 100 000 observations against opening an empty one. */
export function measureOpen(folder: string): void {
  const empty = join(folder, 'empty.dreiepunkt');
  const full = join(folder, 'full.dreiepunkt');
  create(empty, new Date(), 'bench').close();
  create(full, new Date(), 'bench').close();
  fillFile(full);
  const [small, large] = [empty, full].map((path) =>
    median(Array.from({ length: rounds }, () => open(path))),
  );
  if (small === undefined || large === undefined) return;
  report({ name: 'open an empty workspace', value: small, unit: 'ms' });
  report({
    name: 'open a workspace with 10 000 cards and 100 000 observations',
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

/** Puts 10 000 cards and 100 000 observations into a new file. */
export function fillFile(path: string): void {
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
          i,
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
    for (let year = 1800; made < observations; year++) {
      period.run(String(year), 'year', `${year}-01-01`, `${year}-12-31`);
      for (const { code } of places) {
        if (made++ >= observations) break;
        row.run(vintage, code, String(year), 7.5, 'value', '7,5', code);
      }
    }
  })();
  workspace.close();
}
