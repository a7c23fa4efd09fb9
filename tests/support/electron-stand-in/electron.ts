// What `import … from 'electron'` gets in the stand-in: only what main and the shell use.
import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { options, record, shownDialog } from './machine.ts';
import { onContentsCreated } from './windows.ts';

export { app } from './app.ts';
export { Menu } from './menu.ts';
export { protocol, session } from './session.ts';
export { BrowserWindow } from './windows.ts';

onContentsCreated((contents) => app.emit('web-contents-created', {}, contents));

/** Messages from preload scripts: the test sends them. */
export const ipcMain = new EventEmitter();

/** The system's sleep and wake: nothing of the kind happens in a test unless it says so. */
export const powerMonitor = new EventEmitter();

export const dialog = {
  showErrorBox: (title: string, content: string) =>
    void shownDialog('error', { title, content }, null),
  showMessageBox: async (_window: unknown, shown: unknown) => ({
    response: shownDialog('message', shown, 0),
    checkboxChecked: false,
  }),
  showMessageBoxSync: (_window: unknown, shown: unknown) => shownDialog('message', shown, 0),
  showOpenDialog: async (_window: unknown, shown: unknown) => {
    const path = shownDialog('open', shown, null);
    return { canceled: path === null, filePaths: path === null ? [] : [path] };
  },
  showSaveDialog: async (_window: unknown, shown: unknown) => {
    const path = shownDialog('save', shown, null);
    return { canceled: path === null, filePath: path ?? '' };
  },
};

export const shell = {
  showItemInFolder: (path: string) => void record.shownInFolder.push(path),
  openExternal: async (address: string) => void record.openedOutside.push(address),
  openPath: async (path: string) => void record.openedOutside.push(path),
};

const displays = options.screens.map((workArea, id) => ({ id, workArea, bounds: workArea }));
export const screen = {
  getPrimaryDisplay: () => displays[0],
  getAllDisplays: () => displays,
};
