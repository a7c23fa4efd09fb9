import type { Browser, Page } from 'playwright-core';
import { startBrowserHost, type BrowserHost } from '../support/browser-host.ts';
import { livedInBuilt } from '../support/lived-in-built.ts';
import { openApp, withBrowser } from './browser.ts';
import { median, report } from './report.ts';

/** The story is told once, and so many times over. */
const times = [1, 10] as const;
const rounds = 9;

interface Drawing {
  /** Milliseconds from the click in the rail to the first things painted. */
  opened: number;
  /** Milliseconds more until every column is unfolded and painted. */
  unfolded: number;
}

/** The red thread of ten times the lived-in file's work against its own, in Chromium: from the click to the things. */
export async function measureThread(): Promise<void> {
  await withBrowser(measureDrawing);
}

async function measureDrawing(browser: Browser): Promise<void> {
  const hosts: BrowserHost[] = [];
  for (const told of times) hosts.push(await startBrowserHost(await livedInBuilt(told)));
  const pages = await Promise.all(hosts.map((host) => openApp(browser, host)));
  const drawn = pages.map((): Drawing[] => []);
  // One of each in turn, so that what else the machine does falls on both.
  for (let round = 0; round < rounds; round++)
    for (const [at, page] of pages.entries()) drawn[at]?.push(await drawing(page));
  await Promise.all(hosts.map((host) => host.stop()));
  for (const [name, of] of [
    ['open', ({ opened }: Drawing) => opened],
    ['unfold', ({ unfolded }: Drawing) => unfolded],
    ['draw all of', ({ opened, unfolded }: Drawing) => opened + unfolded],
  ] as const) {
    const [short, long] = drawn.map((all) => median(all.map(of))) as [number, number];
    report({ name: `${name} the red thread of the lived-in file`, value: short, unit: 'ms' });
    report({
      name: `${name} the red thread of ten times as much work`,
      value: long,
      unit: 'ms',
      ratio: long / short,
    });
  }
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
