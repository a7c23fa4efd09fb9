import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { setHead } from './digest.ts';
import { prepared } from './statements.ts';

/** One row before and after one write, as it leaves the file: `t` table, `k` key, `b` before, `a` after. */
export interface WireChange {
  t: string;
  k: string;
  b: string | null;
  a: string | null;
}

/** A step as every copy knows it. No number that is local to one file is in it. */
export interface WireStep {
  uid: string;
  copy: string;
  kind: 'command' | 'undo' | 'redo';
  command: string;
  sentence: string;
  actor: string;
  at: string;
  /** The uid of the step an undo or redo is about. */
  target: string | null;
  /** The file's version when the step was written; 0 where that was not kept. */
  version: number;
  changes: readonly WireChange[];
}

/** A step of this file in its wire form, with what is local beside it. */
export interface LocalStep extends WireStep {
  id: number;
  position: number | null;
  hash: string | null;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The hash of a step in the chain: of the one before it and its own wire form, fields in fixed order. */
export function chainHash(previous: string, step: WireStep): string {
  const { uid, copy, kind, command, sentence, actor, at, target, version, changes } = step;
  const wire = JSON.stringify({
    ...{ uid, copy, kind, command, sentence, actor, at, target, version },
    changes: changes.map(({ t, k, b, a }) => ({ t, k, b, a })),
  });
  return sha256(previous + wire);
}

/** What the first step's hash rests on: the chain of one workspace does not fit another. */
export function chainRoot(sqlite: Database.Database): string {
  const uid = sqlite.prepare<[], string>('SELECT uid FROM workspace').pluck().get();
  return uid ?? '';
}

/** The hash before step `id`. */
export function hashBefore(sqlite: Database.Database, id: number): string {
  const before = prepared<[number], { hash: string | null }>(
    sqlite,
    'SELECT hash FROM step WHERE id < ? ORDER BY id DESC LIMIT 1',
  ).get(id);
  return before?.hash ?? chainRoot(sqlite);
}

/** A change with its number in this file. */
export interface LocalChange extends WireChange {
  id: number;
}

/** What one step wrote, in order. */
export function changesOf(sqlite: Database.Database, step: number): LocalChange[] {
  return prepared<[number], LocalChange>(
    sqlite,
    `SELECT id, table_name AS t, row_key AS k, before AS b, after AS a
     FROM change WHERE step = ? ORDER BY id`,
  ).all(step);
}

const stepSql = `SELECT id, uid, copy, kind, command, sentence, actor, at, position, version, hash,
  (SELECT uid FROM step AS target WHERE target.id = step.target_step) AS target FROM step`;

/** The steps from number `from` on, oldest first, one at a time; ends before the next when nobody asks. */
export function* stepsFrom(sqlite: Database.Database, from: number): Generator<LocalStep> {
  const next = sqlite.prepare<[number], Omit<LocalStep, 'changes'>>(
    `${stepSql} WHERE id >= ? ORDER BY id LIMIT 1`,
  );
  for (let step = next.get(from); step; step = next.get(step.id + 1))
    yield { ...step, changes: changesOf(sqlite, step.id) };
}

/**
 * Hashes the log anew from step `from` on. Only the tail that is not shared may be: after typing that
 * joined an earlier step, and after an exchange.
 */
export function rechain(sqlite: Database.Database, from: number): void {
  const set = sqlite.prepare('UPDATE step SET hash = ? WHERE id = ?');
  let previous = hashBefore(sqlite, from);
  for (const step of stepsFrom(sqlite, from)) {
    previous = chainHash(previous, step);
    set.run(previous, step.id);
  }
  setHead(sqlite, { hash: previous, steps: 0, lastId: 0 });
}

/** The id of this copy of the file. */
export function copyId(sqlite: Database.Database): string {
  return String(sqlite.prepare('SELECT id FROM this_copy').pluck().get());
}

/** 128 bits as 32 hex digits out of any text: the same text gives the same id in every copy. */
export const idFrom = (text: string): string => sha256(text).slice(0, 32);
