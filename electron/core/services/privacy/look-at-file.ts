import { createHash } from 'node:crypto';
import { holdsNationalIds } from '../../domain/privacy/cells.ts';
import { findNationalIds, scanText } from '../../domain/privacy/scan.ts';
import { wordsOfFile } from '../../importers/words/words-of-file.ts';
import type { FileLook } from '../../importers/reading/types.ts';

/** So many letters of a file are read for what may point at a person; numbers are looked for in all. */
const readOn = 10_000_000;

/** Reads what can be read in a file, its name included. Made to be run beside the thread that answers. */
export async function lookAtFile(name: string, bytes: Uint8Array): Promise<FileLook> {
  const { texts, figures, unread } = await wordsOfFile(name, bytes);
  const all = [name, ...texts];
  let left = readOn;
  const mayPoint = all.some((text) => {
    const part = text.slice(0, Math.max(0, left));
    left -= text.length;
    return part !== '' && scanText(part).length > 0;
  });
  if (!mayPoint && left < 0) unread.push(`${name}, det siste av teksten`);
  return {
    hash: createHash('sha256').update(bytes).digest('hex'),
    holdsNumber:
      all.some((text) => findNationalIds(text).length > 0) || holdsNationalIds([], figures),
    mayPoint,
    unread: [...new Set(unread)],
  };
}
