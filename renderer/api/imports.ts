import type { ImportProgress, PublishResult } from '../../electron/contract/imports.ts';
import type { ImportReading } from '../../electron/contract/mapping.ts';
import { importText } from '../text/imports.ts';
import { ask } from './files.ts';
import { heard } from './lines.ts';

interface ImportOptions {
  /** Aborting it stops the work; nothing is kept. */
  signal: AbortSignal;
  onProgress: (progress: ImportProgress) => void;
}

/**
 * Sends a statistics file to be read, or one `table` of several in it: a judged preview, or a question when
 * the table is not known.
 * Throws with the host's sentence.
 */
export async function uploadImport(
  file: File,
  { signal, onProgress }: ImportOptions,
  table: number | null = null,
): Promise<ImportReading> {
  const chosen = table === null ? '' : `&table=${table}`;
  const response = await ask(`/files/imports?name=${encodeURIComponent(file.name)}${chosen}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', accept: 'application/x-ndjson' },
    body: file,
    signal,
  });
  const said = await heard(
    response,
    (progress) => onProgress(progress as ImportProgress),
    importText.progress.broken,
  );
  return (said as { reading: ImportReading }).reading;
}

/** Takes a read file into use. Throws with the host's sentence; then nothing of the file is left. */
export async function publishImport(
  token: string,
  { signal, onProgress }: ImportOptions,
): Promise<PublishResult> {
  const response = await ask(`/files/imports/${token}/publish`, { method: 'POST', signal });
  const said = await heard(
    response,
    (progress) => onProgress(progress as ImportProgress),
    importText.progress.broken,
  );
  return (said as { result: PublishResult }).result;
}
