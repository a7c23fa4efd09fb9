import type { FetchProgress } from '../../electron/contract/fetching.ts';
import type { ImportReading } from '../../electron/contract/mapping.ts';
import { fetchingText } from '../text/fetching.ts';
import { ask } from './files.ts';
import { heard } from './lines.ts';

interface FetchOptions {
  /** Aborting it ends the call to the source as well. */
  signal: AbortSignal;
  onProgress: (progress: FetchProgress) => void;
}

/** Asks the source one saved query and has the answer read. Throws with the host's sentence. */
export async function fetchFromSource(
  queryId: string,
  { signal, onProgress }: FetchOptions,
): Promise<ImportReading> {
  const path = `/files/fetches/${encodeURIComponent(queryId)}`;
  const response = await ask(path, { method: 'POST', signal });
  const said = await heard(
    response,
    (progress) => onProgress(progress as FetchProgress),
    fetchingText.broken,
  );
  return (said as { reading: ImportReading }).reading;
}
