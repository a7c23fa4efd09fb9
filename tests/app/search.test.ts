import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loggedTables } from '../../db/changelog.ts';
import { openWorkspace, type Workspace } from '../../db/open.ts';
import { runStep } from '../../db/transaction.ts';
import { trigramsOf } from '../../electron/core/domain/search/fold.ts';
import type { SearchReply } from '../../electron/contract/search.ts';
import type { Context } from '../../electron/core/services/context.ts';
import { definitions } from '../../electron/core/services/search/definitions.ts';
import { selectOf } from '../../electron/core/services/search/documents.ts';
import { findEverywhere } from '../../electron/core/services/search/find.ts';
import { indexProgress, refreshIndex } from '../../electron/core/services/search/refresh.ts';
import { rpc, testApp, type TestApp } from '../support/app.ts';

const origin = 'http://core.invalid';
let app: TestApp;
beforeAll(() => {
  app = testApp();
});
afterAll(() => app.close());

const mutate = async (name: string, input?: unknown) =>
  (await rpc(app.handler, origin, 'mutation', name, input)).body.result?.data;
const ask = async (text: string) =>
  (await rpc(app.handler, origin, 'query', 'search.find', { text })).body.result
    ?.data as SearchReply;
/** The answer when everything has been read. */
const find = async (text: string) => {
  refreshIndex(app.session.workspace(), Infinity);
  return ask(text);
};
const titles = async (text: string) => (await find(text)).hits.map(({ title }) => title);
const newCard = async (title: string, measureId = 2) =>
  (await mutate('card.create', { measureId, columnId: `m${measureId}-ready`, title })) as {
    id: string;
    revision: number;
  };

