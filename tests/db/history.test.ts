import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listSteps, redo, undo, undoState } from '../../db/history.ts';
import { openWorkspace } from '../../db/open.ts';
import type { Workspace } from '../../db/open.ts';
import { runStep } from '../../db/transaction.ts';
import { contents, insertCard, newWorkspace, now, order, refusal, track } from './support.ts';

const by = { actor: 'Leder', now };
const titles = ({ sqlite }: Workspace) =>
  sqlite.prepare('SELECT title FROM card ORDER BY number').pluck().all();
/** Every row but its revision, which undo counts on: others must see that the row has changed. */
const states = ({ sqlite }: Workspace): unknown =>
  JSON.parse(
    JSON.stringify(contents(sqlite), (key, value: unknown) => (key === 'revision' ? 0 : value)),
  );
const add = (workspace: Workspace, number: number) =>
  runStep(workspace, order(`La til ${number}`), () =>
    insertCard(workspace.sqlite, `k${number}`, number, `Kort ${number}`),
  );

describe('undo and redo', () => {
  it('take back and do again one command at a time, each as a step of its own', () => {
    const workspace = newWorkspace();
    add(workspace, 1);
    add(workspace, 2);
    expect(undo(workspace, by)).toEqual({ step: 3, sentence: 'Angret: La til 2' });
    expect(undo(workspace, by).sentence).toBe('Angret: La til 1');
    expect(titles(workspace)).toEqual([]);
    expect(undoState(workspace)).toEqual({ undo: null, redo: { step: 1, sentence: 'La til 1' } });
    expect(redo(workspace, by).sentence).toBe('Gjorde om igjen: La til 1');
    expect(undoState(workspace)).toEqual({
      undo: { step: 1, sentence: 'La til 1' },
      redo: { step: 2, sentence: 'La til 2' },
    });
    redo(workspace, by);
    expect(titles(workspace)).toEqual(['Kort 1', 'Kort 2']);
    expect(undoState(workspace).redo).toBeNull();
    expect(
      listSteps(workspace, { limit: 9 }).map((step) => [step.kind, step.targetStep, step.undoneBy]),
    ).toEqual([
      ['redo', 2, null],
      ['redo', 1, null],
      ['undo', 1, null],
      ['undo', 2, null],
      ['command', null, null],
      ['command', null, null],
    ]);
  });

  it('survive closing and opening the file', () => {
    const first = newWorkspace();
    add(first, 1);
    add(first, 2);
    undo(first, by);
    first.close();
    const second = track(openWorkspace(first.path, { now }));
    expect(undoState(second)).toMatchObject({ undo: { step: 1 }, redo: { step: 2 } });
    redo(second, by);
    undo(second, by);
    undo(second, by);
    expect(titles(second)).toEqual([]);
  });

  it('a new command ends redo, and the undone one is never undone twice', () => {
    const workspace = newWorkspace();
    add(workspace, 1);
    add(workspace, 2);
    undo(workspace, by);
    add(workspace, 3);
    expect(undoState(workspace)).toMatchObject({ undo: { sentence: 'La til 3' }, redo: null });
    expect(refusal(() => redo(workspace, by)).code).toBe('validation');
    undo(workspace, by);
    expect(undoState(workspace)).toMatchObject({
      undo: { sentence: 'La til 1' },
      redo: { sentence: 'La til 3' },
    });
    undo(workspace, by);
    expect(refusal(() => undo(workspace, by)).message).toContain('ingenting å angre');
  });

  it('give back a row with its children, and columns that swapped places', () => {
    const workspace = newWorkspace();
    const { sqlite } = workspace;
    runStep(workspace, order(), () => {
      insertCard(sqlite, 'k1');
      sqlite.exec("INSERT INTO card_challenge VALUES ('k1', 'u1')");
    });
    const before = states(workspace);
    runStep(workspace, order(), () => {
      sqlite.exec("DELETE FROM card WHERE id = 'k1'");
      sqlite.exec("UPDATE board_column SET rank = 'x' WHERE id = 'b1'");
      sqlite.exec("UPDATE board_column SET rank = 'a' WHERE id = 'b2'");
      sqlite.exec("UPDATE board_column SET rank = 'b', id = 'b0' WHERE id = 'b1'");
    });
    const after = states(workspace);
    undo(workspace, by);
    expect(states(workspace)).toEqual(before);
    redo(workspace, by);
    expect(states(workspace)).toEqual(after);
  });

  it('refuse to bend a row that is not as the step left it, naming what, when and by what', () => {
    const workspace = newWorkspace();
    add(workspace, 1);
    // As another copy of the file would do it: past the log's own order.
    workspace.sqlite.exec("DROP TRIGGER temp.log_card_update; UPDATE card SET title = 'Utenom'");
    const before = contents(workspace.sqlite);
    const answer = refusal(() => undo(workspace, by));
    expect(answer.code).toBe('conflict');
    expect(answer.message).toBe(
      'Kan ikke angre «La til 1» fra 22.11.2026 kl. 10.42: oppgaven er endret siden. Rett det for hånd i stedet.',
    );
    expect(contents(workspace.sqlite)).toEqual(before);
    expect(listSteps(workspace, { limit: 5 })).toHaveLength(1);
    expect(undoState(workspace).undo).toMatchObject({ step: 1 });
  });

  it('refuse to take away what rows outside the log rest on', () => {
    const workspace = newWorkspace();
    const { sqlite } = workspace;
    runStep(workspace, order('La til indikator'), () =>
      sqlite.exec(`INSERT INTO indicator
      (id, name, short_name, definition, numerator, denominator, unit, decimals, direction, kind, origin,
        source_id, source_table, period_kind, count_indicator_id, caveat, area_id, position)
      VALUES ('i2', 'X', 'X', '', '', '', '%', 1, 'none',
        'service', 'local', 'ssb', '1', 'year', NULL, '', NULL, 2)`),
    );
    sqlite.exec(`INSERT INTO import
      (id, file_name, file_hash, file_bytes, format, source_id, report, at, actor)
      VALUES ('f', 'a.csv', 'h', 1, 'csv', 'ssb', '{}', '', '');
      INSERT INTO vintage (id, import_id, indicator_id) VALUES (1, 'f', 'i2')`);
    expect(refusal(() => undo(workspace, by)).message).toContain('annet innhold bygger på det');
    expect(sqlite.prepare("SELECT count(*) FROM indicator WHERE id = 'i2'").pluck().get()).toBe(1);
  });

  it('refuse when a deletion would drag along rows of nobody’s step', () => {
    const workspace = newWorkspace();
    const { sqlite } = workspace;
    add(workspace, 1);
    sqlite.exec('DROP TRIGGER temp.log_card_challenge_insert');
    sqlite.exec("INSERT INTO card_challenge VALUES ('k1', 'u1')");
    expect(refusal(() => undo(workspace, by)).code).toBe('conflict');
    expect(sqlite.prepare('SELECT count(*) FROM card_challenge').pluck().get()).toBe(1);
  });
});

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).map((part) => `x${part}`);
const slot = fc.integer({ min: 1, max: 5 });
const write = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), slot, text }),
  fc.record({ kind: fc.constant('update' as const), slot, text }),
  fc.record({ kind: fc.constant('rename' as const), slot, text }),
  fc.record({ kind: fc.constant('delete' as const), slot, text }),
  fc.record({ kind: fc.constant('link' as const), slot, text }),
  fc.record({ kind: fc.constant('status' as const), slot, text }),
  fc.record({ kind: fc.constant('unstatus' as const), slot, text }),
);
type Write = typeof write extends fc.Arbitrary<infer W> ? W : never;

