import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Deliverable } from '../../electron/contract/deliverables.ts';
import type { MeasureDetail } from '../../electron/contract/measures.ts';
import type { Participation } from '../../electron/contract/participants.ts';
import type { Risk } from '../../electron/contract/risks.ts';
import type { StageGoal } from '../../electron/contract/stage-goals.ts';
import type { StageEntry } from '../../electron/contract/stages.ts';
import type { Timeline } from '../../electron/contract/timeline.ts';
import { rpc, testApp, type TestApp } from '../support/app.ts';

const origin = 'http://core.invalid';
let app: TestApp;
let time: Date;
beforeEach(() => {
  time = new Date('2026-11-24T10:00:00Z');
  let ids = 0;
  app = testApp(undefined, {
    host: { actor: 'prosjektleder', now: () => time, newId: () => `id-${++ids}`, version: 'test' },
  });
});
afterEach(() => {
  expect(app.errors).toEqual([]);
  app.close();
});

const ask = (kind: 'query' | 'mutation', name: string, input?: unknown) =>
  rpc(app.handler, origin, kind, name, input);
async function read<T>(name: string, input?: unknown): Promise<T> {
  const { status, body } = await ask('query', name, input);
  expect([name, body.error?.message]).toEqual([name, undefined]);
  expect(status).toBe(200);
  return body.result?.data as T;
}
async function write<T = { id: string }>(name: string, input?: unknown): Promise<T> {
  const { body } = await ask('mutation', name, input);
  expect([name, body.error?.message]).toEqual([name, undefined]);
  return body.result?.data as T;
}
async function refused(name: string, input: unknown): Promise<[string | undefined, string]> {
  const { body } = await ask('mutation', name, input);
  return [body.error?.data.domain.code, body.error?.message ?? 'not refused'];
}
const undo = () => write('history.undo');
const redo = () => write('history.redo');

const goal = {
  measureId: 2,
  halfYear: '2026H',
  text: 'Inntak og selektive tiltak for 13–18 år er beskrevet',
  state: 'open',
  outcome: '',
};
const risk = {
  measureId: 2,
  text: 'Skolefraværsteamet mister bemanning',
  probability: 3,
  consequence: 4,
  owner: 'Enhetsleder',
  action: '',
  nextReview: null,
  state: 'open',
};

describe('goals for a half-year', () => {
  const list = () => read<StageGoal[]>('stageGoal.list', { measureId: 2 });

  it('cannot be closed without saying what was reached', async () => {
    const { id } = await write('stageGoal.add', goal);
    const close = { goalId: id, revision: 1, ...goal, state: 'partly' };
    expect(await refused('stageGoal.update', close)).toEqual([
      'validation',
      expect.stringContaining('Skriv hva som ble nådd'),
    ]);
    await write('stageGoal.update', { ...close, outcome: 'Inntak er beskrevet' });
    expect(await list()).toMatchObject([{ state: 'partly', outcome: 'Inntak er beskrevet' }]);
    await undo();
    expect(await list()).toMatchObject([{ state: 'open', outcome: '', revision: 3 }]);
  });

  it('are not overwritten by a window that read an older revision', async () => {
    const { id } = await write('stageGoal.add', goal);
    const change = { goalId: id, revision: 1, ...goal };
    await write('stageGoal.update', { ...change, text: 'Først' });
    const [code] = await refused('stageGoal.update', { ...change, text: 'Senere' });
    expect(code).toBe('conflict');
    expect((await list())[0]?.text).toBe('Først');
  });

  it('stand by time, though autumn comes before spring in the alphabet', async () => {
    for (const halfYear of ['2026H', '2027V', '2026V'])
      await write('stageGoal.add', { ...goal, halfYear });
    expect((await list()).map(({ halfYear }) => halfYear)).toEqual(['2026V', '2026H', '2027V']);
  });

  it('refuse a half-year that is none', async () => {
    expect(await refused('stageGoal.add', { ...goal, halfYear: '2026-H' })).toEqual([
      'validation',
      'Velg et halvår fra lista.',
    ]);
  });
});

