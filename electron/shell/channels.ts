import type { DesktopCommand } from '../contract/desktop.ts';

/** The window asks the page. */
export const commandChannel = 'desktop:command';
/** The page passes a command back: nobody listens, or it belongs to the text field in focus. */
export const unheardChannel = 'desktop:unheard';
export const openFileChannel = 'desktop:open-file';
export const showFileChannel = 'desktop:show-file';

export const desktopCommands = ['undo', 'redo', 'print', 'backup'] satisfies DesktopCommand[];

export const isDesktopCommand = (value: unknown): value is DesktopCommand =>
  desktopCommands.some((command) => command === value);
