import { createHash, randomUUID } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Tests and measurements start in the project's own folder. */
const root = process.cwd();
/** What the file is made from: with the same sources it is the same file. */
const sources = [
  ...['electron/contract', 'electron/core/domain', 'electron/core/importers'],
  ...['electron/core/services', 'electron/app', 'electron/host/demo', 'db'],
];
/** For the hook that asks for the file: seconds alone, much more on a machine that is busy. */
export const livedInLimitMs = 300_000;

/**
 * Path of the lived-in file itself, which nobody opens for writing: told `times` over, made once for
 * these sources by whoever asks first, in whichever process.
 */
export async function livedInShared(
  make: (path: string, times: number) => Promise<unknown>,
  times = 1,
): Promise<string> {
  const folder = join(root, 'test-results', 'lived-in');
  const path = join(folder, `${fingerprint()}-${times}.dreiepunkt`);
  mkdirSync(folder, { recursive: true });
  const turn = `${path}.turn`;
  const since = Date.now();
  while (!existsSync(path)) {
    if (takeTurn(turn)) {
      const unfinished = `${path}.${randomUUID()}`;
      try {
        await make(unfinished, times);
        renameSync(unfinished, path);
      } finally {
        rmSync(turn, { recursive: true, force: true });
      }
    } else await pause(100);
    if (Date.now() - since > livedInLimitMs) throw new Error(`nobody made ${path}`);
  }
  return path;
}

/** Path of a copy of it in a folder of its own, which the caller removes. */
export function copyOfShared(made: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'dreiepunkt-lived-in-')), 'ringerike.dreiepunkt');
  copyFileSync(made, path);
  return path;
}

/** One process at a time; a turn nobody has ended within the limit is free again. */
function takeTurn(turn: string): boolean {
  try {
    mkdirSync(turn);
    return true;
  } catch {
    const begun = statSync(turn, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - begun > livedInLimitMs) rmSync(turn, { recursive: true, force: true });
    return false;
  }
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of sources)
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))
      .toSorted())
      hash.update(entry.slice(root.length)).update(readFileSync(entry));
  return hash.digest('hex').slice(0, 20);
}
