import { randomInt } from 'node:crypto';
import type Database from 'better-sqlite3';

/**
 * How a log knows its file. SQLite applies any whole log it finds beside a file: nothing in a log says
 * which file it was written over. So every file we write carries a mark, in the one field of its first
 * page that is free to take any value and stands both in the file and in the log: the schema cookie,
 * which SQLite only ever compares for equality.
 *
 * - A log begins with two marks: the one the file has, and a new random one («open»), which is written
 *   through to the file before anything else is written. A log is folded in together with a new random
 *   mark («closed»). So whenever the program dies, the mark in the file is one of those in its log, and
 *   a copy of the file from before this log began, or after it ended, has another.
 * - A change of the schema leaves the mark after the one it found (`markAfter`).
 * - Under a rollback journal every write moves the mark one step along the same chain, which starts
 *   at a random place each time the file is opened; the journal holds the mark from before the write.
 * - A file with an open mark and no log is a copy that was taken without its log.
 */
const isOurs = 0x4000_0000;
const isOpen = 0x2000_0000;
const free = isOpen - 1;

/** Where the mark stands in a file and in its first page. */
export const markOffset = 40;

/** The mark of copies that leave the house: they never had a log. */
export const exportedMark = isOurs + 1;

/** Whether a file was last written by an edition that marks; smaller numbers are SQLite's own count. */
export function isMarked(mark: number): boolean {
  return mark >= isOurs && mark < 0x8000_0000;
}

/** Whether the file says that a log belongs to it. */
export function saysOpen(mark: number): boolean {
  return isMarked(mark) && (mark & isOpen) !== 0;
}

/** A mark nobody has had. */
export function freshMark(state: 'open' | 'closed'): number {
  return isOurs + (state === 'open' ? isOpen : 0) + randomInt(free);
}

/** The mark a write under a rollback journal leaves where it found `mark`. */
export function markAfter(mark: number): number {
  const step = (BigInt(mark & free) * 1_103_515_245n + 12_345n) & BigInt(free);
  return isOurs + Number(step);
}

/** The same mark, of a whole copy that needs no log. */
export function closed(mark: number): number {
  return isMarked(mark) ? isOurs + (mark & free) : mark;
}

/** The mark of an open file. */
export function markOf(sqlite: Database.Database): number {
  return Number(sqlite.pragma('schema_version', { simple: true }));
}

/** Gives an open file its mark, inside a transaction. */
export function setMark(sqlite: Database.Database, mark: number): void {
  // SQLite guards this field in its defensive mode, which is on but for this line.
  sqlite.unsafeMode(true);
  try {
    sqlite.pragma(`schema_version = ${mark}`);
  } finally {
    sqlite.unsafeMode(false);
  }
}

/** Puts the first page, and with it the mark, into the transaction as it stands. */
export function carryMark(sqlite: Database.Database): void {
  sqlite.pragma(`user_version = ${Number(sqlite.pragma('user_version', { simple: true }))}`);
}
