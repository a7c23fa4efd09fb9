import { afterEach, describe, expect, it } from 'vitest';
import type { Briefing, BriefingModel, BriefingRow } from '../../electron/contract/briefings.ts';
import { rpc, testApp, type TestApp } from '../support/app.ts';

const origin = 'http://core.invalid';
const open: TestApp[] = [];

/** A new file whose clock is set by the test. */
function newFile() {
  let now = new Date('2026-11-22T12:00:00Z');
  let ids = 0;
  const app = testApp(undefined, {
    host: {
      actor: 'prosjektleder',
      now: () => now,
      newId: () => `id-${++ids}`,
      version: 'test',
    },
  });
  open.push(app);
  const call = async (kind: 'query' | 'mutation', name: string, input?: unknown) => {
    const { body } = await rpc(app.handler, origin, kind, name, input);
    if (body.error) throw new Error(`${body.error.data.domain.code}: ${body.error.message}`);
    return body.result?.data;
  };
  return {
    app,
    at: (instant: string) => (now = new Date(instant)),
    query: async <T>(name: string, input?: unknown) => (await call('query', name, input)) as T,
    mutate: async <T>(name: string, input?: unknown) => (await call('mutation', name, input)) as T,
  };
}

afterEach(() => {
  for (const app of open.splice(0)) {
    expect(app.errors).toEqual([]);
    app.close();
  }
});

const status = (line: string) => ({ measureId: 1, stage: 'trial', state: 'on_track', line });

describe('a snapshot', () => {
  it('says what it said, whatever is written or changed afterwards', async () => {
    const file = newFile();
    const { id } = await file.mutate<BriefingRow>('briefing.create', {});
    const frozen = await file.mutate<BriefingModel>('briefing.freeze', { briefingId: id });
    expect(frozen.snapshot).toMatchObject({
      number: 1,
      hash: expect.stringMatching(/^[0-9a-f]{8}$/),
    });
    file.at('2026-12-01T12:00:00Z');
    await file.mutate('measure.updateStatus', status('Nytt'));
    await file.mutate('briefing.update', { briefingId: id, revision: 1, ask: 'Noe annet' });
    expect(await file.query('briefing.snapshot', { number: 1 })).toEqual(frozen);
    const live = await file.query<BriefingModel>('briefing.model', { briefingId: id });
    expect(JSON.stringify(live)).toContain('Noe annet');
    expect(live.snapshot).toBeNull();
  });

  it('is not taken twice of the same words and figures, and gets the next number when they differ', async () => {
    const file = newFile();
    const { id } = await file.mutate<BriefingRow>('briefing.create', {});
    await file.mutate('briefing.freeze', { briefingId: id });
    file.at('2026-11-22T13:00:00Z');
    const same = await file.mutate<BriefingModel>('briefing.freeze', { briefingId: id });
    expect(same.snapshot?.number).toBe(1);
    await file.mutate('briefing.update', { briefingId: id, revision: 1, ask: 'Nytt punkt' });
    expect(await file.query<Briefing>('briefing.get', { briefingId: id })).toMatchObject({
      isFrozenNow: false,
      fileName: '2026-11-22_Ledergruppe_v2',
    });
    const next = await file.mutate<BriefingModel>('briefing.freeze', { briefingId: id });
    expect(next.snapshot?.number).toBe(2);
    expect(next.fileName).toBe('2026-11-22_Ledergruppe_v2');
  });

  it('cannot be changed in the file without being found out', async () => {
    const file = newFile();
    const { id } = await file.mutate<BriefingRow>('briefing.create', {});
    await file.mutate('briefing.freeze', { briefingId: id });
    const { sqlite } = file.app.session.workspace();
    const change = () =>
      sqlite.exec(`UPDATE briefing_snapshot SET model = json_set(model, '$.title', 'Falsk')`);
    expect(change).toThrow(/snapshot never changes/);
    sqlite.exec(
      'DROP TRIGGER briefing_snapshot_is_frozen; DROP TRIGGER log_briefing_snapshot_update',
    );
    change();
    await expect(file.query('briefing.snapshot', { number: 1 })).rejects.toThrow(/^damaged_file/);
  });

  it('keeps its briefing from being deleted, and is itself taken back by undo', async () => {
    const file = newFile();
    const { id } = await file.mutate<BriefingRow>('briefing.create', {});
    await file.mutate('briefing.freeze', { briefingId: id });
    await expect(file.mutate('briefing.remove', { briefingId: id })).rejects.toThrow(/^conflict/);
    await file.mutate('history.undo');
    const [row] = await file.query<BriefingRow[]>('briefing.list');
    expect(row?.snapshots).toEqual([]);
    await file.mutate('briefing.remove', { briefingId: id });
  });

  it('begins the next period: what is told once is not told again', async () => {
    const file = newFile();
    await file.mutate('measure.updateStatus', status('Utprøvingen er i gang'));
    const first = await file.mutate<BriefingRow>('briefing.create', {});
    const told = async (briefingId: string) =>
      (await file.query<Briefing>('briefing.get', { briefingId })).lines.map(({ text }) => text);
    expect(await told(first.id)).toEqual(['Tiltak 1 står i «prøve ut», «i rute»']);
    file.at('2026-11-22T12:30:00Z');
    await file.mutate('briefing.freeze', { briefingId: first.id });
    // The same day, after the moment it was frozen.
    file.at('2026-11-22T14:00:00Z');
    await file.mutate('measure.updateStatus', { ...status('Venter på BUP'), state: 'waiting' });
    file.at('2026-12-09T12:00:00Z');
    const second = await file.mutate<BriefingRow>('briefing.create', {});
    const detail = await file.query<Briefing>('briefing.get', { briefingId: second.id });
    expect(detail).toMatchObject({ periodFrom: '2026-11-22', previous: { number: 1 } });
    expect(await told(second.id)).toEqual(['Tiltak 1 har gått fra «i rute» til «venter»']);
  });
});

