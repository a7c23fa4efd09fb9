import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../db/migrations/index.ts';
import type { CommandPage } from '../../electron/contract/workspace.ts';
import type { AllBoards, Board, BoardColumn, Card } from '../../electron/contract/cards.ts';
import { longestRank } from '../../electron/core/domain/ordering.ts';
import { rpc, testApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeEach(() => {
  app = testApp();
});
afterEach(() => app.close());

const query = async <T>(name: string, input?: unknown) =>
  (await rpc(app.handler, 'app://dreiepunkt', 'query', name, input)).body.result?.data as T;
const mutate = (name: string, input?: unknown) =>
  rpc(app.handler, 'app://dreiepunkt', 'mutation', name, input);
const done = async <T = unknown>(name: string, input?: unknown): Promise<T> => {
  const { status, body } = await mutate(name, input);
  expect(body.error?.message).toBeUndefined();
  expect(status).toBe(200);
  return body.result?.data as T;
};
const refused = async (name: string, input?: unknown) => {
  const { status, body } = await mutate(name, input);
  expect(status).not.toBe(200);
  return { code: body.error?.data.domain.code, message: body.error?.message };
};
const board = (measureId = 2) => query<Board>('board.get', { measureId });
const make = (columnId: string, title = 'Oppgave') =>
  done<Card>('card.create', { measureId: Number(columnId[1]), columnId, title });
const column = async (id: string): Promise<BoardColumn> => {
  const found = (await query<AllBoards>('board.all')).columns.find((one) => one.id === id);
  if (!found) throw new Error(`no column ${id}`);
  return found;
};
const seen = ({ columnId, rank }: Card) => ({ columnId, rank });
const codes = async (columnId: string) =>
  (await board()).cards.filter((c) => c.columnId === columnId).map((c) => c.code);

describe('two windows on one card', () => {
  it('the later move of a card that has left its place is refused, and writes over nothing', async () => {
    const card = await make('m2-ready');
    await done('card.move', {
      ...{ cardId: card.id, columnId: 'm2-done', before: null, from: seen(card) },
    });
    const later = await refused('card.move', {
      ...{ cardId: card.id, columnId: 'm2-active', before: null, from: seen(card) },
    });
    expect(later).toEqual({
      code: 'conflict',
      message:
        'T2-1 er flyttet til Ferdig et annet sted siden du så tavla. Ingenting er skrevet over.',
    });
    expect(await codes('m2-done')).toEqual(['T2-1']);
  });

  it('a new place within the column counts as moved too', async () => {
    const [first, second] = [await make('m2-ready'), await make('m2-ready')];
    await done('card.move', {
      ...{ cardId: second.id, columnId: 'm2-ready', before: first.id, from: seen(second) },
    });
    const later = await refused('card.move', {
      ...{ cardId: second.id, columnId: 'm2-active', before: null, from: seen(second) },
    });
    expect(later.message).toContain('T2-2 er flyttet innen Klar');
  });

  it('a card whose words were changed meanwhile may still be moved: no word is lost', async () => {
    const card = await make('m2-ready');
    await done('card.update', { cardId: card.id, revision: card.revision, title: 'Ny tittel' });
    const moved = await done<Card>('card.move', {
      ...{ cardId: card.id, columnId: 'm2-active', before: null, from: seen(card) },
    });
    expect(moved).toMatchObject({ title: 'Ny tittel', columnId: 'm2-active' });
  });

  it('a move in front of a card that is gone is refused instead of landing last', async () => {
    const [first, second] = [await make('m2-ready'), await make('m2-ready')];
    await done('card.archive', { cardId: first.id });
    const later = await refused('card.move', {
      ...{ cardId: second.id, columnId: 'm2-ready', before: first.id },
    });
    expect(later.code).toBe('conflict');
  });

  it('several cards at once stop whole when one of them was changed', async () => {
    const [one, two] = [await make('m2-ready'), await make('m2-ready')];
    await done('card.update', { cardId: two.id, revision: two.revision, title: 'Endret' });
    const cards = [one, two].map(({ id, revision }) => ({ cardId: id, revision }));
    expect(await refused('card.updateMany', { cards, owner: 'PPT' })).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('T2-2 er endret et annet sted'),
    });
    expect((await refused('card.archiveMany', { cards })).code).toBe('conflict');
    const now = await board();
    expect(now.cards.map(({ owner }) => owner)).toEqual([null, null]);
  });

  it('a column renamed in another window is not renamed again unseen', async () => {
    const before = await column('m2-active');
    const edit = { columnId: before.id, revision: before.revision };
    await done('board.updateColumn', { ...edit, name: 'I arbeid' });
    expect(await refused('board.updateColumn', { ...edit, name: 'Under arbeid' })).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Kolonna I arbeid er endret'),
    });
    expect((await refused('board.moveColumn', { ...edit, before: null })).code).toBe('conflict');
    expect((await refused('board.removeColumn', edit)).code).toBe('conflict');
  });
});

