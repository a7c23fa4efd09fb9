import { dialog, type BrowserWindow } from 'electron';

const retryMs = 200;
const tries = 10;
const stay = 0;

/** Leaves the page of a window for another; false when the user would rather stay. */
export type LeavePage = () => Promise<boolean>;

/**
 * A page with unsaved text refuses to go and starts saving. So it is asked again for two seconds, and
 * only when it still cannot save is the user asked. Holds for closing the window and for `LeavePage`.
 */
export function leaveWhenSaved(window: BrowserWindow): LeavePage {
  let again: (() => void) | null = null;
  let left = tries;
  let onStay = () => {};
  const close = () => window.close();
  const begin = (go: () => void) => {
    again = go;
    left = tries;
  };

  window.on('close', () => {
    if (again !== close) begin(close);
  });
  window.webContents.on('will-prevent-unload', (event) => {
    const go = again;
    if (go === null) return;
    left -= 1;
    if (left > 0) {
      setTimeout(() => !window.isDestroyed() && go(), retryMs);
      return;
    }
    again = null;
    if (askToStay(window) === stay) onStay();
    else event.preventDefault();
  });

  return () =>
    new Promise((resolve) => {
      const contents = window.webContents;
      const arrived = () => finish(true);
      const finish = (isGone: boolean) => {
        contents.off('did-navigate', arrived);
        again = null;
        onStay = () => {};
        resolve(isGone);
      };
      onStay = () => finish(false);
      contents.on('did-navigate', arrived);
      begin(() => void window.loadURL('about:blank').catch(() => undefined));
      again?.();
    });
}

function askToStay(window: BrowserWindow): number {
  return dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: 'Noe av det du har skrevet, lot seg ikke lagre.',
    detail: 'Går du videre nå, blir den siste endringen borte. Bli her for å se hva som er galt.',
    buttons: ['Bli her', 'Gå videre uten å lagre'],
    defaultId: stay,
    cancelId: stay,
    noLink: true,
  });
}
