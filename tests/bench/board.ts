import type { Browser, Page } from 'playwright-core';
import { startBrowserHost, type BrowserHost } from '../support/browser-host.ts';
import { livedInBuilt } from '../support/lived-in-built.ts';
import { putCards } from '../support/many-cards.ts';
import { openApp, withBrowser } from './browser.ts';
import { median, report } from './report.ts';

const few = 50;
const boardCards = 2_000;
const allCards = 10_000;
const openings = 9;
const moves = 14;
/** After a move the rest of the window is refreshed; the next key comes when that is done. */
const quietMs = 700;

/** The group's boards with thousands of cards more against fifty more, in Chromium: opening one, and moving a card. */
export async function measureBoard(): Promise<void> {
  await withBrowser(async (browser) => {
    await measureOpening(browser);
    await measureMoving(browser);
  });
}

async function measureOpening(browser: Browser): Promise<void> {
  const [small, large] = await Promise.all([boardHost(few, [2]), boardHost(boardCards, [2])]);
  const pages = [await openApp(browser, small), await openApp(browser, large)] as const;
  const times: [number[], number[]] = [[], []];
  // One of each in turn, so that what else the machine does falls on both.
  for (let round = 0; round < openings; round++)
    for (const [at, page] of pages.entries()) times[at]?.push(await opening(page));
  await Promise.all([small.stop(), large.stop()]);
  const [short, long] = [median(times[0]), median(times[1])];
  report({ name: `open a board of ${few} cards`, value: short, unit: 'ms' });
  report({
    name: `open a board of ${boardCards} cards`,
    value: long,
    unit: 'ms',
    ratio: long / short,
  });
}

async function measureMoving(browser: Browser): Promise<void> {
  const measures = [1, 2, 3, 4, 5];
  const [small, large] = await Promise.all([
    boardHost(few, measures),
    boardHost(allCards, measures),
  ]);
  const pages = [await openApp(browser, small), await openApp(browser, large)] as const;
  const drawn: [number[], number[]] = [[], []];
  const saved: [number[], number[]] = [[], []];
  for (const page of pages) {
    await page.goto(`${new URL(page.url()).origin}/board`);
    await page.locator('[data-card-id]').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.locator('[data-card-id][tabindex="0"]').focus();
  }
  for (let round = 0; round < moves; round++)
    for (const [at, page] of pages.entries()) {
      const time = await moving(page, round % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
      drawn[at]?.push(time.drawn);
      saved[at]?.push(time.saved);
      await page.waitForTimeout(quietMs);
    }
  await Promise.all([small.stop(), large.stop()]);
  const names = { drawn: 'seen', saved: 'saved' };
  for (const [kind, times] of Object.entries({ drawn, saved }) as [
    'drawn' | 'saved',
    typeof drawn,
  ][]) {
    const [short, long] = [median(times[0]), median(times[1])];
    report({
      name: `key to a card's move ${names[kind]}, ${few} cards`,
      value: short,
      unit: 'ms',
    });
    report({
      name: `key to a card's move ${names[kind]}, ${allCards} cards`,
      value: long,
      unit: 'ms',
      ratio: long / short,
    });
  }
}

async function boardHost(cards: number, measures: readonly number[]): Promise<BrowserHost> {
  const path = await livedInBuilt();
  putCards(path, cards, { measures });
  return startBrowserHost(path);
}

/** From the click in the rail to the first cards painted; the page is fresh and holds no answer. */
async function opening(page: Page): Promise<number> {
  await page.goto(new URL(page.url()).origin);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const link = document.querySelector<HTMLElement>('a[href="/measures/2"]');
        const started = performance.now();
        const look = () => {
          if (document.querySelector('[data-card-id]') === null) requestAnimationFrame(look);
          else requestAnimationFrame(() => done(performance.now() - started));
        };
        link?.click();
        look();
      }),
  );
}

/** From the key to the card painted in its new column, and to the answer that it is saved. */
async function moving(page: Page, key: string): Promise<{ drawn: number; saved: number }> {
  await page.evaluate(() => {
    const card = document.activeElement;
    const id = card?.getAttribute('data-card-id');
    const before = card?.closest('[role="row"]');
    performance.clearResourceTimings();
    const result = { started: 0, drawn: 0 };
    Reflect.set(globalThis, 'move', result);
    addEventListener(
      'keydown',
      () => {
        result.started = performance.now();
        const look = () => {
          const row = document.querySelector(`[data-card-id="${id}"]`)?.closest('[role="row"]');
          if (!row || row === before) requestAnimationFrame(look);
          else requestAnimationFrame(() => (result.drawn = performance.now()));
        };
        requestAnimationFrame(look);
      },
      { once: true, capture: true },
    );
  });
  await page.keyboard.press(key);
  const handle = await page.waitForFunction(() => {
    const { started, drawn } = Reflect.get(globalThis, 'move') as {
      started: number;
      drawn: number;
    };
    const call = performance
      .getEntriesByType('resource')
      .find(({ name }) => name.includes('card.move')) as PerformanceResourceTiming | undefined;
    return drawn > 0 && call && call.responseEnd > 0
      ? { drawn: drawn - started, saved: call.responseEnd - started }
      : null;
  });
  const time = await handle.jsonValue();
  if (!time) throw new Error('the move was not seen');
  return time;
}
