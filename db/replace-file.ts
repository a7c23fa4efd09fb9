import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { readQuietly } from './inspect.ts';

export const extension = '.dreiepunkt';

/** Local time as it stands in file names, e.g. `2026-11-22T10-42-05`. */
export function fileStamp(at: Date): string {
  const pad = (part: number, width = 2): string => String(part).padStart(width, '0');
  const day = [pad(at.getFullYear(), 4), pad(at.getMonth() + 1), pad(at.getDate())].join('-');
  return `${day}T${[pad(at.getHours()), pad(at.getMinutes()), pad(at.getSeconds())].join('-')}`;
}

/** The file's name without folder and extension. */
export function baseName(path: string): string {
  return basename(path, extension);
}

/** `wanted`, or the same with -2, -3 … before the extension when that name is taken. */
export function freeName(wanted: string): string {
  const stem = wanted.slice(0, -extension.length);
  let name = wanted;
  for (let number = 2; existsSync(name); number++) name = `${stem}-${number}${extension}`;
  return name;
}

/** Makes sure the file's bytes, and its name in the folder, are on the disk. */
export function settle(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  // Windows has no handles on folders and keeps names in its journal.
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Writes the content of an open database, settled on disk, as one whole file under `target`. */
export function writeCopy(sqlite: Database.Database, target: string): void {
  rmSync(target, { force: true });
  try {
    sqlite.prepare('VACUUM INTO ?').run(target);
    settle(target);
  } catch (error) {
    rmSync(target, { force: true });
    throw error;
  }
}

const sidecars = ['', '-wal', '-shm', '-journal'];

/** Renames a file and what belongs to it to `<name>_<label>_<time>.dreiepunkt`; the new path. */
export function setAside(path: string, label: string, now: Date): string {
  const aside = freeName(
    join(dirname(path), `${baseName(path)}_${label}_${fileStamp(now)}${extension}`),
  );
  for (const end of sidecars) if (existsSync(path + end)) renameSync(path + end, aside + end);
  return aside;
}

/**
 * Puts a copy of `source` in the place of `path`. What stood there is renamed aside, never deleted;
 * answers its new path, or null when nothing stood there. Copies first, so a full disk moves nothing.
 */
export function replaceFile(
  path: string,
  source: string,
  aside: { label: string; now: Date },
): string | null {
  const incoming = join(dirname(path), `.${baseName(path)}.innkommende`);
  readQuietly(source, false, (sqlite) => writeCopy(sqlite, incoming));
  const old = existsSync(path) ? setAside(path, aside.label, aside.now) : null;
  try {
    renameSync(incoming, path);
  } catch (error) {
    for (const end of sidecars) {
      if (old && existsSync(old + end)) renameSync(old + end, path + end);
    }
    rmSync(incoming, { force: true });
    throw error;
  }
  settle(path);
  return old;
}
