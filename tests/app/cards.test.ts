import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  Attachment,
  BinEntry,
  CardDetail,
  HistoryEntry,
} from '../../electron/contract/card-content.ts';
import { attachmentLimit } from '../../electron/contract/card-content.ts';
import type { Board, Card } from '../../electron/contract/cards.ts';
import { contents } from '../db/support.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { callsOf, refused } from '../support/calls.ts';

const start = new Date('2026-11-24T09:00:00');
const day = 86_400_000;
let now = start;
let actor = 'Prosjektleder';
let app: TestApp;
let call: ReturnType<typeof callsOf>;

beforeEach(() => {
  now = start;
  actor = 'Prosjektleder';
  let ids = 0;
  app = testApp(undefined, {
    host: {
      get actor() {
        return actor;
      },
      now: () => now,
      newId: () => `id-${++ids}`,
      version: 'test',
    },
  });
  call = callsOf(app);
});
afterEach(() => app.close());

const create = (title: string, rest: object = {}) =>
  call.mutate<Card>('card.create', { measureId: 2, columnId: 'm2-ready', title, ...rest });
const detail = (card: Card) => call.query<CardDetail>('card.get', { cardId: card.id });
const board = () => call.query<Board>('board.get', { measureId: 2 });
const rows = () => contents(app.session.workspace().sqlite);
const bytes = (text: string) => new TextEncoder().encode(text);
const attach = async (card: Card, name: string, content: Uint8Array) => {
  const path = `/files/attachments?card=${card.id}&name=${encodeURIComponent(name)}`;
  return (await (await call.file(path, content)).json()) as Attachment;
};

describe('what a card says', () => {
  it('keeps one way of saying when, so that a season never stands beside a day that can pass', async () => {
    const card = await create('Utkast', { dueDate: '2026-12-02' });
    const season = await call.mutate<Card>('card.update', {
      ...{ cardId: card.id, revision: card.revision, dueSeason: '2027V' },
    });
    expect(season).toMatchObject({ dueDate: null, dueSeason: '2027V', dueCondition: null });
    const condition = await call.mutate<Card>('card.update', {
      ...{ cardId: card.id, revision: season.revision, dueCondition: 'når prosjektene er i gang' },
    });
    expect(condition).toMatchObject({
      dueSeason: null,
      dueCondition: 'når prosjektene er i gang',
    });
    const cleared = await call.mutate<Card>('card.update', {
      ...{ cardId: card.id, revision: condition.revision, dueCondition: null },
    });
    expect(cleared).toMatchObject({ dueDate: null, dueSeason: null, dueCondition: null });
  });

  it('keeps services, labels, level, area, ambition point and hours, and counts what lies in it', async () => {
    const label = await call.mutate<{ id: string }>('label.create', {
      ...{ name: 'Avtale', shape: 'flag', colour: 'blue' },
    });
    const card = await create('Samarbeidsavtale', {
      ...{ services: ['ppt', 'bup', 'ppt'], labels: [label.id], hours: 1.5 },
      ...{ levelId: 'selective', areaId: '4.2', ambitionPointId: 'A1.1' },
    });
    await call.mutate('checklistItem.add', { cardId: card.id, text: 'Innspill' });
    await call.mutate('cardComment.add', { cardId: card.id, text: 'Utkastet er sendt' });
    await call.mutate('cardLink.add', { cardId: card.id, url: 'www.ringerike.kommune.no' });
    await attach(card, 'notat.txt', bytes('notat'));
    const [found] = (await board()).cards;
    expect(found).toMatchObject({
      ...{ services: ['bup', 'ppt'], labels: [label.id], hours: 1.5, levelId: 'selective' },
      ...{ checklist: { done: 0, total: 1 }, comments: 1, attachments: 2 },
    });
  });

  it('waits for somebody since it was said, and no longer since nothing is waited for', async () => {
    const card = await create('Svar', { waitingOn: 'BUP', waitingKind: 'service' });
    expect(card.waitingSince).toBe(start.toISOString());
    const since = await call.mutate<Card>('card.update', {
      ...{ cardId: card.id, revision: 1, waitingSince: '2026-11-03' },
    });
    expect(since).toMatchObject({ waitingOn: 'BUP', waitingSince: '2026-11-03' });
    const free = await call.mutate<Card>('card.update', {
      ...{ cardId: card.id, revision: since.revision, waitingOn: null },
    });
    expect(free).toMatchObject({ waitingOn: null, waitingKind: null, waitingSince: null });
  });

  it('makes one step of a text typed in pauses, and one of each choice', async () => {
    const card = await create('Utkast');
    const first = await call.mutate<Card>('card.update', {
      ...{ cardId: card.id, revision: 1, description: 'A' },
    });
    now = new Date(now.getTime() + 5_000);
    const second = await call.mutate<Card>('card.update', {
      ...{ cardId: card.id, revision: first.revision, description: 'AB' },
    });
    await call.mutate('card.update', { cardId: card.id, revision: second.revision, size: 'M' });
    expect(await call.mutate('history.undo')).toEqual({
      sentence: 'Angret: T2-1: størrelsen endret',
    });
    await call.mutate('history.undo');
    expect((await detail(card)).description).toBe('');
  });
});

