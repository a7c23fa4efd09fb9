import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import Database from 'better-sqlite3';
import type { CardFace } from '../../electron/contract/cards.ts';
import type { ChallengeList } from '../../electron/contract/challenges.ts';
import type { MeasureDetail, MeasureSummary } from '../../electron/contract/measures.ts';
import type { Overview } from '../../electron/contract/overview.ts';
import type { PlanChapter } from '../../electron/contract/plan.ts';
import type { PlanComparison, PlanRevisions } from '../../electron/contract/plan-revisions.ts';
import {
  applyDifferences,
  compareSnapshots,
  type PlanSnapshot,
} from '../../electron/core/domain/plan-snapshot.ts';
import { comparisonInWords, wordParts } from '../../electron/core/domain/plan-words.ts';
import { migrations } from '../../db/migrations/index.ts';
import { rpc, testApp, type TestApp } from '../support/app.ts';

const origin = 'http://core.invalid';
let app: TestApp;
beforeEach(() => {
  app = testApp();
});
afterEach(() => {
  expect(app.errors).toEqual([]);
  app.close();
});

async function read<T>(name: string, input?: unknown): Promise<T> {
  const { body } = await rpc(app.handler, origin, 'query', name, input);
  expect([name, body.error?.message]).toEqual([name, undefined]);
  return body.result?.data as T;
}
const ask = (name: string, input?: unknown) =>
  rpc(app.handler, origin, 'mutation', name, input ?? null);
async function write<T>(name: string, input?: unknown): Promise<T> {
  const { body } = await ask(name, input);
  expect([name, body.error?.message]).toEqual([name, undefined]);
  return body.result?.data as T;
}
const revisions = () => read<PlanRevisions>('plan.revisions');
const compare = (from: string, to: string | null) =>
  read<PlanComparison>('plan.compare', { from, to });
const sentences = ({ differences }: PlanComparison) => differences.map(({ sentence }) => sentence);
const fieldsOf = async (label: string) => {
  const found = (await revisions()).points.find((point) => point.label === label);
  if (!found) throw new Error(`${label} is not in the plan`);
  return found.fields;
};
const adoption = {
  ...{ adoptedOn: '2027-03-10', body: 'Kommunestyret', reference: 'Sak 12/27', note: '' },
};
const moveStart = async () =>
  write('plan.change', {
    target: 'measure',
    targetId: '4',
    revision: null,
    fields: {
      ...(await fieldsOf('Tiltak 4')),
      start: { kind: 'season', season: 'autumn', year: 2027 },
    },
  });

