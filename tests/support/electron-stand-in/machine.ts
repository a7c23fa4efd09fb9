import type { EventEmitter } from 'node:events';
import type { DialogKind, StandInOptions, StandInRecord } from './messages.ts';

export const options = JSON.parse(process.env['ELECTRON_STAND_IN'] ?? '{}') as StandInOptions;

/** What main did, for the test to read. Windows and menu are added when asked for. */
export const record: Omit<StandInRecord, 'windows' | 'menu'> = {
  schemes: [],
  handledSchemes: [],
  lockData: null,
  name: '',
  switches: {},
  appUserModelId: '',
  dialogs: [],
  shownInFolder: [],
  openedOutside: [],
};

const answers: Record<DialogKind, unknown[]> = { open: [], save: [], message: [], error: [] };

/** Lines up what the next dialogs of a kind answer. */
export function answerDialogs(kind: DialogKind, next: unknown[]): void {
  answers[kind].push(...next);
}

/** Notes a dialog and gives the answer lined up for it, or what a user who presses Escape gives. */
export function shownDialog(kind: DialogKind, shown: unknown, escape: unknown): unknown {
  record.dialogs.push({ kind, options: plain(shown) });
  return answers[kind].shift() ?? escape;
}

/** An event a listener can prevent, with what else it carries. */
export function preventable<T extends object>(facts: T) {
  return {
    ...facts,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}

/** Emits a preventable event; true when nobody prevented it. */
export function goesAhead(emitter: EventEmitter, name: string, facts: object, ...rest: unknown[]) {
  const event = preventable(facts);
  emitter.emit(name, event, ...rest);
  return !event.defaultPrevented;
}

/** A copy without functions, so that it can cross to the test. */
export function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value ?? null)) as T;
}
