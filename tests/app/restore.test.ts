import Database from 'better-sqlite3';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeRestore, putRestore } from '../../db/restore.ts';
import { strikeFile } from '../../db/strike/file.ts';
import type { StrikableText, StrikeReport } from '../../electron/contract/strikes.ts';
import type { CheckFinding } from '../../electron/contract/workspace.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { callsOf, refused } from '../support/calls.ts';

const apps: TestApp[] = [];
afterEach(() => apps.splice(0).forEach((app) => app.close()));

interface Put {
  aside: string | null;
  struck: number;
}

/** A file with one card, a copy of it, and a way to write one card more. */
async function scene() {
  const app = testApp();
  apps.push(app);
  const call = callsOf(app);
  const addCard = (title: string) =>
    call.mutate<{ id: string }>('card.create', { measureId: 1, columnId: 'm1-queue', title });
  const first = await addCard('I kopien');
  const { fileName } = await call.mutate<{ fileName: string }>('workspace.backup');
  const titles = () =>
    app.session.workspace().sqlite.prepare('SELECT title FROM card ORDER BY number').pluck().all();
  return { app, ...call, addCard, first, fileName, titles };
}

describe('a copy that is put back', () => {
  it('is made while others are answered; what they write meanwhile lies in the file set aside', async () => {
    const { app, mutate, query, addCard, fileName, titles } = await scene();
    const restored = mutate<Put>('workspace.restore', { fileName });
    const second = await refused(mutate('workspace.restore', { fileName }));
    expect(second).toMatchObject({ code: 'conflict' });
    await addCard('Skrevet imens');
    const { aside, struck } = await restored;
    expect(struck).toBe(0);
    expect(titles()).toEqual(['I kopien']);
    const old = new Database(aside ?? '', { readonly: true });
    const kept = old.prepare('SELECT title FROM card ORDER BY number').pluck().all();
    old.close();
    expect(kept).toEqual(['I kopien', 'Skrevet imens']);
    expect(await query<CheckFinding[]>('workspace.check')).toEqual([]);
    expect(readdirSync(app.folder).filter((name) => name.includes('innkommende'))).toEqual([]);
    await addCard('Skrevet etterpå');
    expect(titles()).toEqual(['I kopien', 'Skrevet etterpå']);
    expect(app.errors).toEqual([]);
  });

  it('waits for a text that is being removed for good, and is rid of it', async () => {
    const { query, mutate, first, fileName, titles } = await scene();
    const texts = await query<StrikableText[]>('strike.texts', { subject: 'card', id: first.id });
    const { table, key, column } = texts.find((one) => one.column === 'title') ?? {};
    const order = { table, key, column, reason: 'en person er nevnt', copies: [] };
    const removal = mutate<StrikeReport>('strike.text', order);
    const meanwhile = await refused(mutate<Put>('workspace.restore', { fileName }));
    expect(meanwhile.message).toContain('En tekst fjernes for godt akkurat nå');
    await removal;
    const { struck } = await mutate<Put>('workspace.restore', { fileName });
    expect(struck).toBe(1);
    expect(titles()).toEqual(['Fjernet for godt']);
    expect(await query<CheckFinding[]>('workspace.check')).toEqual([]);
  });

  it('is rid of a text that was removed after it was made and before it is put in place', async () => {
    const { app, query, first, fileName } = await scene();
    const now = new Date();
    const copy = join(app.folder, 'Sikkerhetskopier', fileName);
    const restore = makeRestore(app.path, copy, now);
    const texts = await query<StrikableText[]>('strike.texts', { subject: 'card', id: first.id });
    const { table = '', key = '', column = '' } = texts.find((one) => one.column === 'title') ?? {};
    app.session.close();
    const why = { reason: 'en person er nevnt', actor: 'Leder', at: now.toISOString() };
    strikeFile(app.path, { ...{ table, key, column }, uid: 'f'.repeat(32), ...why }, { now });
    expect(putRestore(app.path, restore, now).struck).toBe(1);
    const put = new Database(app.path, { readonly: true });
    expect(put.prepare('SELECT title FROM card').pluck().all()).toEqual(['Fjernet for godt']);
    put.close();
  });

  it('takes the place of a file that cannot be opened, and nobody writes in either meanwhile', async () => {
    const { app, mutate, addCard, fileName, titles } = await scene();
    app.session.whileClosed((path) => writeFileSync(path, 'ikke en fil'));
    const restored = mutate<Put>('workspace.restore', { fileName });
    await vi.waitFor(() => expect(app.session.failure()?.code).toBe('unavailable'), {
      interval: 1,
    });
    expect(await refused(addCard('Imens'))).toMatchObject({ code: 'unavailable' });
    await restored;
    expect(app.session.failure()).toBeNull();
    expect(titles()).toEqual(['I kopien']);
    expect(readdirSync(join(app.folder)).filter((name) => name.includes('før-'))).toHaveLength(1);
  });
});