describe('stages', () => {
  const stages = () => read<StageEntry[]>('stage.list', { measureId: 2 });
  const stage = async (name: string) => (await stages()).find((entry) => entry.stage === name);

  it('keep who found an entry test to hold, and undo clears exactly that line', async () => {
    const tick = (test: string, isPassed = true) =>
      write('stage.setTest', { measureId: 2, test, isPassed });
    await tick('explore-need');
    await tick('explore-owner');
    const passed = async () =>
      (await stage('explore'))?.tests.flatMap((test) => (test.passedOn ? test.id : []));
    expect(await passed()).toEqual(['explore-need', 'explore-owner']);
    expect((await stage('explore'))?.tests[0]).toMatchObject({
      passedOn: '2026-11-24',
      actor: 'prosjektleder',
    });
    await undo();
    expect(await passed()).toEqual(['explore-need']);
    const [code] = await refused('stage.setTest', {
      measureId: 2,
      test: 'no-such-test',
      isPassed: true,
    });
    expect(code).toBe('validation');
  });

  it('cannot be planned in the wrong order', async () => {
    const plan = (name: string, halfYear: string | null) =>
      ask('mutation', 'stage.plan', { measureId: 2, stage: name, halfYear });
    await plan('prepare', '2026V');
    await plan('operation', '2028V');
    expect((await plan('trial', '2026V')).body.error?.message).toContain(
      '«Forberede» er planlagt våren 2026',
    );
    expect((await plan('trial', '2028H')).body.error?.message).toContain('«I drift»');
    expect((await plan('trial', '2027V')).status).toBe(200);
    expect((await stages()).map((entry) => entry.plannedFrom)).toEqual([
      null,
      '2026V',
      '2027V',
      '2028V',
    ]);
    await plan('prepare', null);
    expect((await stage('prepare'))?.plannedFrom).toBeNull();
  });

  it('tell their history from the log of statuses, also when a measure goes back', async () => {
    const say = (at: string, name: string) => {
      time = new Date(at);
      return write('measure.updateStatus', {
        measureId: 2,
        stage: name,
        state: 'on_track',
        line: 'En setning',
      });
    };
    await say('2025-09-01T10:00:00Z', 'explore');
    await say('2025-11-01T10:00:00Z', 'explore');
    await say('2026-02-01T10:00:00Z', 'prepare');
    await say('2026-05-01T10:00:00Z', 'explore');
    expect((await stage('explore'))?.spells).toEqual([
      { from: '2025-09-01', to: '2026-02-01' },
      { from: '2026-05-01', to: null },
    ]);
    expect((await stage('prepare'))?.spells).toEqual([{ from: '2026-02-01', to: '2026-05-01' }]);
    expect((await stage('trial'))?.spells).toEqual([]);
  });

  it('have a gate that needs grounds and that can be taken back', async () => {
    const decided = {
      outcome: 'go',
      grounds: 'Utprøvingen er klar hos to skoler',
      decidedOn: '2026-11-20',
      decidedBy: 'Kommunedirektørens ledergruppe',
    };
    const [code] = await refused('stage.setGate', {
      measureId: 2,
      stage: 'trial',
      gate: { ...decided, grounds: ' ' },
    });
    expect(code).toBe('validation');
    await write('stage.setGate', { measureId: 2, stage: 'trial', gate: decided });
    expect((await stage('trial'))?.gate).toEqual(decided);
    await write('stage.setGate', { measureId: 2, stage: 'trial', gate: null });
    expect((await stage('trial'))?.gate).toBeNull();
    await undo();
    expect((await stage('trial'))?.gate).toEqual(decided);
  });
});

