import Database from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startBrowserHost, type BrowserHost } from '../support/browser-host.ts';
import { openApp, withBrowser } from './browser.ts';
import { median, report } from './report.ts';

const nodes = [50, 500] as const;
const rounds = 9;

interface Drawing {
  /** Milliseconds from the click in the rail to the first things painted. */
  opened: number;
  /** Milliseconds more until every column is unfolded and painted. */
  unfolded: number;
}

/** The red thread of five hundred things against one of fifty, in Chromium: from the click to the things. */
export async function measureThread(folder: string): Promise<void> {
  await withBrowser((browser) => measureDrawing(browser, folder));
}

async function measureDrawing(browser: Browser, folder: string): Promise<void> {
  const hosts = await Promise.all(nodes.map((count) => threadHost(folder, count)));
  const pages = await Promise.all(hosts.map((host) => openApp(browser, host)));
  const times = pages.map((): Drawing[] => []);
  // One of each in turn, so that what else the machine does falls on both.
  for (let round = 0; round < rounds; round++)
    for (const [at, page] of pages.entries()) times[at]?.push(await drawing(page));
  await Promise.all(hosts.map((host) => host.stop()));
  for (const [name, of] of [
    ['open', ({ opened }: Drawing) => opened],
    ['unfold', ({ unfolded }: Drawing) => unfolded],
    ['draw every node of', ({ opened, unfolded }: Drawing) => opened + unfolded],
  ] as const) {
    const [short, long] = times.map((all) => median(all.map(of))) as [number, number];
    report({ name: `${name} a red thread of ${nodes[0]} nodes`, value: short, unit: 'ms' });
    report({
      name: `${name} a red thread of ${nodes[1]} nodes`,
      value: long,
      unit: 'ms',
      ratio: long / short,
    });
  }
}

/** A plan with so many things in its chain: decisions are put in, or indicators taken out. */
async function threadHost(folder: string, count: number): Promise<BrowserHost> {
  const path = join(folder, `thread-${count}`, 'ringerike.dreiepunkt');
  mkdirSync(join(folder, `thread-${count}`));
  await (await startBrowserHost(path, { keep: true })).stop();
  const sqlite = new Database(path);
  const number = (sql: string) => Number(sqlite.prepare(sql).pluck().get());
  // A fresh plan: its challenges, measures and indicators, and the stand-in «ingen tiltak».
  const fresh =
    number('SELECT count(*) FROM challenge') +
    number('SELECT count(*) FROM measure') +
    number('SELECT count(*) FROM indicator') +
    1;
  if (fresh > count) takeOut(sqlite, fresh - count);
  const decision = sqlite.prepare(
    `INSERT INTO decision (id, number, title, level, owner, follow_up_date, decided_on, measure_id,
       created_at, actor)
     VALUES (?, ?, 'Prøve ut i to enheter', 'group', 'Prosjektleder', '2027-03-01', '2026-11-24', ?,
       '2026-11-24T10:00:00.000Z', 'bench')`,
  );
  for (let i = 1; i <= count - fresh; i++)
    decision.run(`decision-${i}`, `B-2026-${String(i).padStart(3, '0')}`, (i % 5) + 1);
  sqlite.close();
  return startBrowserHost(path, { keep: true });
}

/** Takes indicators out of a fresh plan, with every row that speaks of them. */
function takeOut(sqlite: Database.Database, count: number): void {
  const out = `(SELECT id FROM taken_out)`;
  sqlite.pragma('foreign_keys = OFF');
  sqlite.exec(
    `CREATE TEMP TABLE taken_out AS SELECT id FROM indicator ORDER BY position DESC LIMIT ${count}`,
  );
  const tables = sqlite
    .prepare<[], { table: string; column: string }>(
      `SELECT m.name AS "table", f."from" AS "column" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f
       WHERE m.type = 'table' AND f."table" = 'indicator' AND m.name <> 'indicator'`,
    )
    .all();
  for (const { table, column } of tables)
    sqlite.exec(`DELETE FROM "${table}" WHERE "${column}" IN ${out}`);
  sqlite.exec(`UPDATE indicator SET count_indicator_id = NULL WHERE count_indicator_id IN ${out};
    DELETE FROM indicator WHERE id IN ${out}`);
  const broken = sqlite.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) throw new Error(`${broken.length} rows point at what was taken out.`);
}

/**
 * From the click in the rail to the first things painted, and from unfolding a column to every thing
 * in it painted; the page is fresh and holds no answer.
 */
async function drawing(page: Page): Promise<Drawing> {
  await page.goto(new URL(page.url()).origin);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.locator('a[href="/thread"]').waitFor({ timeout: 10_000 });
  const opened = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const link = document.querySelector<HTMLElement>('a[href="/thread"]');
        const started = performance.now();
        const look = () => {
          if (document.querySelector('[data-node]') === null) requestAnimationFrame(look);
          else requestAnimationFrame(() => done(performance.now() - started));
        };
        link?.click();
        look();
      }),
  );
  const unfolded = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const started = performance.now();
        const look = () => {
          const more = document.querySelector<HTMLElement>('.dp-thread-column button');
          more?.click();
          requestAnimationFrame(more ? look : () => done(performance.now() - started));
        };
        look();
      }),
  );
  return { opened, unfolded };
}