describe('several cards at once', () => {
  it('are one step with one undo, in the order they were chosen', async () => {
    const cards = [await make('m2-ready'), await make('m2-ready'), await make('m2-ready')];
    const target = await make('m2-active');
    await done('card.moveMany', {
      moves: cards.map((card) => ({
        ...{ cardId: card.id, columnId: 'm2-active', before: target.id, from: seen(card) },
      })),
    });
    expect(await codes('m2-active')).toEqual(['T2-1', 'T2-2', 'T2-3', 'T2-4']);
    const { sentence } = await done<{ sentence: string }>('history.undo');
    expect(sentence).toBe('Angret: 3 kort flyttet til Pågår');
    expect(await codes('m2-ready')).toEqual(['T2-1', 'T2-2', 'T2-3']);
  });

  it('owner and due date are set together and taken back together', async () => {
    const cards = [await make('m2-ready'), await make('m2-ready')];
    const given = cards.map(({ id, revision }) => ({ cardId: id, revision }));
    const after = await done<Card[]>('card.updateMany', {
      ...{ cards: given, owner: 'PPT', dueDate: '2026-12-02' },
    });
    expect(after.map(({ owner, dueDate }) => [owner, dueDate])).toEqual([
      ['PPT', '2026-12-02'],
      ['PPT', '2026-12-02'],
    ]);
    expect((await done<{ sentence: string }>('history.undo')).sentence).toBe(
      'Angret: 2 kort: ansvarlig er PPT, frist 2. desember 2026',
    );
    expect((await board()).cards.map(({ owner }) => owner)).toEqual([null, null]);
  });
});

describe('columns', () => {
  it('one with cards is kept until it is said where the cards go; archived ones follow quietly', async () => {
    const [kept, archived] = [await make('m2-ready'), await make('m2-ready')];
    await done('card.archive', { cardId: archived.id });
    const { revision } = await column('m2-ready');
    const removal = { columnId: 'm2-ready', revision };
    expect(await refused('board.removeColumn', removal)).toEqual({
      code: 'validation',
      message: 'Klar har 1 kort og kan ikke fjernes.',
    });
    await done('board.removeColumn', { ...removal, moveCardsTo: 'm2-active' });
    expect(await codes('m2-active')).toEqual([kept.code]);
    await done('history.undo');
    expect(await codes('m2-ready')).toEqual([kept.code]);
    await done('card.archive', { cardId: kept.id });
    await done('board.removeColumn', removal);
    const { sqlite } = app.session.workspace();
    expect(
      sqlite
        .prepare('SELECT DISTINCT column_id FROM card WHERE id IN (?, ?)')
        .pluck()
        .all(kept.id, archived.id),
    ).toEqual(['m2-queue']);
  });

  it('the last one cannot go, so a board is never without a place for cards', async () => {
    for (const { id, revision } of (await board()).columns.slice(1))
      await done('board.removeColumn', { columnId: id, revision });
    const [last] = (await board()).columns;
    const { message } = await refused('board.removeColumn', {
      ...{ columnId: last?.id, revision: last?.revision },
    });
    expect(message).toBe('Ei tavle må ha minst én kolonne. Lag den nye kolonna først.');
  });

  it('a limit is kept as said, and taken off with null', async () => {
    const before = await column('m2-active');
    const edit = { columnId: before.id, revision: before.revision };
    const limited = await done<BoardColumn>('board.updateColumn', { ...edit, wipLimit: 4 });
    expect(limited.wipLimit).toBe(4);
    const { revision } = limited;
    const free = await done<BoardColumn>('board.updateColumn', {
      ...edit,
      revision,
      wipLimit: null,
    });
    expect(free.wipLimit).toBeNull();
    expect((await refused('board.updateColumn', { ...edit, wipLimit: 0 })).code).toBe('validation');
  });

  it('cannot be put on, or in front of one of, another measure’s board', async () => {
    const { revision } = await column('m2-ready');
    const asked = { columnId: 'm2-ready', revision };
    expect((await refused('board.moveColumn', { ...asked, before: 'm3-ready' })).code).toBe(
      'conflict',
    );
    expect((await refused('board.removeColumn', { ...asked, moveCardsTo: 'm3-ready' })).code).toBe(
      'not_found',
    );
  });
});

