/** How the stand-in's machine is set up before main runs. */
export interface StandInOptions {
  /** The user's documents folder and the app's own folder. */
  documents: string;
  userData: string;
  /** Another instance holds the lock already. */
  isSecond: boolean;
  /** Ready comes with the `ready` order, not by itself. */
  holdsReady: boolean;
  /** Free areas of the screens, the main one first. */
  screens: { x: number; y: number; width: number; height: number }[];
}

/** A request as plain data. */
export interface CarriedRequest {
  method: string;
  /** Under app://. */
  url: string;
  headers: Record<string, string>;
  body: Uint8Array | null;
}

export interface CarriedResponse {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

export type NavigationKind = 'will-navigate' | 'will-redirect' | 'will-frame-navigate';

/** What a test asks of the stand-in, each with what it answers. */
export interface Orders {
  ready: { ask: null; answer: null };
  carry: { ask: CarriedRequest; answer: CarriedResponse };
  /** True when the navigation went ahead. */
  navigate: { ask: { kind: NavigationKind; url: string; isMainFrame: boolean }; answer: boolean };
  openWindow: { ask: string; answer: 'allow' | 'deny' };
  /** True when the webview was attached. */
  attachWebview: { ask: null; answer: boolean };
  /** What Chromium asks first (`check`) and then (`request`). */
  permission: {
    ask: { permission: string; origin: string };
    answer: { check: boolean; request: boolean };
  };
  /** True when a load of this address is let through to the network. */
  load: { ask: string; answer: boolean };
  /** The path the save dialog of a download begins with. */
  download: { ask: string; answer: string | null };
  secondInstance: { ask: { argv: string[]; folder: string; data: unknown }; answer: null };
  openFile: { ask: string; answer: null };
  /** Clicks a menu item by its labels, without the & signs. */
  menu: { ask: string[]; answer: null };
  /** A message from the preload script of the window. `url` is the frame's address. */
  fromPage: { ask: { channel: string; values: unknown[]; url: string }; answer: null };
  /** The next dialogs of this kind answer with these, in turn. */
  answerDialogs: { ask: { kind: DialogKind; answers: unknown[] }; answer: null };
  /** The page refuses to go this many times, as one with unsaved text does. */
  holdPage: { ask: number; answer: null };
  /** Pages in hidden windows say they are ready to print, or never do. */
  printPages: { ask: { areReady: boolean }; answer: null };
  closeWindow: { ask: null; answer: null };
  quit: { ask: null; answer: null };
  record: { ask: null; answer: StandInRecord };
}

export type DialogKind = 'open' | 'save' | 'message' | 'error';

export interface WindowRecord {
  options: Record<string, unknown>;
  addresses: string[];
  /** What was sent to the page: channel first. */
  sent: unknown[][];
  /** The options of each printToPDF. */
  printed: unknown[];
  isShown: boolean;
  timesFocused: number;
  isClosed: boolean;
}

export interface StandInRecord {
  /** What was registered, and whether the app was ready by then. */
  schemes: { scheme: string; privileges: Record<string, boolean>; wasReady: boolean }[];
  handledSchemes: string[];
  lockData: unknown;
  name: string;
  switches: Record<string, string>;
  appUserModelId: string;
  windows: WindowRecord[];
  dialogs: { kind: DialogKind; options: unknown }[];
  shownInFolder: string[];
  openedOutside: string[];
  menu: MenuRecord[];
}

export interface MenuRecord {
  label: string;
  role: string;
  accelerator: string;
  submenu: MenuRecord[];
}

export type OrderName = keyof Orders;
export interface OrderMessage<N extends OrderName = OrderName> {
  id: number;
  name: N;
  ask: Orders[N]['ask'];
}
export type StandInMessage =
  | { kind: 'loaded' }
  | { kind: 'ending'; record: StandInRecord }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'refusal'; id: number; message: string };
