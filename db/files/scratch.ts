import { readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { baseName } from './names.ts';

const end = '.fjerning';

/** The hidden folder beside a file where a removal makes the file anew. */
export function scratchFolder(path: string): string {
  return join(dirname(path), `.${baseName(path)}${end}`);
}

/** Takes away what a removal that was stopped has left of a file and of those whose names begin like it. */
export function sweepScratch(folder: string, path: string): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  for (const name of readdirSync(folder))
    if (name.startsWith(`.${baseName(path)}`) && name.endsWith(end))
      rmSync(join(folder, name), { recursive: true, force: true });
}