describe('the order of cards', () => {
  it('a gap used a thousand times is ranked anew before ranks grow long, in a step of its own', async () => {
    const [first, a, b] = [await make('m2-ready'), await make('m2-ready'), await make('m2-ready')];
    // The two take turns to stand just in front of the other: the gap behind the first halves each time.
    let [front, back] = [a, b];
    let longest = 0;
    for (let i = 0; i < 500; i++) {
      const moved = await done<Card>('card.move', {
        ...{ cardId: back.id, columnId: 'm2-ready', before: front.id },
      });
      longest = Math.max(longest, moved.rank.length);
      [front, back] = [moved, front];
    }
    expect(longest).toBeGreaterThan(longestRank / 2);
    expect(longest).toBeLessThanOrEqual(longestRank);
    expect(await codes('m2-ready')).toEqual([first.code, front.code, back.code]);
    const { commands } = await query<CommandPage>('history.list', { limit: 600 });
    expect(commands.map(({ sentence }) => sentence)).toContain(
      'Rekkefølgen i Klar er skrevet på nytt',
    );
  });

  it('an archived card keeps its place free: taken back, it shares it with nobody', async () => {
    const cards = [await make('m2-ready'), await make('m2-ready'), await make('m2-ready')];
    await done('card.archive', { cardId: cards[1]?.id });
    await done('card.move', {
      ...{ cardId: cards[0]?.id, columnId: 'm2-ready', before: cards[2]?.id },
    });
    const extra = await make('m2-active');
    await done('card.move', { cardId: extra.id, columnId: 'm2-ready', before: cards[2]?.id });
    const ranks = app.session
      .workspace()
      .sqlite.prepare("SELECT rank FROM card WHERE column_id = 'm2-ready'")
      .pluck()
      .all();
    expect(new Set(ranks).size).toBe(4);
  });

  it('an older file with two cards in one place is opened, in the order it was read', () => {
    const sqlite = new Database(':memory:');
    const [foundation, figures, ...later] = migrations;
    for (const one of [foundation, figures]) sqlite.exec(one?.sql ?? '');
    sqlite.exec(`
      INSERT INTO measure VALUES (1, 'A', 'A', '', '', '', '', 'not_stated', '', NULL, NULL, NULL, 's. 1');
      INSERT INTO board_column VALUES ('k', 1, 'Kø', 'queue', 'a', NULL), ('f', 1, 'Ferdig', 'done', 'b', NULL);`);
    const insert = sqlite.prepare(
      `INSERT INTO card (id, measure_id, number, column_id, rank, title, created_at, moved_at)
       VALUES (?, 1, ?, ?, ?, 'Kort', '', '')`,
    );
    ['a0', 'a1', 'a1', 'a1', 'a2'].forEach((rank, i) => insert.run(`k${i}`, i + 1, 'k', rank));
    insert.run('f0', 6, 'f', 'a0');
    for (const { sql } of later) sqlite.exec(sql);
    const inColumn = sqlite.prepare<[string], { id: string; rank: string }>(
      'SELECT id, rank FROM card WHERE column_id = ? ORDER BY rank',
    );
    expect(inColumn.all('k').map(({ id }) => id)).toEqual(['k0', 'k1', 'k2', 'k3', 'k4']);
    expect(inColumn.all('f')).toEqual([{ id: 'f0', rank: 'a0' }]);
    sqlite.close();
  });
});

