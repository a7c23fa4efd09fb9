import { mkdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { KnownFiles } from '../core/services/workspace/missing.ts';

const listShape = z.array(
  z.object({ path: z.string(), uid: z.string(), foundAt: z.string().optional() }),
);
type Entry = z.infer<typeof listShape>[number];
const kept = 50;

/**
 * Which files have been open on this machine, kept in `folder`: a path and a workspace id each, nothing
 * of their content. What cannot be kept is forgotten in silence: it only makes a question less often asked.
 */
export function knownFiles(folder: string): KnownFiles {
  const list = join(folder, 'known-files.json');
  const read = () => {
    try {
      return listShape.parse(JSON.parse(readFileSync(list, 'utf8')));
    } catch {
      return [];
    }
  };
  const entryOf = (path: string) => read().find((entry) => entry.path === trueName(path));
  const keepFirst = (entry: Entry) => {
    if (isPassing(entry.path)) return;
    const before = read();
    if (isDeepStrictEqual(before[0], entry)) return;
    const others = before.filter(({ path }) => path !== entry.path).slice(0, kept - 1);
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${list}.tmp`, JSON.stringify([entry, ...others], null, 1));
      renameSync(`${list}.tmp`, list);
    } catch {
      // A folder nobody may write in.
    }
  };
  return {
    uidOf: (path) => entryOf(path)?.uid ?? null,
    foundAt: (path) => entryOf(path)?.foundAt ?? null,
    remember: (path, uid) => keepFirst({ path: trueName(path), uid }),
    rememberFound: (path, uid, foundAt) => keepFirst({ path: trueName(path), uid, foundAt }),
  };
}

/** A missing file has no real path; its folder may. */
function trueName(path: string): string {
  const target = resolve(path);
  try {
    return join(realpathSync(dirname(target)), basename(target));
  } catch {
    return target;
  }
}

/** Files in the folder for passing things are not asked about later, unless a state folder was named. */
function isPassing(path: string): boolean {
  if (process.env['DREIEPUNKT_STATE'] !== undefined) return false;
  try {
    return path.startsWith(realpathSync(tmpdir()) + sep);
  } catch {
    return false;
  }
}

/** Where this system keeps what a program remembers for a user. */
export function stateFolder(): string {
  const { DREIEPUNKT_STATE, APPDATA, XDG_STATE_HOME } = process.env;
  if (DREIEPUNKT_STATE) return DREIEPUNKT_STATE;
  if (process.platform === 'win32')
    return join(APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Dreiepunkt');
  if (process.platform === 'darwin')
    return join(homedir(), 'Library', 'Application Support', 'Dreiepunkt');
  return join(XDG_STATE_HOME ?? join(homedir(), '.local', 'state'), 'dreiepunkt');
}
