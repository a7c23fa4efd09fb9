import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../electron/launch/browser-places.mjs';
import { startBrowserHost } from '../support/browser-host.ts';
import { livedInBuilt } from '../support/lived-in-built.ts';
import { median, report } from './report.ts';

const rounds = 5;

/** From process start to the gaps on screen, in a browser that is already running: the lived-in file against an empty one. */
export async function measureStartUp(folder: string): Promise<void> {
  const executablePath = findBrowser({
    env: process.env,
    platform: process.platform,
    exists: existsSync,
  });
  if (!executablePath)
    throw new Error('No Chrome, Chromium or Edge was found; the start-up was not measured.');
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
  });
  const start = async (path: string) => {
    const page = await (await browser.newContext({ locale: 'nb-NO' })).newPage();
    const started = performance.now();
    const host = await startBrowserHost(path, { keep: true });
    await page.goto(host.address);
    await page.getByText('har ikke noe tiltak').first().waitFor();
    const took = performance.now() - started;
    await page.context().close();
    await host.stop();
    return took;
  };
  const empty = join(folder, 'start.dreiepunkt');
  const lived = [await livedInBuilt(), await livedInBuilt(10)];
  const files = [empty, ...lived];
  const times = files.map((): number[] => []);
  try {
    // The first start makes the file; the others open it.
    const made = await start(empty);
    report({ name: 'start to first usable screen, new file', value: made, unit: 'ms' });
    // One of each in turn, so that what else the machine does falls on all.
    for (let round = 0; round < rounds; round++)
      for (const [at, path] of files.entries()) times[at]?.push(await start(path));
  } finally {
    await browser.close();
    for (const path of lived) rmSync(dirname(path), { recursive: true, force: true });
  }
  const [bare, own, large] = times.map(median) as [number, number, number];
  const name = 'start to first usable screen';
  report({ name: `${name}, no work in the file`, value: bare, unit: 'ms' });
  report({ name: `${name}, lived-in file`, value: own, unit: 'ms', ratio: own / bare });
  report({ name: `${name}, ten times as much`, value: large, unit: 'ms', ratio: large / bare });
}
