import { realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { app, session as sessions, shell } from 'electron';
import type { AppParts, Handler } from '../app/app.ts';
import { answerPage, sendCommand } from './commands.ts';
import { chooseFile, chooseNewFile, sentenceOf, tell } from './dialogs.ts';
import { askWhereToSave } from './downloads.ts';
import { handedOver } from './launch.ts';
import { leaveWhenSaved } from './leaving.ts';
import { setMenu } from './menu.ts';
import { blockNetwork } from './network.ts';
import type { OpenedFiles } from './opened-files.ts';
import { denyPermissions } from './permissions.ts';
import { restWhenLeft } from './rest.ts';
import { homeAddress, serveScheme } from './scheme.ts';
import { createMainWindow, focusWindow } from './window.ts';

/** One open workspace and the app over it. */
export interface Desk {
  session: AppParts['session'];
  /** Takes a copy while the window goes on. */
  backup: () => Promise<{ fileName: string }>;
  handler: Handler;
}

export interface DesktopParts {
  builtFolder: string;
  version: string;
  opened: OpenedFiles;
  printer: ReturnType<AppParts['printer']>;
  /** The file to begin with when none was opened from the system. */
  firstFile: () => string;
  /** Throws only what is no fault of the file: a file that fails is a desk that says so. */
  openDesk: (path: string) => Desk;
}

/** Shows the first file in a window, follows the system and the menu, and lets go of all at the end. */
export function openDesktop(parts: DesktopParts): void {
  const { builtFolder, version, opened, printer, firstFile, openDesk } = parts;
  let desk = openDesk(opened.follow(open) ?? firstFile());
  let turn: Promise<void> = Promise.resolve();
  setPolicy((request) => desk.handler(request));

  const window = createMainWindow({
    preload: join(builtFolder, 'preload.cjs'),
    stateFile: join(app.getPath('userData'), 'window.json'),
  });
  restWhenLeft(window, () => desk.session.rest());
  const leavePage = leaveWhenSaved(window);
  const folder = () => dirname(desk.session.path);
  const openFile = () => void chooseFile(window, folder()).then(open);
  const showFile = () => shell.showItemInFolder(desk.session.path);
  goHome();

  app.on('second-instance', (_event, _argv, _folder, data) => {
    focusWindow(window);
    open(handedOver(data));
  });
  window.once('closed', () => app.quit());
  app.once('will-quit', () => {
    void printer.dispose();
    desk.session.close();
  });
  answerPage(window, { backup: () => void takeBackup(), openFile, showFile });
  setMenu(
    {
      openFile,
      newFile: () => void chooseNewFile(window, folder()).then(open),
      showFile,
      about: () => tell(window, `Dreiepunkt ${version}`, `Arbeidsfila er «${desk.session.path}».`),
      command: (command) => sendCommand(window, command),
    },
    { platform: process.platform, isPackaged: app.isPackaged },
  );

  function goHome(): void {
    void window.loadURL(homeAddress).catch(() => undefined);
  }

  /** Files are turned to one after the other: each waits for the page to have saved its text. */
  function open(path: string | null): void {
    if (path !== null) turn = turn.then(() => turnTo(path));
  }

  /** Another file takes the window over; the same file is opened again only if it had failed. */
  async function turnTo(path: string): Promise<void> {
    if (window.isDestroyed()) return;
    focusWindow(window);
    const isSame = realPath(path) === realPath(desk.session.path);
    if (isSame && desk.session.failure() === null) return;
    if (!(await leavePage())) return;
    try {
      if (isSame) desk.session.reopen();
      else replaceDesk(openDesk(path));
    } catch (error) {
      tell(window, 'Fila kunne ikke åpnes.', sentenceOf(error));
    }
    goHome();
  }

  function replaceDesk(next: Desk): void {
    const old = desk;
    desk = next;
    old.session.close();
  }

  async function takeBackup(): Promise<void> {
    try {
      const { fileName } = await desk.backup();
      tell(window, 'Sikkerhetskopien er tatt.', `Den heter «${fileName}» og er kontrollert.`);
    } catch (error) {
      tell(window, 'Sikkerhetskopien kunne ikke tas.', sentenceOf(error));
    }
  }
}

/** What pages may reach: the handler and the clipboard, nothing else. */
function setPolicy(handler: Handler): void {
  const session = sessions.defaultSession;
  denyPermissions(session);
  blockNetwork(session);
  askWhereToSave(session, app.getPath('documents'));
  serveScheme(session, handler);
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
