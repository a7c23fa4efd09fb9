import { defineConfig } from '@playwright/test';
import { installedBrowser } from './electron/launch/browser.mjs';

/** Hosts and browser are one machine: between two midnights they would not agree on what is «i dag». */
const timezoneId = 'Europe/Oslo';
process.env['TZ'] = timezoneId;

const executablePath = installedBrowser();

/** Set where Electron's own program is installed: the same page objects then drive the real window. */
const withElectron = process.env['DREIEPUNKT_ELECTRON'] === '1';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  // Far more than a test takes: a busy machine is no fault of the product.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  workers: 2,
  // Each test has a host and a file of its own: the tests of one screen need not wait for each other.
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    browserName: 'chromium',
    locale: 'nb-NO',
    timezoneId,
    viewport: { width: 1440, height: 900 },
    // A trace of every step would cost a good part of the run; a picture of the failure is kept anyway.
    trace: process.env['DREIEPUNKT_TRACE'] === '1' ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--font-render-hinting=none',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'browser', testIgnore: ['**/electron/**'] },
    ...(withElectron
      ? [{ name: 'electron', testMatch: ['**/electron/**/*.spec.ts', '**/electron-smoke.spec.ts'] }]
      : []),
  ],
});
