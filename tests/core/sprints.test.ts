import { afterEach, describe, expect, it } from 'vitest';
import type { Card } from '../../electron/contract/cards.ts';
import type {
  RunningSprint,
  SprintClosing,
  SprintHead,
  SprintList,
  SprintPlanning,
  SprintSnapshot,
} from '../../electron/contract/sprints.ts';
import { runStep } from '../../db/transaction.ts';
import { rpc, testApp, type TestApp } from '../support/app.ts';

const origin = 'http://core.invalid';
const open: TestApp[] = [];
afterEach(() => {
  for (const app of open.splice(0)) {
    expect(app.errors).toEqual([]);
    app.close();
  }
});

/** A new file whose clock the test turns; it starts on Monday 9 November 2026 at noon. */
function newFile() {
  let ids = 0;
  const clock = { now: new Date('2026-11-09T11:00:00Z') };
  const app = testApp(undefined, {
    host: {
      actor: 'prosjektleder',
      now: () => clock.now,
      newId: () => `id-${String(++ids).padStart(4, '0')}`,
      version: 'test',
    },
  });
  open.push(app);
  const call = async <T>(kind: 'query' | 'mutation', name: string, input?: unknown): Promise<T> => {
    const { body } = await rpc(app.handler, origin, kind, name, input);
    if (body.error) throw new Error(`${body.error.data.domain.code}: ${body.error.message}`);
    return body.result?.data as T;
  };
  const query = <T>(name: string, input?: unknown) => call<T>('query', name, input);
  const mutate = <T>(name: string, input?: unknown) => call<T>('mutation', name, input);
  const board = async (measureId = 2) =>
    query<{ columns: { id: string; kind: string }[]; cards: Card[] }>('board.get', { measureId });
  return {
    app,
    query,
    mutate,
    board,
    at: (iso: string) => {
      clock.now = new Date(`${iso}T11:00:00Z`);
    },
    planning: () => query<SprintPlanning>('sprint.planning', { measureId: 2 }),
    running: () => query<RunningSprint | null>('sprint.running', { measureId: 2 }),
    add: async (title: string, more: Record<string, unknown> = {}, kind = 'queue') => {
      const { columns } = await board();
      const columnId = columns.find((column) => column.kind === kind)?.id;
      return mutate<Card>('card.create', { measureId: 2, columnId, title, ...more });
    },
    move: async (cardId: string, kind: string) => {
      const { columns } = await board();
      const columnId = columns.find((column) => column.kind === kind)?.id;
      return mutate('card.move', { cardId, columnId, before: null });
    },
    /** A sprint with these cards in it, started. */
    start: async (cards: readonly Card[]) => {
      const made = await mutate<SprintHead>('sprint.create', { measureId: 2 });
      for (const { id } of cards) await mutate('sprint.planCard', { cardId: id });
      return mutate<RunningSprint>('sprint.commit', { sprintId: made.id, revision: 1 });
    },
    /** Another hand in the file, as its own step. */
    change: (sql: string) => {
      const workspace = app.session.workspace();
      const order = { command: 'test', sentence: 'Prøver', actor: 'test', now: clock.now };
      runStep(workspace, order, () => workspace.sqlite.exec(sql));
    },
    rows: (sql: string) => app.session.workspace().sqlite.prepare(sql).all(),
  };
}