describe('what a card belongs to', () => {
  it('keeps the decision it waits for only while it is a decision that is waited for, and the request it answers', async () => {
    const decision = await call.mutate<{ id: string }>('decision.create', {
      ...{ title: 'Ny enhet', grounds: '', consequence: '', level: 'group', owner: null },
      ...{ followUpDate: null, decidedOn: '2026-11-20', measureId: 2, challengeId: null },
      evidence: [],
    });
    const request = await call.mutate<{ id: string }>('request.create', {
      ...{ text: 'Oversikt over tilbud', askedOn: '2026-11-20', dueDate: null, measureId: 2 },
      briefingId: null,
    });
    const card = await create('Utkast', {
      ...{ waitingOn: 'Ny enhet', waitingKind: 'decision', waitingDecisionId: decision.id },
      requestId: request.id,
    });
    expect(card).toMatchObject({ waitingDecisionId: decision.id, requestId: request.id });
    const other = await call.mutate<Card>('card.update', {
      ...{ cardId: card.id, revision: 1, waitingKind: 'service' },
    });
    expect(other).toMatchObject({ waitingOn: 'Ny enhet', waitingDecisionId: null });
  });
});

describe('a checklist', () => {
  it('keeps its order through moves, and refuses to write over a point changed elsewhere', async () => {
    const card = await create('Lista');
    for (const text of ['A', 'B', 'C'])
      await call.mutate('checklistItem.add', { cardId: card.id, text });
    const [a, , c] = (await detail(card)).items;
    await call.mutate('checklistItem.move', { itemId: c?.id, before: a?.id });
    expect((await detail(card)).items.map(({ text }) => text)).toEqual(['C', 'A', 'B']);
    await call.mutate('checklistItem.update', { itemId: a?.id, revision: 1, text: 'A2' });
    expect(
      await refused(
        call.mutate('checklistItem.update', { itemId: a?.id, revision: 1, text: 'A3' }),
      ),
    ).toMatchObject({ code: 'conflict' });
    await call.mutate('checklistItem.update', { itemId: c?.id, revision: 1, isDone: true });
    expect((await detail(card)).checklist).toEqual({ done: 1, total: 3 });
  });
});

describe('comments', () => {
  it('can be changed by the one who wrote them only, and come back after removal', async () => {
    const card = await create('Drøfting');
    const { commentId } = await call.mutate<{ commentId: string }>('cardComment.add', {
      ...{ cardId: card.id, text: 'Første' },
    });
    actor = 'Koordinator';
    expect(
      await refused(call.mutate('cardComment.update', { commentId, revision: 1, text: 'Annet' })),
    ).toMatchObject({
      code: 'validation',
      message: 'Bare Prosjektleder kan endre denne kommentaren. Skriv heller en ny under.',
    });
    await call.mutate('cardComment.remove', { commentId });
    expect((await detail(card)).commentList).toEqual([]);
    await call.mutate('history.undo');
    expect((await detail(card)).commentList).toMatchObject([{ text: 'Første', isOwn: false }]);
  });
});

describe('links', () => {
  it.each([
    ['javascript:alert(1)'],
    ['data:text/html,hei'],
    ['file:///etc/passwd'],
    ['mailto:'],
    ['bare ord'],
    [' '],
  ])('to %s are refused', async (url) => {
    const card = await create('Lenker');
    expect(await refused(call.mutate('cardLink.add', { cardId: card.id, url }))).toMatchObject({
      code: 'validation',
      message: 'Lenka må begynne med http://, https:// eller mailto:, og være en hel adresse.',
    });
  });
});

