import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkspace } from '../../db/open.ts';
import { shippedTemplates } from '../../db/templates/shipped.ts';
import type { CardDetail } from '../../electron/contract/card-content.ts';
import type { Board, Card } from '../../electron/contract/cards.ts';
import { templateBody, type Template } from '../../electron/contract/templates.ts';
import { contents } from '../db/support.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { callsOf, refused } from '../support/calls.ts';

let app: TestApp;
let call: ReturnType<typeof callsOf>;
beforeEach(() => {
  app = testApp();
  call = callsOf(app);
});
afterEach(() => app.close());
const rows = () => contents(app.session.workspace().sqlite);
const list = () => call.query<Template[]>('template.list', {});

describe('the shipped templates', () => {
  it('hold what the contract says, for every kind', () => {
    for (const shipped of shippedTemplates)
      expect(templateBody.safeParse(shipped).error?.issues ?? []).toEqual([]);
    expect(new Set(shippedTemplates.map(({ kind }) => kind))).toEqual(
      new Set(['board', 'card', 'retrospective']),
    );
  });

  it('are there in a new file, and in one upgraded from version 2, once', async () => {
    expect(await list()).toHaveLength(shippedTemplates.length);
    const path = join(app.folder, 'gammel.dreiepunkt');
    writeFileSync(path, gunzipSync(readFileSync('tests/fixtures/db/version-2.dreiepunkt.gz')));
    for (let times = 0; times < 2; times += 1) {
      const upgraded = openWorkspace(path, { now: new Date() });
      const count = upgraded.sqlite.prepare('SELECT count(*) FROM template').pluck().get();
      upgraded.close();
      expect(count).toBe(shippedTemplates.length);
    }
  });
});

describe('a template', () => {
  it('goes out as a file and comes back the same', async () => {
    const [first] = await list();
    const file = await call.file(`/files/templates/${first?.id ?? ''}`);
    expect(file.headers.get('content-disposition')).toContain('.mal.json');
    const { id, revision, ...body } = await call.mutate<Template>('template.import', {
      text: await file.text(),
    });
    expect({ id, revision }).not.toEqual({ id: first?.id, revision: 0 });
    expect({ ...first, ...body }).toEqual(first);
  });

  it.each([
    ['ikke json', 'Fila er ikke en mal fra Dreiepunkt.'],
    ['{"kind":"annet","version":1,"template":{}}', 'Fila er ikke en mal fra Dreiepunkt.'],
    [
      '{"kind":"dreiepunkt-mal","version":2,"template":{}}',
      'Malen er laget med en annen utgave av Dreiepunkt enn denne. Oppdater programmet.',
    ],
    [
      '{"kind":"dreiepunkt-mal","version":1,"template":{"kind":"board","name":"X","content":{"columns":[]}}}',
      'Malen i fila er ikke hel: En tavlemal må ha minst én kolonne.',
    ],
  ])('from the file %s is refused in words, and nothing is changed', async (text, message) => {
    const before = rows();
    expect(await refused(call.mutate('template.import', { text }))).toEqual({
      ...{ code: 'validation', message },
    });
    expect(rows()).toEqual(before);
  });

  it('of a board gives columns and cards in one step, and uses columns that are there', async () => {
    const before = rows();
    const applied = await call.mutate('template.applyBoard', {
      ...{ templateId: 'template-board-model', measureId: 4 },
    });
    expect(applied).toMatchObject({ columns: 5, cards: 1 });
    const now = await call.query<Board>('board.get', { measureId: 4 });
    expect(now.columns.map(({ name }) => name)).toEqual([
      ...['Kø', 'Klar', 'Pågår', 'Til kvalitetssikring', 'Utforske', 'Forberede', 'Prøve ut'],
      ...['Vurdere', 'Ferdig', 'I drift'],
    ]);
    const standard = await call.mutate('template.applyBoard', {
      ...{ templateId: 'template-board-project', measureId: 5 },
    });
    expect(standard).toMatchObject({ columns: 0, cards: 4 });
    await call.mutate('history.undo');
    await call.mutate('history.undo');
    expect(rows()).toEqual(before);
  });

  it('of a card is made from a card, and makes new ones with an unticked checklist', async () => {
    const card = await call.mutate<Card>('card.create', {
      ...{ measureId: 2, columnId: 'm2-ready', title: 'Rutine for overgang', size: 'M' },
    });
    await call.mutate('checklistItem.add', { cardId: card.id, text: 'Utkast' });
    const { items } = await call.query<CardDetail>('card.get', { cardId: card.id });
    await call.mutate('checklistItem.update', {
      ...{ itemId: items[0]?.id, revision: 1, isDone: true },
    });
    const template = await call.mutate<Template>('template.fromCard', {
      ...{ cardId: card.id, name: 'Overgang' },
    });
    const made = await call.mutate<Card>('template.makeCard', {
      ...{ templateId: template.id, measureId: 3, columnId: 'm3-queue' },
    });
    expect(await call.query('card.get', { cardId: made.id })).toMatchObject({
      ...{ title: 'Rutine for overgang', size: 'M', columnId: 'm3-queue' },
      items: [{ text: 'Utkast', isDone: false }],
    });
  });

  it('changed elsewhere is not written over', async () => {
    const [first] = await list();
    if (!first) throw new Error('no template');
    const { id: templateId, revision, ...body } = first;
    await call.mutate('template.update', {
      ...{ templateId, revision, body: { ...body, name: 'Ny' } },
    });
    expect(
      await refused(
        call.mutate('template.update', { templateId, revision, body: { ...body, name: 'Annen' } }),
      ),
    ).toMatchObject({ code: 'conflict' });
  });
});