function perform({ sqlite }: Workspace, { kind, slot: number, text: value }: Write): void {
  const id = `k${number}`;
  const run = (sql: string, ...values: unknown[]) => sqlite.prepare(sql).run(...values);
  switch (kind) {
    case 'insert':
      return void run(
        `INSERT INTO card (id, measure_id, number, column_id, rank, title, created_at, moved_at)
         VALUES (?, 1, ?, 'a1', 'a', ?, '', '') ON CONFLICT DO NOTHING`,
        id,
        number,
        value,
      );
    case 'update':
      return void run('UPDATE card SET title = ?, revision = revision + 1 WHERE id = ?', value, id);
    case 'rename':
      return void run(
        'UPDATE OR IGNORE card SET id = ? WHERE number = ? AND id NOT IN (SELECT card_id FROM card_challenge)',
        `${id}-${value}`,
        number,
      );
    case 'delete':
      return void run('DELETE FROM card WHERE number = ?', number);
    case 'link':
      return void run(
        `INSERT INTO card_challenge SELECT id, 'u1' FROM card WHERE number = ? ON CONFLICT DO NOTHING`,
        number,
      );
    case 'status':
      return void run(
        `REPLACE INTO status_update VALUES (?, 1, 'trial', 'on_track', ?, '', '')`,
        `s${number}`,
        value,
      );
    case 'unstatus':
      return void run('DELETE FROM status_update WHERE id >= ?', `s${number}`);
  }
}