describe('attachments', () => {
  it('come out byte for byte under their own name, with the hash they went in with', async () => {
    const card = await create('Vedlegg');
    const content = Uint8Array.from({ length: 3000 }, (_, at) => at % 256);
    const file = await attach(card, "../Møte (utkast) 'nr. 2'.pdf", content);
    expect(file).toMatchObject({
      ...{ name: "Møte (utkast) 'nr. 2'.pdf", size: 3000, actor: 'Prosjektleder' },
      hash: createHash('sha256').update(content).digest('hex'),
    });
    const answer = await call.file(`/files/attachments/${file.id}`);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(content);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="M_te (utkast) 'nr. 2'.pdf"; filename*=UTF-8''M%C3%B8te%20%28utkast%29%20%27nr.%202%27.pdf`,
    );
  });

  it('keep their bytes out of the change log, and once for the same file on two cards', async () => {
    const [one, two] = [await create('En'), await create('To')];
    const content = bytes('x'.repeat(50_000));
    await attach(one, 'a.txt', content);
    await attach(two, 'b.txt', content);
    const { sqlite } = app.session.workspace();
    expect(sqlite.prepare('SELECT count(*) FROM blob').pluck().get()).toBe(1);
    const log = sqlite
      .prepare('SELECT max(length(coalesce(before, after))) FROM change')
      .pluck()
      .get();
    expect(Number(log)).toBeLessThan(2_000);
  });

  it('are there again after undo of their removal, and go only when no step can bring them back', async () => {
    const card = await create('Vedlegg');
    const blobs = () =>
      app.session.workspace().sqlite.prepare('SELECT count(*) FROM blob').pluck().get();
    const kept = await attach(card, 'beholdes.txt', bytes('beholdes'));
    await call.mutate('attachment.remove', { attachmentId: kept.id });
    await attach(card, 'angres.txt', bytes('angres'));
    expect(blobs()).toBe(2);
    await call.mutate('history.undo');
    // Redo can still bring the second one back.
    expect(blobs()).toBe(2);
    await call.mutate('history.redo');
    await call.mutate('history.undo');
    await call.mutate('card.update', { cardId: card.id, revision: 1, title: 'Ny vei' });
    await attach(card, 'rydder.txt', bytes('rydder'));
    expect(blobs()).toBe(2);
    for (let steps = 0; steps < 3; steps += 1) await call.mutate('history.undo');
    const back = await call.file(`/files/attachments/${kept.id}`);
    expect(await back.text()).toBe('beholdes');
  });

  it('over the limit are refused with their size, and an empty file too', async () => {
    const card = await create('Vedlegg');
    const path = `/files/attachments?card=${card.id}&name=stor.bin`;
    const large = await call.file(path, new Uint8Array(attachmentLimit + 1));
    expect(large.status).toBe(400);
    expect(await large.json()).toMatchObject({
      error: {
        message: '«stor.bin» er på 20,0 MB. Et vedlegg kan være høyst 20 MB.'.replaceAll(
          ' MB',
          '\u00a0MB',
        ),
      },
    });
    expect((await call.file(path, new Uint8Array())).status).toBe(400);
    expect((await detail(card)).files).toEqual([]);
  });
});

describe('dependencies', () => {
  it('name the circle they would close, and are shown from both sides', async () => {
    const [one, two, three] = [await create('En'), await create('To'), await create('Tre')];
    const add = (cardId: string, dependsOnId: string) =>
      call.mutate('cardDependency.add', { cardId, dependsOnId });
    await add(one.id, two.id);
    await add(two.id, three.id);
    expect(await refused(add(three.id, one.id))).toEqual({
      code: 'validation',
      message:
        'T2-3 kan ikke vente på T2-1, for da går det i ring: T2-3 venter på T2-1, som venter på T2-2, som venter på T2-3.',
    });
    expect((await refused(add(one.id, one.id))).message).toBe('T2-1 kan ikke vente på seg selv.');
    expect(await detail(two)).toMatchObject({
      ...{ blockedBy: 1, blocks: 1 },
      dependsOn: [{ code: 'T2-3' }],
      dependents: [{ code: 'T2-1' }],
    });
    await call.mutate('card.move', { cardId: three.id, columnId: 'm2-done', before: null });
    expect(await detail(two)).toMatchObject({ blockedBy: 0, blocks: 1 });
  });
});

describe('a copy', () => {
  it('holds what the card holds, unticked and not waiting, right below it; one undo takes all of it', async () => {
    const card = await create('Rutine', { services: ['ppt'], waitingOn: 'NAV' });
    await create('Under');
    await call.mutate('checklistItem.add', { cardId: card.id, text: 'Punkt' });
    const [item] = (await detail(card)).items;
    await call.mutate('checklistItem.update', { itemId: item?.id, revision: 1, isDone: true });
    await attach(card, 'a.txt', bytes('a'));
    const before = rows();
    const copy = await call.mutate<Card>('card.duplicate', { cardId: card.id });
    expect(await detail(copy)).toMatchObject({
      ...{ code: 'T2-3', title: 'Rutine (kopi)', services: ['ppt'], waitingOn: null },
      ...{ items: [{ text: 'Punkt', isDone: false }], files: [{ name: 'a.txt' }] },
    });
    expect((await board()).cards.map(({ code }) => code)).toEqual(['T2-1', 'T2-3', 'T2-2']);
    await call.mutate('history.undo');
    expect(rows()).toEqual(before);
  });
});

describe('the bin', () => {
  const bin = () => call.query<BinEntry[]>('bin.list');

  it('takes a card from the board and puts it back in its column with all that lies in it', async () => {
    const card = await create('Bort');
    await create('Blir');
    await call.mutate('cardComment.add', { cardId: card.id, text: 'Husk' });
    await call.mutate('card.remove', { cardId: card.id });
    expect((await board()).cards.map(({ title }) => title)).toEqual(['Blir']);
    expect(await bin()).toMatchObject([{ code: 'T2-1', columnName: 'Klar', isOld: false }]);
    expect(await call.mutate('bin.restore', { cardId: card.id })).toEqual({
      ...{ code: 'T2-1', column: 'Klar' },
    });
    expect((await board()).cards.map(({ title }) => title)).toEqual(['Bort', 'Blir']);
    expect((await detail(card)).commentList).toHaveLength(1);
  });

  it('never lets a card go for good before it has lain there for 90 days', async () => {
    const [card, other] = [await create('Gammelt'), await create('Arkivert')];
    await call.mutate('card.remove', { cardId: card.id });
    await call.mutate('card.archive', { cardId: other.id });
    now = new Date(start.getTime() + 90 * day);
    expect((await bin()).map(({ isOld }) => isOld)).toEqual([false, false]);
    expect(await refused(call.mutate('bin.purge', { cardIds: [card.id] }))).toMatchObject({
      code: 'validation',
    });
    now = new Date(start.getTime() + 91 * day);
    expect((await bin()).filter(({ isOld }) => isOld)).toMatchObject([{ code: 'T2-1' }]);
    expect(await refused(call.mutate('bin.purge', { cardIds: [other.id] }))).toMatchObject({
      code: 'validation',
    });
  });

  it('lets go of a card with everything in it as one step, which undo and redo can repeat', async () => {
    const [card, other] = [await create('Gammelt', { services: ['ppt'] }), await create('Annet')];
    await call.mutate('cardDependency.add', { cardId: other.id, dependsOnId: card.id });
    await call.mutate('checklistItem.add', { cardId: card.id, text: 'Punkt' });
    await attach(card, 'a.txt', bytes('a'));
    await call.mutate('card.remove', { cardId: card.id });
    now = new Date(start.getTime() + 100 * day);
    const before = rows();
    await call.mutate('bin.purge', { cardIds: [card.id] });
    const after = rows();
    expect(after['card']).toHaveLength(1);
    expect(after['card_dependency']).toEqual([]);
    await call.mutate('history.undo');
    expect(rows()).toEqual(before);
    await call.mutate('history.redo');
    expect(rows()).toEqual(after);
  });
});

describe('the history of a card', () => {
  it('tells what was done to the card and in it, by whom, and nothing of other cards', async () => {
    const card = await create('Utkast');
    const other = await create('Annet', { services: ['nav'] });
    await call.mutate('card.move', { cardId: card.id, columnId: 'm2-active', before: null });
    actor = 'Koordinator';
    const { itemId } = await call.mutate<{ itemId: string }>('checklistItem.add', {
      ...{ cardId: card.id, text: 'Innspill' },
    });
    await call.mutate('checklistItem.remove', { itemId });
    await call.mutate('cardDependency.add', { cardId: other.id, dependsOnId: card.id });
    await call.mutate('history.undo');
    const history = await call.query<HistoryEntry[]>('card.history', { cardId: card.id });
    expect(history.map(({ actor: who, text }) => `${who}: ${text}`)).toEqual([
      'Koordinator: angret: T2-2 avhenger ikke lenger av dette kortet',
      'Koordinator: T2-2 avhenger av dette kortet',
      'Koordinator: punktet «Innspill» fjernet fra sjekklista',
      'Koordinator: punktet «Innspill» lagt til i sjekklista',
      'Prosjektleder: flyttet fra Klar til Pågår',
      'Prosjektleder: opprettet i Klar',
    ]);
  });
});

describe('labels', () => {
  it('leave every card with the label, and come back to all of them', async () => {
    const { id } = await call.mutate<{ id: string }>('label.create', {
      ...{ name: 'Økonomi', shape: 'star', colour: 'green' },
    });
    expect(
      await refused(call.mutate('label.create', { name: 'ØKONOMI', shape: 'bar', colour: 'red' })),
    ).toMatchObject({ code: 'validation' });
    await create('En', { labels: [id] });
    await create('To', { labels: [id] });
    const before = rows();
    await call.mutate('label.remove', { labelId: id });
    const after = rows();
    expect((await board()).cards.map(({ labels }) => labels)).toEqual([[], []]);
    await call.mutate('history.undo');
    expect(rows()).toEqual(before);
    await call.mutate('history.redo');
    expect(rows()).toEqual(after);
  });
});