describe('searching everything', () => {
  it('finds inside Norwegian compounds, as it is typed, from the first letter', async () => {
    await newCard('Skolefraværsteamets årshjul');
    for (const typed of ['s', 'sk', 'sko', 'fravær', 'ÅRSHJUL', 'raværst', 'årsh', 'å'])
      expect([typed, ...(await titles(typed))]).toContain('Skolefraværsteamets årshjul');
    for (const wrong of ['arshjul', 'fravar', 'ol'])
      expect([wrong, ...(await titles(wrong))]).not.toContain('Skolefraværsteamets årshjul');
  });

  it('sees through signs of no width, in what is written and in what is asked', async () => {
    await newCard('Sam\u00adhandlings\u200bteam for ung\u2060dom\u200dmer');
    for (const typed of ['samhandlingsteam', 'ungdommer', 'sam\u00adhandling', 'hand\u200blings'])
      expect([typed, ...(await titles(typed))]).toContain(
        'Sam\u00adhandlings\u200bteam for ung\u2060dom\u200dmer',
      );
  });

  it('answers signs alone with nothing, not with what was changed last', async () => {
    await newCard('Nylig endret');
    expect((await find('😀')).hits).toEqual([]);
    expect((await find('')).hits.length).toBeGreaterThan(0);
  });

  it('finds the text of a note, formatted or not, and says where the words stand', async () => {
    const note = (await mutate('evaluation.create', { measureId: 3, period: '2026H' })) as {
      id: string;
      revision: number;
    };
    await mutate('evaluation.update', {
      evaluationId: note.id,
      revision: note.revision,
      learned: 'Vi lærte mye av vennskapsbenken på mellomtrinnet, og den blir stående.',
    });
    const { hits } = await find('skapsbenk');
    expect(hits[0]).toMatchObject({
      kind: 'evaluation',
      place: 'Tiltak 3',
      path: `/evaluations/${note.id}`,
      title: 'Evaluering av tiltak 3, høsten 2026',
    });
    expect(hits[0]?.excerpt).toContain('vennskapsbenken');
  });

  it.each([
    ['slt', 'SLT'],
    ['lokale rus- og kriminalitetsforebyggende', 'SLT'],
    ['Samordning av lokale kriminalitetsforebyggende tiltak', 'SLT'],
    ['fact ung', 'FACT Ung'],
    ['Fact-Ung', 'FACT Ung'],
    ['ærlighet', 'Ærlig'],
    ['ærlig', 'Ærlig'],
  ])('«%s» finds what the plan calls by another name', async (question, expected) => {
    const { hits } = await find(question);
    expect(hits.length).toBeGreaterThan(0);
    const said = hits.map(({ title, excerpt }) => `${title} ${excerpt ?? ''}`).join('\n');
    expect(said).toMatch(new RegExp(expected, 'i'));
  });

  it('finds the plan’s own misspellings by the right spelling, and the right one by them', async () => {
    await newCard('Strategien «Rekrutering og kompetanse»');
    await newCard('Maglende 5-årskontroll');
    await newCard('Rekruttering av helsesykepleiere');
    for (const typed of ['rekruttering', 'rekrutering'])
      expect(await titles(typed)).toEqual(
        expect.arrayContaining([
          'Strategien «Rekrutering og kompetanse»',
          'Rekruttering av helsesykepleiere',
        ]),
      );
    expect(await titles('manglende 5-årskontroll')).toContain('Maglende 5-årskontroll');
    expect((await find('maglende')).hits.map(({ ref }) => ref)).toContain('U07');
  });

  it('puts a title before a text, a beginning before an inside, and the latest first among equals', async () => {
    await newCard('Ordnøkkel gammel');
    await newCard('Ordnøkkel ny');
    await newCard('Hovedordnøkkel');
    const { id, revision } = await newCard('Noe annet');
    await mutate('card.update', {
      cardId: id,
      revision,
      description: 'Her står ordnøkkel i teksten',
    });
    expect(await titles('ordnøkkel')).toEqual([
      'Ordnøkkel ny',
      'Ordnøkkel gammel',
      'Hovedordnøkkel',
      'Noe annet',
    ]);
  });

  it('shows the latest changed for an empty question', async () => {
    await newCard('Sist endret');
    expect((await titles(''))[0]).toBe('Sist endret');
    expect((await titles('   '))[0]).toBe('Sist endret');
  });

  it('finds cards by number, plan points by number, and everything in the plan leads to its place', async () => {
    expect((await find('U03')).hits[0]).toMatchObject({ kind: 'challenge', ref: 'U03' });
    expect((await find('T2-1')).hits.map(({ kind }) => kind)).toContain('card');
    const plan = (await find('resiliens')).hits.find(({ kind }) => kind === 'plan');
    expect(plan?.path).toMatch(/^\/plan#/);
  });

  it('is not upset by signs that mean something to the index', async () => {
    for (const odd of ['"', "'", '*', 'NEAR(', 'a OR', '-x', ':', '()', '^', 'x'.repeat(200), '%_'])
      expect({ odd, hits: (await find(odd)).hits }).toEqual({ odd, hits: expect.any(Array) });
  });

  it('does not find what is deleted, finds it again when that is undone', async () => {
    const { id } = await newCard('Forsvinner straks');
    await mutate('card.archive', { cardId: id });
    await mutate('history.undo');
    expect(await titles('forsvinner straks')).toEqual(['Forsvinner straks']);
    await mutate('history.undo');
    expect(await titles('forsvinner straks')).toEqual([]);
    await mutate('history.redo');
    expect(await titles('forsvinner straks')).toEqual(['Forsvinner straks']);
  });
});

/** What the index holds, in words: every thing with its text, and the things each word leads to. */
function contentsOf({ sqlite }: Workspace) {
  const rows = sqlite
    .prepare(
      'SELECT kind, ref, title, body, place, path, is_touched FROM search_document ORDER BY kind, ref',
    )
    .all();
  const words = ['tiltak', 'sko', 'ord', 'ny', 'møte', 'barn'].map((word) => {
    const three = word.length > 2 ? word.slice(0, 3) : ` ${word}`;
    return sqlite
      .prepare(
        `SELECT kind || ref FROM search_text JOIN search_document ON id = search_text.rowid
         WHERE search_text MATCH ? ORDER BY 1`,
      )
      .pluck()
      .all(`"${three}"`);
  });
  return { rows, words };
}

describe('what else is found', () => {
  const paths = async (text: string) => (await find(text)).hits.map(({ path }) => path);

  it('an answer to the plan’s questions, with the thing it was given about', async () => {
    const { id } = await newCard('Samtale om kantina');
    await mutate('prompt.answer', {
      ...{ subjectKind: 'card', subjectId: id, prompt: 'listen' },
      answer: 'Elevrådet og kjøkkenhjelpen',
    });
    expect(await titles('kjøkkenhjelp')).toEqual(['Samtale om kantina']);
    await mutate('prompt.answer', {
      ...{ subjectKind: 'challenge', subjectId: 'U05', prompt: 'solve' },
      answer: 'Leirskolelærerne',
    });
    expect(await paths('leirskolelærer')).toEqual(['/challenges?focus=U05']);
  });

  it('the reason why a hole was left on purpose', async () => {
    await mutate('gap.accept', {
      ...{ kind: 'indicator_without_data', subject: 'vacancies' },
      reason: 'Telles i bemanningsplanen først',
    });
    expect(await paths('bemanningsplanen først')).toEqual(['/indicators/vacancies']);
    await mutate('gap.accept', {
      ...{ kind: 'ambition_point_idle', subject: 'A1.1' },
      reason: 'Hvilepunktet til våren',
    });
    expect(await paths('hvilepunkt')).toEqual(['/plan#A1.1']);
    await mutate('gap.reopen', { kind: 'ambition_point_idle', subject: 'A1.1' });
    expect(await paths('hvilepunkt')).toEqual([]);
  });

  it('what a template holds, a model in its register, and an edition of the plan by its vote', async () => {
    const { sqlite } = app.session.workspace();
    const name = String(sqlite.prepare('SELECT name FROM template LIMIT 1').pluck().get());
    expect((await find(name)).hits.map(({ kind }) => kind)).toContain('template');
    const model = (await find('TIBIR')).hits.find(({ kind }) => kind === 'register');
    expect(model?.path).toMatch(/^\/registers\?tab=models&focus=/);
    expect(await paths('utgave 1 av planen')).toEqual(['/plan?revision=adopted']);
  });

  it('a note about a model by the model’s name, also when the model is given another', async () => {
    const { sqlite } = app.session.workspace();
    const id = String(
      sqlite.prepare("SELECT id FROM model WHERE name LIKE '%TIBIR%'").pluck().get(),
    );
    const note = (await mutate('evaluation.create', {
      ...{ measureId: 1, period: '2026V', subjectKind: 'model', subjectId: id },
    })) as { id: string };
    const found = (await find('evaluering av tibir våren 2026')).hits;
    expect(found.map(({ path }) => path)).toEqual([`/evaluations/${note.id}`]);
  });
});

describe('a large file', () => {
  it('is read some things at a time, the latest changed first, and a search says so', async () => {
    const { sqlite } = app.session.workspace();
    const insert = sqlite.prepare(
      `INSERT INTO evaluation (id, measure_id, period, did, state, created_at, updated_at, actor)
       VALUES (?, 1, '2026H', ?, 'draft', '', '', 'test')`,
    );
    const order = { command: 'test', sentence: 'Mange', actor: 'test', now: new Date() };
    runStep(app.session.workspace(), order, () => {
      for (let at = 0; at < 1200; at += 1) insert.run(`many-${at}`, `Mengdenotat nummer${at}slutt`);
    });
    sqlite.exec('DELETE FROM search_state');
    const workspace = app.session.workspace();
    expect(refreshIndex(workspace, 0)).toMatchObject({ done: 0 });
    expect(refreshIndex(workspace, 0)?.done).toBeLessThan(1200);
    while ((refreshIndex(workspace, 0)?.done ?? 1) === 0);
    const meanwhile = findOnly('nummer1199slutt');
    expect(meanwhile).toEqual(['many-1199']);
    expect(findOnly('nummer0slutt')).toEqual([]);
    await newCard('Skrevet mens det leses');
    // The rest comes by itself, while other calls are answered.
    await vi.waitFor(() => expect(indexProgress(workspace)).toBeNull(), { timeout: 20_000 });
    expect(findOnly('nummer0slutt')).toEqual(['many-0']);
    expect(await titles('skrevet mens det leses')).toEqual(['Skrevet mens det leses']);
    const kept = contentsOf(workspace);
    sqlite.exec('DELETE FROM search_state');
    refreshIndex(workspace, Infinity);
    expect(kept.rows).toEqual(contentsOf(workspace).rows);
    await mutate('history.undo');
    await mutate('history.undo');
    expect(await titles('nummer0slutt')).toEqual([]);
  });

  /** What the index holds now, without working on it. */
  function findOnly(text: string): string[] {
    const three = trigramsOf(text).map((one) => `"${one}"`);
    return app.session
      .workspace()
      .sqlite.prepare<[string], string>(
        'SELECT ref FROM search_text JOIN search_document ON id = search_text.rowid WHERE search_text MATCH ?',
      )
      .pluck()
      .all(three.join(' AND '));
  }
});

describe('the index', () => {
  it('after any row of changes, undo and redo is what a recount from scratch makes', async () => {
    const words = ['møte', 'skole', 'ordning', 'ny', 'barn', 'fravær', 'Ærlig'];
    const word = fc.constantFrom(...words);
    const order = fc.oneof(
      fc.record({ do: fc.constant('create' as const), word }),
      fc.record({ do: fc.constant('rename' as const), word, at: fc.nat(20) }),
      fc.record({ do: fc.constant('describe' as const), word, at: fc.nat(20) }),
      fc.record({ do: fc.constant('note' as const), word }),
      fc.record({ do: fc.constant('status' as const), word }),
      fc.record({ do: fc.constant('undo' as const) }),
      fc.record({ do: fc.constant('redo' as const) }),
      fc.record({ do: fc.constant('search' as const) }),
    );
    const { sqlite } = app.session.workspace();
    const cards = () =>
      sqlite
        .prepare<[], { id: string; revision: number }>(
          'SELECT id, revision FROM card WHERE archived_at IS NULL',
        )
        .all();
    let made = 0;
    type Order = typeof order extends fc.Arbitrary<infer One> ? One : never;
    const run = async (one: Order): Promise<void> => {
      if (one.do === 'search') await find('ord');
      else if (one.do === 'undo' || one.do === 'redo') await mutate(`history.${one.do}`);
      else if (one.do === 'create') await newCard(`${one.word} ${(made += 1)}`);
      else if (one.do === 'status')
        await mutate('measure.updateStatus', {
          measureId: 2,
          stage: 'explore',
          state: 'on_track',
          line: one.word,
        });
      else if (one.do === 'note') {
        const note = (await mutate('evaluation.create', {
          measureId: 1,
          period: `20${30 + ((made += 1) % 60)}V`,
        })) as { id: string; revision: number } | undefined;
        if (note)
          await mutate('evaluation.update', {
            evaluationId: note.id,
            revision: note.revision,
            did: one.word,
          });
      } else {
        const all = cards();
        const card = all[one.at % Math.max(all.length, 1)];
        if (!card) return;
        const change =
          one.do === 'rename' ? { title: `${one.word} nytt` } : { description: one.word };
        await mutate('card.update', { cardId: card.id, revision: card.revision, ...change });
      }
    };
    await fc.assert(
      fc.asyncProperty(fc.array(order, { maxLength: 14 }), async (orders) => {
        for (const one of orders) await run(one);
        const workspace = app.session.workspace();
        refreshIndex(workspace, Infinity);
        const kept = contentsOf(workspace);
        sqlite.exec('DELETE FROM search_state');
        refreshIndex(workspace, Infinity);
        expect(kept).toEqual(contentsOf(workspace));
      }),
      { numRuns: 12 },
    );
  });

  it('is not user data: no step, no change, nothing to undo', async () => {
    const { sqlite } = app.session.workspace();
    const log = () =>
      sqlite
        .prepare('SELECT (SELECT count(*) FROM change), (SELECT count(*) FROM step)')
        .raw()
        .get();
    await newCard('Én til');
    const before = log();
    await find('én til');
    expect(log()).toEqual(before);
    const touched = Object.keys(loggedTables).filter((name) => name.startsWith('search'));
    expect(touched).toEqual([]);
  });

  it('follows the file: a restored copy finds what it held, and not what came after', async () => {
    await newCard('Før kopien');
    await find('kopien');
    const { fileName } = (await mutate('workspace.backup')) as { fileName: string };
    await newCard('Etter kopien');
    expect(await titles('kopien')).toEqual(['Etter kopien', 'Før kopien']);
    await mutate('workspace.restore', { fileName });
    expect(await titles('kopien')).toEqual(['Før kopien']);
  });

  it('is made anew when the rules it was made by have changed, as after an upgrade', async () => {
    const { sqlite } = app.session.workspace();
    sqlite.exec(
      `UPDATE search_state SET shape = 'eldre'; UPDATE search_document SET title = 'Foreldet'; DELETE FROM search_title`,
    );
    expect(await titles('foreldet')).toEqual([]);
    expect(await titles('Før kopien')).toEqual(['Før kopien']);
  });

  it('of a file that may only be read is not needed: the same is found', async () => {
    await find('tiltak');
    app.session.rest();
    const copy = join(app.folder, 'kopi.dreiepunkt');
    copyFileSync(app.path, copy);
    const workspace = openWorkspace(copy, { now: new Date(), readOnly: true });
    const context: Context = { workspace, actor: 'test', now: () => new Date(), newId: () => 'x' };
    const read = findEverywhere(context, 'fravær').hits.map(({ kind, ref }) => `${kind} ${ref}`);
    const written = (await find('fravær')).hits.map(({ kind, ref }) => `${kind} ${ref}`);
    expect(read.toSorted()).toEqual(written.toSorted());
    workspace.close();
  });

  it('hears of every table that its things are made from', () => {
    const { sqlite } = app.session.workspace();
    for (const definition of definitions) {
      const { kind, tables, select } = definition;
      for (const table of Object.keys(tables)) expect(Object.keys(loggedTables)).toContain(table);
      const read = [...select.matchAll(/(?:FROM|JOIN)\s+([a-z_]+)/g)].flatMap(
        ([, name]) => name ?? [],
      );
      expect({ kind, unheard: read.filter((name) => !(name in tables)) }).toEqual({
        kind,
        unheard: [],
      });
      for (const which of ['all', 'some'] as const)
        expect(() => sqlite.prepare(selectOf(definition, which))).not.toThrow();
    }
  });
});
