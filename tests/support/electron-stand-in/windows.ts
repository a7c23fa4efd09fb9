import { EventEmitter } from 'node:events';
import { goesAhead, plain } from './machine.ts';
import type { WindowRecord } from './messages.ts';

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };
interface Bounds {
  x?: number;
  y?: number;
  width?: number;
  height?: number;
}

/** What every page does with a script that waits for it. */
export const pages = { areReady: true };
const windows: BrowserWindow[] = [];
const created = new EventEmitter();
/** Where app hears of every new page. */
export const onContentsCreated = (listener: (contents: WebContents) => void) =>
  created.on('contents', listener);

export class WebContents extends EventEmitter {
  readonly sent: unknown[][] = [];
  readonly printed: unknown[] = [];
  openHandler: OpenHandler = () => ({ action: 'allow' });
  setWindowOpenHandler = (handler: OpenHandler) => void (this.openHandler = handler);
  send = (...values: unknown[]) => void this.sent.push(values);
  undo = () => void this.sent.push(['native', 'undo']);
  redo = () => void this.sent.push(['native', 'redo']);
  print = () => void this.sent.push(['native', 'print']);
  reload = () => void this.sent.push(['native', 'reload']);
  /** There is no page to run anything in: every script ends as one that waits for the page would. */
  executeJavaScript = (_code: string): Promise<unknown> =>
    pages.areReady ? Promise.resolve([]) : new Promise(() => {});
  printToPDF = async (options: unknown): Promise<Buffer> => {
    this.printed.push(plain(options));
    return Buffer.from('%PDF-1.4\n%%EOF\n');
  };
}

/** A window that is only noted down: it has no page, the test is its page. */
export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents();
  readonly addresses: string[] = [];
  readonly options: Bounds & Record<string, unknown>;
  timesHeld = 0;
  isShown = false;
  timesFocused = 0;
  #isClosed = false;
  #isMaximized = false;

  constructor(options: Bounds & Record<string, unknown> = {}) {
    super();
    this.options = options;
    windows.push(this);
    created.emit('contents', this.webContents);
  }

  loadURL(address: string): Promise<void> {
    if (!this.#leavesPage()) return Promise.reject(new Error('ERR_ABORTED (-3)'));
    this.addresses.push(address);
    return new Promise((resolve) =>
      setImmediate(() => {
        this.webContents.emit('did-navigate', {}, address, 200, 'OK');
        this.emit('ready-to-show');
        resolve();
      }),
    );
  }
  close(): void {
    if (this.#isClosed || !goesAhead(this, 'close', {}) || !this.#leavesPage()) return;
    this.destroy();
  }
  destroy(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.emit('closed');
  }
  /** A held page refuses, unless the listener overrules it, which `preventDefault` means here. */
  #leavesPage(): boolean {
    if (this.timesHeld === 0) return true;
    this.timesHeld -= 1;
    return !goesAhead(this.webContents, 'will-prevent-unload', {});
  }

  isDestroyed = () => this.#isClosed;
  isMinimized = () => false;
  isMaximized = () => this.#isMaximized;
  restore = () => {};
  show = () => void (this.isShown = true);
  maximize = () => {
    this.#isMaximized = true;
    this.isShown = true;
  };
  focus = () => void (this.timesFocused += 1);
  getNormalBounds = () => {
    const { x = 0, y = 0, width = 800, height = 600 } = this.options;
    return { x, y, width, height };
  };
}

/** The window of the app: the first that is open. */
export function mainWindow(): BrowserWindow {
  const window = windows.find((candidate) => !candidate.isDestroyed());
  if (!window) throw new Error('There is no open window.');
  return window;
}

/** Closes every window; false when one stays. */
export function closeAllWindows(): boolean {
  for (const window of windows) window.close();
  return windows.every((window) => window.isDestroyed());
}

export function recordWindows(): WindowRecord[] {
  return windows.map((window) => ({
    options: plain(window.options),
    addresses: [...window.addresses],
    sent: plain(window.webContents.sent),
    printed: window.webContents.printed,
    isShown: window.isShown,
    timesFocused: window.timesFocused,
    isClosed: window.isDestroyed(),
  }));
}
