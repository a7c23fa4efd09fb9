import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { WorkspaceOpen } from '../../electron/contract/workspace.ts';
import { keepCopies } from '../../electron/core/services/workspace/copy-keeper.ts';
import { openSession } from '../../electron/core/services/workspace/session.ts';
import { callerOf, testApp, testWorkspaceReader, type TestApp } from '../support/app.ts';

const apps: TestApp[] = [];
afterEach(() => apps.splice(0).forEach((app) => app.close()));

const day = 86_400_000;
const minute = 60_000;

/** A host whose clocks are set by the test. */
function host(prepare?: (path: string) => void) {
  const first = testApp(prepare);
  apps.push(first);
  first.session.close();
  const clock = { now: Date.now(), elapsed: 0 };
  const now = () => new Date(clock.now);
  const session = openSession(first.path, { now, what: 'test' });
  const app = testApp(undefined, { session });
  apps.push(app);
  const errors: unknown[] = [];
  const keeper = keepCopies(session, {
    ...{ now, elapsed: () => clock.elapsed, log: (error: unknown) => errors.push(error) },
    maker: testWorkspaceReader,
  });
  const copies = () =>
    readdirSync(join(first.folder, 'Sikkerhetskopier')).filter((name) => !name.startsWith('.'));
  const call = callerOf(() => app);
  const status = () => call.query<WorkspaceOpen>('workspace.status');
  return { ...{ first, clock, keeper, copies, errors, status }, ...call };
}
const newCard = { measureId: 1, columnId: 'm1-queue', title: 'Kalle inn til møte' };

describe('the daily copy', () => {
  it('is taken each day, also when the file is never closed, and when nobody writes just then', async () => {
    const { clock, keeper, copies, mutate } = host();
    const before = copies().length;
    await keeper.tick();
    expect(copies()).toHaveLength(before);
    for (let at = 1; at <= 3; at++) {
      clock.now += day;
      await mutate('card.create', newCard);
      await keeper.tick();
      expect(copies()).toHaveLength(before + at - 1);
      await keeper.tick();
      expect(copies()).toHaveLength(before + at);
    }
  });

  it('does not wait for ever for somebody to stop writing', async () => {
    const { clock, keeper, copies, mutate } = host();
    const before = copies().length;
    clock.now += day;
    for (let at = 0; at <= 10; at++) {
      await mutate('card.create', newCard);
      await keeper.tick();
      clock.elapsed += minute;
    }
    expect(copies()).toHaveLength(before + 1);
  });

  it('that fails locks nobody out, is said, and is tried again with pauses', async () => {
    const { clock, first, keeper, copies, status, mutate } = host((path) =>
      writeFileSync(join(path, '..', 'Sikkerhetskopier'), 'en fil'),
    );
    const open = await status();
    expect(open.state).toBe('open');
    expect(open.copyFault?.sentence).toContain('er en fil og ikke en mappe');
    await mutate('card.create', newCard);
    await keeper.tick();
    await keeper.tick();
    rmSync(join(first.folder, 'Sikkerhetskopier'));
    // It has just been tried; the next try waits its time.
    await keeper.tick();
    expect(existsSync(join(first.folder, 'Sikkerhetskopier'))).toBe(false);
    clock.elapsed += 2 * minute;
    await keeper.tick();
    expect(copies()).toHaveLength(1);
    expect((await status()).copyFault).toBeNull();
  });

  it('one the group asks for is marked as its own', async () => {
    const { mutate, query } = host();
    await mutate('workspace.backup');
    const list = await query<{ isOwn: boolean; isGood: boolean }[]>('workspace.backups');
    expect(list.filter(({ isOwn }) => isOwn)).toHaveLength(1);
    expect(list.every(({ isGood }) => isGood)).toBe(true);
  });
});
