import { randomBytes } from 'node:crypto';
import { chainHash, changesOf, hashBefore, rechain } from './chain.ts';
import type { LocalChange, WireStep } from './chain.ts';
import { fileVersion, setOpenStep } from './changelog.ts';
import { addToDigests, countLogged, noteNumber, setHead } from './digest.ts';
import { readOnly, takenOver, translateSqliteError } from './errors.ts';
import { writeTransaction } from './files/log.ts';
import type { Workspace, WorkspaceDb } from './open.ts';
import { prepared } from './statements.ts';

/** What a step says about itself. `sentence` is bokmål, past tense, e.g. «Flyttet oppgave 4». */
export interface StepOrder<T> {
  command: string;
  sentence: string | ((result: T) => string);
  actor: string;
  now: Date;
  /**
   * Milliseconds within which this step joins the one before it, when that is the same command with
   * the same sentence by the same actor: a text that saves itself is one step, not one for each pause.
   */
  joinsWithin?: number;
}

interface StepKind {
  kind: 'command' | 'undo' | 'redo';
  target: number | null;
}

function totalChanges({ sqlite }: Workspace): number {
  return Number(prepared(sqlite, 'SELECT total_changes()').pluck().get());
}

const newUid = (): string => randomBytes(16).toString('hex');

function isPromise(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value;
}

// Thrown to roll back a step that wrote nothing at all; never leaves this file.
class EmptyStep<T> extends Error {
  readonly result: T;
  constructor(result: T) {
    super('nothing written');
    this.result = result;
  }
}

/** Hands a step's changes to the step before it where the two are one; answers that step, or null. */
function joinBefore<T>({ sqlite }: Workspace, step: number, order: StepOrder<T>): number | null {
  if (order.joinsWithin === undefined) return null;
  const since = new Date(order.now.getTime() - order.joinsWithin).toISOString();
  const before = sqlite
    .prepare<[number, number, string], number>(
      `SELECT earlier.id FROM step AS earlier JOIN step AS later ON later.id = ?
       WHERE earlier.id = (SELECT max(id) FROM step WHERE id < ?) AND earlier.kind = 'command'
         AND earlier.position IS NULL AND earlier.copy = later.copy AND earlier.undone_by IS NULL
         AND earlier.at >= ? AND earlier.command = later.command AND earlier.sentence = later.sentence
         AND earlier.actor = later.actor`,
    )
    .pluck()
    .get(step, step, since);
  if (before === undefined) return null;
  sqlite.prepare('UPDATE change SET step = ? WHERE step = ?').run(before, step);
  sqlite.prepare('UPDATE step SET at = ? WHERE id = ?').run(order.now.toISOString(), before);
  sqlite.prepare('DELETE FROM step WHERE id = ?').run(step);
  rechain(sqlite, before);
  setHead(sqlite, { hash: hashBefore(sqlite, step), steps: -1, lastId: 0 });
  return before;
}

/**
 * Nobody writes who only reads, from whom the file has been taken over, or under whom it was moved or
 * replaced.
 */
export function refuseReader({ path, readOnly: isReader, refusal, owner, look }: Workspace): void {
  if (isReader) throw refusal?.() ?? readOnly(path);
  if (owner?.isHeld() === false) throw takenOver(path);
  const lost = look();
  if (lost) throw lost;
}

const draws = new WeakMap<Workspace['sqlite'], () => string>();

/** From now on steps of this file get their ids from `draw`: for content that must be equal each time. */
export function drawUids({ sqlite }: Workspace, draw: () => string): void {
  draws.set(sqlite, draw);
}

interface OpenedStep {
  id: number;
  uid: string;
  copy: string;
  target: string | null;
}

function openStep<T>(
  { sqlite }: Workspace,
  { command, actor, now }: StepOrder<T>,
  { kind, target }: StepKind,
): OpenedStep {
  const opened = prepared<unknown[], OpenedStep>(
    sqlite,
    `INSERT INTO step (kind, command, sentence, actor, at, target_step, uid, copy, version)
     VALUES (?, ?, '', ?, ?, ?, ?, (SELECT id FROM this_copy), ?)
     RETURNING id, uid, copy, (SELECT other.uid FROM step AS other WHERE other.id = ?) AS target`,
  ).get(
    kind,
    command,
    actor,
    now.toISOString(),
    target,
    (draws.get(sqlite) ?? newUid)(),
    fileVersion(sqlite),
    target,
  );
  if (!opened) throw new Error(`step ${command} was not written`);
  return opened;
}

/** Gives the step its sentence and its place in the chain, and adds what it wrote to the sums. */
function sealStep<T>(
  { sqlite }: Workspace,
  { id, uid, copy, target }: OpenedStep,
  { command, actor, now }: StepOrder<T>,
  { kind, sentence, changes }: Pick<WireStep, 'kind' | 'sentence'> & { changes: LocalChange[] },
): void {
  const at = now.toISOString();
  const version = fileVersion(sqlite);
  const wire = { uid, copy, kind, command, sentence, actor, at, target, version, changes };
  const hash = chainHash(hashBefore(sqlite, id), wire);
  prepared(sqlite, 'UPDATE step SET sentence = ?, hash = ? WHERE id = ?').run(sentence, hash, id);
  addToDigests(sqlite, changes);
  countLogged(
    sqlite,
    changes.map((change) => change.id),
  );
  setHead(sqlite, { hash, steps: 1, lastId: id });
}

/** One transaction with its step row, of any kind; runStep, undo and redo rest on it. */
export function writeStep<T>(
  workspace: Workspace,
  order: StepOrder<T>,
  { kind, target }: StepKind,
  work: (step: number) => T,
): { step: number | null; result: T } {
  const { sqlite, path } = workspace;
  refuseReader(workspace);
  if (sqlite.inTransaction) throw new Error(`step ${order.command} inside another transaction`);

  const run = (): { step: number | null; result: T } => {
    const opened = openStep(workspace, order, { kind, target });
    const step = opened.id;
    const written = totalChanges(workspace);
    setOpenStep(sqlite, step);
    const result = work(step);
    if (isPromise(result)) throw new Error(`step ${order.command} must not be asynchronous`);
    const changes = changesOf(sqlite, step);
    if (changes.length === 0 && totalChanges(workspace) === written) throw new EmptyStep(result);
    if (changes.length === 0) {
      sqlite.prepare('DELETE FROM step WHERE id = ?').run(step);
      noteNumber(sqlite, 'step', step);
      return { step: null, result };
    }
    const sentence = typeof order.sentence === 'string' ? order.sentence : order.sentence(result);
    sealStep(workspace, opened, order, { kind, sentence, changes });
    return { step: joinBefore(workspace, step, order) ?? step, result };
  };

  try {
    return writeTransaction(sqlite, run);
  } catch (error) {
    if (error instanceof EmptyStep) return { step: null, result: error.result as T };
    throw translateSqliteError(error, path);
  } finally {
    setOpenStep(sqlite, null);
  }
}

/**
 * Runs one command as one synchronous transaction and one step of the change log. Work that changes
 * no logged row leaves no step. Whatever `work` throws rolls everything back. Errors: `read_only`,
 * `disk_full`, `damaged_file`, `unavailable`, and what `work` throws.
 */
export function runStep<T>(
  workspace: Workspace,
  order: StepOrder<T>,
  work: (db: WorkspaceDb) => T,
): { step: number | null; result: T } {
  return writeStep(workspace, order, { kind: 'command', target: null }, () => work(workspace.db));
}
