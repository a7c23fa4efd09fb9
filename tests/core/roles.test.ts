import Database from 'better-sqlite3';
import { afterAll, expect, it } from 'vitest';
import { noRole, type WorkspaceStatus } from '../../electron/contract/workspace.ts';
import type { PaperModel } from '../../electron/contract/papers.ts';
import { callerOf, testApp } from '../support/app.ts';
import { publishFigures } from '../support/publish-figures.ts';

const now = new Date('2026-11-30T11:00:00Z');
const app = testApp(undefined, {
  host: { actor: noRole, now: () => now, newId: () => 'id-1', version: 'test' },
});
afterAll(() => app.close());
const { query, mutate } = callerOf(() => app);
const actorOf = async () => {
  const status = await query<WorkspaceStatus>('workspace.status');
  return status.state === 'open' ? status.actor : null;
};
const sheet = async () =>
  JSON.stringify(
    await query<PaperModel>('paper.get', {
      ...{ kind: 'indicator', subject: 'grunnskolepoeng', filter: {} },
    }),
  );

it('nobody is asked of the machine: a change has no role until one is chosen', async () => {
  expect(await actorOf()).toBe('');
  publishFigures(app, now, 'grunnskolepoeng', 'poeng.csv', { '3305': { '2020-21': 41 } });
  await mutate('workspace.setActor', { actor: 'Koordinator' });
  expect(await actorOf()).toBe('Koordinator');
});

it('an account name an older file holds is not printed on what is handed on; a role is', async () => {
  const write = (actor: string) => {
    const sqlite = new Database(app.path);
    sqlite.prepare('UPDATE import SET actor = ?').run(actor);
    sqlite.close();
  };
  write('kari01');
  expect(await sheet()).not.toContain('kari01');
  expect(await sheet()).toContain(noRole);
  write('koordinator');
  expect(await sheet()).toContain('koordinator');
  // Somebody else writes now; what the coordinator did is still the coordinator's.
  await mutate('workspace.setActor', { actor: 'Helsesykepleier' });
  expect(await sheet()).toContain('koordinator');
});
