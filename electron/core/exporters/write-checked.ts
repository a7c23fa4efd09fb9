import { open, readFile, rename, rm } from 'node:fs/promises';
import { DomainError } from '../../contract/errors.ts';
import type { OutgoingFile } from './outgoing-file.ts';

/**
 * Writes a finished file: to a name beside it, flushed, read back and compared, then renamed into
 * place. A failed write leaves no half file and keeps the earlier one. Errors: `disk_full`, `read_only`.
 */
export function writeChecked(path: string, file: OutgoingFile): Promise<void> {
  return writeAllChecked([{ path, file }]);
}

/** The same for files that belong together: none gets its name before all have been read back. */
export async function writeAllChecked(
  files: readonly { path: string; file: OutgoingFile }[],
): Promise<void> {
  let at = '';
  try {
    for (const { path, file } of files) await writeUnfinished((at = path), file.bytes);
    for (const { path } of files) await rename(unfinished((at = path)), path);
  } catch (error) {
    for (const { path } of files)
      await rm(unfinished(path), { force: true }).catch(() => undefined);
    throw error instanceof DomainError ? error : writeError(at, error);
  }
}

const unfinished = (path: string) => `${path}.uferdig`;

async function writeUnfinished(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(unfinished(path), 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  if (!(await readFile(unfinished(path))).equals(bytes))
    throw new DomainError(
      'disk_full',
      `${path} ble ikke skrevet riktig. Disken kan være full eller skadet.`,
    );
}

function writeError(path: string, error: unknown): DomainError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const options = { cause: error };
  if (code === 'ENOSPC')
    return new DomainError('disk_full', `Disken er full. ${path} er ikke skrevet.`, options);
  if (code === 'ENOENT')
    return new DomainError('not_found', `Mappa til ${path} finnes ikke.`, options);
  if (code === 'EISDIR')
    return new DomainError('validation', `${path} er en mappe. Velg et filnavn.`, options);
  return new DomainError(
    'read_only',
    `${path} kan ikke skrives (${code || 'ukjent grunn'}). Sjekk tilgangen til mappa.`,
    options,
  );
}