describe('undo of one column while another has been changed since', () => {
  const set = (workspace: Workspace, sql: string) =>
    runStep(workspace, order(sql), () => workspace.sqlite.exec(sql));
  const cards = ({ sqlite }: Workspace) =>
    sqlite.prepare('SELECT id, rank, title, owner, revision FROM card ORDER BY rank').raw().all();
  /** What others wrote is in the log, and not this copy's to take back. */
  const byOthers = (workspace: Workspace, sql: string) => {
    const { step } = set(workspace, sql);
    workspace.sqlite.prepare("UPDATE step SET copy = 'annen' WHERE id = ?").run(step);
  };

  it('takes back its own column, keeps the other, and counts the revision on', () => {
    const workspace = newWorkspace();
    add(workspace, 1);
    set(workspace, "UPDATE card SET title = 'Ny', revision = 2 WHERE id = 'k1'");
    byOthers(workspace, "UPDATE card SET owner = 'Rektor', revision = 3 WHERE id = 'k1'");
    undo(workspace, by);
    expect(cards(workspace)).toEqual([['k1', 'a000001', 'Kort 1', 'Rektor', 4]]);
    redo(workspace, by);
    expect(cards(workspace)).toEqual([['k1', 'a000001', 'Ny', 'Rektor', 5]]);
    byOthers(workspace, "UPDATE card SET title = 'Deres', revision = 6 WHERE id = 'k1'");
    expect(refusal(() => undo(workspace, by)).code).toBe('conflict');
    expect(cards(workspace)).toEqual([['k1', 'a000001', 'Deres', 'Rektor', 6]]);
  });

  it('puts a row back beside the one that has taken its rank, and does the removal again', () => {
    const workspace = newWorkspace();
    add(workspace, 1);
    add(workspace, 3);
    set(workspace, "DELETE FROM card WHERE id = 'k1'");
    byOthers(workspace, "UPDATE card SET rank = 'a0' || 'V' WHERE id = 'k3'");
    workspace.sqlite.exec("UPDATE change SET before = replace(before, 'a000001', 'a0V')");
    undo(workspace, by);
    const ranks = cards(workspace).map((row) => (row as unknown[])[1]);
    expect(ranks[0]).toBe('a0V');
    expect(String(ranks[1]) > 'a0V').toBe(true);
    redo(workspace, by);
    undo(workspace, by);
    redo(workspace, by);
    expect(cards(workspace)).toHaveLength(1);
  });
});

describe('any row of commands', () => {
  it('undone to the first gives the first state, redone to the last the last, on the way each between', () => {
    const workspace = newWorkspace();
    const steps = fc.array(fc.array(write, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(steps, (commands) => {
        const seen = [states(workspace)];
        for (const writes of commands) {
          const { step } = runStep(workspace, order(), () =>
            writes.forEach((one) => perform(workspace, one)),
          );
          if (step !== null) seen.push(states(workspace));
        }
        for (const state of seen.slice(0, -1).reverse()) {
          undo(workspace, by);
          expect(states(workspace)).toEqual(state);
        }
        for (const state of seen.slice(1)) {
          redo(workspace, by);
          expect(states(workspace)).toEqual(state);
        }
        expect(undoState(workspace).redo).toBeNull();
        expect(workspace.sqlite.pragma('foreign_key_check')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
