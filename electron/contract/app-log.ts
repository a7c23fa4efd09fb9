import { z } from 'zod';

/** One line of the app's log. It holds no text and no figure of anybody's: names, codes and places in code. */
export interface LogEntry {
  /** What it is: a fault of ours, a fault in a page, a slow call, a start. */
  kind: 'fault' | 'page' | 'slow' | 'start';
  /** The procedure or address it happened in. */
  where: string;
  /** The class of the error and its code: «SqliteError SQLITE_BUSY». */
  what: string;
  /** Whole milliseconds, for slow calls. */
  ms?: number;
  /** Places in code, the innermost first. */
  stack?: readonly string[];
}

const mostFrames = 20;
const identifiers = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{3,}|[0-9a-f]{16,}/gi;

/** An error as it may stand in the log: its words are left out, since they may quote what was written. */
export function faultOf(error: unknown): { what: string; stack: string[] } {
  if (!(error instanceof Error)) return { what: typeof error, stack: [] };
  const code: unknown = 'code' in error ? error.code : undefined;
  const name = wordOf(error.name, 'Error');
  return {
    what: typeof code === 'string' ? `${name} ${wordOf(code, '')}`.trim() : name,
    stack: framesOf(error.stack ?? ''),
  };
}

/** The places in code of a stack: function and file with line and column, never the machine's folders. */
export function framesOf(stack: string): string[] {
  return stack
    .split('\n')
    .flatMap((line) => {
      const place = /([^/\\() ]+?)(?:\?[^:)]*)?:(\d+):(\d+)\)?\s*$/.exec(line);
      if (place === null) return [];
      const [, file = '', row = '', column = ''] = place;
      const called = /^\s*at (?:async )?([\w$.<>[\] ]{1,60}?) \(/.exec(line)?.[1];
      const at = `${file}:${row}:${column}`;
      return [called === undefined ? at : `${called} (${at})`];
    })
    .slice(0, mostFrames);
}

/** A procedure's name or a path, with what points at a row left out. */
export function placeOf(where: string): string {
  const bare = (where.split(/[?#]/)[0] ?? '').replace(identifiers, ':id');
  return /^[\w./:,-]{1,120}$/.test(bare) ? bare : 'ukjent';
}

/** A single word of code, or `instead` where it is anything else. */
function wordOf(word: string, instead: string): string {
  return /^[A-Za-z_][\w.]{0,60}$/.test(word) ? word : instead;
}

/** «2026-11-30T12:00:00.000Z fault card.move SqliteError SQLITE_BUSY» and its places, each on a line. */
export function lineOf({ kind, where, what, ms, stack = [] }: LogEntry, at: string): string {
  const head = [at, kind, placeOf(where), what, ms === undefined ? '' : `${ms} ms`];
  return [head.filter(Boolean).join(' '), ...stack.map((place) => `  at ${place}`)].join('\n');
}

/** A fault in a page: what kind of error, and places in code. Its words stay in the page. */
export const pageFaultInput = z.object({
  what: z.string().regex(/^[\w.]{1,60}$/),
  screen: z.string().max(200),
  frames: z.array(z.string().max(300)).max(20),
});
export type PageFault = z.infer<typeof pageFaultInput>;

/** What somebody who is to mend a fault needs, without a word of what is in the file. */
export interface FaultReport {
  version: string;
  /** «linux x64, Node 24.21.0». */
  machine: string;
  /** Where the log lies; null where it could not be written. */
  folder: string | null;
  lines: string[];
}

/** The app's log as the handler knows it. */
export interface Journal {
  /** The folder of the log's files; null where none could be written. */
  readonly folder: string | null;
  /** The system and what runs the program. */
  readonly machine: string;
  write(entry: LogEntry): void;
  /** The newest lines, the oldest first. */
  newest(count: number): string[];
  /** Places in built pages as places in their source. */
  mapped(frames: readonly string[]): string[];
}

/** For a program that keeps no log. */
export const silentJournal: Journal = {
  folder: null,
  machine: '',
  write: () => undefined,
  newest: () => [],
  mapped: (frames) => [...frames],
};
