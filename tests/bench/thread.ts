import Database from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startBrowserHost, type BrowserHost } from '../support/browser-host.ts';
import { openApp, withBrowser } from './browser.ts';
import { median, report } from './report.ts';

/** A fresh plan has 86 things in its chain; there is no smaller red thread. */
const nodes = [86, 500] as const;
const rounds = 9;

/** The red thread of five hundred things against that of a fresh plan, in Chromium: from the click to the things. */
export async function measureThread(folder: string): Promise<void> {
  await withBrowser((browser) => measureDrawing(browser, folder));
}

async function measureDrawing(browser: Browser, folder: string): Promise<void> {
  const hosts = await Promise.all(nodes.map((count) => threadHost(folder, count)));
  const pages = await Promise.all(hosts.map((host) => openApp(browser, host)));
  const times = pages.map((): Awaited<ReturnType<typeof drawing>>[] => []);
  // One of each in turn, so that what else the machine does falls on both.
  for (let round = 0; round < rounds; round++)
    for (const [at, page] of pages.entries()) times[at]?.push(await drawing(page));
  await Promise.all(hosts.map((host) => host.stop()));
  for (const [kind, name] of [
    ['opened', 'open'],
    ['unfolded', 'unfold'],
  ] as const) {
    const [short, long] = times.map((of) => median(of.map((time) => time[kind]))) as [
      number,
      number,
    ];
    report({ name: `${name} a red thread of ${nodes[0]} nodes`, value: short, unit: 'ms' });
    report({
      name: `${name} a red thread of ${nodes[1]} nodes`,
      value: long,
      unit: 'ms',
      ratio: long / short,
    });
  }
}

/** A plan with so many things in the chain: decisions are put in until there are enough. */
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
  if (fresh > count) throw new Error(`A fresh plan has ${fresh} things, more than ${count}.`);
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

/**
 * From the click in the rail to the first things painted, and from unfolding a column to every thing
 * in it painted; the page is fresh and holds no answer.
 */
async function drawing(page: Page): Promise<{ opened: number; unfolded: number }> {
  await page.goto(new URL(page.url()).origin);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
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
