// The browser the tests run in: found, or on a bare machine fetched, or a sentence that says what to install.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findBrowser } from './browser-places.mjs';
import { runBounded } from './child.mjs';
import { canInstallDebianPackages, installDebianPackages } from './system-packages.mjs';

const fetchLimitMs = 5 * 60_000;
const require = createRequire(import.meta.url);

const advice =
  'Fant ingen Chromium, Chrome eller Edge: installer en av dem, eller sett DREIEPUNKT_BROWSER til programmet. ' +
  '(No Chromium, Chrome or Edge was found: install one, or point DREIEPUNKT_BROWSER at it.)';

function search(env) {
  return findBrowser({ env, platform: process.platform, exists: existsSync });
}

/** Path of the browser Playwright has fetched for itself, or null. */
function playwrightBrowser() {
  try {
    const path = require('playwright-core').chromium.executablePath();
    return path && existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

async function fetchWithPlaywright() {
  process.stderr.write('Henter Chromium med Playwright (høyst fem minutter) …\n');
  const cli = join(dirname(require.resolve('playwright-core/package.json')), 'cli.js');
  await runBounded(process.execPath, [cli, 'install', 'chromium'], fetchLimitMs, {
    stdio: ['ignore', 2, 2],
  });
  return playwrightBrowser();
}

/** Path of a browser on this machine, Playwright's own included; null when there is none. */
export function installedBrowser(env = process.env) {
  return search(env) ?? (env.DREIEPUNKT_BROWSER ? null : playwrightBrowser());
}

/** Path of a browser to test in, fetched when there is none. Rejects with a sentence that says what to install. */
export async function ensureBrowser(env = process.env) {
  const here = installedBrowser(env);
  if (here !== null) return here;
  if (env.DREIEPUNKT_BROWSER) {
    throw new Error(`DREIEPUNKT_BROWSER peker på ${env.DREIEPUNKT_BROWSER}, som ikke finnes.`);
  }
  if (canInstallDebianPackages()) {
    const isIn = installDebianPackages(['chromium-headless-shell']);
    // Older Debians have the whole browser alone.
    if (!isIn) installDebianPackages(['chromium']);
  }
  const found = search(env) ?? (await fetchWithPlaywright());
  if (found === null) throw new Error(advice);
  return found;
}
