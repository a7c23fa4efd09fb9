import { DomainError } from '../../contract/errors.ts';
import type { ImportProgress } from '../../contract/imports.ts';
import type {
  FileLook,
  FileReader,
  FileReading,
  Judgement,
  ReadingOptions,
} from '../../core/importers/reading/types.ts';
import { threadProgram, threadQueue } from '../threads/queue.ts';
import type { Order, Outcome } from './messages.ts';

/** No table a source hands out takes this long; a file that does is made to. */
const limitMs = 120_000;

/** Where the built program has its reading thread. */
export const workerFileIn = (builtFolder: string): string =>
  threadProgram(builtFolder, 'import-worker.mjs');

/** A reader that works in a thread of its own, one file at a time; ended when idle for `idleMs`. */
export function readingDesk(workerFile: string, options: { idleMs?: number } = {}): FileReader {
  const queue = threadQueue<Order, Outcome, ImportProgress>(
    workerFile,
    { stopped, tooLarge, tooSlow: { afterMs: limitMs, error: tooSlow } },
    options,
  );
  const run = (order: Order, { signal, onProgress }: ReadingOptions = {}) =>
    queue.run(order, { signal, ...(onProgress ? { hear: onProgress } : {}) });
  return {
    read: async (file, facts, options) =>
      (await run({ kind: 'read', ...file, facts }, options)) as FileReading,
    map: async (order, facts, options) =>
      (await run({ kind: 'map', ...order, facts }, options)) as Judgement,
    lookAt: async (file) => (await run({ kind: 'words', ...file })) as FileLook,
    close: () => queue.close(),
  };
}

function stopped(): DomainError {
  return new DomainError('unavailable', 'Avbrutt. Ingenting er lagret.');
}

function tooSlow(): DomainError {
  return new DomainError('validation', 'Fila tok over to minutter å lese og ble avbrutt.', {
    way: 'Ingenting er lagret. Hent færre år eller færre steder om gangen.',
  });
}

function tooLarge(cause: Error): DomainError {
  const sentence = 'Fila krever mer minne enn appen bruker på én fil, og ble ikke lest.';
  return new DomainError('validation', sentence, {
    way: 'Ingenting er lagret. Hent færre år eller færre steder om gangen.',
    cause,
  });
}
