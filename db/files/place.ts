import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { headerOf, journalBelongs, logBelongs, missesItsLog } from './belonging.ts';
import { discard, settle, settleFolder } from './disk.ts';
import { baseName, extension, fileStamp, freeName, sidecarEnds } from './names.ts';
import { wouldHold } from './trial.ts';

/**
 * A workspace file is the main file and what SQLite lays beside it. Everything that puts one somewhere,
 * moves one or asks whether one is there, asks here. Whoever calls holds the file's lock.
 */

/** Whether a name is taken by a file, or by a log or journal that has lost its file. */
export function isAnythingHere(path: string): boolean {
  return ['', ...sidecarEnds].some((end) => existsSync(path + end));
}

/** Whether a log or journal beside a file is another's. A trial decides where no mark can. */
function isStranger(path: string, end: '-wal' | '-journal'): boolean {
  const belongs = end === '-wal' ? logBelongs(path) : journalBelongs(path);
  return belongs === 'stranger' || (belongs === 'unsure' && !wouldHold(path));
}

/** Whether SQLite would apply something to a file that does not belong to it. Changes nothing. */
export function hasStranger(path: string): boolean {
  return isStranger(path, '-wal') || isStranger(path, '-journal');
}

const labels = {
  '-wal': { stranger: 'fremmed-logg', orphan: 'logg-uten-fil' },
  '-journal': { stranger: 'fremmed-journal', orphan: 'journal-uten-fil' },
} as const;

/**
 * Sets aside every log and journal at `path` that does not belong to the file there, or has no file:
 * back beside its own file where that lies in the same folder under another name, else under a name
 * that says what it is. Nothing is deleted. Answers the new names, without folder.
 */
export function setStrangersAside(path: string, now: Date): string[] {
  const aside: string[] = [];
  for (const end of ['-wal', '-journal'] as const) {
    if (!existsSync(path + end)) continue;
    const isOrphan = !existsSync(path);
    if (!isOrphan && !isStranger(path, end)) continue;
    if (statSync(path + end).size === 0) {
      // Without content it says nothing; beside the next file it would say something wrong.
      rmSync(path + end);
      continue;
    }
    const label = labels[end][isOrphan ? 'orphan' : 'stranger'];
    const owner = end === '-wal' ? ownerOf(path + end) : null;
    const named = join(dirname(path), `${baseName(path)}_${label}_${fileStamp(now)}${extension}`);
    const to = `${owner ?? freeName(named)}${end}`;
    renameSync(path + end, to);
    aside.push(basename(to));
  }
  // The index of a log is worth nothing without the log, and is made anew from it.
  if (!existsSync(`${path}-wal`)) rmSync(`${path}-shm`, { force: true });
  if (aside.length > 0) settleFolder(dirname(path));
  return aside;
}

/**
 * Brings a file that has lost its log the log back, where that lies in the same folder under another
 * name: the file was renamed without it, or the log was set aside. True when it did.
 */
export function fetchOwnLog(path: string): boolean {
  if (existsSync(`${path}-wal`) || !missesItsLog(path)) return false;
  const folder = dirname(path);
  const end = `${extension}-wal`;
  const found = readdirSync(folder).find((name) => {
    if (!name.endsWith(end)) return false;
    const main = join(folder, name.slice(0, -'-wal'.length));
    return (
      !existsSync(main) &&
      !existsSync(`${main}.lock`) &&
      logBelongs(path, join(folder, name)) === 'own'
    );
  });
  if (found === undefined) return false;
  renameSync(join(folder, found), `${path}-wal`);
  settleFolder(folder);
  return true;
}

/** The file in the same folder a log was written over, when it has no log now. */
function ownerOf(log: string): string | null {
  const folder = dirname(log);
  const candidates = readdirSync(folder).filter((name) => name.endsWith(extension));
  const owner = candidates.find(
    (name) =>
      !existsSync(join(folder, `${name}-wal`)) &&
      !existsSync(join(folder, `${name}.lock`)) &&
      logBelongs(join(folder, name), log) === 'own',
  );
  return owner === undefined ? null : join(folder, owner);
}

/**
 * Renames a file and what belongs to it to `<name>_<label>_<time>.dreiepunkt`; the new path. A move that
 * is stopped half-way is finished by `setStrangersAside`, which knows the log again.
 */
export function moveAside(path: string, label: string, now: Date): string {
  // What has no database's beginning any more cannot know its log: they stay together.
  if (headerOf(path) !== null) setStrangersAside(path, now);
  const aside = freeName(
    join(dirname(path), `${baseName(path)}_${label}_${fileStamp(now)}${extension}`),
  );
  for (const end of ['', ...sidecarEnds]) {
    if (existsSync(path + end)) renameSync(path + end, aside + end);
  }
  settleFolder(dirname(path));
  return aside;
}

/** Where a file that is to come to `path` is made: hidden, and replaced by the next that is made. */
export function incomingName(path: string): string {
  return join(dirname(path), `.${baseName(path)}.innkommende`);
}

/**
 * Gives a whole file, made and checked under a name of its own, the name `path`. What stood there is
 * renamed aside, never deleted; answers its new path, or null when nothing stood there. Whatever stops
 * it, one of the two is whole under `path` or both lie beside it.
 */
export function putHere(
  path: string,
  incoming: string,
  aside: { label: string; now: Date },
): string | null {
  settle(incoming);
  const old = existsSync(path) ? moveAside(path, aside.label, aside.now) : null;
  try {
    setStrangersAside(path, aside.now);
    renameSync(incoming, path);
  } catch (error) {
    if (old) for (const end of ['', ...sidecarEnds]) giveBack(old + end, path + end);
    discard(incoming);
    throw error;
  }
  settle(path);
  return old;
}

function giveBack(from: string, to: string): void {
  if (existsSync(from) && !existsSync(to)) renameSync(from, to);
}
