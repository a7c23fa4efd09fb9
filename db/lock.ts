import { randomUUID } from 'node:crypto';
import {
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { DomainError } from '../electron/contract/errors.ts';
import { quoted, spokenTime } from './errors.ts';
import { isFromHere, judgeOwner, openedAt, parseNote } from './lock-note.ts';
import type { LockNote, OwnerState } from './lock-note.ts';
import { thisMachine } from './machine.ts';

/** Ownership of one workspace file, held until released or until the process ends. */
export interface OwnerLock {
  /** False when somebody else has taken the file over since. */
  isHeld(): boolean;
  /** Writes beside the file who writes, for those who read meanwhile. */
  setRole(role: string | null): void;
  release(): void;
}

/** Who holds a file, seen from beside it. `sign` changes at each sign of life. */
export interface Owner {
  state: OwnerState | 'none';
  note: LockNote | null;
  sign: string;
}

/** An owner on another machine shows a sign of life this often; long before `silentAfterMs`. */
const beatMs = 10_000;
/** After so long without a sign of life somebody else may take the file over. */
export const silentAfterMs = 60_000;
const halfNoteMs = 5000;

const held = new Map<string, string>();
let isWatchingExit = false;

function releaseFile(lockPath: string, token: string): void {
  if (held.get(lockPath) !== token) return;
  held.delete(lockPath);
  if (tokenIn(lockPath) === token) rmSync(lockPath, { force: true });
}

function readText(lockPath: string): string {
  try {
    return readFileSync(lockPath, 'utf8');
  } catch {
    return '';
  }
}

const tokenIn = (lockPath: string) => parseNote(readText(lockPath))?.token;

/** Looks at who holds a file, without touching it. */
export function ownerOf(file: string): Owner {
  const lockPath = `${file}.lock`;
  const stat = statSync(lockPath, { throwIfNoEntry: false });
  if (!stat) return { state: 'none', note: null, sign: '' };
  const note = parseNote(readText(lockPath));
  const sign = `${note?.token ?? ''} ${stat.mtimeMs}`;
  if (!note) {
    // Half a note: another process is writing it this instant, or died (or lost power) doing so.
    const isOld = Math.abs(Date.now() - stat.mtimeMs) > halfNoteMs;
    return { state: isOld ? 'dead' : 'unheard', note, sign };
  }
  const isOurs = note.token !== '' && held.get(lockPath) === note.token;
  return { state: judgeOwner(note, thisMachine(), stat.mtimeMs, isOurs), note, sign };
}

/** «Sekretær» where the role is known, else where the file is open. */
function writerWords(note: LockNote | null): string {
  if (note?.role) return note.role;
  return note && !isFromHere(note, thisMachine()) ? 'en annen maskin' : 'et annet vindu';
}

/** Who writes and since when, e.g. «Leser: sekretær skriver siden kl. 13.04.» */
export function readerSentence(note: LockNote | null): string {
  const since = note && openedAt(note);
  if (!since) return `Leser: ${writerWords(note)} skriver.`;
  const isToday = since.toDateString() === new Date().toDateString();
  const when = isToday ? spokenTime(since).split(' ').slice(1).join(' ') : spokenTime(since);
  return `Leser: ${writerWords(note)} skriver siden ${when}.`;
}

function refusal(file: string, owner: Owner): DomainError {
  const { note } = owner;
  const since = note && openedAt(note);
  const where =
    note && !isFromHere(note, thisMachine())
      ? `på en annen maskin (${note.host})`
      : 'i et annet vindu eller program på denne maskinen';
  const who = note?.role ? `${note.role} skriver. ` : '';
  const name = `${quoted(file)} er åpen ${where}${since ? ` siden ${spokenTime(since)}` : ''}. `;
  return new DomainError('conflict', `${name}${who}Lukk den der først, og prøv igjen.`, {
    way: 'Åpne fila i Dreiepunkt for å lese imens. Svarer ikke den som skriver, kan du ta over derfra.',
  });
}

/** Moves a dead owner's lock away; false when somebody else was quicker. */
function clearStale(lockPath: string, isTheOne: (content: string) => boolean): boolean {
  const grave = `${lockPath}.${process.pid}`;
  try {
    renameSync(lockPath, grave);
  } catch {
    return false;
  }
  const isTheOneSeen = isTheOne(readText(grave));
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
  const lockPath = `${file}.lock`;
  const token = held.get(lockPath);
  return token !== undefined && tokenIn(lockPath) === token;
}

function noteNow(what: string, now: Date): LockNote {
  const { pid, host, uptime, id, boot, space, startOf } = thisMachine();
  return {
    ...{ pid, host, startedAt: now.toISOString(), what, role: null, uptime, machine: id },
    ...{ boot, space, processStart: startOf(pid) ?? null, token: randomUUID() },
  };
}

/** False when there is a lock already. */
function writeNew(lockPath: string, content: string): boolean {
  try {
    writeFileSync(lockPath, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOSPC') rmSync(lockPath, { force: true });
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

export interface TakeLockOptions {
  /** The sign of an owner that has been silent for so long that a person said: take over. */
  over?: string;
}

/** Whether somebody living, this process too, holds the file, as far as can be told. */
export function isOwned(file: string): boolean {
  return ['living', 'unheard'].includes(ownerOf(file).state);
}

/** Takes `<file>.lock`, over a dead owner if need be; `conflict` when a living one holds it. */
export function takeLock(
  file: string,
  what: string,
  now: Date,
  { over }: TakeLockOptions = {},
): OwnerLock {
  const lockPath = `${file}.lock`;
  const note = noteNow(what, now);
  for (let attempt = 0; !writeNew(lockPath, JSON.stringify(note)); attempt++) {
    const owner = ownerOf(file);
    const isGone = owner.state === 'dead' || (owner.state === 'unheard' && owner.sign === over);
    if (attempt > 3 || (!isGone && owner.state !== 'none')) throw refusal(file, owner);
    const token = owner.note?.token;
    if (isGone) clearStale(lockPath, (seen) => parseNote(seen)?.token === token);
  }
  held.set(lockPath, note.token);
  if (!isWatchingExit) {
    isWatchingExit = true;
    process.once('exit', () => held.forEach((token, path) => releaseFile(path, token)));
  }
  const isHeld = () => {
    const token = tokenIn(lockPath);
    // A lock somebody has deleted is nobody else's; it is laid again at the next sign of life.
    return held.get(lockPath) === note.token && (token === undefined || token === note.token);
  };
  const beat = setInterval(() => showLife(lockPath, note), beatMs);
  // A program with nothing else to do is not kept alive by this.
  beat.unref();
  return {
    isHeld,
    setRole(role) {
      note.role = role;
      if (isHeld()) replaceNote(lockPath, note);
    },
    release() {
      clearInterval(beat);
      releaseFile(lockPath, note.token);
    },
  };
}

function replaceNote(lockPath: string, note: LockNote): void {
  const next = `${lockPath}.${note.token.slice(0, 8)}`;
  try {
    writeFileSync(next, JSON.stringify(note));
    renameSync(next, lockPath);
  } catch {
    // Who writes is a courtesy: a full disk must not stop the work.
    rmSync(next, { force: true });
  }
}

/** A sign of life. A lock somebody has deleted is laid again; one that is another's is left alone. */
function showLife(lockPath: string, note: LockNote): void {
  try {
    const token = tokenIn(lockPath);
    if (token === note.token) utimesSync(lockPath, new Date(), new Date());
    else if (token === undefined && held.get(lockPath) === note.token)
      writeNew(lockPath, JSON.stringify(note));
  } catch {
    // A share that is away for a while comes back, or the next write says so.
  }
}
