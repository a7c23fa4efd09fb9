import { statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { carryMark, freshMark, markAfter, markOf, setMark } from './mark.ts';
import { noteOwnWrite } from './watch.ts';

interface LogState {
  isWal: boolean;
  /** The open mark stands in the file; true from the first write after a fold. */
  isBegun: boolean;
  /** The log holds the mark too. */
  isCarried: boolean;
  /** Somebody has written since the file was opened. */
  isWrittenTo: boolean;
  onWrite: (() => void) | null;
}

const states = new WeakMap<Database.Database, LogState>();

/** Above this the log is folded in after a write, however busy the file is. */
const largestLog = 8 * 1024 * 1024;

function stateOf(sqlite: Database.Database): LogState {
  const known = states.get(sqlite);
  if (known) return known;
  const isWal = sqlite.pragma('journal_mode', { simple: true }) === 'wal';
  const state = { isWal, isBegun: false, isCarried: false, isWrittenTo: false, onWrite: null };
  states.set(sqlite, state);
  return state;
}

function logBytes(sqlite: Database.Database): number {
  return statSync(`${sqlite.name}-wal`, { throwIfNoEntry: false })?.size ?? 0;
}

/** A write of the mark alone need not wait for the disk: the fold or the write after it does. */
function writeMark(sqlite: Database.Database, work: () => void): void {
  const before = sqlite.pragma('synchronous', { simple: true });
  sqlite.pragma('synchronous = NORMAL');
  try {
    sqlite.transaction(work).immediate();
  } finally {
    sqlite.pragma(`synchronous = ${String(before)}`);
  }
}

/** Asks for a checkpoint without waiting for readers; true when the whole log is in the file. */
function checkpoint(sqlite: Database.Database, kind: 'PASSIVE' | 'TRUNCATE'): boolean {
  const patience = Number(sqlite.pragma('busy_timeout', { simple: true }));
  sqlite.pragma('busy_timeout = 0');
  try {
    const [row] = sqlite.pragma(`wal_checkpoint(${kind})`) as {
      busy: number;
      log: number;
      checkpointed: number;
    }[];
    return row?.busy === 0 && row.log === row.checkpointed;
  } finally {
    noteOwnWrite(sqlite);
    sqlite.pragma(`busy_timeout = ${patience}`);
  }
}

/** Before the first write after a fold: says in file and log alike that they belong together. */
function begin(sqlite: Database.Database, state: LogState): void {
  if (state.isBegun) return;
  if (!state.isWal) {
    writeMark(sqlite, () => setMark(sqlite, freshMark('closed')));
    noteOwnWrite(sqlite);
  } else {
    writeMark(sqlite, () => carryMark(sqlite));
    writeMark(sqlite, () => setMark(sqlite, freshMark('open')));
    // Fully written through, the log starts over with the next write, which must carry the mark again.
    state.isCarried = !checkpoint(sqlite, 'PASSIVE');
  }
  state.isBegun = true;
}

/**
 * One immediate transaction whose log or journal can be told to belong to this file (see mark.ts).
 * Every write to a workspace file goes through here. `work` must not change the schema. Throws
 * SQLite's own errors and what `work` throws; then nothing is written.
 */
export function writeTransaction<T>(sqlite: Database.Database, work: () => T): T {
  const state = stateOf(sqlite);
  begin(sqlite, state);
  const result = sqlite
    .transaction(() => {
      const done = work();
      if (!state.isWal) setMark(sqlite, markAfter(markOf(sqlite)));
      else if (!state.isCarried) carryMark(sqlite);
      return done;
    })
    .immediate();
  state.isCarried = true;
  state.isWrittenTo = true;
  if (!state.isWal) noteOwnWrite(sqlite);
  state.onWrite?.();
  if (state.isWal && logBytes(sqlite) > largestLog) foldLog(sqlite);
  return result;
}

/**
 * As `writeTransaction`, for a change of the schema, which moves SQLite's own count in the same field.
 * It leaves the mark after the one it found, and the log is folded in at once; refused, it changes nothing.
 */
export function writeSchema(sqlite: Database.Database, work: () => void): void {
  const state = stateOf(sqlite);
  sqlite
    .transaction(() => {
      const before = markOf(sqlite);
      work();
      setMark(sqlite, markAfter(before));
    })
    .immediate();
  state.isBegun = true;
  noteOwnWrite(sqlite);
  foldLog(sqlite);
}

/** Has `listener` called after every write, so that the log is folded in soon after. */
export function onWrite(sqlite: Database.Database, listener: () => void): void {
  stateOf(sqlite).onWrite = listener;
}

/** The last before a file is closed: SQLite's notes on how to search it, and one whole file. */
export function finishLog(sqlite: Database.Database): void {
  if (stateOf(sqlite).isWrittenTo) writeSchema(sqlite, () => void sqlite.pragma('optimize'));
  else foldLog(sqlite);
}

/**
 * Brings everything in the log into the file and empties the log, so that the one file is whole by
 * itself. Waits for nobody: false when a reader holds on to the log, which can be tried again. Does
 * nothing when there is nothing to fold.
 */
export function foldLog(sqlite: Database.Database): boolean {
  const state = stateOf(sqlite);
  if (!state.isWal || (!state.isBegun && logBytes(sqlite) === 0)) return true;
  writeMark(sqlite, () => setMark(sqlite, freshMark('closed')));
  const isWhole = checkpoint(sqlite, 'TRUNCATE');
  state.isBegun = false;
  state.isCarried = false;
  return isWhole;
}
