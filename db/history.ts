import { DomainError } from '../electron/contract/errors.ts';
import { loggedTables } from './changelog.ts';
import type { LoggedTable } from './changelog.ts';
import { spokenTime } from './errors.ts';
import type { Workspace } from './open.ts';
import { fitsTable, takeBackRow } from './row-writer.ts';
import type { RowText } from './row-writer.ts';
import { isStruckSql } from './strike/struck.ts';
import { writeStep } from './transaction.ts';

/** One step of the log as stored; `at` is an ISO time, `undoneBy` the undo step that took it back. */
export interface Step {
  id: number;
  kind: 'command' | 'undo' | 'redo';
  command: string;
  sentence: string;
  actor: string;
  at: string;
  targetStep: number | null;
  undoneBy: number | null;
}

interface Change {
  id: number;
  table: string;
  key: string;
  before: RowText;
  after: RowText;
}

export interface UndoState {
  undo: { step: number; sentence: string } | null;
  redo: { step: number; sentence: string } | null;
}

const stepColumns = `id, kind, command, sentence, actor, at,
  target_step AS targetStep, undone_by AS undoneBy`;

/**
 * SQL for whether redo can still reach a step: it is this copy's own, and its undo is younger than the
 * newest command written here. After that the work went another way.
 */
export const inReachSql = `(step.copy = (SELECT id FROM this_copy) AND NOT ${isStruckSql}
  AND step.undone_by > (SELECT max(own.id) FROM step AS own
   WHERE own.kind = 'command' AND own.copy = (SELECT id FROM this_copy)))`;

/** The log's steps, newest first; `before` is the id the page starts below. */
export function listSteps(
  { sqlite }: Workspace,
  { limit, before }: { limit: number; before?: number },
): Step[] {
  return sqlite
    .prepare<[number, number], Step>(
      `SELECT ${stepColumns} FROM step WHERE id < ? ORDER BY id DESC LIMIT ?`,
    )
    .all(before ?? Number.MAX_SAFE_INTEGER, limit);
}

/** A command with what history can do with it. */
export interface CommandStep extends Step {
  canRedo: boolean;
  /** It lost words, or is itself a removal: neither undo nor redo reaches it. */
  isStruck: boolean;
  /** When and by which role it last lost words; null where it never did. */
  struck: { at: string; actor: string } | null;
}

const struckSql = `(SELECT json_object('at', strike.at, 'actor', strike.actor)
  FROM struck_step JOIN strike ON strike.uid = struck_step.strike
  WHERE struck_step.step = step.uid ORDER BY struck_step.rowid DESC LIMIT 1)`;

/** The commands alone, newest first, and whether undo and redo can reach them. */
export function listCommandSteps(
  { sqlite }: Workspace,
  { limit, before }: { limit: number; before?: number },
): CommandStep[] {
  type Row = Step & { reach: 0 | 1 | null; isStruck: 0 | 1; struck: string | null };
  return sqlite
    .prepare<[number, number], Row>(
      `SELECT ${stepColumns},
         ${inReachSql} AS reach, ${isStruckSql} AS isStruck, ${struckSql} AS struck
       FROM step WHERE kind = 'command' AND id < ? ORDER BY id DESC LIMIT ?`,
    )
    .all(before ?? Number.MAX_SAFE_INTEGER, limit)
    .map(({ reach, isStruck, struck, ...step }) => ({
      ...step,
      canRedo: reach === 1,
      isStruck: isStruck === 1,
      struck: struck === null ? null : (JSON.parse(struck) as CommandStep['struck']),
    }));
}

function nextUndo({ sqlite }: Workspace): Step | undefined {
  return sqlite
    .prepare<[], Step>(
      `SELECT ${stepColumns} FROM step
       WHERE kind = 'command' AND undone_by IS NULL AND copy = (SELECT id FROM this_copy)
         AND NOT ${isStruckSql}
       ORDER BY id DESC LIMIT 1`,
    )
    .get();
}

function nextRedo({ sqlite }: Workspace): Step | undefined {
  return sqlite
    .prepare<[], Step>(
      `SELECT ${stepColumns} FROM step
       WHERE ${inReachSql} ORDER BY undone_by DESC LIMIT 1`,
    )
    .get();
}

function changesOf({ sqlite }: Workspace, step: number): Change[] {
  return sqlite
    .prepare<[number], Change>(
      `SELECT id, table_name AS "table", row_key AS key, before, after
       FROM change WHERE step = ? ORDER BY id`,
    )
    .all(step);
}

// A step from before an upgrade that reshaped its tables cannot be put into them any more.
function stillFits(workspace: Workspace, step: Step): boolean {
  return changesOf(workspace, lastDoing(workspace, step)).every(({ table, before, after }) =>
    [before, after].every((row) => fitsTable(workspace.sqlite, table, row)),
  );
}

