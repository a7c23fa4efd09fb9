import { parentPort } from 'node:worker_threads';
import { makeDocument, type DocumentJob } from '../../core/exporters/documents.ts';

/** A thread that makes documents one after another; `thread.ts` starts it. */
parentPort?.on('message', ({ id, job }: { id: number; job: DocumentJob }) => {
  makeDocument(job).then(
    (bytes) => parentPort?.postMessage({ id, bytes }),
    (error: unknown) => {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      parentPort?.postMessage({ id, message });
    },
  );
});