describe('the list of changes', () => {
  const sentences = async () =>
    (await query<CommandPage>('history.list', { limit: 50 })).commands.map(
      ({ sentence, state }) => `${state} ${sentence}`,
    );
  const stepOf = async (sentence: string) =>
    (await query<CommandPage>('history.list', { limit: 50 })).commands.find(
      (one) => one.sentence === sentence,
    )?.step;

  it('takes back to a chosen step, that one too, and does again to a chosen one', async () => {
    for (const title of ['A', 'B', 'C', 'D']) await make('m2-ready', title);
    expect(await done('history.undoTo', { step: await stepOf('Ny oppgave: B') })).toEqual({
      sentence: 'Angret: 3 endringer',
      count: 3,
    });
    expect(await codes('m2-ready')).toEqual(['T2-1']);
    expect(await sentences()).toEqual([
      'undone Ny oppgave: D',
      'undone Ny oppgave: C',
      'undone Ny oppgave: B',
      'done Ny oppgave: A',
    ]);
    await done('history.redoTo', { step: await stepOf('Ny oppgave: C') });
    expect(await codes('m2-ready')).toEqual(['T2-1', 'T2-2', 'T2-3']);
    await make('m2-ready', 'E');
    expect(await sentences()).toEqual([
      'done Ny oppgave: E',
      'gone Ny oppgave: D',
      'done Ny oppgave: C',
      'done Ny oppgave: B',
      'done Ny oppgave: A',
    ]);
    const gone = await stepOf('Ny oppgave: D');
    expect((await refused('history.undoTo', { step: gone })).code).toBe('conflict');
    expect((await refused('history.redoTo', { step: gone })).code).toBe('conflict');
    expect(await codes('m2-ready')).toEqual(['T2-1', 'T2-2', 'T2-3', 'T2-4']);
  });

  it('comes as many at a time as asked for, so that a long history is not sent whole', async () => {
    for (let i = 0; i < 12; i++) await make('m2-ready', `Kort ${i}`);
    const some = await query<CommandPage>('history.list', { limit: 10 });
    expect(some.commands.map(({ sentence }) => sentence)).toEqual(
      Array.from({ length: 10 }, (_, i) => `Ny oppgave: Kort ${11 - i}`),
    );
    expect(some.hasOlder).toBe(true);
    const all = await query<CommandPage>('history.list', { limit: 12 });
    expect([all.commands.length, all.hasOlder]).toEqual([12, false]);
  });
});

describe('what a board carries', () => {
  it('leaves the long text inside a card out of the board, and gives it when the card is opened', async () => {
    const made = await done<Card>('card.create', {
      ...{ measureId: 2, columnId: 'm2-ready', title: 'Kartlegge', description: 'Lang tekst' },
    });
    expect(JSON.stringify([await board(), await query('board.all')])).not.toContain('Lang tekst');
    expect(await query('card.get', { cardId: made.id })).toMatchObject({
      description: 'Lang tekst',
    });
  });
});

describe('how a board was last looked at', () => {
  it('is kept in the file for each board by itself, without a step to undo', async () => {
    await done('board.saveView', { board: 2, view: { group: 'owner', folded: ['PPT'] } });
    await done('board.saveView', { board: 'all', view: { q: 'ærlig' } });
    expect(await query('board.view', { board: 2 })).toEqual({ group: 'owner', folded: ['PPT'] });
    expect(await query('board.view', { board: 'all' })).toEqual({ q: 'ærlig' });
    expect(await query('board.view', { board: 1 })).toEqual({});
    expect((await query<CommandPage>('history.list', { limit: 50 })).commands).toEqual([]);
  });
});
