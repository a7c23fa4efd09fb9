import { mkdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { z } from 'zod';
import type { KnownFiles } from '../core/services/workspace/missing.ts';

const listShape = z.array(z.object({ path: z.string(), uid: z.string() }));
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
  return {
    uidOf: (path) => read().find((entry) => entry.path === trueName(path))?.uid ?? null,
    remember(path, uid) {
      const name = trueName(path);
      if (isPassing(name)) return;
      const before = read();
      if (before[0]?.path === name && before[0].uid === uid) return;
      const others = before.filter((entry) => entry.path !== name).slice(0, kept - 1);
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(`${list}.tmp`, JSON.stringify([{ path: name, uid }, ...others], null, 1));
        renameSync(`${list}.tmp`, list);
      } catch {
        // A folder nobody may write in.
      }
    },
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