/** What undo and redo would take next; null where there is nothing, as in a file only read. */
export function undoState(workspace: Workspace): UndoState {
  const offer = (step: Step | undefined) =>
    step && !workspace.readOnly && stillFits(workspace, step)
      ? { step: step.id, sentence: step.sentence }
      : null;
  return { undo: offer(nextUndo(workspace)), redo: offer(nextRedo(workspace)) };
}

function conflict(workspace: Workspace, verb: string, step: Step, change?: Change): DomainError {
  const when = spokenTime(new Date(step.at));
  const start = `Kan ikke ${verb} «${step.sentence}» fra ${when}`;
  if (!change) {
    return new DomainError(
      'conflict',
      `${start}: annet innhold bygger på det. Fjern det først, og prøv igjen.`,
    );
  }
  const what = loggedTables[change.table as LoggedTable];
  const later = workspace.sqlite
    .prepare<[string, string, number], { sentence: string; at: string }>(
      `SELECT sentence, at FROM step WHERE id =
         (SELECT max(step) FROM change WHERE table_name = ? AND row_key = ? AND step > ?)`,
    )
    .get(change.table, change.key, step.id);
  const since = later ? ` («${later.sentence}», ${spokenTime(new Date(later.at))})` : '';
  return new DomainError(
    'conflict',
    `${start}: ${what} er endret siden${since}. Rett det for hånd i stedet.`,
  );
}

/**
 * The step that last did what `target` says: an undo takes back the newest redo of a command or the command
 * itself, a redo takes back its undo. What that step wrote is what stands, ranks that were moved on included.
 */
function lastDoing({ sqlite }: Workspace, { id, undoneBy }: Step): number {
  if (undoneBy !== null) return undoneBy;
  const redone = sqlite
    .prepare<[number], number | null>(
      "SELECT max(id) FROM step WHERE target_step = ? AND kind = 'redo'",
    )
    .pluck()
    .get(id);
  return redone ?? id;
}

function apply(workspace: Workspace, verb: string, target: Step, own: number): void {
  const { sqlite } = workspace;
  const changes = changesOf(workspace, lastDoing(workspace, target));
  sqlite.pragma('defer_foreign_keys = ON');
  for (const change of changes.toReversed()) {
    const { before: found, after: left } = change;
    if (!takeBackRow(sqlite, change.table, { left, found }))
      throw conflict(workspace, verb, target, change);
  }
  // A deletion that dragged along rows of other steps writes more changes than it was asked for.
  if (changesOf(workspace, own).length !== changes.length) throw conflict(workspace, verb, target);
  const undoneBy = target.undoneBy === null ? own : null;
  sqlite.prepare('UPDATE step SET undone_by = ? WHERE id = ?').run(undoneBy, target.id);
}

interface HistoryOrder {
  actor: string;
  now: Date;
}

function travel(
  workspace: Workspace,
  kind: 'undo' | 'redo',
  { actor, now }: HistoryOrder,
): { step: number; sentence: string } {
  const verb = kind === 'undo' ? 'angre' : 'gjøre om igjen';
  const target = kind === 'undo' ? nextUndo(workspace) : nextRedo(workspace);
  if (!target) throw new DomainError('validation', `Det er ingenting å ${verb}.`);
  if (!stillFits(workspace, target)) {
    throw new DomainError(
      'conflict',
      `Kan ikke ${verb} «${target.sentence}» fra ${spokenTime(new Date(target.at))}: det ble gjort i en eldre utgave av Dreiepunkt. Rett det for hånd i stedet.`,
    );
  }
  const sentence = `${kind === 'undo' ? 'Angret' : 'Gjorde om igjen'}: ${target.sentence}`;
  const order = { command: `history.${kind}`, sentence, actor, now };
  try {
    const { step } = writeStep(workspace, order, { kind, target: target.id }, (own) =>
      apply(workspace, verb, target, own),
    );
    if (step === null) throw conflict(workspace, verb, target);
    return { step, sentence };
  } catch (error) {
    const isConstraint =
      error instanceof Error &&
      'code' in error &&
      String(error.code).startsWith('SQLITE_CONSTRAINT');
    throw isConstraint ? conflict(workspace, verb, target) : error;
  }
}

/**
 * Takes back the newest command not yet undone, as a step of its own. Errors: `validation` (nothing
 * to undo), `conflict` (a row is not as the step left it; nothing is changed).
 */
export function undo(
  workspace: Workspace,
  order: HistoryOrder,
): { step: number; sentence: string } {
  return travel(workspace, 'undo', order);
}

/** Does the most recently undone command again; gone once a new command has been run. */
export function redo(
  workspace: Workspace,
  order: HistoryOrder,
): { step: number; sentence: string } {
  return travel(workspace, 'redo', order);
}
