import { DomainError } from '../contract/errors.ts';
import type { FetchProgress } from '../contract/fetching.ts';
import type { ImportReading } from '../contract/mapping.ts';
import { runFetch } from '../core/services/fetches/fetches.ts';
import { readingOf } from '../core/services/imports/question.ts';
import { readImport } from '../core/services/imports/stage.ts';
import { lineStream } from './lines.ts';
import { coreContext, type AppContext } from './trpc.ts';

type Line = ({ kind: 'progress' } & FetchProgress) | { kind: 'reading'; reading: ImportReading };

/**
 * POST /files/fetches/:queryId: asks the source now and answers line by line: progress, then the
 * reading or an error. Breaking the request off cancels, and nothing is kept.
 */
export function streamFetch(app: AppContext, queryId: string, signal: AbortSignal): Response {
  return lineStream<Line>(
    async (stopped, say) => ({
      kind: 'reading',
      reading: await readFetched(app, queryId, stopped, say),
    }),
    { signal, log: (error) => app.log(error, 'fetch') },
  );
}

async function readFetched(
  app: AppContext,
  queryId: string,
  signal: AbortSignal,
  say: (line: Line) => void,
): Promise<ImportReading> {
  const { network } = app.host;
  if (!network)
    throw new DomainError(
      'unavailable',
      'Henting over nett er ikke tilgjengelig her. Last ned fila og slipp den her.',
    );
  const core = coreContext(app);
  const answer = await runFetch(core, queryId, {
    ...network,
    signal,
    onProgress: (progress) => say({ kind: 'progress', ...progress }),
  });
  const { fileName, bytes } = answer;
  const file = { fileName, bytes, request: JSON.stringify(answer.request) };
  const read = await readImport(core, app.reader, file, { signal });
  app.staged.put(read);
  return readingOf(core, read);
}
