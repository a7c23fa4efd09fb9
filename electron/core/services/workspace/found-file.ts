import { isAbsolute, normalize } from 'node:path';
import { quoted } from '../../../../db/errors.ts';
import { uidOf, uidOfCopies } from '../../../../db/files/traces.ts';
import { newestVersion } from '../../../../db/rebuild.ts';
import { sniffFile } from '../../../../db/sniff.ts';
import { DomainError } from '../../../contract/errors.ts';
import type { KnownFiles } from './missing.ts';

/**
 * The path of the file somebody says is the one missing at `missing`. Throws a sentence for what is not
 * there, is no workspace, is newer than this edition, or is known to be another workspace.
 */
export function foundFile(written: string, missing: string, known: KnownFiles): string {
  const path = normalize(unquoted(written));
  if (!isAbsolute(path))
    throw new DomainError(
      'validation',
      'Skriv hele stien til fila, med alle mappene, slik filutforskeren viser den.',
    );
  sniffFile(path, newestVersion());
  const uid = known.uidOf(missing) ?? uidOfCopies(missing);
  const found = uidOf(path);
  if (uid !== null && found !== null && found !== uid)
    throw new DomainError(
      'conflict',
      `${quoted(path)} er en annen arbeidsfil enn den som er borte. Ingenting er endret.`,
      { way: 'Start Dreiepunkt med den fila hvis det er den du vil bruke.' },
    );
  return path;
}

/** File managers lay a path on the clipboard in quotes. */
function unquoted(written: string): string {
  return /^"(.+)"$/.exec(written.trim())?.[1] ?? written.trim();
}
