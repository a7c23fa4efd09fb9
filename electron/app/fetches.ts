import { DomainError } from '../contract/errors.ts';
import type { FetchProgress } from '../contract/fetching.ts';
import type { ImportReading } from '../contract/mapping.ts';
import { runFetch } from '../core/services/fetches/fetches.ts';
import { readingOf } from '../core/services/imports/question.ts';
import { readImport } from '../core/services/imports/stage.ts';
import { asDomainError, coreContext, type AppContext } from './trpc.ts';

type Line =
  | ({ kind: 'progress' } & FetchProgress)
  | { kind: 'reading'; reading: ImportReading }
  | { kind: 'error'; error: { code: string; message: string; way: string | null } };

/**
 * POST /files/fetches/:queryId: asks the source now and answers line by line: progress, then the
 * reading or an error. Breaking the request off cancels, and nothing is kept.
 */
export function streamFetch(app: AppContext, queryId: string, signal: AbortSignal): Response {
  const stopped = new AbortController();
  signal.addEventListener('abort', () => stopped.abort(), { once: true });
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const say = (line: Line) => {
        if (!stopped.signal.aborted)
          controller.enqueue(new TextEncoder().encode(`${JSON.stringify(line)}\n`));
      };
      try {
        say({ kind: 'reading', reading: await readFetched(app, queryId, stopped.signal, say) });
      } catch (error) {
        const { code, message, way } = asDomainError(error);
        if (code === 'internal') app.log(error, 'fetch');
        say({ kind: 'error', error: { code, message, way: way ?? null } });
      }
      if (!stopped.signal.aborted) controller.close();
    },
    cancel: () => stopped.abort(),
  });
  return new Response(stream, {
    headers: { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store' },
  });
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
  const read = await readImport(
    core,
    answer.fileName,
    answer.bytes,
    JSON.stringify(answer.request),
  );
  app.staged.put(read);
  return readingOf(core, read);
}
