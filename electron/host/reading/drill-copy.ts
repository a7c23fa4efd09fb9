import { copyFileSync, closeSync, fsyncSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DrilledCopy } from '../../contract/drill.ts';
import { countFile } from '../../core/services/workspace/count-file.ts';
import { lookThrough } from './look-through.ts';

/**
 * Puts a copy back as a scratch file, opens and checks it and counts what is in it; the scratch file is
 * gone afterwards. Null where this Node has no SQLite of its own.
 */
export async function drillCopy(
  copy: string,
  say: (step: 'copy' | 'check' | 'count') => void,
): Promise<DrilledCopy | null> {
  const sqlite = await import('node:sqlite').catch(() => null);
  if (sqlite === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'dreiepunkt-ovelse-'));
  const scratch = join(folder, 'ovelse.dreiepunkt');
  try {
    say('copy');
    copyFileSync(copy, scratch);
    const handle = openSync(scratch, 'r+');
    fsyncSync(handle);
    closeSync(handle);
    say('check');
    const look = await lookThrough(scratch);
    if (!look?.isWhole) return { ...nothing, version: look?.version ?? 0 };
    say('count');
    const file = new sqlite.DatabaseSync(scratch);
    try {
      const counting = countFile((sql) => file.prepare(sql).all());
      let turn = counting.next();
      while (!turn.done) turn = counting.next();
      return { ...turn.value, isWhole: true, version: look.version };
    } finally {
      file.close();
    }
  } catch (error) {
    // A torn copy is an answer, not a fault.
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR')
      return nothing;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const nothing: DrilledCopy = { rows: {}, figures: [], last: null, isWhole: false, version: 0 };
