import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Desktop } from '../../electron/contract/desktop.ts';
import { buildMain, type BuiltMain } from '../support/electron-stand-in/build.ts';

let built: BuiltMain;
let code: string;
beforeAll(async () => {
  built = await buildMain();
  code = readFileSync(join(built.folder, 'preload.cjs'), 'utf8');
}, 180_000);
afterAll(() => built.remove());

/** The built preload script in a page of its own. `focused` says whether a text field has focus. */
function load({ focused }: { focused: boolean }) {
  const exposed: Record<string, unknown> = {};
  const sent: unknown[][] = [];
  const ipcRenderer = Object.assign(new EventEmitter(), {
    send: (...values: unknown[]) => void sent.push(values),
  });
  const contextBridge = {
    exposeInMainWorld: (name: string, value: unknown) => void (exposed[name] = value),
  };
  const asked: string[] = [];
  runInNewContext(code, {
    require: (name: string) => (asked.push(name), { contextBridge, ipcRenderer }),
    document: { activeElement: { matches: () => focused } },
  });
  const fromMenu = (command: unknown) => ipcRenderer.emit('desktop:command', {}, command);
  return { exposed, sent, asked, fromMenu, desktop: exposed['dreiepunktDesktop'] as Desktop };
}
let page: ReturnType<typeof load>;
beforeEach(() => {
  page = load({ focused: false });
});

it('is one file that asks for electron alone, as the sandbox demands, and hands over three things', () => {
  expect(page.asked).toEqual(['electron']);
  expect(Object.keys(page.exposed)).toEqual(['dreiepunktDesktop']);
  expect(Object.keys(page.desktop).sort()).toEqual(['onCommand', 'openFile', 'showFile']);
});

it('gives a command back when nobody listens, so that the window does it', () => {
  page.fromMenu('backup');
  expect(page.sent).toEqual([['desktop:unheard', 'backup']]);
});

it('gives a command to the page until it stops listening', () => {
  const heard: string[] = [];
  const stop = page.desktop.onCommand((command) => heard.push(command));
  page.fromMenu('undo');
  stop();
  page.fromMenu('redo');
  expect(heard).toEqual(['undo']);
  expect(page.sent).toEqual([['desktop:unheard', 'redo']]);
});

it('leaves undo to the text field that has focus, or what was typed could not be taken back', () => {
  page = load({ focused: true });
  const heard: string[] = [];
  page.desktop.onCommand((command) => heard.push(command));
  for (const command of ['undo', 'redo', 'print']) page.fromMenu(command);
  expect(heard).toEqual(['print']);
  expect(page.sent).toEqual([
    ['desktop:unheard', 'undo'],
    ['desktop:unheard', 'redo'],
  ]);
});

it('passes on no word it does not know', () => {
  page.desktop.onCommand(() => {
    throw new Error('heard');
  });
  page.fromMenu('delete');
  page.fromMenu(null);
  expect(page.sent).toEqual([]);
});

it('shows the file without saying which', () => {
  page.desktop.showFile();
  expect(page.sent).toEqual([['desktop:show-file']]);
});
