import { EventEmitter } from 'node:events';
import { options, preventable, record } from './machine.ts';
import { closeAllWindows } from './windows.ts';

let isReady = false;
let isEnding = false;
let name = 'dreiepunkt';
const ready = Promise.withResolvers<void>();

/** Electron's `app`, as far as main uses it. */
class StandInApp extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = {
    appendSwitch: (key: string, value = '') => void (record.switches[key] = value),
  };
  isReady = () => isReady;
  whenReady = () => ready.promise;
  setName = (next: string) => void (name = record.name = next);
  getName = () => name;
  setAppUserModelId = (id: string) => void (record.appUserModelId = id);
  requestSingleInstanceLock(data: unknown): boolean {
    record.lockData = data;
    return !options.isSecond;
  }
  getPath(key: string): string {
    if (key === 'documents' || key === 'userData') return options[key];
    throw new Error(`Failed to get '${key}' path`);
  }
  /** Asks, closes the windows, tells, ends; a window that refuses to close stops it. */
  quit(): void {
    if (isEnding) return;
    const asked = preventable({});
    this.emit('before-quit', asked);
    if (asked.defaultPrevented || !closeAllWindows()) return;
    // Closing the last window may itself have asked to quit.
    if (isEnding) return;
    isEnding = true;
    this.emit('will-quit', preventable({}));
    this.emit('quit', {}, 0);
    end(0);
  }
  exit(code = 0): void {
    isEnding = true;
    end(code);
  }
}

/** The child's last word to the test, before the process ends. */
export const lastWord = { say: (then: () => void) => then() };

function end(code: number): void {
  process.exitCode = code;
  lastWord.say(() => process.exit(code));
}

export const app = new StandInApp();

/** Makes the app ready, as Electron does when the main file has run. */
export function becomeReady(): void {
  if (isReady || isEnding) return;
  isReady = true;
  ready.resolve();
  app.emit('ready');
}
