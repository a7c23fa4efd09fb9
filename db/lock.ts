import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { DomainError } from '../electron/contract/errors.ts';
import { quoted, spokenTime } from './errors.ts';

/** Ownership of one workspace file, held until released or until the process ends. */
export interface OwnerLock {
  release(): void;
}

interface LockNote {
  pid: number;
  host: string;
  startedAt: string;
  what: string;
  /** Seconds the machine had been up: less now means it has restarted since. */
  uptime: number;
  token: string;
}

const held = new Map<string, string>();
let isWatchingExit = false;

function releaseFile(lockPath: string, token: string): void {
  if (held.get(lockPath) !== token) return;
  held.delete(lockPath);
  if (parseNote(readText(lockPath))?.token === token) rmSync(lockPath, { force: true });
}

function readText(lockPath: string): string {
  try {
    return readFileSync(lockPath, 'utf8');
  } catch {
    return '';
  }
}

function parseNote(text: string): LockNote | null {
  try {
    const note: unknown = JSON.parse(text);
    if (typeof note !== 'object' || note === null) return null;
    const known = note as Partial<LockNote>;
    return typeof known.pid === 'number' && typeof known.host === 'string'
      ? {
          startedAt: '',
          what: '',
          uptime: 0,
          token: '',
          ...known,
          pid: known.pid,
          host: known.host,
        }
      : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function isStale(lockPath: string, note: LockNote | null): boolean {
  if (!note) {
    // Half a note: another process is writing it this instant, or died (or lost power) doing so.
    const stat = statSync(lockPath, { throwIfNoEntry: false });
    return !stat || Date.now() - stat.mtimeMs > 5000;
  }
  if (note.host !== hostname()) return false;
  if (uptime() < note.uptime) return true;
  // Our own number in a lock older than this process was someone else's.
  if (note.pid === process.pid) return note.uptime < uptime() - process.uptime();
  return !isAlive(note.pid);
}

function refusal(file: string, lockPath: string, note: LockNote | null): DomainError {
  const since = note?.startedAt ? ` siden ${spokenTime(new Date(note.startedAt))}` : '';
  const where =
    note && note.host !== hostname()
      ? `på en annen maskin (${note.host})`
      : 'i et annet vindu eller program på denne maskinen';
  return new DomainError(
    'conflict',
    `${quoted(file)} er åpen ${where}${since}. Lukk den der først, og prøv igjen.`,
    { way: `Er du sikker på at filen ikke er åpen noe sted, kan du slette ${quoted(lockPath)}.` },
  );
}

/** Moves a dead owner's lock away; false when somebody else was quicker. */
function clearStale(lockPath: string, seen: string): boolean {
  const grave = `${lockPath}.${process.pid}`;
  try {
    renameSync(lockPath, grave);
  } catch {
    return false;
  }
  const isTheOneSeen = readText(grave) === seen;
  // We caught a fresh lock instead: give it back (fails quietly if yet another took its place).
  if (!isTheOneSeen) {
    try {
      linkSync(grave, lockPath);
    } catch {
      // Its owner keeps the open connection; nothing here can be made safer.
    }
  }
  rmSync(grave, { force: true });
  return isTheOneSeen;
}

/**
 * Whether this very process owns the file. Then nobody may open and close it past SQLite: on Unix
 * that lets go of SQLite's own locks.
 */
export function isOwnedHere(file: string): boolean {
  const note = parseNote(readText(`${file}.lock`));
  return note?.pid === process.pid && note.host === hostname();
}

/** Takes `<file>.lock`, over a dead owner if need be; `conflict` when a living one holds it. */
export function takeLock(file: string, what: string, now: Date): OwnerLock {
  const lockPath = `${file}.lock`;
  const note: LockNote = {
    pid: process.pid,
    host: hostname(),
    startedAt: now.toISOString(),
    what,
    uptime: uptime(),
    token: randomUUID(),
  };
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(lockPath, JSON.stringify(note), { flag: 'wx' });
      break;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      if (error.code === 'ENOSPC') rmSync(lockPath, { force: true });
      if (error.code !== 'EEXIST') throw error;
    }
    const seen = readText(lockPath);
    const other = parseNote(seen);
    if (attempt > 3 || !isStale(lockPath, other)) throw refusal(file, lockPath, other);
    clearStale(lockPath, seen);
  }
  held.set(lockPath, note.token);
  if (!isWatchingExit) {
    isWatchingExit = true;
    process.once('exit', () => held.forEach((token, path) => releaseFile(path, token)));
  }
  return { release: () => releaseFile(lockPath, note.token) };
}
