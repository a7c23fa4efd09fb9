import type { FetchProgress } from '../../electron/contract/fetching.ts';
import type { ImportReading } from '../../electron/contract/mapping.ts';
import { fetchingText } from '../text/fetching.ts';
import { ask, fileError, refusalOf } from './files.ts';

/** One line of the host's answer while it asks the source. */
type FetchLine =
  | ({ kind: 'progress' } & FetchProgress)
  | { kind: 'reading'; reading: ImportReading }
  | { kind: 'error'; error: { code: string; message: string; way: string | null } };

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
  for await (const line of linesOf(response)) {
    const said = JSON.parse(line) as FetchLine;
    if (said.kind === 'reading') return said.reading;
    if (said.kind === 'error') throw refusalOf(said);
    onProgress(said);
  }
  throw fileError(fetchingText.broken);
}

/** The lines of a streamed answer as they arrive; a broken stream is an answer that stopped. */
async function* linesOf({ body }: Response): AsyncGenerator<string> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (;;) {
      const part = await reader?.read().catch(() => null);
      if (part == null) throw fileError(fetchingText.broken);
      const lines = (rest + (part.value ?? '')).split('\n');
      rest = part.done ? '' : (lines.pop() ?? '');
      yield* lines.filter((line) => line.trim() !== '');
      if (part.done) return;
    }
  } finally {
    // Whoever stops listening early has what it needs.
    void reader?.cancel().catch(() => null);
  }
}
