import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { DesktopCommand } from '../contract/desktop.ts';

export interface MenuActions {
  openFile: () => void;
  newFile: () => void;
  showFile: () => void;
  about: () => void;
  /** Goes to the page, which knows what can be undone and what is worth printing. */
  command: (command: DesktopCommand) => void;
}

export interface MenuPlace {
  platform: NodeJS.Platform;
  isPackaged: boolean;
}

type Items = MenuItemConstructorOptions[];
const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The native menu, in bokmål, with the keys each system's users know. */
export function menuTemplate(actions: MenuActions, { platform, isPackaged }: MenuPlace): Items {
  const isMac = platform === 'darwin';
  const about = { label: 'Om Dreiepunkt', click: actions.about };
  return [
    ...(isMac ? [{ label: 'Dreiepunkt', submenu: macItems(about) }] : []),
    { label: '&Fil', submenu: fileItems(actions, platform) },
    { label: '&Rediger', submenu: editItems(actions) },
    { label: '&Vis', submenu: viewItems(isPackaged) },
    ...(isMac ? [] : [{ label: '&Hjelp', submenu: [about] }]),
  ];
}

/** Puts the menu on the app. */
export function setMenu(actions: MenuActions, place: MenuPlace): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(actions, place)));
}

function macItems(about: MenuItemConstructorOptions): Items {
  return [
    about,
    separator,
    { label: 'Skjul Dreiepunkt', role: 'hide' },
    { label: 'Skjul andre', role: 'hideOthers' },
    { label: 'Vis alle', role: 'unhide' },
    separator,
    { label: 'Avslutt Dreiepunkt', role: 'quit' },
  ];
}

function fileItems(actions: MenuActions, platform: NodeJS.Platform): Items {
  const isMac = platform === 'darwin';
  const manager = isMac ? 'Vis fila i Finder' : 'Vis fila i mappa';
  const quit = { label: 'Avslutt', role: 'quit', accelerator: 'Ctrl+Q' } as const;
  return [
    { label: 'Ny fil …', accelerator: 'CmdOrCtrl+N', click: actions.newFile },
    { label: 'Åpne …', accelerator: 'CmdOrCtrl+O', click: actions.openFile },
    separator,
    { label: 'Sikkerhetskopier nå', click: () => actions.command('backup') },
    { label: manager, click: actions.showFile },
    separator,
    { label: 'Skriv ut …', accelerator: 'CmdOrCtrl+P', click: () => actions.command('print') },
    ...(isMac ? [] : [separator, quit]),
  ];
}

/** Undo and redo only show their keys: the page hears them itself and knows where focus is. */
function editItems({ command }: MenuActions): Items {
  const shown = { registerAccelerator: false };
  const undo = () => command('undo');
  const redo = () => command('redo');
  return [
    { label: 'Angre', accelerator: 'CmdOrCtrl+Z', ...shown, click: undo },
    { label: 'Gjør om', accelerator: 'CmdOrCtrl+Shift+Z', ...shown, click: redo },
    separator,
    { label: 'Klipp ut', role: 'cut' },
    { label: 'Kopier', role: 'copy' },
    { label: 'Lim inn', role: 'paste' },
    { label: 'Merk alt', role: 'selectAll' },
  ];
}

function viewItems(isPackaged: boolean): Items {
  return [
    { label: 'Større', role: 'zoomIn' },
    { label: 'Mindre', role: 'zoomOut' },
    { label: 'Vanlig størrelse', role: 'resetZoom' },
    separator,
    { label: 'Fullskjerm', role: 'togglefullscreen' },
    { label: 'Last inn på nytt', role: 'reload' },
    ...(isPackaged
      ? []
      : [separator, { label: 'Utviklerverktøy', role: 'toggleDevTools' } as const]),
  ];
}
