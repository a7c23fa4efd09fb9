import { app, BrowserWindow, dialog, screen, type WebPreferences } from 'electron';
import { placeWindow, readPlace, smallest, writePlace } from './window-state.ts';

/** A page is a page: no Node, an own world, the system's sandbox. */
export const pagePreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Chromium would fetch its word lists from the network.
  spellcheck: false,
} satisfies WebPreferences;

/** The window of the app, not yet loaded; shown when its page has something to show. */
export function createMainWindow(options: { preload: string; stateFile: string }): BrowserWindow {
  const { preload, stateFile } = options;
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const screens = [primary, ...others].map(({ workArea }) => workArea);
  const { bounds, isMaximized } = placeWindow(readPlace(stateFile), screens);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Dreiepunkt',
    backgroundColor: '#f5f8f8',
    webPreferences: { ...pagePreferences, preload, devTools: !app.isPackaged },
  });
  const show = () => (isMaximized ? window.maximize() : window.show());
  window.once('ready-to-show', show);
  // A page that never paints must not leave a program without a window.
  window.webContents.once('did-fail-load', show);
  window.on('close', () => savePlace(window, stateFile));
  reloadAfterCrash(window);
  return window;
}

/** Brings the window forward, wherever it was. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function savePlace(window: BrowserWindow, file: string): void {
  try {
    writePlace(file, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
  } catch (error) {
    process.stderr.write(`[window] ${String(error)}\n`);
  }
}

function reloadAfterCrash(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    process.stderr.write(`[window] the page ended: ${reason}\n`);
    const shown = dialog.showMessageBox(window, {
      type: 'error',
      message: 'Siden stoppet.',
      detail: 'Alt som var lagret, ligger trygt i arbeidsfila. Siden lastes inn på nytt.',
      buttons: ['Last inn på nytt'],
    });
    void shown.then(() => window.isDestroyed() || window.webContents.reload());
  });
}
