import { chmodSync, copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import type { BriefingModel } from '../../electron/contract/briefing-model.ts';
import type { SnapshotDetail } from '../../electron/contract/briefings.ts';
import type {
  StrikableText,
  StrikePreview,
  StrikeReport,
} from '../../electron/contract/strikes.ts';
import type { CommandPage, CheckFinding } from '../../electron/contract/workspace.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { callsOf, refused } from '../support/calls.ts';

const apps: TestApp[] = [];
afterEach(() => apps.splice(0).forEach((app) => app.close()));

const words = 'Kvartsitt og zeolitt skal ikke nevnes noe sted';

/** A card with a comment that holds the words, two copies that hold them, and one torn copy. */
async function scene() {
  const app = testApp();
  apps.push(app);
  const call = callsOf(app);
  const card = await call.mutate<{ id: string }>('card.create', {
    ...{ measureId: 1, columnId: 'm1-queue', title: 'Et kort' },
  });
  await call.mutate('cardComment.add', { cardId: card.id, text: words });
  const held = await call.mutate<{ fileName: string }>('workspace.backup');
  const folder = join(app.folder, 'Sikkerhetskopier');
  const second = 'ringerike_2026-11-01T10-00-00_egen.dreiepunkt';
  copyFileSync(join(folder, held.fileName), join(folder, second));
  const torn = 'ringerike_2026-11-02T10-00-00_egen.dreiepunkt';
  writeFileSync(join(folder, torn), readFileSync(join(folder, second)).subarray(0, 90_000));
  const [text] = await call
    .query<StrikableText[]>('strike.texts', {
      ...{ subject: 'card', id: card.id },
    })
    .then((all) => all.filter((one) => one.table === 'card_comment'));
  if (!text) throw new Error('the comment is not offered');
  const { table, key, column } = text;
  return {
    app,
    ...call,
    folder,
    held: held.fileName,
    second,
    torn,
    text,
    target: { table, key, column },
  };
}

const holds = (path: string) => readFileSync(path).includes(words);

describe('«Fjern for godt»', () => {
  it('loses nothing that is written while the file is made anew, and lets nobody remove two texts at once', async () => {
    const { app, mutate, target } = await scene();
    const order = { ...target, reason: 'en person er nevnt', copies: [] };
    const removal = mutate<StrikeReport>('strike.text', order);
    const second = await refused(mutate('strike.text', order));
    expect(second.message).toContain('fjernes for godt akkurat nå');
    const made = await mutate<{ id: string }>('card.create', {
      ...{ measureId: 1, columnId: 'm1-queue', title: 'Skrevet imens' },
    });
    expect((await removal).sentence).toContain('fjernet for godt fra fila');
    expect(holds(app.path)).toBe(false);
    const { sqlite } = app.session.workspace();
    const titles = sqlite.prepare('SELECT title FROM card WHERE id = ?').pluck();
    expect(titles.get(made.id)).toBe('Skrevet imens');
    expect(readdirSync(app.folder).filter((name) => name.includes('fjerning'))).toEqual([]);
  });

  it('says what will be gone and where, and takes it from the file and the chosen copies alone', async () => {
    const { app, query, mutate, folder, held, second, torn, text, target } = await scene();
    expect(text).toMatchObject({ label: 'kommentaren: teksten', text: words });
    await query('search.find', { text: 'kvartsitt' });
    const preview = await query<StrikePreview>('strike.preview', target);
    expect(preview).toMatchObject({
      what: 'kommentaren (teksten)',
      counts: { rows: 1, otherRows: 0, steps: 1, drafts: 0 },
    });
    const names = preview.copies.map(({ fileName, why }) => [fileName, why !== null]);
    expect(names).toContainEqual([held, false]);
    expect(names).toContainEqual([second, false]);
    expect(names).toContainEqual([torn, true]);

    const report = await mutate<StrikeReport>('strike.text', {
      ...{ ...target, reason: 'en person er nevnt', copies: [held, torn] },
    });
    expect(report.copies).toMatchObject([
      { fileName: held, isStruck: true },
      { fileName: torn, isStruck: false },
    ]);
    expect(report.sentence).toContain('fra fila og 1 kopi');
    expect(report.sentence).toContain(`«${torn}» holder teksten fortsatt`);
    app.session.rest();
    expect(holds(app.path)).toBe(false);
    expect(holds(join(folder, held))).toBe(false);
    expect(holds(join(folder, second))).toBe(true);
    expect(await query<CheckFinding[]>('workspace.check')).toEqual([]);
    expect(
      await query<{ fileName: string; isGood: boolean }[]>('workspace.backups'),
    ).toContainEqual(expect.objectContaining({ fileName: held, isGood: true }));
    const { commands } = await query<CommandPage>('history.list', { limit: 10 });
    expect(commands.map(({ state }) => state)).toEqual(['struck', 'struck', 'done']);
    expect(commands[1]?.struck?.actor).toBe('prosjektleder');

    const left = await query<{ fileName: string }[]>('strike.copiesLeft');
    expect(left.map(({ fileName }) => fileName).toSorted()).toEqual([second, torn].toSorted());
    await mutate('strike.inCopies', { copies: [second] });
    expect(holds(join(folder, second))).toBe(false);
    // The copy can be put back, and the words do not come with it.
    await mutate('workspace.restore', { fileName: second });
    expect(await query<CheckFinding[]>('workspace.check')).toEqual([]);
    expect(app.errors).toEqual([]);
  }, 60_000);

  it('changes nothing for a reason that says it again, a text that is not there, and a copy that may not be written', async () => {
    const { app, query, mutate, folder, held, target } = await scene();
    const said = await refused(
      mutate('strike.text', { ...target, reason: 'sto om Zeolitt her', copies: [] }),
    );
    expect(said).toMatchObject({ code: 'validation' });
    expect(said.message).toContain('gjentar');
    for (const [wrong, code] of [
      [{ ...target, key: '["borte"]' }, 'not_found'],
      [{ ...target, column: 'actor' }, 'validation'],
      [{ ...target, table: 'step' }, 'validation'],
    ] as const)
      expect(
        await refused(
          mutate('strike.text', { ...wrong, reason: 'lagringstida er ute', copies: [] }),
        ),
      ).toMatchObject({ code });
    app.session.rest();
    expect(holds(app.path)).toBe(true);
    expect(readdirSync(app.folder).filter((name) => name.includes('fjerning'))).toEqual([]);
    expect(await query<CommandPage>('history.list', { limit: 10 })).toMatchObject({
      commands: [{ state: 'done' }, { state: 'done' }],
    });
    chmodSync(join(folder, held), 0o444);
    const reason = 'lagringstida er ute';
    const report = await mutate<StrikeReport>('strike.text', { ...target, reason, copies: [held] });
    expect(JSON.stringify(report)).toContain('skrivebeskyttet');
    expect(holds(join(folder, held))).toBe(true);
  }, 60_000);

  it('is taken from a frozen briefing too, which then says so, and is still found to be tampered with', async () => {
    const app = testApp();
    apps.push(app);
    const { query, mutate } = callsOf(app);
    const { id } = await mutate<{ id: string }>('briefing.create', {});
    await mutate('briefing.update', { briefingId: id, revision: 1, ask: words });
    const frozen = await mutate<BriefingModel>('briefing.freeze', { briefingId: id });
    expect(JSON.stringify(frozen)).toContain(words);
    const report = await mutate<StrikeReport>('strike.text', {
      ...{ table: 'briefing', key: JSON.stringify([id]), column: 'ask' },
      ...{ reason: 'lagringstida er ute', copies: [] },
    });
    expect(report.counts.frozen).toBe(1);
    const detail = await query<SnapshotDetail>('briefing.snapshotDetail', { number: 1 });
    expect(detail.removal?.actor).toBe('prosjektleder');
    expect(detail.model.snapshot).toEqual(frozen.snapshot);
    expect(JSON.stringify(detail.model)).not.toContain(words);
    app.session.rest();
    expect(holds(app.path)).toBe(false);
    expect(await query<CheckFinding[]>('workspace.check')).toEqual([]);

    app.session.close();
    const raw = new Database(app.path);
    raw.exec(`DROP TRIGGER briefing_snapshot_is_frozen;
      UPDATE briefing_snapshot SET model = json_set(model, '$.title', 'Noe annet')`);
    raw.close();
    app.session.reopen();
    expect(await refused(query('briefing.snapshot', { number: 1 }))).toMatchObject({
      code: 'damaged_file',
    });
  }, 60_000);
});
