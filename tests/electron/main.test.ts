import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkspace } from '../../db/open.ts';
import type { ElectronHost } from '../support/electron-host.ts';
import { command, electronHosts, home, query, status, until, writeWorkspace } from './hosts.ts';

let hosts: Awaited<ReturnType<typeof electronHosts>>;
beforeAll(async () => {
  hosts = await electronHosts();
}, 180_000);
afterAll(() => hosts.stopAll());

const isLocked = (path: string) => existsSync(`${path}.lock`);

describe('the window and what its page may do', () => {
  let host: ElectronHost;
  beforeAll(async () => {
    host = await hosts.start({ workspace: hosts.newPath() });
  });

  it('makes app:// a secure origin in time, and no stronger than it must be', async () => {
    const { schemes, handledSchemes } = await host.record();
    expect(schemes).toEqual([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true },
        wasReady: false,
      },
    ]);
    expect(handledSchemes).toEqual(['app']);
  });

  it('answers its own host only; app:// under another name is nobody', async () => {
    const get = (url: string) => host.carry({ method: 'GET', url, headers: {}, body: null });
    expect((await get(home)).status).toBe(200);
    expect((await get('app://other/')).status).toBe(404);
    expect((await get('app://dreiepunkt.example/rpc/workspace.status')).status).toBe(404);
  });

  it('answers calls from the file: five measures, and a write lands in it', async () => {
    expect(await query(host, 'measure.list')).toHaveLength(5);
    const card = { measureId: 2, columnId: 'm2-ready', title: 'Kartlegge tilbud' };
    expect(await command(host, 'card.create', card)).toMatchObject({ code: 'T2-1' });
    const page = await host.carry({ method: 'GET', url: home, headers: {}, body: null });
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('gives the page no Node, an own world and the sandbox', async () => {
    const { options, addresses, isShown } = await host.window();
    expect(addresses).toEqual([home]);
    expect(isShown).toBe(true);
    expect(options).toMatchObject({ show: false, minWidth: 1024, minHeight: 680 });
    expect(options['webPreferences']).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      preload: join(hosts.builtFolder, 'preload.cjs'),
    });
  });

  it.each([
    ['will-navigate', 'https://example.com/'],
    ['will-navigate', 'app://other/'],
    ['will-navigate', 'file:///etc/passwd'],
    ['will-navigate', 'javascript:alert(1)'],
    ['will-navigate', 'app://dreiepunkt@example.com/'],
    ['will-redirect', 'https://example.com/'],
    ['will-frame-navigate', 'https://example.com/'],
  ] as const)('%s to %s is stopped', async (kind, url) => {
    expect(await host.send('navigate', { kind, url, isMainFrame: true })).toBe(false);
  });

  it('goes to its own pages, and to those in the window itself only', async () => {
    const own = { kind: 'will-navigate', url: `${home}measures/2`, isMainFrame: true } as const;
    expect(await host.send('navigate', own)).toBe(true);
    const framed = { ...own, kind: 'will-frame-navigate', isMainFrame: false } as const;
    expect(await host.send('navigate', framed)).toBe(false);
  });

  it('opens no other window and no webview, and no other program without a followed link', async () => {
    for (const address of [home, 'file:///etc/passwd', 'javascript:alert(1)', 'smb://server/fil'])
      expect(await host.send('openWindow', address)).toBe('deny');
    expect(await host.send('attachWebview', null)).toBe(false);
    expect((await host.record()).openedOutside).toEqual([]);
  });

  it('hands a followed web or mail address to the system, and shows nothing of it itself', async () => {
    const followed = ['https://example.com/', 'mailto:post@example.com'];
    for (const address of followed) expect(await host.send('openWindow', address)).toBe('deny');
    expect((await host.record()).openedOutside).toEqual(followed);
  });

  it('is given no permission but to copy text, and that only as itself', async () => {
    const ask = (permission: string, origin = home) =>
      host.send('permission', { permission, origin });
    const denied = { check: false, request: false };
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'usb',
      'openExternal',
    ])
      expect({ permission, ...(await ask(permission)) }).toEqual({ permission, ...denied });
    expect(await ask('clipboard-sanitized-write')).toEqual({ check: true, request: true });
    expect(await ask('clipboard-sanitized-write', 'https://example.com/')).toEqual(denied);
  });

  it.each([
    ['http://example.com/', false],
    ['https://example.com/fil.js', false],
    ['wss://example.com/', false],
    ['http://127.0.0.1:9000/', false],
    ['file:///etc/passwd', false],
    ['blob:https://example.com/1', false],
    ['app://other/', false],
    ['not an address', false],
    [home, true],
    ['blob:app://dreiepunkt/1', true],
    ['data:image/png;base64,AA', true],
    ['devtools://devtools/bundled/a.js', true],
  ])('a load of %s goes through: %s', async (url, isLet) => {
    expect(await host.send('load', url)).toBe(isLet);
  });

  it('resolves no host name at all', async () => {
    expect((await host.record()).switches).toMatchObject({
      'host-resolver-rules': 'MAP * ~NOTFOUND',
    });
  });

  it('lets a download begin in the documents folder, whatever name it brings', async () => {
    expect(await host.send('download', 'Orientering.docx')).toBe(
      join(host.documents, 'Orientering.docx'),
    );
    expect(await host.send('download', '../../evil.docx')).toBe(join(host.documents, 'evil.docx'));
  });
});

