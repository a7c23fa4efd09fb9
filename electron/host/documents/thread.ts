import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DocumentJob, DocumentMaker } from '../../core/exporters/documents.ts';

/** The built worker beside the program; a packed app has it outside the archive. */
export function documentWorkerIn(builtFolder: string): string {
  return join(builtFolder, 'document-worker.mjs').replace(
    /app\.asar(?=[\\/])/,
    'app.asar.unpacked',
  );
}

const idleMs = 30_000;

interface Answer {
  id: number;
  bytes?: Uint8Array;
  message?: string;
}

/**
 * Makes documents in a thread of their own, started when first needed and ended after 30 s without
 * work: a long report takes seconds, and the host answers others meanwhile.
 */
export function documentThread(program: string): DocumentMaker {
  const waiting = new Map<number, PromiseWithResolvers<Uint8Array>>();
  let worker: Worker | null = null;
  let next = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function fail(error: Error): void {
    worker = null;
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  }

  function start(): Worker {
    const started = new Worker(program);
    started.unref();
    started.on('message', ({ id, bytes, message }: Answer) => {
      const one = waiting.get(id);
      waiting.delete(id);
      if (bytes) one?.resolve(bytes);
      else one?.reject(new Error(message ?? 'The document was not made.'));
      if (waiting.size === 0) rest(started);
    });
    started.once('error', fail);
    started.once('exit', () => {
      if (worker === started) fail(new Error('The thread that makes documents ended.'));
    });
    return started;
  }

  function rest(resting: Worker): void {
    resting.unref();
    timer = setTimeout(() => void end(), idleMs);
    timer.unref();
  }

  async function end(): Promise<void> {
    clearTimeout(timer);
    const ending = worker;
    worker = null;
    await ending?.terminate();
  }

  return {
    make(job: DocumentJob) {
      clearTimeout(timer);
      worker ??= start();
      worker.ref();
      const id = (next += 1);
      const one = Promise.withResolvers<Uint8Array>();
      waiting.set(id, one);
      worker.postMessage({ id, job });
      return one.promise;
    },
    async dispose() {
      await end();
      fail(new Error('The program is closing.'));
    },
  };
}
