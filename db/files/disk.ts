import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sidecarEnds } from './names.ts';

/** Makes sure a file's bytes, and its name in the folder, are on the disk. */
export function settle(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  settleFolder(dirname(path));
}

/** As `settle`, while other calls are answered: a slow disk takes its time. */
export async function settleBeside(path: string): Promise<void> {
  await syncBeside(path, 'r+');
  if (process.platform !== 'win32') await syncBeside(dirname(path), 'r');
}

async function syncBeside(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes sure the names in a folder are on the disk. */
export function settleFolder(path: string): void {
  // Windows has no handles on folders and keeps names in its journal.
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Takes away a file of our own making that never got its name, with all SQLite laid beside it. */
export function discard(unfinished: string): void {
  for (const end of ['', ...sidecarEnds]) rmSync(unfinished + end, { force: true });
}
