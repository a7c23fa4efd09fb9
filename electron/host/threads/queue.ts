import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DomainError, PrivacyError } from '../../contract/errors.ts';
import type { CarriedError, Saying, Sent } from './messages.ts';

const memoryMb = 2_048;
/** A thread nobody has had work for is ended: what large files left in its memory goes back. */
const defaultIdleMs = 20_000;

/** Where the built program has the thread `name`. In a packed app it lies beside the archive. */
export function threadProgram(builtFolder: string, name: string): string {
  return join(builtFolder, name).replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked');
}

/** What is said of work that does not come to its end. */
export interface QueueFailures {
  stopped: () => DomainError;
  tooLarge: (cause: Error) => DomainError;
  /** Left out where the work always ends by itself. */
  tooSlow?: { afterMs: number; error: () => DomainError };
}

/** Carries out orders in a thread of its own, one at a time in the order they came. */
export interface ThreadQueue<Order, Outcome, Progress> {
  run(
    order: Order,
    options?: { signal?: AbortSignal | undefined; hear?: (progress: Progress) => void },
  ): Promise<Outcome>;
  /** Ends the thread; what waits is stopped. */
  close(): Promise<void>;
}

interface Job<Order, Outcome, Progress> extends Sent<Order> {
  hear: (progress: Progress) => void;
  settle: (outcome: { result: Outcome } | { error: Error }) => void;
}

/**
 * A queue before the thread `program`, which is started at the first order, answers by `answerOrders` and
 * keeps nothing between them: it is ended when it has been idle for `idleMs`. Stopping the order at work
 * ends the thread too, and those that wait go to a new one.
 */
export function threadQueue<Order, Outcome, Progress>(
  program: string,
  failures: QueueFailures,
  { idleMs = defaultIdleMs }: { idleMs?: number | undefined } = {},
): ThreadQueue<Order, Outcome, Progress> {
  type OneJob = Job<Order, Outcome, Progress>;
  const jobs: OneJob[] = [];
  let worker: Worker | null = null;
  let timer: NodeJS.Timeout | undefined;
  let rest: NodeJS.Timeout | undefined;
  let ids = 0;

  const endThread = () => {
    clearTimeout(timer);
    clearTimeout(rest);
    const ended = worker;
    worker = null;
    return ended?.terminate();
  };
  const finish = (job: OneJob, outcome: Parameters<OneJob['settle']>[0]) => {
    const at = jobs.indexOf(job);
    if (at < 0) return;
    jobs.splice(at, 1);
    clearTimeout(timer);
    job.settle(outcome);
    next();
  };
  /** Ends the job at work with `error`; what waits behind it goes on in a new thread. */
  const breakOff = (job: OneJob, error: Error) => {
    if (jobs[0] === job) void endThread();
    finish(job, { error });
  };
  const begin = () => {
    const thread = new Worker(program, {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    // The thread must not keep a program alive that has nothing else to do.
    thread.unref();
    thread.on('message', (saying: Saying<Outcome, Progress>) => {
      const job = jobs.find(({ id }) => id === saying.id);
      if (!job || worker !== thread) return;
      if (saying.kind === 'progress') job.hear(saying.progress);
      else if (saying.kind === 'done') finish(job, { result: saying.result });
      else finish(job, { error: received(saying.error) });
    });
    thread.on('error', (error: NodeJS.ErrnoException) => {
      const [job] = jobs;
      if (worker !== thread) return;
      worker = null;
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (job) finish(job, { error: isMemory ? failures.tooLarge(error) : error });
    });
    return thread;
  };
  const next = () => {
    const [job] = jobs;
    clearTimeout(rest);
    if (!job) {
      worker?.unref();
      rest = setTimeout(() => void endThread(), idleMs).unref();
      return;
    }
    worker ??= begin();
    worker.ref();
    const { tooSlow } = failures;
    if (tooSlow) timer = setTimeout(() => breakOff(job, tooSlow.error()), tooSlow.afterMs);
    worker.postMessage({ id: job.id, order: job.order } satisfies Sent<Order>);
  };

  return {
    run: (order, { signal, hear = () => undefined } = {}) =>
      new Promise((done, fail) => {
        if (signal?.aborted) return fail(failures.stopped());
        const onAbort = () => breakOff(job, failures.stopped());
        const job: OneJob = {
          ...{ id: ++ids, order, hear },
          settle(outcome) {
            signal?.removeEventListener('abort', onAbort);
            if ('error' in outcome) fail(outcome.error);
            else done(outcome.result);
          },
        };
        signal?.addEventListener('abort', onAbort, { once: true });
        if (jobs.push(job) === 1) next();
      }),
    async close() {
      for (const job of jobs.splice(0)) job.settle({ error: failures.stopped() });
      await endThread();
    },
  };
}

function received({ code, message, way, refusals }: CarriedError): Error {
  if (refusals !== null) return new PrivacyError(message, refusals, way ?? '');
  if (code !== null) return new DomainError(code, message, way === null ? {} : { way });
  return Object.assign(new Error('the thread failed'), { stack: message });
}