describe('planning', () => {
  it('fails to start twice, and a warning never stops the start but goes with the sprint', async () => {
    const file = newFile();
    const card = await file.add('Avklare romplan', { owner: 'Helsestasjonen', size: 'L' });
    const made = await file.mutate<SprintHead>('sprint.create', { measureId: 2 });
    await expect(file.mutate('sprint.create', { measureId: 2 })).rejects.toThrow(
      /^conflict: Sprint 1/,
    );
    await file.mutate('sprint.planCard', { cardId: card.id });
    await file.mutate('sprint.saveCapacity', {
      ...{ sprintId: made.id, who: 'Helsestasjonen', hours: 10, percent: null, daysOff: 0 },
    });
    const { planned } = await file.planning();
    expect(planned?.capacity).toMatchObject([
      { who: 'Helsestasjonen', planned: 16, available: 10, over: 6 },
    ]);
    expect(planned?.checks.map(({ text }) => text)).toContain('Helsestasjonen har 6 timer for mye');
    const running = await file.mutate<RunningSprint>('sprint.commit', {
      sprintId: made.id,
      revision: 1,
    });
    expect(running).toMatchObject({
      state: 'active',
      counts: { promised: 1, added: 0, pushed: 0 },
    });
    expect(running.warnings).toContain('Helsestasjonen har 6 timer for mye');
    await expect(
      file.mutate('sprint.commit', { sprintId: made.id, revision: running.revision }),
    ).rejects.toThrow(/alt i gang/);
  });

  it('writes over nobody: an older revision of the plan is refused', async () => {
    const file = newFile();
    const { id } = await file.mutate<SprintHead>('sprint.create', { measureId: 2 });
    await file.mutate('sprint.save', { sprintId: id, revision: 1, goal: 'Levere noe' });
    await expect(
      file.mutate('sprint.save', { sprintId: id, revision: 1, goal: 'Levere noe annet' }),
    ).rejects.toThrow(/^conflict/);
    await expect(
      file.mutate('sprint.save', {
        sprintId: id,
        revision: 2,
        startDate: '2027-01-01',
        endDate: '2026-12-01',
      }),
    ).rejects.toThrow(/slutter før den begynner/);
  });

  it('ranks what the leadership asked for first, and offers the challenges nobody works on', async () => {
    const file = newFile();
    file.at('2026-09-01');
    await file.add('Gammel oppgave', { challenges: ['U15'] });
    file.at('2026-11-09');
    const asked = await file.add('Bestilt oppgave', { challenges: ['U03'] });
    const request = await file.mutate<{ id: string }>('request.create', {
      ...{ text: 'Avklar romplan', askedOn: '2026-11-01', dueDate: null, measureId: 2 },
    });
    file.change(`UPDATE card SET request_id = '${request.id}' WHERE id = '${asked.id}'`);
    const { queue, gaps, context } = await file.planning();
    expect(queue.map(({ title }) => title)).toEqual(['Bestilt oppgave', 'Gammel oppgave']);
    expect(queue[0]?.reason).toEqual({ kind: 'asked' });
    expect(context.requests.map(({ text }) => text)).toEqual(['Avklar romplan']);
    expect(gaps.map(({ id }) => id)).not.toContain('U15');
    expect(gaps.length).toBeGreaterThan(0);
  });

  it('puts a card others wait for before an older one, and warns when the other is left out', async () => {
    const file = newFile();
    file.at('2026-09-01');
    await file.add('Eldst', { challenges: ['U08'] });
    const waits = await file.add('Venter', { challenges: ['U08'] });
    file.at('2026-11-09');
    const first = await file.add('Må først', { challenges: ['U08'], hours: 12 });
    await file.mutate('cardDependency.add', { cardId: waits.id, dependsOnId: first.id });
    await file.mutate('sprint.create', { measureId: 2 });
    const { queue } = await file.planning();
    expect(queue[0]).toMatchObject({ title: 'Må først', hours: 12 });
    expect(queue[0]?.reason).toEqual({ kind: 'blocks', codes: ['T2-2'] });
    await file.mutate('sprint.planCard', { cardId: waits.id });
    const { planned } = await file.planning();
    expect(planned?.checks.map(({ text }) => text)).toContain(
      'T2-2 må vente på T2-3, som ikke er i sprinten',
    );
  });

  it('moves one place by hand, keeps the rest by rule, and goes back to the rule when asked', async () => {
    const file = newFile();
    for (const day of ['01', '02', '03', '04']) {
      file.at(`2026-09-${day}`);
      await file.add(`Oppgave ${day}`, { challenges: ['U08'] });
    }
    file.at('2026-11-09');
    const titles = async () => (await file.planning()).queue.map(({ title }) => title.slice(-2));
    expect(await titles()).toEqual(['01', '02', '03', '04']);
    const { queue } = await file.planning();
    const [, second, third] = queue;
    await file.mutate('sprint.rankCard', { cardId: third?.id, before: second?.id });
    expect(await titles()).toEqual(['01', '03', '02', '04']);
    expect((await file.planning()).isHandRanked).toBe(true);
    await file.mutate('history.undo');
    expect(await titles()).toEqual(['01', '02', '03', '04']);
    await file.mutate('history.redo');
    await file.mutate('sprint.rankByRule', { measureId: 2 });
    expect(await titles()).toEqual(['01', '02', '03', '04']);
    expect((await file.planning()).isHandRanked).toBe(false);
  });
});

