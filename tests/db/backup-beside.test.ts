import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { backupFolder, listBackups } from '../../db/backup.ts';
import { makeBackupBeside } from '../../db/backup-beside.ts';
import { writeBeside } from '../../db/bulk.ts';
import type { Workspace } from '../../db/open.ts';
import { runStep } from '../../db/transaction.ts';
import { testWorkspaceReader } from '../support/app.ts';
import { insertCard, newWorkspace, now, order } from './support.ts';

const isCopy = (name: string) => !name.startsWith('.');

/** A workspace above the size where a backup is made at once. */
function largeWorkspace(): Workspace {
  const workspace = newWorkspace();
  const { sqlite } = workspace;
  writeBeside(workspace, () => {
    sqlite.exec(`INSERT INTO import VALUES ('f', 'f', 'f', 1, 'x', 'ssb', '{}', '', 'Test', NULL, 1, '', 'assumed');
      INSERT INTO vintage (id, import_id, indicator_id) VALUES (1, 'f', 'i1');`);
    const period = sqlite.prepare(
      "INSERT OR IGNORE INTO period VALUES (?, 'year', '2025-01-01', '2025-12-31')",
    );
    const row = sqlite.prepare(
      "INSERT INTO observation VALUES (1, '3305', ?, 1, 'value', ?, '3305')",
    );
    for (let at = 0; at < 20_000; at += 1) {
      period.run(`p${at}`);
      row.run(`p${at}`, 'x'.repeat(900));
    }
  });
  return workspace;
}

it('a large backup keeps everybody waiting, misses a step, or is not checked', async () => {
  const workspace = largeWorkspace();
  runStep(workspace, order(), () => insertCard(workspace.sqlite, 'k1'));
  let turns = 0;
  const clock = setInterval(() => (turns += 1), 1);
  const targets: string[] = [];
  const made = await makeBackupBeside(workspace, {
    now,
    maker: {
      ...testWorkspaceReader,
      copy: (path, target) => {
        targets.push(basename(target));
        return testWorkspaceReader.copy(path, target);
      },
    },
  });
  clearInterval(clock);
  expect(made.bytes).toBeGreaterThan(16 * 1024 * 1024);
  expect(turns).toBeGreaterThan(5);
  expect(targets).toEqual([`${basename(made.path)}.tmp`]);
  // Nothing else lies there, and it opens as any backup does.
  expect(readdirSync(backupFolder(workspace.path)).filter(isCopy)).toEqual([basename(made.path)]);
  expect(listBackups(workspace.path).map(({ checked }) => checked)).toEqual([true]);
});

it('a copy that is found not whole counts as a backup', async () => {
  const workspace = largeWorkspace();
  const maker = {
    ...testWorkspaceReader,
    copy: async (path: string, target: string) => ({
      ...(await testWorkspaceReader.copy(path, target)),
      isWhole: false,
    }),
  };
  await expect(makeBackupBeside(workspace, { now, maker })).rejects.toMatchObject({
    code: 'damaged_file',
  });
  expect(readdirSync(backupFolder(workspace.path))).toEqual([]);
});

it('a file its writer has to itself, as on a share, is waited for in vain or copied in part', async () => {
  const workspace = largeWorkspace();
  runStep(workspace, order(), () => insertCard(workspace.sqlite, 'k1'));
  workspace.sqlite.pragma('journal_mode = DELETE');
  workspace.sqlite.pragma('locking_mode = EXCLUSIVE');
  runStep(workspace, order(), () => insertCard(workspace.sqlite, 'k2', 2));
  const made = await makeBackupBeside(workspace, { now, maker: testWorkspaceReader });
  const [copy] = listBackups(workspace.path);
  expect([copy?.path, copy?.checked, copy?.steps]).toEqual([made.path, true, 2]);
});
