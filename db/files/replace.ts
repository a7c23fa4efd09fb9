import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { settle } from './disk.ts';
import { damaged } from '../errors.ts';

/**
 * Gives a whole file, made and checked under a name of its own in the same volume, the name `path` instead
 * of the closed file there, which is gone with all it held. Stopped at any point, `path` is one of the two,
 * whole. The one that is replaced must have no log with anything in it. Throws `damaged_file` when it has.
 */
export function replaceHere(path: string, incoming: string): void {
  for (const end of ['-wal', '-journal']) {
    const bytes = statSync(path + end, { throwIfNoEntry: false })?.size ?? 0;
    if (bytes > 0) throw damaged(path, new Error(`${end} is not folded in`));
    if (existsSync(path + end)) rmSync(path + end);
  }
  rmSync(`${path}-shm`, { force: true });
  settle(incoming);
  renameSync(incoming, path);
  settle(path);
}
