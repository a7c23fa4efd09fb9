import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser } from '../../electron/launch/browser-places.mjs';
import type { BrowserHost } from '../support/browser-host.ts';

/** Lends the machine's Chrome, Chromium or Edge to what is drawn; stops the bench where there is none. */
export async function withBrowser(work: (browser: Browser) => Promise<void>): Promise<void> {
  const executablePath = findBrowser({
    env: process.env,
    platform: process.platform,
    exists: existsSync,
  });
  if (!executablePath)
    throw new Error('No Chrome, Chromium or Edge was found; what is drawn was not measured.');
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
  });
  try {
    await work(browser);
  } finally {
    await browser.close();
  }
}

/** The app at the meeting's size of window, with its first page drawn. */
export async function openApp(browser: Browser, host: BrowserHost): Promise<Page> {
  const context = await browser.newContext({
    locale: 'nb-NO',
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  await page.goto(host.address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return page;
}
