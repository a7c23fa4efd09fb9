import { asDomainError } from './trpc.ts';

interface LinesOptions {
  /** The request's own signal: breaking the call off stops the work. */
  signal: AbortSignal;
  log: (error: unknown) => void;
}

/**
 * An answer line by line while work goes on: progress as it comes, then the last line, which is what
 * the work gives or `{kind: 'error'}`. Whoever stops listening stops the work.
 */
export function lineStream<Line extends { kind: string }>(
  work: (signal: AbortSignal, say: (line: Line) => void) => Promise<Line>,
  { signal, log }: LinesOptions,
): Response {
  const stopped = new AbortController();
  signal.addEventListener('abort', () => stopped.abort(), { once: true });
  if (signal.aborted) stopped.abort();
  let isHeard = true;
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (line: object) => {
        if (!stopped.signal.aborted)
          controller.enqueue(new TextEncoder().encode(`${JSON.stringify(line)}\n`));
      };
      try {
        send(await work(stopped.signal, send));
      } catch (error) {
        send({ kind: 'error', error: carried(error, log) });
      }
      // A call that was broken off ends too, for whoever still holds the answer.
      if (isHeard) controller.close();
    },
    cancel() {
      isHeard = false;
      stopped.abort();
    },
  });
  return new Response(stream, {
    headers: { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store' },
  });
}

function carried(error: unknown, log: (error: unknown) => void) {
  const domain = asDomainError(error);
  if (domain.code === 'internal') log(error);
  const { code, message, way } = domain;
  return { code, message, way: way ?? null };
}
