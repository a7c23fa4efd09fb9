import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { markOffset } from './mark.ts';
import { heldInMemory } from './read-alone.ts';

/** What has become of an open file's name: still ours, nobody's, another file's, or written over in place. */
export type Underneath = 'same' | 'gone' | 'replaced' | 'overwritten';

/** Watches that the file under a name is the one that was opened, and as we left it. */
export interface FileWatch {
  /** One look at the folder: cheap enough for every step. */
  look(): Underneath;
  /** To be called after every write of our own to the main file. */
  noteOwnWrite(): void;
  /** To be called when the connection is closed, never before: letting go lets go of SQLite's locks. */
  close(): void;
}

interface Seen {
  size: bigint;
  time: bigint;
  mark: number;
}

const watches = new WeakMap<Database.Database, FileWatch>();

/** Tells the watch over a connection's file, where there is one, that we wrote to it ourselves. */
export function noteOwnWrite(sqlite: Database.Database): void {
  watches.get(sqlite)?.noteOwnWrite();
}

/** From now on the writes of a connection are known to a watch. */
export function attachWatch(sqlite: Database.Database, watch: FileWatch): void {
  watches.set(sqlite, watch);
  watch.noteOwnWrite();
}

/**
 * Begins to watch; before SQLite opens the file. On a share the number of a file may change by itself
 * (`hasSteadyNumber` false), and only what it holds is compared. Throws the file system's own errors.
 */
export function watchFile(path: string, hasSteadyNumber: boolean): FileWatch {
  const handle = openSync(path, 'r');
  const { dev, ino } = fstatSync(handle, { bigint: true });
  const seeNow = (): Seen => {
    const { size, mtimeNs } = fstatSync(handle, { bigint: true });
    return { size, time: mtimeNs, mark: markIn(handle) };
  };
  let seen = seeNow();
  return {
    look() {
      const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
      if (!stat) return 'gone';
      if (hasSteadyNumber && (stat.dev !== dev || stat.ino !== ino)) return 'replaced';
      if (stat.size === seen.size && stat.mtimeNs === seen.time) return 'same';
      if (stat.size !== seen.size || markIn(handle) !== seen.mark) return 'overwritten';
      // Only the time differs: somebody touched it, or the system was late to write it down.
      if (hasSteadyNumber && process.platform !== 'win32' && !isWhole(handle)) return 'overwritten';
      seen = seeNow();
      return 'same';
    },
    noteOwnWrite() {
      seen = seeNow();
    },
    close: () => closeSync(handle),
  };
}

function markIn(handle: number): number {
  const bytes = Buffer.alloc(4);
  return readSync(handle, bytes, 0, 4, markOffset) === 4 ? bytes.readUInt32BE(0) : 0;
}

function isWhole(handle: number): boolean {
  const bytes = Buffer.alloc(fstatSync(handle).size);
  for (let done = 0; done < bytes.length;) {
    const count = readSync(handle, bytes, done, bytes.length - done, done);
    if (count === 0) return false;
    done += count;
  }
  let sqlite: Database.Database | null = null;
  try {
    sqlite = heldInMemory(bytes);
    return sqlite.pragma('quick_check(1)', { simple: true }) === 'ok';
  } catch {
    return false;
  } finally {
    sqlite?.close();
  }
}
