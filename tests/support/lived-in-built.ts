import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { copyOfShared, livedInShared } from './lived-in-shared.ts';

/**
 * As `livedInCopy`, of the story told `times` over, for what runs over the built program: browser tests
 * and measurements. They start in the project's own folder.
 */
export async function livedInBuilt(times = 1): Promise<string> {
  return copyOfShared(await livedInShared(build, times));
}

async function build(path: string, times: number): Promise<void> {
  const program = join(process.cwd(), 'dist', 'cli.js');
  await promisify(execFile)(process.execPath, [program, 'demo', path, '--times', String(times)]);
}
