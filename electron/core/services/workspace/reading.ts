import { existsSync, realpathSync, statSync } from 'node:fs';
import { newestGoodBackup } from '../../../../db/backup.ts';
import { quoted, spokenTime } from '../../../../db/errors.ts';
import { ownerOf, readerSentence, silentAfterMs } from '../../../../db/lock.ts';
import { openWorkspace, type Workspace } from '../../../../db/open.ts';
import { DomainError } from '../../../contract/errors.ts';
import type { ReaderStatus, ReadingReason } from '../../../contract/workspace.ts';

/** A file that is open for reading alone, and why. */
export interface Reader {
  /** What kept it from being opened for writing. */
  cause: DomainError;
  workspace: Workspace;
  status(): ReaderStatus;
  /** The sign of an owner who may be taken over from. Throws `conflict` while one still writes. */
  signToTakeOver(): string | undefined;
  /** True when what is read is a picture of a file that has changed since: then it is opened again. */
  isBehind(): boolean;
}

interface Options {
  now: () => Date;
  /** Milliseconds that only go forward. */
  elapsed: () => number;
}

const seconds = (ms: number) => Math.ceil(ms / 1000);

const inodeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.ino ?? null;

/** A file as it lies there now: another one, or a changed one, has another print. */
function printOf(path: string): string {
  return ['', '-wal', '.lock']
    .map((end) => statSync(path + end, { throwIfNoEntry: false }))
    .map((stat, at) =>
      stat ? `${stat.ino} ${at === 2 ? '' : `${stat.size} ${stat.mtimeMs}`}` : '-',
    )
    .join('|');
}

/**
 * Opens for reading a file that could not be opened for writing because of `error`; null where it cannot
 * be read either, or where that is for the user to say (`isAsked`): of a torn or a newer file.
 */
export function readInstead(
  asked: string,
  error: DomainError,
  { now, elapsed }: Options,
  isAsked = false,
): Reader | null {
  if (!existsSync(asked)) return null;
  const path = realpathSync(asked);
  const reason = reasonOf(path, error, isAsked, now());
  if (reason === null) return null;
  let heard = { sign: '', since: 0 };
  let copyAt: Date | null = null;
  const sentence = () => sentenceOf(reason, path, copyAt);
  const refusal = () => new DomainError('read_only', sentence(), { way: wayOf(reason) });
  const options = { now: now(), readOnly: true, refusal, isSalvage: isTorn(reason) };

  let copy: string | null = null;
  let workspace: Workspace;
  const print = printOf(path);
  const inode = inodeOf(path);
  try {
    workspace = looked(openWorkspace(path, options));
  } catch (failure) {
    // Somebody keeps the file to themselves, as on a network share: the newest copy is read instead.
    const good = reason === 'writer' ? copyOf(path, now()) : null;
    if (!(failure instanceof DomainError) || !good) return null;
    [copy, copyAt] = [good.path, good.at];
    workspace = openWorkspace(good.path, options);
  }

  const takeOver = (): { state: ReaderStatus['takeOver']; waits: number; sign?: string } => {
    const owner = ownerOf(path);
    if (reason !== 'writer' || owner.state === 'living') return { state: 'no', waits: 0 };
    if (owner.state !== 'unheard') return { state: 'now', waits: 0 };
    if (heard.sign !== owner.sign) heard = { sign: owner.sign, since: elapsed() };
    const waits = silentAfterMs - (elapsed() - heard.since);
    return waits > 0
      ? { state: 'waiting', waits: seconds(waits) }
      : { state: 'now', waits: 0, sign: owner.sign };
  };
  takeOver();
  return {
    ...{ cause: error, workspace },
    status() {
      const { state, waits } = takeOver();
      const { state: owner, note } = ownerOf(path);
      const isGone = reason === 'writer' && (owner === 'none' || owner === 'dead');
      return {
        ...{ reason, sentence: isGone ? goneSentence(copyAt) : sentence() },
        ...{ takeOver: state, waits, isGone, role: note?.role ?? null },
        copyAt: copyAt?.toISOString() ?? null,
        revision: `${print} ${String(workspace.sqlite.pragma('data_version', { simple: true }))}`,
      };
    },
    signToTakeOver() {
      const { state, waits, sign } = takeOver();
      if (state === 'now') return sign;
      const wait =
        state === 'waiting'
          ? ` Kommer det ikke livstegn derfra, kan du ta over om ${waits} sekunder.`
          : ' Be den som skriver, om å lukke fila, eller vent til det er gjort.';
      throw new DomainError('conflict', `${sentence()}${wait}`);
    },
    isBehind() {
      if (copy !== null) return copyOf(path, now())?.path !== copy;
      // A file that was put in this one's place is another file, which an open connection does not see.
      const isOther = inodeOf(path) !== inode;
      return isOther || (workspace.isPicture && printOf(path) !== print);
    },
  };
}

