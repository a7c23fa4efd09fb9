import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { discard, settle } from './disk.ts';
import { closed, markOffset } from './mark.ts';

/** Writes the content of an open database, settled on disk, as one whole file under `target`. */
export function writeCopy(sqlite: Database.Database, target: string): void {
  discard(target);
  try {
    sqlite.prepare('VACUUM INTO ?').run(target);
    seal(target);
    settle(target);
  } catch (error) {
    discard(target);
    throw error;
  }
}

/**
 * Makes a finished copy say that it is whole by itself: no log, and none to look for. `given` is the
 * mark it bears, where two copies of one content must be equal byte for byte.
 */
export function seal(copy: string, given?: number): void {
  const handle = openSync(copy, 'r+');
  try {
    const mark = Buffer.alloc(4);
    readSync(handle, mark, 0, 4, markOffset);
    mark.writeUInt32BE(given ?? closed(mark.readUInt32BE(0)));
    writeSync(handle, mark, 0, 4, markOffset);
    writeSync(handle, Uint8Array.of(1, 1), 0, 2, 18);
  } finally {
    closeSync(handle);
  }
}