describe('dependencies', () => {
  const dependencies = async (measureId: number) =>
    (await read<MeasureDetail>('measure.get', { measureId })).dependencies;
  const deliverable = {
    measureId: 3,
    dependsOnId: 2,
    text: 'Beskrivelse av ny enhet',
    halfYear: '2027V',
    receivedOn: null,
  };

  it('show the plan’s own conflict from both sides, and only where both start together', async () => {
    const conflictsOf = async (measureId: number) =>
      (await dependencies(measureId)).flatMap(({ conflict }) => conflict ?? []);
    expect(await conflictsOf(3)).toHaveLength(1);
    expect(await conflictsOf(2)).toEqual(await conflictsOf(3));
    expect((await conflictsOf(2))[0]).toContain('bygger på tiltak 2');
    expect(await conflictsOf(1)).toEqual([]);
    expect(await conflictsOf(5)).toEqual([]);
  });

  it('await a deliverable on both sides until it is received', async () => {
    const { id } = await write('deliverable.add', deliverable);
    const awaited = async (measureId: number) =>
      (await dependencies(measureId)).flatMap((dependency) => dependency.awaited);
    expect([await awaited(3), await awaited(2), await awaited(1)]).toEqual([
      ['Beskrivelse av ny enhet'],
      ['Beskrivelse av ny enhet'],
      [],
    ]);
    const { measureId: _3, dependsOnId: _2, ...fields } = deliverable;
    await write('deliverable.update', {
      deliverableId: id,
      revision: 1,
      ...fields,
      receivedOn: '2026-11-24',
    });
    expect(await awaited(3)).toEqual([]);
    expect(await read<Deliverable[]>('deliverable.list', { measureId: 2 })).toMatchObject([
      { receivedOn: '2026-11-24', revision: 2 },
    ]);
    await undo();
    expect(await awaited(2)).toEqual(['Beskrivelse av ny enhet']);
    await redo();
    expect(await awaited(2)).toEqual([]);
  });

  it('cannot be invented: a deliverable follows a dependency of the plan', async () => {
    expect(
      await refused('deliverable.add', { ...deliverable, measureId: 2, dependsOnId: 3 }),
    ).toEqual([
      'validation',
      'Tiltak 2 er ikke avhengig av tiltak 3 i planen. Velg et tiltak det bygger på.',
    ]);
  });
});

describe('risks', () => {
  const list = () => read<Risk[]>('risk.list', { measureId: 2 });

  it('stand by product, the graver consequence first, and closed ones last', async () => {
    const add = (text: string, probability: number, consequence: number, state = 'open') =>
      write('risk.add', { ...risk, text, probability, consequence, state });
    await add('to ganger seks', 4, 3);
    await add('lukket', 5, 5, 'closed');
    await add('størst', 4, 5);
    await add('tre ganger fire', 3, 4);
    expect((await list()).map(({ text }) => text)).toEqual([
      'størst',
      'tre ganger fire',
      'to ganger seks',
      'lukket',
    ]);
  });

  it('never hold an empty owner as a name, nor a number outside one to five', async () => {
    await write('risk.add', { ...risk, owner: '  ' });
    expect((await list())[0]?.owner).toBeNull();
    expect((await refused('risk.add', { ...risk, probability: 6 }))[0]).toBe('validation');
  });

  it('come back whole with undo after removal', async () => {
    const { id } = await write('risk.add', risk);
    const before = await list();
    await write('risk.remove', { riskId: id });
    expect(await list()).toEqual([]);
    await undo();
    expect(await list()).toEqual(before);
    expect((await refused('risk.remove', { riskId: 'gone' }))[0]).toBe('not_found');
  });
});

describe('participants', () => {
  const list = () => read<Participation>('participant.list', { measureId: 2 });
  const add = (fields: object) =>
    write('participant.add', {
      measureId: 2,
      kind: 'service',
      actorId: 'ppt',
      role: 'Fagperson',
      share: 20,
      ...fields,
    });

  it('are services, union representatives and residents in that order, each with its name', async () => {
    await add({ kind: 'residents', actorId: null, role: 'Foreldrerepresentant', share: null });
    await add({ kind: 'union', actorId: 'ppt', role: 'Hovedtillitsvalgt', share: 5 });
    await add({});
    await add({ actorId: 'family-house', role: 'Enhetsleder' });
    const { participants, services } = await list();
    expect(participants.map(({ actorName, role }) => `${actorName}: ${role}`)).toEqual([
      'Familiens hus: Enhetsleder',
      'PPT: Fagperson',
      'Tillitsvalgte: Hovedtillitsvalgt',
      'Innbyggere: Foreldrerepresentant',
    ]);
    expect(participants[2]?.actorId).toBeNull();
    expect(services.map(({ name }) => name)).not.toContain('Tillitsvalgte');
  });

  it('need a service from the register and a share a person can have', async () => {
    const base = { measureId: 2, kind: 'service', role: 'Fagperson', share: 20 };
    expect(await refused('participant.add', { ...base, actorId: 'gone' })).toEqual([
      'validation',
      'Velg tjenesten fra lista.',
    ]);
    expect(
      (await refused('participant.add', { ...base, actorId: 'ppt', share: 101 }))[1],
    ).toContain('fra 1 til 100');
  });
});

