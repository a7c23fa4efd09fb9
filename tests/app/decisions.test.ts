import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Decision } from '../../electron/contract/decisions.ts';
import type { LeadershipRequest } from '../../electron/contract/requests.ts';
import type { ImportReading } from '../../electron/contract/mapping.ts';
import { callerOf, testApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeEach(() => {
  app = testApp();
});
afterEach(() => app.close());

const { mutate, query } = callerOf(() => app);

const fixture = join(import.meta.dirname, '../fixtures/importers/udir-absence-2024-25.json');
/** Reads and publishes an answer of Udir; `from` and `to` revise one figure of it. */
async function publish(from: string, to: string): Promise<void> {
  const text = readFileSync(fixture, 'utf8').replace(from, to);
  const response = await app.handler(
    new Request('http://core.invalid/files/imports?name=fravaer.json', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new TextEncoder().encode(text),
    }),
  );
  const reading = (await response.json()) as ImportReading;
  if (reading.kind !== 'preview') throw new Error('expected a preview');
  await mutate('import.publish', { token: reading.preview.token });
}

const plain = {
  title: 'Ungdomskontaktene flyttes til ny enhet',
  grounds: 'Samlet vurdering etter høring i tjenestene.',
  consequence: '',
  level: 'leadership',
  owner: 'Enhetsleder Familiens hus',
  followUpDate: '2027-03-01',
  decidedOn: '2026-11-20',
  measureId: 2,
  challengeId: null,
  evidence: [{ kind: 'dialogue', text: 'Møte mellom tjenestene 12. november' }],
};