describe('the places of cards that are not in the queue now', () => {
  it('stand free for when they come back, so that no two cards share one', async () => {
    const file = newFile();
    const [a, b] = [await file.add('A'), await file.add('B')];
    await file.mutate('sprint.rankCard', { cardId: b.id, before: a.id });
    await file.mutate('card.archive', { cardId: b.id });
    const c = await file.add('C');
    await file.mutate('sprint.rankCard', { cardId: c.id, before: a.id });
    await file.mutate('bin.restore', { cardId: b.id });
    const ranks = file.app.session
      .workspace()
      .sqlite.prepare('SELECT rank FROM queue_place')
      .pluck()
      .all();
    expect(new Set(ranks).size).toBe(ranks.length);
    await file.mutate('sprint.rankCard', { cardId: a.id, before: c.id });
    await file.mutate('sprint.rankCard', { cardId: a.id, before: b.id });
    // An older edition could leave two in one place: ranking in front of one is then no fault of the app's.
    const workspace = file.app.session.workspace();
    const order = { command: 'test', sentence: 'Likt', actor: 'test', now: new Date() };
    runStep(workspace, order, () => workspace.sqlite.exec("UPDATE queue_place SET rank = 'a0'"));
    await file.mutate('sprint.rankCard', { cardId: a.id, before: c.id });
    expect((await file.planning()).queue[0]?.title).toBe('A');
  });
});

describe('while it runs', () => {
  it('marks what was added and what was pushed out, and takes a card back without a trace', async () => {
    const file = newFile();
    const [one, two, late] = [await file.add('En'), await file.add('To'), await file.add('Sen')];
    await file.start([one, two]);
    file.at('2026-11-16');
    await file.mutate('sprint.toggleCard', { cardId: late.id });
    await file.mutate('sprint.toggleCard', { cardId: two.id });
    const running = await file.running();
    expect(running?.marks).toEqual({
      [one.id]: 'promised',
      [two.id]: 'pushed',
      [late.id]: 'added',
    });
    expect(running?.progress).toMatchObject({ all: 2, ready: 2, done: 0 });
    expect(running?.burnUpText).toContain('0 av 2 oppgaver er ferdige.');
    await file.mutate('sprint.toggleCard', { cardId: two.id });
    expect((await file.running())?.marks[two.id]).toBe('promised');
  });

  it('says what to do when there is no sprint to put a card in', async () => {
    const file = newFile();
    const card = await file.add('Alene');
    await expect(file.mutate('sprint.toggleCard', { cardId: card.id })).rejects.toThrow(
      /^validation: Tiltak 2 har ingen sprint ennå/,
    );
  });

  it('keeps the promise as it was made though the card is renamed', async () => {
    const file = newFile();
    const card = await file.add('Før', { size: 'S' });
    await file.start([card]);
    await file.mutate('card.update', { cardId: card.id, revision: 1, title: 'Etter', size: 'L' });
    expect(file.rows('SELECT title, size, hours FROM sprint_baseline')).toEqual([
      { title: 'Før', size: 'S', hours: 4 },
    ]);
  });
});