describe('files from the system', () => {
  it('makes the first file in the documents folder, which need not be there', async () => {
    const host = await hosts.start();
    expect(await status(host)).toMatchObject({
      state: 'open',
      folder: host.documents,
      fileName: 'ringerike.dreiepunkt',
    });
  });

  it('a second start hands its file over and ends without touching it', async () => {
    const path = hosts.newPath();
    const first = await hosts.start({ workspace: hosts.newPath() });
    const second = await hosts.start({ args: [path], standIn: { isSecond: true } });
    const { code, record } = await second.ended;
    const data = record?.lockData;
    expect(code).toBe(0);
    expect(data).toEqual({ workspace: path });
    expect(record?.windows).toEqual([]);
    expect(existsSync(path)).toBe(false);

    writeWorkspace(path, 'Den andre');
    const { timesFocused } = await first.window();
    await first.send('secondInstance', { argv: [], folder: hosts.folder, data });
    await until(async () => (await nameOf(first)) === 'Den andre');
    expect((await first.window()).timesFocused).toBeGreaterThan(timesFocused);
    expect(isLocked(path)).toBe(true);
  });

  it('a second start without a file only brings the window forward', async () => {
    const host = await hosts.start({ workspace: hosts.newPath() });
    for (const data of [{ workspace: null }, null, 'x', { workspace: 7 }])
      await host.send('secondInstance', { argv: ['--workspace', '/x'], folder: '/', data });
    const { timesFocused, addresses } = await host.window();
    expect(timesFocused).toBe(4);
    expect(addresses).toEqual([home]);
  });

  it('opens a file the system names before the app is ready, over its own choice', async () => {
    const path = writeWorkspace(hosts.newPath(), 'Tidlig');
    const host = await hosts.start({ standIn: { holdsReady: true } });
    await host.send('openFile', path);
    await host.send('ready', null);
    await until(async () => (await host.record()).windows.length > 0);
    expect(await nameOf(host)).toBe('Tidlig');
    expect(existsSync(join(host.documents, 'ringerike.dreiepunkt'))).toBe(false);
  });

  it('opens a file the system names later, lets go of the old one and shows the new page', async () => {
    const old = hosts.newPath();
    const host = await hosts.start({ workspace: old });
    const path = writeWorkspace(hosts.newPath(), 'Sen');
    expect(isLocked(old)).toBe(true);
    await host.send('openFile', path);
    await until(async () => (await nameOf(host)) === 'Sen');
    expect(isLocked(old)).toBe(false);
    expect((await host.window()).addresses).toEqual([home, 'about:blank', home]);
    await host.send('openFile', path);
    expect((await host.window()).addresses).toHaveLength(3);
  });

  it('lets the page save what is written before its file is taken away', async () => {
    const old = hosts.newPath();
    const host = await hosts.start({ workspace: old });
    const path = writeWorkspace(hosts.newPath(), 'Etter lagring');
    await host.send('holdPage', 2);
    await host.send('openFile', path);
    expect(await nameOf(host)).not.toBe('Etter lagring');
    await until(async () => (await nameOf(host)) === 'Etter lagring');
    expect((await host.record()).dialogs).toEqual([]);
  });

  it('keeps the window on a damaged file and says so there', async () => {
    const path = hosts.newPath();
    writeFileSync(path, 'dette er ingen database\n'.repeat(50));
    const host = await hosts.start({ workspace: path });
    expect((await host.window()).addresses).toEqual([home]);
    const told = await status(host);
    expect(told).toMatchObject({ state: 'failed', path });
    expect(told.state === 'failed' && told.sentence).toMatch(/fil/i);
    expect((await host.record()).dialogs).toEqual([]);
  });

  it('tries a failed file again when it is opened again', async () => {
    const path = hosts.newPath();
    writeFileSync(path, 'ingen database');
    const host = await hosts.start({ workspace: path });
    expect((await status(host)).state).toBe('failed');
    writeFileSync(path, readFileSync(writeWorkspace(hosts.newPath(), 'Reparert')));
    await host.send('openFile', path);
    await until(async () => (await nameOf(host)) === 'Reparert');
  });
});