describe('the plan as shipped', () => {
  it('is revision 1 of a new file, and reads the same as the plan in it', async () => {
    const all = await revisions();
    expect(all.revisions).toMatchObject([{ id: 'adopted', number: 1, adoptedOn: null }]);
    expect(await compare('adopted', null)).toEqual({
      lead: 'Ingen forskjell: planen er lik i de to utgavene.',
      differences: [],
    });
    const chapters = await read<PlanChapter[]>('plan.read', { revisionId: 'adopted' });
    const entries = (id: string) => chapters.find((chapter) => chapter.id === id)?.entries ?? [];
    expect([entries('measures').length, entries('challenges').length]).toEqual([5, 20]);
    expect(entries('ambitions')).toHaveLength(20);
    expect(entries('measures')[3]?.reference).toContain('Oppstart: ikke oppgitt.');
  });

  it('is the very same in a file from before revisions that is upgraded', () => {
    const { sqlite } = app.session.workspace();
    const upgraded = new Database(':memory:');
    const older = migrations.filter(({ version }) => version < 7);
    for (const { sql } of older) upgraded.exec(sql);
    const tables = ['area', 'ambition', 'ambition_point', 'measure', 'challenge', 'question'];
    const more = ['level', 'model', 'offer', 'factor', 'plan_value', 'goal'];
    for (const table of [...tables, ...more]) {
      const names = upgraded
        .prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`)
        .pluck()
        .all();
      const insert = upgraded.prepare(
        `INSERT INTO ${table} (${names.join()}) VALUES (${names.map((name) => `@${name}`).join()})`,
      );
      for (const row of sqlite.prepare(`SELECT * FROM ${table}`).all()) insert.run(row);
    }
    for (const { sql } of migrations.filter(({ version }) => version >= 7)) upgraded.exec(sql);
    const first = 'SELECT number, body, reference, note, snapshot FROM plan_revision';
    expect(upgraded.prepare(first).all()).toEqual(sqlite.prepare(first).all());
    upgraded.close();
  });
});

describe('a revision', () => {
  it('waits until it is adopted, and then says what it changed in words', async () => {
    await moveStart();
    const proposed = 'Tiltak 4: Oppstart endres fra «ikke oppgitt» til «høsten 2027».';
    const sentence = 'Tiltak 4: Oppstart endret fra «ikke oppgitt» til «høsten 2027».';
    expect(sentences((await revisions()).proposal)).toEqual([proposed]);
    const start = async () =>
      (await read<MeasureDetail>('measure.get', { measureId: 4 })).startText;
    expect(await start()).toBe('ikke oppgitt');
    await write('plan.adopt', adoption);
    expect(await start()).toBe('høsten 2027');
    const all = await revisions();
    expect(all.changes).toEqual([]);
    expect(all.revisions.map(({ number, body }) => [number, body])).toEqual([
      [2, 'Kommunestyret'],
      [1, 'Kommunestyret'],
    ]);
    expect(sentences(await compare('adopted', all.revisions[0]?.id ?? ''))).toEqual([sentence]);
    expect(sentences(await compare(all.revisions[0]?.id ?? '', 'adopted'))).toEqual([
      'Tiltak 4: Oppstart endret fra «høsten 2027» til «ikke oppgitt».',
    ]);
  });

  it('is one step: undo gives back the plan and what waited, redo adopts it again', async () => {
    await moveStart();
    const before = await revisions();
    await write('plan.adopt', adoption);
    const after = await revisions();
    await write('history.undo');
    expect(await revisions()).toEqual(before);
    await write('history.redo');
    expect(await revisions()).toEqual(after);
  });

  it('adds a challenge and a measure with a board of its own, numbered after the last', async () => {
    await write('plan.change', {
      ...{ target: 'challenge', targetId: null, revision: null },
      fields: { target: 'challenge', adoptedText: 'Få plasser i barnehage nær hjemmet' },
    });
    const { targetId } = await write<{ targetId: string }>('plan.change', {
      ...{ target: 'measure', targetId: null, revision: null },
      fields: { ...(await fieldsOf('Tiltak 5')), name: 'Foreldrestøtte' },
    });
    expect(targetId).toBe('6');
    expect(sentences((await revisions()).proposal)[0]).toBe(
      'Utfordring U21 er ny i planen: «Få plasser i barnehage nær hjemmet».',
    );
    await write('plan.adopt', adoption);
    const list = await read<ChallengeList>('challenge.list');
    expect(list.rows.at(-1)).toMatchObject({ id: 'U21', measures: [] });
    expect(list.counts.withoutMeasure).toBe(6);
    const board = await read<{ columns: unknown[] }>('board.get', { measureId: 6 });
    expect(board.columns).toHaveLength(5);
    const measures = await read<MeasureSummary[]>('measure.list');
    expect(measures.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('takes a measure out with its reason; its work stays, and its challenges become gaps', async () => {
    const board = { measureId: 2, columnId: 'm2-ready', title: 'Kartlegge bygget' };
    await write('card.create', board);
    const gaps = async () => (await read<ChallengeList>('challenge.list')).counts.withoutMeasure;
    expect(await gaps()).toBe(5);
    await write('plan.retire', {
      ...{ target: 'measure', targetId: '2', revision: null },
      reason: 'Lagt sammen med tiltak 3',
    });
    await write('plan.adopt', adoption);
    expect((await read<MeasureSummary[]>('measure.list')).map(({ id }) => id)).toEqual([
      1, 3, 4, 5,
    ]);
    expect(await gaps()).toBeGreaterThan(5);
    const gone = await read<MeasureDetail>('measure.get', { measureId: 2 });
    expect(gone.retiredReason).toBe('Lagt sammen med tiltak 3');
    const left = await read<MeasureDetail>('measure.get', { measureId: 3 });
    const pairs = left.dependencies.map((one) => [one.measureId, one.dependsOnId, one.conflict]);
    expect(pairs).toEqual([
      [3, 1, null],
      [5, 3, null],
    ]);
    const chapters = await read<PlanChapter[]>('plan.read', { revisionId: 'adopted' });
    expect(JSON.stringify(chapters)).toContain('videreutvikle psykisk helsetilbud');
    await write('history.undo');
    expect(await gaps()).toBe(5);
  });

  it('what is left of a measure taken out is waited for nowhere: home, the boards as one, the briefing', async () => {
    const card = { measureId: 2, columnId: 'm2-ready', title: 'Avklare med sykehuset' };
    const { id } = await write<{ id: string }>('card.create', card);
    const { revision } = await read<{ revision: number }>('card.get', { cardId: id });
    await write('card.update', {
      ...{ cardId: id, revision, dueDate: '2020-01-01' },
      ...{ waitingOn: 'Sykehuset', waitingKind: 'service', waitingSince: '2020-01-01' },
    });
    await write('deliverable.add', {
      ...{ measureId: 3, dependsOnId: 2, text: 'Skisse til innhold' },
      ...{ halfYear: null, receivedOn: null },
    });
    const { id: briefingId } = await write<{ id: string }>('briefing.create', {
      kind: 'leadership',
    });
    const places = async () => {
      const { attention } = await read<Overview>('overview.get');
      const { cards } = await read<{ cards: CardFace[] }>('board.all');
      const briefing = JSON.stringify(await read('briefing.model', { briefingId }));
      return {
        home: attention.rows.some((row) => row.id === id),
        boards: cards.some((one) => one.id === id),
        briefing: briefing.includes('Sykehuset'),
        deliverable: briefing.includes('tiltak 2: Skisse til innhold'),
      };
    };
    expect(await places()).toEqual({
      ...{ home: true, boards: true, briefing: true, deliverable: true },
    });
    await write('plan.retire', {
      ...{ target: 'measure', targetId: '2', revision: null },
      reason: 'Lagt sammen med tiltak 3',
    });
    await write('plan.adopt', adoption);
    expect(await places()).toEqual({
      ...{ home: false, boards: false, briefing: false, deliverable: false },
    });
    const own = await read<{ cards: CardFace[] }>('board.get', { measureId: 2 });
    expect(own.cards.map((one) => one.id)).toContain(id);
  });

  it('never overwrites a waiting change somebody else has made since', async () => {
    await moveStart();
    const { status, body } = await ask('plan.change', {
      ...{ target: 'measure', targetId: '4', revision: null },
      fields: await fieldsOf('Tiltak 4'),
    });
    expect([status, body.error?.data.domain.code]).toEqual([409, 'conflict']);
    expect((await revisions()).changes).toHaveLength(1);
  });

  it('refuses what is not in the plan, and fields of another kind', async () => {
    const retire = { target: 'challenge', targetId: 'U99', revision: null, reason: 'Utgått' };
    expect((await ask('plan.retire', retire)).body.error?.message).toBe('U99 står ikke i planen.');
    const wrong = {
      ...{ target: 'point', targetId: 'A1.1', revision: null },
      fields: { target: 'challenge', adoptedText: 'Noe annet' },
    };
    expect((await ask('plan.change', wrong)).status).toBe(400);
    expect((await ask('plan.adopt', { ...adoption, body: ' ' })).status).toBe(400);
  });
});

describe('what links to the plan', () => {
  it('is counted and opens: cards by ambition point, evaluations and decisions', async () => {
    const card = await write<{ id: string; revision: number }>('card.create', {
      ...{ measureId: 2, columnId: 'm2-ready', title: 'Kartlegge tilbud' },
    });
    await write('evaluation.create', { measureId: 2, period: '2026H' });
    const { number, id } = await write<{ number: string; id: string }>('decision.create', {
      ...{ title: 'Felles kriterier', grounds: '', consequence: '', level: 'group', owner: '' },
      ...{ followUpDate: null, decidedOn: '2026-11-20', measureId: 2, challengeId: 'U03' },
      ...{ evaluationId: null, supersedes: null, evidence: [] },
    });
    const decision = { to: `/decisions?decision=${id}`, label: number };
    const { sqlite } = app.session.workspace();
    const links = async (id: string) => {
      const chapters = await read<PlanChapter[]>('plan.get');
      const entry = chapters.flatMap(({ entries }) => entries).find((one) => one.id === id);
      return entry?.links ?? [];
    };
    expect(await links('T2')).toEqual(
      expect.arrayContaining([
        { to: '/measures/2', label: '1 kort på tavla' },
        { to: '/challenges?focus=U03', label: 'U03' },
        { to: '/measures/2?tab=evaluation', label: '1 evaluering' },
        decision,
      ]),
    );
    expect(await links('A1.2')).toEqual([]);
    const shown = sqlite.prepare('SELECT revision FROM card WHERE id = ?').pluck().get(card.id);
    await write('card.update', {
      ...{ cardId: card.id, revision: shown, ambitionPointId: 'A1.2' },
    });
    expect(await links('A1.2')).toEqual([{ to: `/measures/2?card=${card.id}`, label: 'T2-1' }]);
    expect(await links('U03')).toEqual(
      expect.arrayContaining([{ to: '/measures/2', label: 'Tiltak 2' }, decision]),
    );
  });
});

describe('a comparison', () => {
  const text = fc.string({ minLength: 1, maxLength: 40 });
  const row = fc.record({ text, reference: text });
  const section = fc.dictionary(fc.stringMatching(/^[A-Z][0-9]{1,2}$/), row, { maxKeys: 5 });
  const snapshot = fc
    .record({ measures: section, challenges: section, points: section })
    .map((sections): PlanSnapshot =>
      Object.fromEntries(
        Object.entries(sections).map(([name, rows]) => [
          name,
          Object.entries(rows).map(([id, fields]) => ({ id, ...fields })),
        ]),
      ),
    );
  const sorted = (plan: PlanSnapshot) =>
    Object.fromEntries(
      Object.entries(plan).map(([name, rows]) => [
        name,
        rows.toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1)),
      ]),
    );

  it('of equal plans is empty, and carried out it gives exactly the later plan', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (before, after) => {
        expect(compareSnapshots(before, structuredClone(before))).toEqual([]);
        const differences = compareSnapshots(before, after);
        expect(sorted(applyDifferences(before, differences))).toEqual(sorted(after));
        expect(comparisonInWords(differences).differences).toHaveLength(differences.length);
      }),
    );
  });

  it('of two texts loses no letter of either', () => {
    const words = fc.array(
      fc.constantFrom('barn', 'og', 'unge', 'skal', 'bli', 'hørt', '.', '\n'),
      {
        maxLength: 25,
      },
    );
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [before, after] = [a.join(' '), b.join(' ')];
        const parts = wordParts(before, after);
        const joined = (without: string) =>
          parts.flatMap((part) => (part.kind === without ? [] : part.text)).join('');
        expect([joined('added'), joined('removed')]).toEqual([before, after]);
      }),
    );
  });

  it('shows a long text word by word and a short one whole in the sentence', () => {
    const long = 'Gruppen skal identifisere hvilke samarbeidsmodeller som fungerer og kan styrkes.';
    const [difference] = comparisonInWords([
      {
        ...{ section: 'measures', id: 1, kind: 'changed', field: 'adoptedDescription' },
        before: long,
        after: long.replace('styrkes', 'videreføres'),
      },
    ]).differences;
    expect(difference?.sentence).toBe('Tiltak 1: Beskrivelse endret.');
    expect(difference?.parts?.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'styrkes' },
      { kind: 'added', text: 'videreføres' },
    ]);
  });
});
