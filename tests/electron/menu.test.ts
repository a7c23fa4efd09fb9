import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ElectronHost } from '../support/electron-host.ts';
import type { MenuRecord } from '../support/electron-stand-in/messages.ts';
import { electronHosts, home, status, until, writeWorkspace } from './hosts.ts';

let hosts: Awaited<ReturnType<typeof electronHosts>>;
let host: ElectronHost;
let path: string;
beforeAll(async () => {
  hosts = await electronHosts();
  path = hosts.newPath();
  host = await hosts.start({ workspace: path });
}, 180_000);
afterAll(() => hosts.stopAll());

const lastDialog = async () => (await host.record()).dialogs.at(-1);
const flat = (items: MenuRecord[]): MenuRecord[] =>
  items.flatMap((item) => [item, ...flat(item.submenu)]);

it('every item of the menu has a bokmål name of its own, also where the system brings one', async () => {
  const items = flat((await host.record()).menu);
  expect(items.filter(({ label }) => label === '')).toEqual([]);
  const labels = items.map(({ label }) => label);
  expect(labels).toEqual(
    expect.arrayContaining(['Fil', 'Rediger', 'Vis', 'Angre', 'Gjør om', 'Lim inn', 'Fullskjerm']),
  );
  expect(labels.filter((label) => /^(File|Edit|View|Undo|Reload|Zoom|Quit)/.test(label))).toEqual(
    [],
  );
});

it('no two items share a key', async () => {
  const keys = flat((await host.record()).menu)
    .map(({ accelerator }) => accelerator)
    .filter(Boolean);
  expect(keys).toEqual([...new Set(keys)]);
});

it.each([
  ['undo', ['Rediger', 'Angre']],
  ['redo', ['Rediger', 'Gjør om']],
  ['print', ['Fil', 'Skriv ut …']],
  ['backup', ['Fil', 'Sikkerhetskopier nå']],
])('%s goes to the page, which knows what it means there', async (command, labels) => {
  await host.send('menu', labels);
  expect((await host.window()).sent.at(-1)).toEqual(['desktop:command', command]);
});

const unheard = (command: unknown, url = home) =>
  host.send('fromPage', { channel: 'desktop:unheard', values: [command], url });

it('what the page does not take, the window does itself: no dead menu item', async () => {
  for (const command of ['undo', 'redo', 'print']) {
    await unheard(command);
    expect((await host.window()).sent.at(-1)).toEqual(['native', command]);
  }
  await unheard('backup');
  expect(await lastDialog()).toMatchObject({ options: { message: 'Sikkerhetskopien er tatt.' } });
  expect(readdirSync(join(hosts.folder, 'Sikkerhetskopier')).length).toBeGreaterThan(0);
});

it('a frame that is not ours, or a word that is none, moves nothing', async () => {
  const before = await host.record();
  await unheard('print', 'https://example.com/');
  await unheard('print', 'app://other/');
  await unheard('constructor');
  for (const channel of ['desktop:show-file', 'desktop:open-file'])
    await host.send('fromPage', { channel, values: [], url: 'about:blank' });
  expect(await host.record()).toEqual(before);
});

it('shows the file in its folder, from the menu and from the page', async () => {
  await host.send('menu', ['Fil', 'Vis fila i mappa']);
  await host.send('fromPage', { channel: 'desktop:show-file', values: [], url: home });
  expect((await host.record()).shownInFolder).toEqual([path, path]);
});

it('opens the file that is chosen, and none when the user changes their mind', async () => {
  await host.send('menu', ['Fil', 'Åpne …']);
  await until(async () => (await lastDialog())?.kind === 'open');
  expect((await host.window()).addresses).toEqual([home]);
  const other = writeWorkspace(hosts.newPath(), 'Valgt');
  await host.send('answerDialogs', { kind: 'open', answers: [other] });
  await host.send('menu', ['Fil', 'Åpne …']);
  await until(async () => ((await status(host)) as { name?: string }).name === 'Valgt');
});

it('opens another file for a page that asks for it, as where the one it had is missing', async () => {
  const found = writeWorkspace(hosts.newPath(), 'Funnet');
  await host.send('answerDialogs', { kind: 'open', answers: [found] });
  await host.send('fromPage', { channel: 'desktop:open-file', values: [], url: home });
  await until(async () => ((await status(host)) as { name?: string }).name === 'Funnet');
});

it('makes a new file with the ending the system knows, and never over one that is there', async () => {
  const bare = join(hosts.folder, 'nytt område');
  await host.send('answerDialogs', { kind: 'save', answers: [bare, path] });
  await host.send('menu', ['Fil', 'Ny fil …']);
  await until(() => existsSync(`${bare}.dreiepunkt`));
  await until(
    async () =>
      ((await status(host)) as { fileName?: string }).fileName === 'nytt område.dreiepunkt',
  );
  await host.send('menu', ['Fil', 'Ny fil …']);
  await until(async () => (await lastDialog())?.kind === 'message');
  expect(await lastDialog()).toMatchObject({
    options: { message: 'Det finnes allerede en fil med det navnet.' },
  });
  expect(await status(host)).toMatchObject({ fileName: 'nytt område.dreiepunkt' });
});

it('says which version it is and where the file lies', async () => {
  await host.send('menu', ['Hjelp', 'Om Dreiepunkt']);
  expect(await lastDialog()).toMatchObject({
    options: { message: expect.stringMatching(/^Dreiepunkt \d+\.\d+\.\d+$/) as unknown },
  });
});
