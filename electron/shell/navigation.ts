import { app, shell, type WebContents } from 'electron';
import { isSafeLink } from '../contract/rich-text.ts';
import { isOwnAddress } from './scheme.ts';

/** Holds every page, of every window there will be, to our own addresses and to one window. */
export function guardNavigation(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    // A link somebody follows is shown by the system's own browser or mail program, never by us.
    if (isSafeLink(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
}
