import { powerMonitor, type BrowserWindow } from 'electron';

/** Has `rest` called whenever the file may be copied by somebody else: the window hidden, the machine asleep. */
export function restWhenLeft(window: BrowserWindow, rest: () => void): void {
  window.on('hide', rest);
  window.on('minimize', rest);
  window.on('blur', rest);
  powerMonitor.on('suspend', rest);
  powerMonitor.on('lock-screen', rest);
  powerMonitor.on('shutdown', rest);
}
