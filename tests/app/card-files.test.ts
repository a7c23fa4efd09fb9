import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CardDetail } from '../../electron/contract/card-content.ts';
import type { CardFilePreview, CardImportReport } from '../../electron/contract/card-files.ts';
import type { Board } from '../../electron/contract/cards.ts';
import { contents } from '../db/support.ts';
import { plannerFile, trelloBoard, trelloFile } from '../fixtures/cards/files.ts';
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
const board = () => call.query<Board>('board.get', { measureId: 2 });
const upload = async (bytes: Uint8Array, name: string): Promise<CardFilePreview> => {
  const answer = await call.file(`/files/cards?name=${name}&measure=2`, bytes);
  const body = (await answer.json()) as CardFilePreview & { error?: { message: string } };
  if (body.error) throw new Error(body.error.message);
  return body;
};
const publish = (preview: CardFilePreview, rest: object = {}) =>
  call.mutate<CardImportReport>('cardFile.publish', {
    token: preview.token,
    measureId: 2,
    lists: preview.lists.map(({ name, columnId }) => ({
      name,
      target: columnId === null ? { kind: 'new' } : { kind: 'column', columnId },
    })),
    people: preview.people.map(({ name, role }) => ({ name, role: role ?? '' })),
    withArchived: false,
    ...rest,
  });

describe('a file of cards', () => {
  it('of doubtful letters is answered with a question, and read as it is answered', async () => {
    const mac = Uint8Array.from('Tittel\nSkole p\u008c \u0081s\n', (sign) => sign.charCodeAt(0));
    const asked = await call.file('/files/cards?name=mac.csv&measure=2', mac);
    expect(await asked.json()).toMatchObject({
      ...{ kind: 'encoding', fileName: 'mac.csv' },
      readings: [{ encoding: 'windows' }, { encoding: 'mac', lines: ['Skole på Ås'] }],
    });
    const read = await call.file('/files/cards?name=mac.csv&measure=2&encoding=mac', mac);
    expect(await read.json()).toMatchObject({ kind: 'preview', cards: [{ title: 'Skole på Ås' }] });
  });

  it('is shown first, changes nothing until it is taken, and is one step to undo', async () => {
    const before = rows();
    const preview = await upload(trelloFile(), 'tavle.json');
    expect(preview.lists).toEqual([
      { name: 'To Do', cards: 1, archived: 1, columnId: 'm2-ready', kind: 'ready' },
      { name: 'Doing', cards: 1, archived: 0, columnId: 'm2-active', kind: 'active' },
      { name: 'Gammelt', cards: 0, archived: 1, columnId: null, kind: 'ready' },
    ]);
    expect(preview.people).toEqual([
      { name: 'Koordinator A', cards: 1, role: null },
      { name: 'PPT', cards: 1, role: 'PPT' },
    ]);
    expect(rows()).toEqual(before);
    const report = await publish(preview);
    expect(report).toMatchObject({
      ...{ made: 2, archived: 0, columns: [], labels: ['Avtale', 'red'] },
      leftOut: [
        { what: 'Lagt bort', why: 'Kortet er arkivert i kilden.' },
        { what: 'I lukket liste', why: 'Kortet er arkivert i kilden.' },
      ],
      sentence: '2 kort hentet fra «tavle.json»',
    });
    expect(await call.mutate('history.undo')).toEqual({
      sentence: 'Angret: 2 kort hentet fra «tavle.json»',
    });
    expect(rows()).toEqual(before);
  });

  it('takes persons in only as the roles they were given', async () => {
    const preview = await upload(trelloFile(), 'tavle.json');
    await publish(preview, {
      people: [
        { name: 'Koordinator A', role: 'Koordinator' },
        { name: 'PPT', role: '' },
      ],
    });
    const made = (await board()).cards.find(({ title }) => title === 'Kartlegge tilbud');
    const card = await call.query<CardDetail>('card.get', { cardId: made?.id });
    expect(card).toMatchObject({
      ...{ owner: 'Koordinator', dueDate: '2026-12-02', checklist: { done: 1, total: 2 } },
      commentList: [{ actor: 'Koordinator', at: '2026-11-02T08:00:00.000Z' }],
      links: [{ title: 'Notat' }],
    });
    expect(JSON.stringify(rows())).not.toContain('Koordinator A');
  });

  it('makes a column for a list that has none, leaves out what is chosen away, and keeps the archived archived', async () => {
    const preview = await upload(trelloFile(), 'tavle.json');
    const report = await publish(preview, {
      lists: [
        { name: 'To Do', target: { kind: 'skip' } },
        { name: 'Doing', target: { kind: 'column', columnId: 'm2-review' } },
        { name: 'Gammelt', target: { kind: 'new' } },
      ],
      withArchived: true,
    });
    expect(report).toMatchObject({ made: 1, archived: 1, columns: ['Gammelt'] });
    const now = await board();
    expect(now.columns.map(({ name }) => name)).toEqual([
      ...['Kø', 'Klar', 'Pågår', 'Til kvalitetssikring', 'Gammelt', 'Ferdig'],
    ]);
    expect(now.cards.map(({ columnId }) => columnId)).toEqual(['m2-review']);
    expect(await call.query('bin.list')).toMatchObject([{ title: 'I lukket liste' }]);
  });

  it('puts what Planner calls finished in the column for what is done', async () => {
    await publish(await upload(plannerFile('nb'), 'plan.xlsx'));
    const { cards } = await board();
    expect(cards.map(({ title, columnId }) => [title, columnId])).toEqual([
      ['Utlysning', 'm2-done'],
      ['Stillingsprofil', 'm2-ready'],
    ]);
  });

  it('leaves out a card whose text points at a person, and says so', async () => {
    const [first, ...rest] = trelloBoard.cards;
    const source = { ...trelloBoard, cards: [{ ...first, desc: 'Fnr 13097248022' }, ...rest] };
    const preview = await upload(trelloFile(source), 'tavle.json');
    expect(preview.leftOut).toEqual([
      {
        what: 'Kort nummer 3 i fila',
        why: 'Teksten har et fødselsnummer eller et annet personnummer.',
      },
    ]);
    await publish(preview);
    expect((await board()).cards.map(({ title }) => title)).toEqual(['Skrive rutine']);
  });

  it('of our own comes out and in again: nothing twice on the same board, everything on another', async () => {
    await call.mutate('card.create', {
      ...{ measureId: 2, columnId: 'm2-active', title: 'Avtale', owner: 'PPT', services: ['bup'] },
      ...{ dueSeason: '2027V', hours: 7.5, levelId: 'selective', challenges: ['U15'] },
    });
    const csv = new Uint8Array(await (await call.file('/files/cards/2/csv')).arrayBuffer());
    const again = await upload(csv, 'kort.csv');
    expect(again).toMatchObject({
      cards: [],
      leftOut: [{ what: 'Avtale', why: 'Kortet finnes på tavla fra før som T2-1.' }],
    });
    expect(await refused(publish(again))).toMatchObject({ code: 'validation' });
    const preview = (await (
      await call.file('/files/cards?name=kort.csv&measure=3', csv)
    ).json()) as CardFilePreview;
    await publish(preview, { measureId: 3 });
    const there = await call.query<Board>('board.get', { measureId: 3 });
    expect(there.cards).toMatchObject([
      {
        ...{ title: 'Avtale', columnId: 'm3-active', owner: 'PPT', services: ['bup'] },
        ...{ dueSeason: '2027V', hours: 7.5, levelId: 'selective', challenges: ['U15'] },
      },
    ]);
  });
});
