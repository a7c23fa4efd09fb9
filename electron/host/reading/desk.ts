import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DrilledCopy, DrillProgress } from '../../contract/drill.ts';
import type { ImportProgress } from '../../contract/imports.ts';
import type { CopyLook } from '../../contract/workspace.ts';
import { DomainError, PrivacyError } from '../../contract/errors.ts';
import type {
  FileLook,
  FileReader,
  FileReading,
  Judgement,
  ReadingOptions,
} from '../../core/importers/reading/types.ts';
import type { CarriedError, Order, Outcome, Saying } from './messages.ts';

/** No table a source hands out takes this long; a file that does is made to. */
const limitMs = 120_000;
const memoryMb = 2_048;

/** Where the built program has its reading thread. In a packed app it lies beside the archive. */
export function workerFileIn(builtFolder: string): string {
  return join(builtFolder, 'import-worker.mjs').replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked');
}

interface Job {
  id: number;
  order: Order;
  hear: (progress: ImportProgress | DrillProgress) => void;
  settle: (outcome: Outcome | Error) => void;
}

/**
 * A reader that works in a thread of its own, started at the first file. One file at a time; stopping
 * the one at work ends the thread, and those that wait go to a new one.
 */
export function readingDesk(workerFile: string): FileReader {
  const jobs: Job[] = [];
  let worker: Worker | null = null;
  let timer: NodeJS.Timeout | undefined;
  let ids = 0;

  const endThread = () => {
    clearTimeout(timer);
    const ended = worker;
    worker = null;
    return ended?.terminate();
  };
  const finish = (job: Job, outcome: Outcome | Error) => {
    const at = jobs.indexOf(job);
    if (at < 0) return;
    jobs.splice(at, 1);
    clearTimeout(timer);
    job.settle(outcome);
    next();
  };
  /** Ends the job at work with `reason`; what waits behind it goes on in a new thread. */
  const breakOff = (job: Job, reason: Error) => {
    if (jobs[0] === job) void endThread();
    finish(job, reason);
  };
  const begin = () => {
    const thread = new Worker(workerFile, {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    // The thread must not keep a program alive that has nothing else to do.
    thread.unref();
    thread.on('message', (saying: Saying) => {
      const job = jobs.find(({ id }) => id === saying.id);
      if (!job || worker !== thread) return;
      if (saying.kind === 'progress') job.hear(saying.progress);
      else finish(job, saying.kind === 'done' ? saying.result : received(saying.error));
    });
    thread.on('error', (error: NodeJS.ErrnoException) => {
      const [job] = jobs;
      if (worker !== thread) return;
      worker = null;
      if (job) finish(job, error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge(error) : error);
    });
    return thread;
  };
  const next = () => {
    const [job] = jobs;
    if (!job) return worker?.unref();
    worker ??= begin();
    worker.ref();
    timer = setTimeout(() => breakOff(job, tooSlow()), limitMs);
    worker.postMessage({ id: job.id, order: job.order });
  };
  const run = (
    order: Order,
    { signal, onProgress }: ReadingOptions = {},
    say: (step: DrillProgress['step']) => void = () => undefined,
  ) =>
    new Promise<Outcome>((done, fail) => {
      if (signal?.aborted) return fail(stopped());
      const onAbort = () => breakOff(job, stopped());
      const job: Job = {
        id: ++ids,
        order,
        hear: (progress) => ('step' in progress ? say(progress.step) : onProgress?.(progress)),
        settle(outcome) {
          signal?.removeEventListener('abort', onAbort);
          if (outcome instanceof Error) fail(outcome);
          else done(outcome);
        },
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      if (jobs.push(job) === 1) next();
    });

  return {
    read: async (file, facts, options) =>
      (await run({ kind: 'read', ...file, facts }, options)) as FileReading,
    map: async (order, facts, options) =>
      (await run({ kind: 'map', ...order, facts }, options)) as Judgement,
    lookThrough: async (path) => (await run({ kind: 'look', path })) as CopyLook | null,
    drill: async (path, say) => (await run({ kind: 'drill', path }, {}, say)) as DrilledCopy | null,
    lookAt: async (file) => (await run({ kind: 'words', ...file })) as FileLook,
    async close() {
      for (const job of jobs.splice(0)) job.settle(stopped());
      await endThread();
    },
  };
}

function received({ code, message, way, refusals }: CarriedError): Error {
  if (refusals !== null) return new PrivacyError(message, refusals, way ?? '');
  if (code !== null) return new DomainError(code, message, way === null ? {} : { way });
  return Object.assign(new Error('the reading thread failed'), { stack: message });
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
