import { contextBridge, ipcRenderer } from 'electron';
import type { Desktop, DesktopCommand } from './contract/desktop.ts';
import {
  commandChannel,
  isDesktopCommand,
  openFileChannel,
  showFileChannel,
  unheardChannel,
} from './shell/channels.ts';

const listeners = new Set<(command: DesktopCommand) => void>();

/** Where undo and redo are the field's own. */
const textField = 'input, textarea, [contenteditable="true"]';

ipcRenderer.on(commandChannel, (_event, command: unknown) => {
  if (!isDesktopCommand(command)) return;
  const isEditing = command === 'undo' || command === 'redo';
  const isForField = isEditing && document.activeElement?.matches(textField) === true;
  if (isForField || listeners.size === 0) ipcRenderer.send(unheardChannel, command);
  else for (const listener of listeners) listener(command);
});

contextBridge.exposeInMainWorld('dreiepunktDesktop', {
  onCommand(callback) {
    listeners.add(callback);
    return () => void listeners.delete(callback);
  },
  openFile: () => ipcRenderer.send(openFileChannel),
  showFile: () => ipcRenderer.send(showFileChannel),
} satisfies Desktop);