describe('closing', () => {
  it('asks for every open card, and for a reason where one is dropped', async () => {
    const file = newFile();
    const cards = [await file.add('En'), await file.add('To')];
    const { id, revision } = await file.start(cards);
    const close = (outcomes: unknown[]) =>
      file.mutate('sprint.close', { sprintId: id, revision, outcomes, retrospective: [] });
    await expect(close([])).rejects.toThrow(/Si hva som skal skje med T2-1/);
    const first = { cardId: cards[0]?.id, outcome: 'done' };
    await expect(
      close([first, { cardId: cards[1]?.id, outcome: 'dropped', reason: ' ' }]),
    ).rejects.toThrow(/Skriv hvorfor T2-2/);
    await expect(
      file.mutate('sprint.close', {
        sprintId: id,
        revision,
        outcomes: [],
        retrospective: ['1', '2', '3', '4'],
      }),
    ).rejects.toThrow(/høyst tre linjer/);
  });

  it('closes an empty sprint', async () => {
    const file = newFile();
    const { id, revision } = await file.start([]);
    const { snapshot } = await file.mutate<{ snapshot: SprintSnapshot }>('sprint.close', {
      ...{ sprintId: id, revision, outcomes: [], retrospective: [] },
    });
    expect(snapshot.sentence).toBe('Sprinten hadde ingen oppgaver.');
  });

  it('reports in words, carries on what is moved with its origin, and shelves what is dropped', async () => {
    const file = newFile();
    const cards = [];
    for (const title of ['a', 'b', 'c', 'd']) cards.push(await file.add(title));
    const [a, b, c, d] = cards.map(({ id }) => id);
    const { id } = await file.start(cards.slice(0, 3));
    await file.mutate('sprint.toggleCard', { cardId: d });
    file.at('2026-11-20');
    await file.move(a ?? '', 'done');
    file.at('2026-12-04');
    const { open: still, revision } = await file.query<SprintClosing>('sprint.closing', {
      sprintId: id,
    });
    expect(still.map((card) => card.id)).toEqual([b, c, d]);
    const { snapshot } = await file.mutate<{ snapshot: SprintSnapshot }>('sprint.close', {
      sprintId: id,
      revision,
      outcomes: [
        { cardId: b, outcome: 'moved' },
        { cardId: c, outcome: 'dropped', reason: 'Ikke lenger nødvendig' },
        { cardId: d, outcome: 'done' },
      ],
      retrospective: ['Vi begynte for sent', ''],
    });
    expect(snapshot.sentence).toBe(
      'Vi lovet 3, leverte 2, la til 1, skjøv 1 ut og droppet 1. Av det vi lovet, ble én levert.',
    );
    expect(snapshot.retrospective).toEqual(['Vi begynte for sent']);
    const { planned, previous, queue } = await file.planning();
    expect(previous?.line).toBe('lovet 3, leverte 2, la til 1, skjøv 1 ut, droppet 1');
    expect(planned?.number).toBe(2);
    expect(planned?.cards).toMatchObject([{ id: b, movedFrom: { last: 1, first: 1 } }]);
    expect(queue).toEqual([]);
    const { cards: left } = await file.board();
    expect(left.map((card) => card.id).toSorted()).toEqual([a, b, d].toSorted());
  });

  it('shows a closed sprint from its picture alone: later changes leave it the same to the byte', async () => {
    const file = newFile();
    const cards = [];
    for (let n = 1; n <= 9; n += 1)
      cards.push(await file.add(`Oppgave ${n}`, { challenges: ['U08'] }));
    const { id, revision } = await file.start(cards);
    file.at('2026-12-04');
    const outcomes = cards.map((card, n) => ({
      cardId: card.id,
      outcome: n < 6 ? 'done' : 'moved',
    }));
    await file.mutate('sprint.close', { sprintId: id, revision, outcomes, retrospective: [] });
    const seen = async () =>
      JSON.stringify([
        await file.query('sprint.closed', { sprintId: id }),
        await file.query('sprint.sheet', { sprintId: id }),
        (await file.query<SprintList>('sprint.list', { measureId: 2 })).entries.find(
          (e) => e.id === id,
        ),
      ]);
    const before = await seen();
    expect(JSON.parse(before)[0].points.at(-1)).toEqual({ date: '2026-12-04', scope: 9, done: 6 });
    file.at('2027-03-01');
    const now = (await file.board()).cards;
    await file.mutate('card.update', {
      cardId: now[0]?.id,
      revision: now[0]?.revision,
      title: 'Nytt navn',
      challenges: [],
    });
    await file.move(now[1]?.id ?? '', 'queue');
    await file.mutate('card.archive', { cardId: now[2]?.id });
    await file.mutate('measure.setLeader', { measureId: 2, leader: 'Ny leder' });
    await file.mutate('sprint.planCard', { cardId: now[7]?.id });
    expect(await seen()).toBe(before);
  });

  it('survives that the cards themselves are deleted', async () => {
    const file = newFile();
    const cards = [await file.add('En'), await file.add('To')];
    const { id, revision } = await file.start(cards);
    const outcomes = cards.map((card) => ({ cardId: card.id, outcome: 'done' }));
    await file.mutate('sprint.close', { sprintId: id, revision, outcomes, retrospective: [] });
    const before = JSON.stringify(await file.query('sprint.closed', { sprintId: id }));
    file.change('DELETE FROM card');
    expect(JSON.stringify(await file.query('sprint.closed', { sprintId: id }))).toBe(before);
  });

  it('counts a promised card that was deleted meanwhile as dropped, so that the numbers add up', async () => {
    const file = newFile();
    const cards = [await file.add('En'), await file.add('To')];
    const { id, revision } = await file.start(cards);
    file.change(`DELETE FROM card WHERE title = 'En'`);
    const { snapshot } = await file.mutate<{ snapshot: SprintSnapshot }>('sprint.close', {
      ...{ sprintId: id, revision, retrospective: [] },
      outcomes: [{ cardId: cards[1]?.id, outcome: 'done' }],
    });
    expect(snapshot.report).toMatchObject({ promised: 2, delivered: 1, dropped: 1 });
    expect(snapshot.cards.map(({ reason }) => reason)).toContain('Oppgaven var slettet');
  });
});