/** The newest whole copy; null also where the folder of copies cannot be read. */
function copyOf(path: string, now: Date) {
  try {
    return newestGoodBackup(path, now);
  } catch {
    return null;
  }
}

/** Reads once, so that what cannot be read is known now. */
function looked(workspace: Workspace): Workspace {
  try {
    workspace.sqlite.prepare('SELECT count(*) FROM step').get();
    workspace.sqlite.prepare('SELECT name FROM workspace').get();
    return workspace;
  } catch (error) {
    workspace.close();
    throw new DomainError('damaged_file', `${quoted(workspace.path)} kan ikke leses.`, {
      cause: error,
    });
  }
}

const isTorn = (reason: ReadingReason) => reason !== 'writer' && reason !== 'protected';

function reasonOf(
  path: string,
  { code }: DomainError,
  isAsked: boolean,
  now: Date,
): ReadingReason | null {
  if (code === 'conflict') return 'writer';
  if (code === 'read_only') return 'protected';
  if (code === 'newer_file') return isAsked ? 'newer' : null;
  if (code !== 'damaged_file') return null;
  if (isAsked) return 'damaged';
  return isOnlyIncomplete(path, now) ? 'incomplete' : null;
}

/** Whole pages, but rows that point at something missing: no picture of the file is better than this one. */
function isOnlyIncomplete(path: string, now: Date): boolean {
  let workspace: Workspace | null = null;
  try {
    workspace = openWorkspace(path, { now, readOnly: true, isSalvage: true });
    const { sqlite } = workspace;
    const isWhole = sqlite.pragma('quick_check(1)', { simple: true }) === 'ok';
    return isWhole && (sqlite.pragma('foreign_key_check') as unknown[]).length > 0;
  } catch {
    return false;
  } finally {
    workspace?.close();
  }
}

function sentenceOf(reason: ReadingReason, path: string, copyAt: Date | null): string {
  switch (reason) {
    case 'writer': {
      const writes = readerSentence(ownerOf(path).note);
      return copyAt === null
        ? writes
        : `${writes} Du leser kopien fra ${spokenTime(copyAt)}; det som er skrevet siden, vises ikke.`;
    }
    case 'protected':
      return 'Leser: fila eller mappa er skrivebeskyttet.';
    case 'incomplete':
      return 'Leser: noe i fila mangler, så den kan ikke endres. Alt annet kan leses og eksporteres.';
    case 'damaged':
      return 'Leser: fila er skadet, så den kan ikke endres. Det som kan leses, kan eksporteres.';
    case 'newer':
      return 'Leser: fila er laget med en nyere utgave av Dreiepunkt, så den kan ikke endres med denne.';
  }
}

function goneSentence(copyAt: Date | null): string {
  const ended = 'Leser: den som skrev, har lukket fila.';
  return copyAt === null ? ended : `${ended} Du leser kopien fra ${spokenTime(copyAt)}.`;
}

function wayOf(reason: ReadingReason): string {
  switch (reason) {
    case 'writer':
      return 'Du kan lese og eksportere imens, og ta over når den som skriver, har lukket fila.';
    case 'protected':
      return 'Flytt fila til en mappe der du kan lagre, eller be om skrivetilgang.';
    case 'newer':
      return 'Oppdater Dreiepunkt på denne maskinen.';
    case 'incomplete':
    case 'damaged':
      return 'Hent fram den nyeste sikkerhetskopien under Innstillinger.';
  }
}