describe('the end', () => {
  it.each(['quit', 'closeWindow'] as const)(
    '%s leaves one whole file without a lock',
    async (way) => {
      const path = hosts.newPath();
      const host = await hosts.start({ workspace: path });
      expect(isLocked(path)).toBe(true);
      await host.send(way, null).catch(() => undefined);
      expect((await host.ended).code).toBe(0);
      expect(isLocked(path)).toBe(false);
      expect(existsSync(`${path}-wal`)).toBe(false);
      openWorkspace(path, { now: new Date() }).close();
      const place = JSON.parse(readFileSync(join(host.userData, 'window.json'), 'utf8')) as unknown;
      expect(place).toMatchObject({ isMaximized: false, bounds: { width: 1440, height: 900 } });
    },
  );

  it('waits for a page that is saving, and then closes', async () => {
    const host = await hosts.start({ workspace: hosts.newPath() });
    await host.send('holdPage', 3);
    await host.send('closeWindow', null);
    expect((await host.window()).isClosed).toBe(false);
    const { code, record } = await host.ended;
    expect(code).toBe(0);
    expect(record?.dialogs).toEqual([]);
  });

  it('asks before text that cannot be saved is lost, and stays when told to', async () => {
    const host = await hosts.start({ workspace: hosts.newPath() });
    await host.send('holdPage', 1000);
    await host.send('answerDialogs', { kind: 'message', answers: [0, 1] });
    await host.send('closeWindow', null);
    await until(async () => (await host.record()).dialogs.length === 1);
    expect((await host.window()).isClosed).toBe(false);
    const [shown] = (await host.record()).dialogs;
    expect(shown).toMatchObject({ options: { buttons: ['Bli her', 'Gå videre uten å lagre'] } });
    await host.send('closeWindow', null);
    const { code, record } = await host.ended;
    expect(code).toBe(0);
    expect(record?.dialogs).toHaveLength(2);
  });

  it('a start that cannot be says why in bokmål and ends with 1', async () => {
    const notAFolder = join(hosts.folder, 'ikke-en-mappe');
    writeFileSync(notAFolder, '');
    const host = await hosts.start({ standIn: { documents: join(notAFolder, 'Documents') } });
    const { code, record } = await host.ended;
    expect(code).toBe(1);
    expect(record?.dialogs).toEqual([
      {
        kind: 'error',
        options: {
          title: 'Dreiepunkt kunne ikke starte',
          content: expect.stringContaining('kunne ikke lages') as unknown,
        },
      },
    ]);
  });

  it('an option without its file is wrong use: exit code 2 and how to write it', async () => {
    const host = await hosts.start({ args: ['--workspace'] });
    expect((await host.ended).code).toBe(2);
    expect(host.said()).toContain('--workspace FIL');
  });
});

async function nameOf(host: ElectronHost): Promise<string | null> {
  const told = await status(host);
  return told.state === 'open' ? told.name : null;
}
