import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../electron/launch/browser-places.mjs';
import { startBrowserHost } from '../support/browser-host.ts';
import { median, report } from './report.ts';

const rounds = 5;

/** From process start to the gap sentence on screen, in a browser that is already running. */
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
  const times: number[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const page = await (await browser.newContext({ locale: 'nb-NO' })).newPage();
      const started = performance.now();
      const host = await startBrowserHost(join(folder, 'start.dreiepunkt'), { keep: true });
      await page.goto(host.address);
      await page.getByText('utfordringer har ikke noe tiltak').waitFor();
      times.push(performance.now() - started);
      await page.context().close();
      await host.stop();
    }
  } finally {
    await browser.close();
  }
  // The first round makes the file; the others open it.
  report({
    name: 'start to first usable screen, new file',
    value: times[0] ?? Number.NaN,
    unit: 'ms',
  });
  report({ name: 'start to first usable screen', value: median(times.slice(1)), unit: 'ms' });
}
