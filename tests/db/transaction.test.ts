import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { listSteps, undo } from '../../db/history.ts';
import { card, change, setting, workspace as workspaceTable } from '../../db/schema/index.ts';
import { runStep } from '../../db/transaction.ts';
import type { Workspace } from '../../db/open.ts';
import { insertCard, newWorkspace, order } from './support.ts';

const changes = (workspace: Workspace) => workspace.db.select().from(change).all();

describe('a text that saves itself', () => {
  it('is one step to undo while the typing goes on, and two after a long pause or another command', () => {
    const workspace = newWorkspace();
    runStep(workspace, order('La til'), () => insertCard(workspace.sqlite, 'k1', 1, 'a'));
    const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 10, minute));
    const type = (title: string, minute: number) =>
      runStep(workspace, { ...order('Skrev'), now: at(minute), joinsWithin: 120_000 }, (db) =>
        db.update(card).set({ title }).where(eq(card.id, 'k1')).run(),
      ).step;
    const first = type('ab', 1);
    expect(type('abc', 2)).toBe(first);
    expect(type('abcd', 10)).not.toBe(first);
    undo(workspace, { actor: 'test', now: at(11) });
    const title = () => workspace.db.select().from(card).get()?.title;
    expect(title()).toBe('abc');
    expect(type('abcx', 11)).not.toBe(first);
    undo(workspace, { actor: 'test', now: at(12) });
    undo(workspace, { actor: 'test', now: at(12) });
    expect(title()).toBe('a');
  });
});

describe('the change log', () => {
  it('takes every insert, update and delete of a step, in order, with whole rows', () => {
    const workspace = newWorkspace();
    const { step } = runStep(workspace, order('La til'), (db) => {
      insertCard(workspace.sqlite, 'k1', 1, 'Først');
      db.update(card).set({ title: 'Så' }).where(eq(card.id, 'k1')).run();
      db.delete(card).where(eq(card.id, 'k1')).run();
    });
    const titles = (text: string | null) => (text === null ? null : JSON.parse(text).title);
    expect(
      changes(workspace).map((row) => [
        row.step,
        row.tableName,
        row.rowKey,
        titles(row.before),
        titles(row.after),
      ]),
    ).toEqual([
      [step, 'card', '["k1"]', null, 'Først'],
      [step, 'card', '["k1"]', 'Først', 'Så'],
      [step, 'card', '["k1"]', 'Så', null],
    ]);
    const first: unknown = JSON.parse(changes(workspace)[0]?.after ?? '');
    const columns = workspace.sqlite
      .prepare("SELECT name FROM pragma_table_info('card')")
      .pluck()
      .all();
    expect(Object.keys(first as object)).toEqual(columns);
  });

  it('sees rows that a cascade or a REPLACE takes away', () => {
    const workspace = newWorkspace();
    runStep(workspace, order(), () => {
      insertCard(workspace.sqlite, 'k1');
      workspace.sqlite.exec("INSERT INTO card_challenge VALUES ('k1', 'u1')");
    });
    runStep(workspace, order(), () => {
      workspace.sqlite.exec(
        "REPLACE INTO board_column VALUES ('b9', 2, 'Ny', 'queue', 'b', NULL, 1)",
      );
      workspace.sqlite.exec("DELETE FROM card WHERE id = 'k1'");
    });
    const second = changes(workspace).filter(({ step }) => step === 2);
    expect(second.map(({ rowKey, after }) => [rowKey, after === null])).toEqual([
      ['["b2"]', true],
      ['["b9"]', false],
      ['["k1","u1"]', true],
      ['["k1"]', true],
    ]);
  });

  it('keeps a text made by json() as text', () => {
    const workspace = newWorkspace();
    runStep(workspace, order(), () => {
      insertCard(workspace.sqlite, 'k1');
      workspace.sqlite.exec(`UPDATE card SET description = json('{"a":1}')`);
    });
    expect(JSON.parse(changes(workspace)[1]?.after ?? '')).toMatchObject({
      description: '{"a":1}',
    });
  });

  it('refuses a write outside a step, and a write after its step has ended', () => {
    const workspace = newWorkspace();
    expect(() => insertCard(workspace.sqlite, 'k1')).toThrow('write outside a step');
    runStep(workspace, order(), () => insertCard(workspace.sqlite, 'k1'));
    expect(() => workspace.db.delete(card).run()).toThrow();
    expect(workspace.db.select().from(card).all()).toHaveLength(1);
  });

  it('leaves preferences and the like out of it', () => {
    const workspace = newWorkspace();
    workspace.db.insert(setting).values({ key: 'a', value: 'b' }).run();
    expect(changes(workspace)).toEqual([]);
  });
});