describe('decisions', () => {
  it('are numbered within the year, and the number of a removed one is never used again', async () => {
    const first = await mutate<Decision>('decision.create', plain);
    const second = await mutate<Decision>('decision.create', plain);
    expect([first.number, second.number]).toEqual(['B-2026-001', 'B-2026-002']);
    await mutate('decision.remove', { decisionId: second.id });
    const third = await mutate<Decision>('decision.create', plain);
    const next = await mutate<Decision>('decision.create', { ...plain, decidedOn: '2027-01-04' });
    expect([third.number, next.number]).toEqual(['B-2026-003', 'B-2027-001']);
  });

  it('say what they lack until they are followed up', async () => {
    const bare = { ...plain, owner: ' ', followUpDate: null, evidence: [] };
    const made = await mutate<Decision>('decision.create', bare);
    expect(made.missing).toEqual([
      'Ingen ansvarlig er utpekt',
      'Ingen dato for oppfølging',
      'Ingen grunnlag er oppgitt',
    ]);
    const done = await mutate<Decision>('decision.followUp', {
      decisionId: made.id,
      revision: made.revision,
      note: 'Flyttingen er gjennomført',
      followedUpOn: '2026-11-24',
    });
    expect(done).toMatchObject({ state: 'followed_up', missing: [] });
  });

  it('become history when a later one takes their place, and come back by undo', async () => {
    const old = await mutate<Decision>('decision.create', plain);
    const later = await mutate<Decision>('decision.create', { ...plain, supersedes: old.id });
    expect(await query<Decision>('decision.get', { decisionId: old.id })).toMatchObject({
      state: 'superseded',
      supersededBy: { id: later.id, number: later.number },
    });
    await expect(mutate('decision.create', { ...plain, supersedes: old.id })).rejects.toThrow(
      /conflict: B-2026-001 er allerede erstattet av B-2026-002/,
    );
    await mutate('history.undo');
    expect(await query<Decision>('decision.get', { decisionId: old.id })).toMatchObject({
      state: 'open',
      supersededBy: null,
    });
  });

  it('changed in two windows do not overwrite each other', async () => {
    const made = await mutate<Decision>('decision.create', plain);
    const change = { decisionId: made.id, revision: made.revision };
    await mutate('decision.update', { ...change, owner: 'Kommunalsjef' });
    await expect(mutate('decision.update', { ...change, owner: 'Rådgiver' })).rejects.toThrow(
      /conflict: B-2026-001 er endret i et annet vindu/,
    );
    expect((await query<Decision[]>('decision.list'))[0]?.owner).toBe('Kommunalsjef');
  });

  it('keep the grounds that stand and their order when one is taken away', async () => {
    const grounds = ['Rapport 1', 'Rapport 2', 'Rapport 3'].map((text) => ({
      kind: 'report',
      text,
    }));
    const made = await mutate<Decision>('decision.create', { ...plain, evidence: grounds });
    const kept = made.evidence.filter((_, at) => at !== 1).toReversed();
    const changed = await mutate<Decision>('decision.update', {
      decisionId: made.id,
      revision: made.revision,
      evidence: kept.map(({ id, kind, text }) => ({ id, kind, text })),
    });
    expect(changed.evidence.map(({ text }) => text)).toEqual(['Rapport 3', 'Rapport 1']);
    expect(changed.evidence.map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
  });

  it('still show the figure they were built on a year later, with today\u2019s beside it', async () => {
    await publish('', '');
    const indicatorId = 'absence-g10-median-days';
    const evidence = [{ kind: 'indicator', text: 'Fravær på 10. trinn', indicatorId }];
    const made = await mutate<Decision>('decision.create', { ...plain, evidence });
    expect(made.evidence[0]).toMatchObject({ now: null });
    expect(made.evidence[0]?.frozen).toContain('7,5\u00a0dager, 2024–25');
    await publish('"7,5"', '"7,0"');
    const later = await query<Decision>('decision.get', { decisionId: made.id });
    expect(later.evidence[0]?.frozen).toContain('7,5\u00a0dager');
    expect(later.evidence[0]?.now).toContain('7,0\u00a0dager, 2024–25');
  });

  it('cannot rest on a figure that does not exist', async () => {
    const evidence = [{ kind: 'indicator', text: 'Lav inntekt', indicatorId: 'low-income-0-17' }];
    await expect(mutate('decision.create', { ...plain, evidence })).rejects.toThrow(
      /validation: Indikatoren har ingen tall å vise til ennå/,
    );
    expect(await query<Decision[]>('decision.list')).toEqual([]);
  });
});

describe('what the leadership group asked for', () => {
  const asked = {
    text: 'Oversikt over femårskontrollen',
    askedOn: '2026-09-18',
    dueDate: '2026-10-01',
    measureId: 2,
  };

  it('stays overdue until it is answered, and an empty answer opens it again', async () => {
    const made = await mutate<LeadershipRequest>('request.create', asked);
    expect(made.isOverdue).toBe(true);
    const answer = { requestId: made.id, answeredOn: '2026-11-12' };
    const answered = await mutate<LeadershipRequest>('request.answer', {
      ...answer,
      revision: made.revision,
      answer: 'Oversikten er levert.',
    });
    expect(answered).toMatchObject({ isOverdue: false, answeredOn: '2026-11-12' });
    const open = await mutate<LeadershipRequest>('request.answer', {
      ...answer,
      revision: answered.revision,
      answer: ' ',
    });
    expect(open).toMatchObject({ isOverdue: true, answeredOn: null });
  });

  it('lists open ones first, and removing one is undone whole', async () => {
    const first = await mutate<LeadershipRequest>('request.create', asked);
    await mutate<LeadershipRequest>('request.create', { ...asked, text: 'Notat om Modum' });
    await mutate('request.answer', {
      requestId: first.id,
      revision: first.revision,
      answer: 'Levert',
      answeredOn: '2026-11-12',
    });
    const before = await query<LeadershipRequest[]>('request.list');
    expect(before.map(({ text }) => text)).toEqual(['Notat om Modum', asked.text]);
    await mutate('request.remove', { requestId: first.id });
    await mutate('history.undo');
    expect(await query<LeadershipRequest[]>('request.list')).toEqual(before);
  });
});