describe('what stands, stands', () => {
  async function closed() {
    const file = newFile();
    const card = await file.add('En');
    const { id, revision } = await file.start([card]);
    await file.mutate('sprint.close', {
      ...{ sprintId: id, revision, retrospective: [] },
      outcomes: [{ cardId: card.id, outcome: 'moved' }],
    });
    return { file, id, card };
  }

  it.each([
    `UPDATE sprint_snapshot SET content = '{}'`,
    'DELETE FROM sprint_snapshot',
    `UPDATE sprint SET goal = 'Noe annet' WHERE state = 'closed'`,
    `DELETE FROM sprint WHERE state = 'closed'`,
    `UPDATE sprint_baseline SET title = 'Noe annet'`,
    'DELETE FROM sprint_baseline',
    `INSERT INTO sprint_baseline (sprint_id, card_id, position, code, title, column_name)
       SELECT id, 'x', 9, 'T2-9', 'Lagt til etterpå', 'Klar' FROM sprint WHERE state = 'closed'`,
    `UPDATE sprint SET state = 'closed', closed_at = '2026', committed_at = '2026' WHERE state = 'planned'`,
  ])('the file itself refuses: %s', async (sql) => {
    const { file } = await closed();
    expect(() => file.change(sql)).toThrow(
      /is not (changed|deleted|taken back)|is made when|closed with|CHECK constraint/,
    );
  });

  it('but the closing itself can be undone and done again, to the same picture', async () => {
    const { file, id, card } = await closed();
    const before = JSON.stringify(await file.query('sprint.closed', { sprintId: id }));
    await file.mutate('history.undo');
    expect(await file.running()).toMatchObject({
      id,
      state: 'active',
      marks: { [card.id]: 'promised' },
    });
    expect((await file.planning()).planned).toBeNull();
    await file.mutate('history.redo');
    expect(JSON.stringify(await file.query('sprint.closed', { sprintId: id }))).toBe(before);
    await file.mutate('history.undo');
    await file.mutate('history.undo');
    expect(await file.running()).toBeNull();
    expect((await file.planning()).planned).toMatchObject({ id, state: 'planned' });
    expect(file.rows('SELECT * FROM sprint_baseline')).toEqual([]);
  });
});

describe('an experiment', () => {
  it('takes no result before the prediction is locked, and no new prediction after', async () => {
    const file = newFile();
    const { id: sprintId } = await file.mutate<SprintHead>('sprint.create', { measureId: 2 });
    const { id } = await file.mutate<{ id: string }>('experiment.create', {
      ...{ sprintId, plan: 'Ringe foreldrene dagen før', prediction: 'Flere kommer' },
    });
    const save = (revision: number, more: object) =>
      file.mutate('experiment.save', { experimentId: id, revision, ...more });
    await expect(save(1, { result: 'Flere kom' })).rejects.toThrow(/Lås forventningen/);
    await file.mutate('experiment.lock', { experimentId: id });
    await expect(save(2, { prediction: 'Færre kommer' })).rejects.toThrow(/låst/);
    await save(2, { result: 'Like mange kom', learned: 'Prøv kveldstid' });
    const { planned } = await file.planning();
    expect(planned?.experiments).toMatchObject([
      { prediction: 'Flere kommer', result: 'Like mange kom', learned: 'Prøv kveldstid' },
    ]);
    for (const sql of [
      `UPDATE experiment SET prediction = 'Skrevet om'`,
      'UPDATE experiment SET locked_at = NULL',
    ])
      expect(() => file.change(sql)).toThrow(
        /is not (changed|deleted|taken back)|is made when|closed with|CHECK constraint/,
      );
  });

  it('is locked when the sprint starts', async () => {
    const file = newFile();
    const { id: sprintId } = await file.mutate<SprintHead>('sprint.create', { measureId: 2 });
    await file.mutate('experiment.create', { sprintId, plan: 'Prøve', prediction: 'Noe skjer' });
    const { experiments } = await file.mutate<RunningSprint>('sprint.commit', {
      sprintId,
      revision: 1,
    });
    expect(experiments[0]?.lockedAt).not.toBeNull();
  });
});
