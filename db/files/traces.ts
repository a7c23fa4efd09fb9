import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { findBackups } from '../backup-files.ts';
import { baseName, extension, sidecarEnds } from './names.ts';
import { incomingName } from './place.ts';
import { heldInMemory } from './read-alone.ts';

/** A file beside a missing one that may be it, or hold what it held. */
export interface OtherFile {
  fileName: string;
  /** Set aside by the app (its name says so), or the file itself under another name. */
  kind: 'aside' | 'renamed';
  at: Date;
  bytes: number;
}

/** What lies where a missing file should have been. Empty at a true first start. */
export interface Traces {
  /** The folder itself is not there: a share that is not connected, or a folder that was moved. */
  isFolderGone: boolean;
  copies: number;
  others: OtherFile[];
  /** Half of a restore, a log without its file, a lock. */
  hasRemains: boolean;
}

/** Whether anything says that a file has been here before. */
export function saysSomething({ isFolderGone, copies, others, hasRemains }: Traces): boolean {
  return isFolderGone || copies > 0 || others.length > 0 || hasRemains;
}

const asideName = /^_.+_\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d(-\d+)?\.dreiepunkt$/i;
const plain = (name: string) => name.normalize('NFC').toLowerCase();

/**
 * Looks for what bears a file's name, or is the same workspace: its copies, files set aside, a copy on
 * its way in, logs and locks. `uid` is the workspace's, where it is known from before.
 */
export function tracesOf(path: string, uid: string | null = null): Traces {
  const folder = dirname(path);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return { isFolderGone: true, copies: 0, others: [], hasRemains: false };
  const copies = findBackups(path);
  const known = uid ?? uidOfNewest(copies);
  const remains = [incomingName(path), ...[...sidecarEnds, '.lock'].map((end) => path + end)];
  return {
    isFolderGone: false,
    copies: copies.length,
    others: othersIn(folder, path, known),
    hasRemains: remains.some((name) => existsSync(name)),
  };
}

function othersIn(folder: string, path: string, uid: string | null): OtherFile[] {
  const base = plain(baseName(path));
  return readdirSync(folder)
    .filter((name) => name.endsWith(extension) && name !== basename(path) && !name.startsWith('.'))
    .flatMap((fileName): OtherFile[] => {
      const stat = statSync(join(folder, fileName), { throwIfNoEntry: false });
      if (!stat?.isFile()) return [];
      const isNamed = plain(fileName).startsWith(base);
      const isAside = isNamed && asideName.test(plain(fileName).slice(base.length));
      const isSame = uid !== null && uidOf(join(folder, fileName)) === uid;
      if (!isAside && !isSame && !(isNamed && uid === null)) return [];
      const kind = isAside ? 'aside' : 'renamed';
      return [{ fileName, kind, at: stat.mtime, bytes: stat.size }];
    })
    .sort((one, other) => other.at.getTime() - one.at.getTime());
}

/** Which workspace lay under `path`, as the newest copy beside it says; null without such. */
export function uidOfCopies(path: string): string | null {
  return uidOfNewest(findBackups(path));
}

function uidOfNewest([newest]: { path: string }[]): string | null {
  return newest ? uidOf(newest.path) : null;
}

/** Which workspace a closed file holds, its log not looked at; null where it cannot be read. */
export function uidOf(path: string): string | null {
  let sqlite: Database.Database | null = null;
  try {
    sqlite = heldInMemory(readFileSync(path));
    return String(sqlite.prepare('SELECT uid FROM workspace').pluck().get());
  } catch {
    return null;
  } finally {
    sqlite?.close();
  }
}
