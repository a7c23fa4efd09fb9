import fs, { cpSync, mkdtempSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The calls between which a program that is killed leaves different files on the disk. */
const calls = ['renameSync', 'rmSync', 'unlinkSync', 'fsyncSync', 'writeFileSync'] as const;

/** A folder as a kill just before one of the calls leaves it. */
export interface KillPoint {
  /** Number and name of the call, e.g. «7 renameSync». */
  name: string;
  folder: string;
}

/**
 * Runs `work` once and keeps the folder as it stood before each rename, removal and settling on the disk
 * that falls to `isWanted`: what a `kill -9` at that moment leaves behind, all of it at once.
 */
export async function killPoints(
  folder: string,
  work: () => unknown,
  isWanted: (count: number) => boolean,
): Promise<KillPoint[]> {
  const points: KillPoint[] = [];
  let count = 0;
  let isLooking = false;
  const real = Object.fromEntries(calls.map((name) => [name, fs[name]]));
  const patched = fs as unknown as Record<string, (...args: unknown[]) => unknown>;
  for (const name of calls) {
    const call = patched[name];
    if (!call) continue;
    patched[name] = (...args) => {
      if (!isLooking && isWanted(++count)) {
        isLooking = true;
        const kept = mkdtempSync(join(tmpdir(), 'dreiepunkt-kill-'));
        cpSync(folder, kept, { recursive: true });
        points.push({ name: `${count} ${name}`, folder: kept });
        isLooking = false;
      }
      return call(...args);
    };
  }
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    Object.assign(patched, real);
    syncBuiltinESMExports();
  }
  return points;
}