describe('owner and leader', () => {
  it('are named apart from the adopted responsibility, and undo empties them again', async () => {
    const measure = () => read<MeasureDetail>('measure.get', { measureId: 2 });
    await write('measure.setOwner', { measureId: 2, owner: 'Kommunalsjef oppvekst' });
    expect(await measure()).toMatchObject({
      owner: 'Kommunalsjef oppvekst',
      leader: null,
      responsible: 'Kommunedirektørens ledergruppe',
    });
    await undo();
    expect((await measure()).owner).toBeNull();
  });
});

describe('the timeline', () => {
  const timeline = () => read<Timeline>('timeline.get');
  const row = async (measureId: number) =>
    (await timeline()).rows.find((found) => found.measureId === measureId);

  it('never gives a condition or a missing start a place on the axis', async () => {
    const { rows } = await timeline();
    expect(rows.map(({ start }) => [start.text, start.halfYear])).toEqual([
      ['våren 2025', '2025V'],
      ['høsten 2025', '2025H'],
      ['høsten 2025', '2025H'],
      ['ikke oppgitt', null],
      ['når prosjektene er igangsatt', null],
    ]);
  });

  it('leaves out what happened before the plan, and what belongs to one indicator', async () => {
    const mark = (text: string, indicatorId: string | null, startDate: string) =>
      write('reading.addEvent', { text, indicatorId, startDate, endDate: null });
    await mark('Ny lov', null, '2026-08-01');
    await mark('Bare her', 'suicide-rate', '2026-08-01');
    await mark('For lenge siden', null, '2023-12-31');
    const { events } = await timeline();
    expect(events.map(({ label }) => label)).toEqual(['Oppvekstplanen', 'Ny lov']);
  });

  it('holds every dependency once, read from the later measure', async () => {
    const { dependencies } = await timeline();
    expect(dependencies.map((d) => `${d.measureId}-${d.dependsOnId}`)).toEqual([
      '3-1',
      '3-2',
      '5-1',
      '5-2',
      '5-3',
      '5-4',
    ]);
  });

  it('moves a wave as one step, and refuses one that ends before it begins', async () => {
    const wave = {
      measureId: 2,
      unit: 'Helgerud skole',
      startHalfYear: '2026H',
      endHalfYear: '2027V',
      state: 'planned',
    };
    const { id } = await write('wave.add', wave);
    const { measureId: _2, ...fields } = wave;
    const move = { waveId: id, revision: 1, ...fields };
    await write('wave.update', { ...move, startHalfYear: '2027V', endHalfYear: '2027H' });
    expect((await row(2))?.waves).toMatchObject([{ startHalfYear: '2027V', endHalfYear: '2027H' }]);
    expect(
      (await refused('wave.update', { ...move, revision: 2, startHalfYear: '2028V' }))[1],
    ).toContain('slutter før den begynner');
    await undo();
    expect((await row(2))?.waves).toMatchObject([{ startHalfYear: '2026H', revision: 3 }]);
  });

  it('has milestones at a half-year or on a day, never both and never neither', async () => {
    const milestone = { measureId: 1, title: 'Modellene er vurdert', state: 'planned' };
    for (const [halfYear, dueDate] of [
      [null, null],
      ['2026H', '2026-12-01'],
    ])
      expect((await refused('milestone.add', { ...milestone, halfYear, dueDate }))[1]).toBe(
        'En milepæl har enten et halvår eller en dato.',
      );
    await write('milestone.add', { ...milestone, halfYear: null, dueDate: '2026-12-01' });
    expect((await row(1))?.milestones).toHaveLength(1);
  });
});
