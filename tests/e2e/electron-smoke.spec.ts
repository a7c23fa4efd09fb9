import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { ensureBuilt } from '../../electron/launch/build.mjs';
import { installedElectron } from '../../electron/launch/electron-runtime.mjs';
import { projectRoot } from '../../electron/launch/node-runtime.mjs';
import { App } from './pages/app.ts';

const { DISPLAY, WAYLAND_DISPLAY } = process.env;
const program = installedElectron(projectRoot);
const lacksScreen = process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY;
const reason = program === null ? 'its program is not installed' : 'there is no screen';
const isSkipped = program === null || lacksScreen;

if (isSkipped) process.stderr.write(`\nSKIPPED: real Electron is not tested here, ${reason}.\n\n`);
test.skip(isSkipped, `real Electron: ${reason}`);

test('the real window shows the five measures of a new file, and a card is moved in it', async () => {
  await ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'dreiepunkt-smoke-'));
  const { ELECTRON_RUN_AS_NODE: _ignored, ...env } = process.env;
  const app = await _electron.launch({
    executablePath: program ?? '',
    cwd: projectRoot,
    env: Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value ?? ''])),
    args: [
      // Chromium's sandbox refuses to run as root.
      ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      // A folder of its own: the lock of a window that is open already must not end this one.
      `--user-data-dir=${join(folder, 'userData')}`,
      projectRoot,
      '--workspace',
      join(folder, 'ringerike.dreiepunkt'),
    ],
  });
  try {
    const page = await app.firstWindow();
    await expect(page).toHaveURL('app://dreiepunkt/');
    await expect(page.getByRole('link', { name: 'Oversikt' })).toBeVisible();
    const measures = page.getByRole('region', { name: 'De fem tiltakene' });
    await expect(measures.getByRole('listitem')).toHaveCount(5);
    // The page objects of the browser host and of the stand-in, on the real window.
    const ui = new App(page, 'app://dreiepunkt');
    await ui.go('Psykisk helse');
    await ui.board.create('Klar', 'Kartlegge tiltak på selektivt nivå');
    await ui.board.press('Kartlegge', 'ArrowRight');
    await expect(ui.board.cardIn('Pågår', 'Kartlegge')).toBeVisible();
    const reach = await page.evaluate(() => [
      typeof Reflect.get(globalThis, 'require'),
      isSecureContext,
    ]);
    expect(reach).toEqual(['undefined', true]);
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