describe('a step', () => {
  it('tells who, when and what, with words that may depend on the result', () => {
    const workspace = newWorkspace();
    const said = { ...order(), sentence: (title: string) => `La til «${title}»` };
    const { step, result } = runStep(workspace, said, () => {
      insertCard(workspace.sqlite, 'k1', 1, 'Foreldremøte');
      return 'Foreldremøte';
    });
    expect(result).toBe('Foreldremøte');
    expect(listSteps(workspace, { limit: 5 })).toEqual([
      {
        id: step,
        kind: 'command',
        command: 'test.write',
        sentence: 'La til «Foreldremøte»',
        actor: 'Koordinator',
        at: said.now.toISOString(),
        targetStep: null,
        undoneBy: null,
      },
    ]);
  });

  it('that changes nothing leaves no step, but keeps what it wrote outside the log', () => {
    const workspace = newWorkspace();
    const name = workspace.db.select().from(workspaceTable).get()?.name ?? '';
    const same = runStep(workspace, order(), (db) => db.update(workspaceTable).set({ name }).run());
    const aside = runStep(workspace, order(), (db) =>
      db.insert(setting).values({ key: 'a', value: 'b' }).run(),
    );
    const read = runStep(workspace, order(), (db) => db.select().from(setting).all().length);
    expect([same.step, aside.step, read]).toEqual([null, null, { step: null, result: 1 }]);
    expect(listSteps(workspace, { limit: 5 })).toEqual([]);
  });

  it('that throws, even after a caught constraint, leaves nothing', () => {
    const workspace = newWorkspace();
    const work = () => {
      insertCard(workspace.sqlite, 'k1', 1);
      insertCard(workspace.sqlite, 'k2', 1);
    };
    expect(() => runStep(workspace, order(), work)).toThrow('UNIQUE');
    expect(workspace.db.select().from(card).all()).toEqual([]);
    expect(listSteps(workspace, { limit: 5 })).toEqual([]);
    expect(runStep(workspace, order(), () => insertCard(workspace.sqlite, 'k1')).step).toBe(1);
  });

  it('cannot be asynchronous, nor stand inside another', async () => {
    const workspace = newWorkspace();
    const late = async () => {
      insertCard(workspace.sqlite, 'k1');
      await Promise.resolve();
    };
    expect(() => runStep(workspace, order(), late)).toThrow('asynchronous');
    const nested = () => {
      insertCard(workspace.sqlite, 'k1');
      runStep(workspace, order(), () => insertCard(workspace.sqlite, 'k2', 2));
    };
    expect(() => runStep(workspace, order(), nested)).toThrow('inside another');
    await Promise.resolve();
    expect(workspace.db.select().from(card).all()).toEqual([]);
  });

  it('are listed page by page, newest first', () => {
    const workspace = newWorkspace();
    for (const number of [1, 2, 3, 4, 5]) {
      runStep(workspace, order(`Steg ${number}`), () =>
        insertCard(workspace.sqlite, `k${number}`, number),
      );
    }
    const ids = (page: { id: number }[]) => page.map(({ id }) => id);
    expect(ids(listSteps(workspace, { limit: 2 }))).toEqual([5, 4]);
    expect(ids(listSteps(workspace, { limit: 2, before: 4 }))).toEqual([3, 2]);
  });
});