describe('what was promised', () => {
  it('is told of a closed sprint and of a half-year that ended without its goal', async () => {
    const file = newFile();
    file.at('2026-11-02T12:00:00Z');
    const goal = { measureId: 2, halfYear: '2026V', text: 'Ny enhet', state: 'open', outcome: '' };
    await file.mutate('stageGoal.add', goal);
    const made = await file.mutate<{ id: string }>('sprint.create', { measureId: 2 });
    const running = await file.mutate<{ revision: number }>('sprint.commit', {
      sprintId: made.id,
      revision: 1,
    });
    file.at('2026-11-20T12:00:00Z');
    await file.mutate('sprint.close', {
      ...{ sprintId: made.id, revision: running.revision, outcomes: [], retrospective: [] },
    });
    file.at('2026-11-22T12:00:00Z');
    const { id } = await file.mutate<BriefingRow>('briefing.create', {});
    const model = JSON.stringify(await file.query('briefing.get', { briefingId: id }));
    expect(model).toContain('Sprint 1 i tiltak 2: ingen oppgaver');
    expect(model).toContain('Målet for våren 2026 er ikke nådd: Ny enhet');
  });
});

describe('after the meeting', () => {
  it('ties the card of a request to it, so that the answer is found from the board', async () => {
    const file = newFile();
    const { id } = await file.mutate<BriefingRow>('briefing.create', {});
    const said = { briefingId: id, text: 'Hva koster to stillinger?', dueDate: null, measureId: 2 };
    await file.mutate('briefing.register', { ...said, outcome: 'request', onBoard: true });
    const [asked] = await file.query<{ id: string; text: string }[]>('request.list');
    const { cards } = await file.query<{ cards: { id: string; title: string }[] }>('board.get', {
      measureId: 2,
    });
    const made = cards.find(({ title }) => title === said.text);
    const card = await file.query<{ requestId: string | null }>('card.get', { cardId: made?.id });
    expect(card.requestId).toBe(asked?.id);
  });
});
