import Database from 'better-sqlite3';
import { closeSync, copyFileSync, fsyncSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readQuietly } from '../../../db/inspect.ts';
import { lookThrough } from '../../../db/read-beside.ts';
import type { DrilledCopy, DrillProgress } from '../../contract/drill.ts';
import { countIn } from '../../core/services/workspace/count-file.ts';

/**
 * Puts a copy back as a scratch file, opens and checks it and counts what is in it; the scratch file is
 * gone afterwards. A torn copy is an answer; throws for what is wrong with the disk.
 */
export function drillCopy(copy: string, say: (step: DrillProgress['step']) => void): DrilledCopy {
  const folder = mkdtempSync(join(tmpdir(), 'dreiepunkt-ovelse-'));
  const scratch = join(folder, 'ovelse.dreiepunkt');
  try {
    say('copy');
    copyFileSync(copy, scratch);
    const handle = openSync(scratch, 'r+');
    fsyncSync(handle);
    closeSync(handle);
    say('check');
    const { isWhole, version } = lookThrough(scratch);
    if (!isWhole) return { ...nothing, version };
    say('count');
    return { ...readQuietly(scratch, false, countIn), isWhole, version };
  } catch (error) {
    if (error instanceof Database.SqliteError) return nothing;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const nothing: DrilledCopy = { rows: {}, figures: [], last: null, isWhole: false, version: 0 };
