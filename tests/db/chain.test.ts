import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { chainHash, chainRoot, stepsFrom } from '../../db/chain.ts';
import { digestedTables, digestOf, keptDigests } from '../../db/digest.ts';
import { redo, undo, undoState } from '../../db/history.ts';
import { openWorkspace } from '../../db/open.ts';
import type { Workspace } from '../../db/open.ts';
import { runStep } from '../../db/transaction.ts';
import { insertCard, newWorkspace, now, order, tempFolder, track } from './support.ts';

const by = { actor: 'Leder', now };

/** Every sum and hash of the file computed anew, beside what it says itself. */
function sums({ sqlite }: Workspace) {
  const kept = keptDigests(sqlite);
  let previous = chainRoot(sqlite);
  const links = [...stepsFrom(sqlite, 0)].map((step) => {
    previous = chainHash(previous, step);
    return [step.hash, previous];
  });
  const tables = digestedTables(sqlite).map((table) => [kept.get(table), digestOf(sqlite, table)]);
  return [...links, ...tables];
}

function expectSealed(workspace: Workspace): void {
  const pairs = sums(workspace);
  expect(pairs.map(([said]) => said)).toEqual(pairs.map(([, found]) => found));
}

const rename = (workspace: Workspace, title: string, joinsWithin?: number) =>
  runStep(
    workspace,
    { ...order('Endret', 'card.rename'), ...(joinsWithin === undefined ? {} : { joinsWithin }) },
    () => workspace.sqlite.prepare("UPDATE card SET title = ? WHERE id = 'k1'").run(title),
  );

describe('the chain and the sums', () => {
  it('follow commands, undo, redo, joined typing, refused work and writes outside the log', () => {
    const workspace = newWorkspace();
    const { sqlite } = workspace;
    expectSealed(workspace);
    runStep(workspace, order(), () => {
      insertCard(sqlite, 'k1');
      insertCard(sqlite, 'k2', 2);
      sqlite.exec("INSERT INTO card_challenge VALUES ('k1', 'u1')");
    });
    rename(workspace, 'En');
    rename(workspace, 'To', 60_000);
    expectSealed(workspace);
    undo(workspace, by);
    redo(workspace, by);
    runStep(workspace, order(), () => sqlite.exec("DELETE FROM card WHERE id = 'k1'"));
    runStep(workspace, order(), () => {
      sqlite.exec("INSERT INTO setting VALUES ('a', '1')");
      sqlite.exec("INSERT OR REPLACE INTO setting VALUES ('a', '2')");
      sqlite.exec("UPDATE period SET end_date = '2025-12-30'");
    });
    expect(() =>
      runStep(workspace, order(), () => {
        sqlite.exec("DELETE FROM card; INSERT INTO setting VALUES ('b', '1')");
        throw new Error('stopped');
      }),
    ).toThrow('stopped');
    expectSealed(workspace);
    workspace.close();
    expectSealed(track(openWorkspace(workspace.path, { now })));
  });

  it('give the same file, upgraded in two places, the same uids, hashes and sums', () => {
    const bytes = gunzipSync(
      readFileSync(new URL('../fixtures/db/version-2.dreiepunkt.gz', import.meta.url)),
    );
    const [one, other] = [1, 2].map(() => {
      const path = join(tempFolder(), 'gammel.dreiepunkt');
      writeFileSync(path, bytes);
      const old = new Database(path);
      old.exec(
        `INSERT INTO step VALUES (1, 'command', 'a', 'En', 'L', '2026', NULL, NULL),
           (2, 'undo', 'b', 'To', 'L', '2026', 1, NULL);
         INSERT INTO change VALUES (1, 1, 'setting', '["a"]', NULL, '{}')`,
      );
      old.close();
      const { sqlite } = track(openWorkspace(path, { now }));
      return ['this_copy', 'step', 'content_digest'].map((table) =>
        sqlite
          .prepare<[], Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY 1`)
          .all()
          // 0007 writes the time of the upgrade into this table; released bytes are not edited.
          .filter((row) => row['table_name'] !== 'plan_revision'),
      );
    });
    expect(one).toEqual(other);
    expect(one?.[1]?.length).toBeGreaterThan(0);
  });
});

describe('a log that is shared with other copies', () => {
  it('keeps typing out of a shared step, and undo away from the steps of others', () => {
    const workspace = newWorkspace();
    const { sqlite } = workspace;
    runStep(workspace, order('La til'), () => insertCard(sqlite, 'k1'));
    rename(workspace, 'Delt');
    sqlite.exec('UPDATE step SET position = id');
    const { step } = rename(workspace, 'Ikke delt', 60_000);
    expect(step).toBe(3);
    sqlite.exec("UPDATE step SET copy = 'en-annen' WHERE id = 3");
    expect(undoState(workspace).undo).toEqual({ step: 2, sentence: 'Endret' });
    sqlite.exec("UPDATE this_copy SET id = 'ny'");
    expect(undoState(workspace)).toEqual({ undo: null, redo: null });
  });
});
