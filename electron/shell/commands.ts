import { ipcMain, type BrowserWindow, type IpcMainEvent } from 'electron';
import type { DesktopCommand } from '../contract/desktop.ts';
import {
  commandChannel,
  isDesktopCommand,
  openFileChannel,
  showFileChannel,
  unheardChannel,
} from './channels.ts';
import { isOwnAddress } from './scheme.ts';

/** Asks the page of the window to do what the menu said. */
export function sendCommand(window: BrowserWindow, command: DesktopCommand): void {
  window.webContents.send(commandChannel, command);
}

/** Does what the page passed back, and what it asks of the desktop. */
export function answerPage(
  window: BrowserWindow,
  actions: { backup: () => void; openFile: () => void; showFile: () => void },
): void {
  const contents = window.webContents;
  const ways: Record<DesktopCommand, () => void> = {
    undo: () => contents.undo(),
    redo: () => contents.redo(),
    print: () => contents.print(),
    backup: actions.backup,
  };
  const isOurs = ({ sender, senderFrame }: IpcMainEvent) =>
    sender === contents && isOwnAddress(senderFrame?.url ?? '');
  ipcMain.on(unheardChannel, (event, command: unknown) => {
    if (isOurs(event) && isDesktopCommand(command)) ways[command]();
  });
  ipcMain.on(openFileChannel, (event) => {
    if (isOurs(event)) actions.openFile();
  });
  ipcMain.on(showFileChannel, (event) => {
    if (isOurs(event)) actions.showFile();
  });
}
