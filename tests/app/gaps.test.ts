import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GapList } from '../../electron/contract/gaps.ts';
import type { GapKind } from '../../electron/contract/vocabulary.ts';
import { callerOf, rpc, testApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(() => {
  app = testApp();
});
afterAll(() => app.close());

const { call } = callerOf(() => app);
/** A command that may rightly be refused (the same link twice, nothing to undo). */
const attempt = (name: string, input?: unknown) =>
  rpc(app.handler, 'http://core.invalid', 'mutation', name, input);
const list = () => call<GapList>('query', 'gap.list');
const countOf = ({ groups }: GapList, kind: GapKind) => {
  const group = groups.find((one) => one.kind === kind);
  return { open: group?.open.length ?? 0, accepted: group?.accepted.length ?? 0 };
};

describe('the gap finder', () => {
  it('says on day one that five of twenty challenges have no measure', async () => {
    const { groups } = await list();
    const first = groups.find(({ kind }) => kind === 'challenge_without_measure');
    expect(first?.open.map(({ subject }) => subject)).toEqual(['U04', 'U09', 'U10', 'U11', 'U12']);
  });

  it('judges no measure before the group has said that it has begun', async () => {
    expect(countOf(await list(), 'measure_without_evaluation')).toEqual({ open: 0, accepted: 0 });
    const status = { measureId: 1, stage: 'trial', state: 'on_track', line: 'Prøves i to enheter' };
    await call('mutation', 'measure.updateStatus', status);
    expect(countOf(await list(), 'measure_without_evaluation')).toEqual({ open: 1, accepted: 0 });
    await call('mutation', 'history.undo');
  });

  it('counts a hole that is left on purpose as closed, and opens it again', async () => {
    const subject = 'A1.1';
    const before = countOf(await list(), 'ambition_point_idle');
    const gap = { kind: 'ambition_point_idle', subject };
    await call('mutation', 'gap.accept', { ...gap, reason: 'Ivaretas i barnehagene' });
    expect(countOf(await list(), 'ambition_point_idle')).toEqual({
      open: before.open - 1,
      accepted: 1,
    });
    await call('mutation', 'gap.reopen', gap);
    expect(countOf(await list(), 'ambition_point_idle')).toEqual(before);
  });

  it('refuses to leave a hole that is not there', async () => {
    const gap = { kind: 'challenge_without_measure', subject: 'U03', reason: 'x' };
    await expect(call('mutation', 'gap.accept', gap)).rejects.toThrow(
      /not_found: Hullet er allerede lukket/,
    );
  });
});

/** The counts again, straight from the rows, by other means than the product's. */
function recount(): Record<string, { open: number; accepted: number }> {
  const { sqlite } = app.session.workspace();
  const number = (sql: string) => Number(sqlite.prepare(sql).pluck().get());
  const noMeasure = 'SELECT id FROM challenge EXCEPT SELECT challenge_id FROM challenge_measure';
  const noIndicator =
    'SELECT id FROM challenge EXCEPT SELECT challenge_id FROM challenge_indicator';
  const idle =
    'SELECT id FROM ambition_point EXCEPT SELECT ambition_point_id FROM card WHERE archived_at IS NULL AND ambition_point_id IS NOT NULL';
  const bare = `SELECT CAST(id AS TEXT) FROM measure EXCEPT SELECT CAST(measure_id AS TEXT) FROM challenge_measure
    WHERE challenge_id IN (SELECT challenge_id FROM challenge_indicator)`;
  const unowned = `SELECT id FROM decision WHERE (owner IS NULL OR follow_up_date IS NULL)
    AND superseded_by IS NULL AND followed_up_on IS NULL`;
  const split = (kind: string, sql: string) => {
    const all = number(`SELECT count(*) FROM (${sql})`);
    const accepted = number(
      `SELECT count(*) FROM accepted_gap WHERE kind = '${kind}' AND subject IN (${sql})`,
    );
    return { open: all - accepted, accepted };
  };
  const empty = number(
    `SELECT count(*) FROM challenge WHERE empty_reason IS NOT NULL AND id IN (${noMeasure})`,
  );
  return {
    challenge_without_measure: {
      open: number(`SELECT count(*) FROM (${noMeasure})`) - empty,
      accepted: empty,
    },
    challenge_without_indicator: split('challenge_without_indicator', noIndicator),
    measure_without_indicator: split('measure_without_indicator', bare),
    decision_without_owner: split('decision_without_owner', unowned),
    ambition_point_idle: split('ambition_point_idle', idle),
  };
}

const challengeId = fc.constantFrom('U03', 'U04', 'U09', 'U12');
const measureId = fc.constantFrom(1, 2, 5);
const indicatorId = fc.constantFrom('absence-g10-median-days', 'low-income-0-17');
/** A command, or one about the newest row of a kind: what there is, is known first when it runs. */
type Command = [name: string, input?: object | 'newest'];
const newest = {
  'decision.remove': { key: 'decisionId', from: 'decision' },
  'card.archive': { key: 'cardId', from: 'card WHERE archived_at IS NULL' },
  'bin.restore': { key: 'cardId', from: 'card WHERE archived_at IS NOT NULL' },
};
function inputOf([name, input]: Command): object | undefined {
  if (input !== 'newest') return input;
  const { key, from } = newest[name as keyof typeof newest];
  const { sqlite } = app.session.workspace();
  const id = sqlite.prepare(`SELECT id FROM ${from} ORDER BY rowid DESC`).pluck().get();
  return { [key]: id ?? 'none' };
}
const decision = {
  ...{ title: 'Prøv', grounds: '', consequence: '', level: 'group', decidedOn: '2026-11-24' },
  ...{ measureId: null, challengeId: null, evidence: [] },
};
const newCard: Command = [
  'card.create',
  { measureId: 1, columnId: 'm1-ready', title: 'Prøv', ambitionPointId: 'A1.1' },
];
/** Runs first, so that each command about a newest row is carried out, whatever is drawn by lot. */
const everyDeletion: Command[] = [
  newCard,
  ['card.archive', 'newest'],
  ['bin.restore', 'newest'],
  ['decision.create', { ...decision, owner: null, followUpDate: null }],
  ['decision.remove', 'newest'],
];
const commands = fc.oneof(
  fc
    .record({ challengeId, measureId })
    .chain((pair) =>
      fc.constantFrom<Command[]>(
        ['challenge.link', { ...pair, reason: 'Prøves' }],
        ['challenge.unlink', pair],
        ['challenge.confirm', pair],
      ),
    ),
  fc
    .record({ challengeId, indicatorId })
    .chain((pair) =>
      fc.constantFrom<Command[]>(
        ['challenge.linkIndicator', pair],
        ['challenge.unlinkIndicator', pair],
      ),
    ),
  fc
    .tuple(
      fc.constantFrom<GapKind[]>('challenge_without_measure', 'challenge_without_indicator'),
      challengeId,
      fc.boolean(),
    )
    .map(([kind, subject, isAccept]): Command =>
      isAccept
        ? ['gap.accept', { kind, subject, reason: 'Med vilje' }]
        : ['gap.reopen', { kind, subject }],
    ),
  fc.constantFrom<Command[]>(
    ['decision.create', { ...decision, owner: 'Rådgiver', followUpDate: null }],
    ['decision.create', { ...decision, owner: 'Rådgiver', followUpDate: '2027-01-01' }],
    ['decision.remove', 'newest'],
    newCard,
    ['card.archive', 'newest'],
    ['bin.restore', 'newest'],
    ['history.undo'],
    ['history.undo'],
    ['history.redo'],
  ),
);

describe('any sequence of link, unlink, leave, delete, restore, undo and redo', () => {
  const carriedOut = new Set<string>();
  it('keeps the counts of holes equal to a recount from the rows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(commands, { minLength: 1, maxLength: 12 }), async (sequence) => {
        for (const command of sequence) {
          const { body } = await attempt(command[0], inputOf(command));
          if (!body.error) carriedOut.add(command[0]);
        }
        const found = await list();
        for (const [kind, counts] of Object.entries(recount()))
          expect({ kind, ...countOf(found, kind as GapKind) }).toEqual({ kind, ...counts });
      }),
      { numRuns: 40, examples: [[everyDeletion]] },
    );
    // A sequence in which these are always refused would prove nothing about them.
    for (const name of Object.keys(newest)) expect(carriedOut).toContain(name);
  });
});
