import { createHash } from 'node:crypto';
import { writeTransaction } from '../../../../db/files/log.ts';
import type { Workspace } from '../../../../db/open.ts';
import type { IndexProgress } from '../../../contract/search.ts';
import { variants } from '../../domain/search/variants.ts';
import { definitions } from './definitions.ts';
import { lastChange } from './dirty.ts';
import { bringingUpToDate, makingAnew, type Piece } from './index-work.ts';

/** Changes when what is indexed, or how, changes: then everything is read anew. */
const rules = createHash('sha256')
  .update(JSON.stringify([5, definitions, variants]))
  .digest('hex')
  .slice(0, 16);

/** One piece takes no longer than this or so; a key that is pressed meanwhile is answered after it. */
const stepMs = 40;
const pieceMs = 20;
const restMs = 15;

interface Job {
  work: Generator<Piece, undefined>;
  /** How far in the change log the index reads when the work is done. */
  last: number;
  shape: string;
  piece: Piece;
  timer: NodeJS.Timeout | null;
}
const jobs = new WeakMap<Workspace, Job>();

/**
 * Brings the index up to the change log. One way for every table, for undo and redo and for a restored
 * copy: what the log has touched since last time is made anew from the tables; after an upgrade, all of it.
 *
 * Works for `budgetMs` and leaves the rest to a timer, a piece at a time, each in a transaction of its own;
 * the newest comes first. Returns how far it has come, null when the index holds everything.
 */
export function refreshIndex(workspace: Workspace, budgetMs = stepMs): IndexProgress | null {
  const until = performance.now() + budgetMs;
  for (;;) {
    const job = jobs.get(workspace) ?? begin(workspace);
    if (job === null) return null;
    advance(workspace, job, until);
    if (jobs.has(workspace)) {
      job.timer ??= later(workspace, job);
      return { done: job.piece.done, of: job.piece.of };
    }
  }
}

/** How far the index has come without working on it; null when it is not being made. */
export function indexProgress(workspace: Workspace): IndexProgress | null {
  const job = jobs.get(workspace);
  return job ? { done: job.piece.done, of: job.piece.of } : null;
}

function begin(workspace: Workspace): Job | null {
  const { sqlite } = workspace;
  const shape = `${rules} ${String(sqlite.pragma('user_version', { simple: true }))}`;
  const state = sqlite
    .prepare<[], { last: number; shape: string }>(
      'SELECT last_change AS last, shape FROM search_state WHERE id = 1',
    )
    .get();
  const last = lastChange(workspace);
  const isCurrent = state !== undefined && state.shape === shape && state.last <= last;
  if (isCurrent && state.last === last) return null;
  const work = isCurrent
    ? bringingUpToDate(workspace, state.last, last)
    : makingAnew(workspace, last);
  const job: Job = { work, last, shape, piece: { done: 0, of: 0, size: 1, put: 0 }, timer: null };
  jobs.set(workspace, job);
  return job;
}

/** Pieces until the time is up; the work that fails is dropped and begun again by the next search. */
function advance(workspace: Workspace, job: Job, until: number): void {
  const { sqlite } = workspace;
  try {
    do {
      const started = performance.now();
      const isDone = writeTransaction(sqlite, () => {
        const next = job.work.next();
        if (!next.done) job.piece = next.value;
        else
          sqlite
            .prepare(
              'INSERT OR REPLACE INTO search_state (id, last_change, shape) VALUES (1, ?, ?)',
            )
            .run(job.last, job.shape);
        return next.done === true;
      });
      if (isDone) return drop(workspace, job);
      const took = Math.max(performance.now() - started, 0.1);
      if (job.piece.put > 0) job.piece.size = sizeFor(job.piece.put, took);
      job.piece.put = 0;
    } while (performance.now() < until);
  } catch (error) {
    drop(workspace, job);
    job.work.return(undefined);
    throw error;
  }
}

/** As many things as take about a piece's time on this machine. */
const sizeFor = (put: number, ms: number): number =>
  Math.min(1000, Math.max(50, Math.round((put * pieceMs) / ms)));

function drop(workspace: Workspace, job: Job): void {
  if (job.timer !== null) clearTimeout(job.timer);
  jobs.delete(workspace);
}

/** The rest, while other calls are answered between. */
function later(workspace: Workspace, job: Job): NodeJS.Timeout {
  const timer = setTimeout(() => {
    if (!workspace.sqlite.open || jobs.get(workspace) !== job) return;
    job.timer = null;
    // A search says what is wrong to somebody; here nobody would hear it.
    const isFailed = workspace.sqlite.inTransaction ? false : !isAdvanced(workspace, job);
    if (!isFailed && jobs.get(workspace) === job) job.timer = later(workspace, job);
  }, restMs);
  timer.unref();
  return timer;
}

function isAdvanced(workspace: Workspace, job: Job): boolean {
  try {
    advance(workspace, job, performance.now() + stepMs);
    return true;
  } catch {
    return false;
  }
}
