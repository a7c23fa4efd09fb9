import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWaiting } from '../../electron/contract/board-filter.ts';
import type { CardFace } from '../../electron/contract/cards.ts';
import type { ChallengeList } from '../../electron/contract/challenges.ts';
import type { Decision } from '../../electron/contract/decisions.ts';
import type { YearWheel } from '../../electron/contract/duties.ts';
import { daysBetween } from '../../electron/contract/format.ts';
import type { GapList } from '../../electron/contract/gaps.ts';
import type { IndicatorRow } from '../../electron/contract/indicators.ts';
import type { Matrix } from '../../electron/contract/matrix.ts';
import type { LeadershipRequest } from '../../electron/contract/requests.ts';
import type { MeasureSummary } from '../../electron/contract/measures.ts';
import type { Overview, RailCounts } from '../../electron/contract/overview.ts';
import type { RunningSprint, SprintList, SprintSheet } from '../../electron/contract/sprints.ts';
import { callerOf, type TestApp } from '../support/app.ts';
import { livedInApp, livedInLimitMs, livedInNow } from '../support/lived-in.ts';

let app: TestApp;
const { query, mutate } = callerOf(() => app);
const today = livedInNow.toISOString().slice(0, 10);

beforeAll(async () => {
  app = await livedInApp();
}, livedInLimitMs);
afterAll(() => {
  expect(app.errors).toEqual([]);
  app.close();
});

/** The measures a list of rows or gaps speaks of, by the number after a word. */
const numbers = (texts: readonly string[], pattern: RegExp) =>
  texts.flatMap((text) => pattern.exec(text)?.[1] ?? []).toSorted();

describe('one question has one answer', () => {
  it('which measures lack an evaluation: the list of measures, the gaps and the home screen', async () => {
    const measures = await query<MeasureSummary[]>('measure.list');
    const missing = measures
      .filter(({ evaluation }) => evaluation.need === 'missing')
      .map(({ id }) => String(id));
    const { groups } = await query<GapList>('gap.list');
    const group = groups.find(({ kind }) => kind === 'measure_without_evaluation');
    expect(group?.open.map(({ subject }) => subject)).toEqual(missing);
    expect(group?.looked).toBe(
      measures.filter(({ evaluation }) => evaluation.need !== 'not_judged').length,
    );
    const { attention } = await query<Overview>('overview.get');
    const said = numbers(
      attention.rows.map(({ title }) => title),
      /^Tiltak (\d+) mangler fersk evaluering$/,
    );
    expect(said).toEqual(missing);
    expect(missing).toEqual(['3', '5']);
  });

  it('what the rail counts: the home screen and the list of challenges', async () => {
    const rail = await query<RailCounts>('overview.rail');
    const { attention, gaps } = await query<Overview>('overview.get');
    expect(rail).toEqual({ attention: attention.total, gaps: gaps.withoutMeasure.length });
    const { counts } = await query<ChallengeList>('challenge.list');
    expect(rail.gaps).toBe(counts.withoutMeasure);
    // More than the five that are seen at once: a count of those would be false here.
    expect(attention.total).toBeGreaterThan(5);
    expect(attention.rows).toHaveLength(attention.total);
  });

  it('what a measure waits for: its cards and the briefing', async () => {
    const model = await leadershipModel();
    const table = model.sections.find((section) => section.id === 'measures')?.blocks[0];
    const { cards } = await query<{ cards: CardFace[] }>('board.all');
    for (const row of table?.rows ?? []) {
      const [name = '', , state = '', waits = ''] = row.map((cell) =>
        cell.map(({ text }) => text).join(''),
      );
      const measureId = Number.parseInt(name, 10);
      const waiting = cards.filter(
        (card) => card.measureId === measureId && card.waitingOn !== null && card.doneAt === null,
      );
      const hasSaid = waits !== 'ingen';
      expect(hasSaid || (waiting.length === 0 && state !== 'Venter')).toBe(true);
    }
    expect(table?.rows).toHaveLength(5);
  });

  it('what was promised: the list of sprints, the closed sheet and the sentence', async () => {
    for (const measureId of [1, 2]) {
      const { entries } = await query<SprintList>('sprint.list', { measureId });
      for (const { id, state, line, number } of entries) {
        if (state !== 'closed') continue;
        const sheet = await query<SprintSheet>('sprint.sheet', { sprintId: id });
        if (sheet.state !== 'closed') throw new Error('a closed sprint has no picture');
        const { report, sentence, cards, points } = sheet.snapshot;
        expect(report.promised + report.added).toBe(cards.length);
        expect(report.promised + report.added).toBe(
          report.delivered + report.pushed + report.dropped,
        );
        expect(sentence).toContain(`lovet ${report.promised}`);
        expect(line).toContain(`lovet ${report.promised}`);
        expect(sheet.snapshot.number).toBe(number);
        expect(points.at(-1)?.date).toBe(sheet.snapshot.closedAt.slice(0, 10));
        expect(points[0]?.date).toBe(sheet.snapshot.committedAt.slice(0, 10));
      }
    }
  });

  it('what was promised and delivered: the cards of the report, the report, the list, the paper and the briefing', async () => {
    const { id: briefingId } = await mutate<{ id: string }>('briefing.create', {
      kind: 'leadership',
    });
    const { revision } = await query<{ revision: number }>('briefing.get', { briefingId });
    await mutate('briefing.update', { briefingId, revision, periodFrom: '2025-06-01' });
    const { sections } = await query<Paper>('briefing.model', { briefingId });
    const told = JSON.stringify(sections);
    let compared = 0;
    let inBriefing = 0;
    for (const measureId of [1, 2]) {
      const { entries } = await query<SprintList>('sprint.list', { measureId });
      for (const { id, state, line, number } of entries) {
        if (state !== 'closed') continue;
        const sheet = await query<SprintSheet>('sprint.sheet', { sprintId: id });
        if (sheet.state !== 'closed') throw new Error('a closed sprint has no picture');
        const { cards, report } = sheet.snapshot;
        const came = cards.filter(({ outcome }) => outcome === 'delivered');
        expect({
          promised: report.promised,
          added: report.added,
          delivered: report.delivered,
          deliveredAsPromised: report.deliveredAsPromised,
        }).toEqual({
          promised: cards.filter(({ isPromised }) => isPromised).length,
          added: cards.filter(({ isPromised }) => !isPromised).length,
          delivered: came.length,
          deliveredAsPromised: came.filter(({ isPromised }) => isPromised).length,
        });
        const said = `lovet ${report.promised}, leverte ${report.delivered}`;
        expect(line).toContain(said);
        expect(sheet.snapshot.sentence).toContain(said);
        const name = `Sprint ${number} i tiltak ${measureId}: `;
        const isTold = told.includes(name);
        expect(told.includes(name + said)).toBe(isTold);
        inBriefing += Number(isTold);
        compared += 1;
      }
    }
    expect(compared).toBe(4);
    // Two pages tell the three oldest terms that were not held, and count the rest.
    expect(inBriefing).toBe(2);
  });

  it('what has happened in the running sprint: no day that has not come, none before the promise', async () => {
    const running = await query<RunningSprint | null>('sprint.running', { measureId: 2 });
    if (!running) throw new Error('the story has a running sprint');
    expect(running.burnUp.map(({ date }) => date).filter((date) => date > today)).toEqual([]);
    expect(running.burnUp[0]?.date).toBe(running.committedAt.slice(0, 10));
    expect(running.burnUp.at(-1)).toMatchObject({
      date: today,
      done: running.progress.done,
      scope: running.progress.all,
    });
    const { cards } = await query<{ cards: CardFace[] }>('board.get', { measureId: 2 });
    const shown = cards.filter(({ id }) => running.marks[id] !== undefined);
    expect(shown.filter(({ doneAt }) => doneAt !== null)).toHaveLength(running.progress.done);
  });

  it('which decisions lack somebody: the list, the gaps', async () => {
    const decisions = await query<Decision[]>('decision.list');
    const { groups } = await query<GapList>('gap.list');
    const open = groups.find(({ kind }) => kind === 'decision_without_owner')?.open ?? [];
    const lacking = decisions
      .filter(({ state }) => state === 'open' || state === 'due')
      .filter(({ owner, followUpDate }) => owner === null || followUpDate === null);
    expect(open.map(({ subject }) => subject).toSorted()).toEqual(
      lacking.map(({ id }) => id).toSorted(),
    );
  });

  it('what the leaders wait for: the list of requests and the briefing', async () => {
    const requests = await query<LeadershipRequest[]>('request.list');
    const open = requests.filter(({ answeredOn }) => answeredOn === null);
    for (const { dueDate, isOverdue } of open)
      expect(isOverdue).toBe(dueDate !== null && dueDate < today);
    const model = await leadershipModel();
    const table = model.sections.find(({ id }) => id === 'requests')?.blocks[0];
    const unanswered = (table?.rows ?? [])
      .filter((row) => row.at(-1)?.[0]?.text === 'ikke\u00a0besvart\u00a0ennå')
      .map((row) => row[0]?.[0]?.text ?? '');
    expect(unanswered.toSorted()).toEqual(open.map(({ text }) => text).toSorted());
  });

  it('how many cards are open: the board, the measure and the list of all boards', async () => {
    const { cards } = await query<{ cards: CardFace[] }>('board.all');
    for (const measure of await query<MeasureSummary[]>('measure.list')) {
      const own = cards.filter(({ measureId }) => measureId === measure.id);
      expect(own.filter(({ doneAt }) => doneAt === null)).toHaveLength(measure.openCards);
      expect(own.filter(({ doneAt }) => doneAt !== null)).toHaveLength(measure.doneCards);
    }
  });

  it('how many cards wait: the list of measures, the board, the home screen and both papers', async () => {
    const { cards } = await query<{ cards: CardFace[] }>('board.all');
    const measures = await query<MeasureSummary[]>('measure.list');
    const home = await query<Overview>('overview.get');
    expect(home.measures).toEqual(measures);
    const isDone = ({ doneAt }: CardFace) => doneAt !== null;
    for (const { id, waitingCards } of measures) {
      const waiting = cards.filter((card) => card.measureId === id && isWaiting(card, { isDone }));
      expect({ id, waitingCards }).toEqual({ id, waitingCards: waiting.length });
      const page = await query<Paper>('paper.get', { kind: 'measure', subject: String(id) });
      const table = page.sections.find((section) => section.id === 'board')?.blocks[0];
      expect(table?.rows[0]?.at(-2)?.[0]?.text).toBe(String(waitingCards));
    }
    const all = await query<Paper>('paper.get', { kind: 'board', subject: 'all' });
    const sum = measures.reduce((total, { waitingCards }) => total + waitingCards, 0);
    expect(JSON.stringify(all.sections[0])).toContain(`${sum} venter på noen`);
    // Some wait for another card only: a rule that asks for a name alone counts fewer.
    expect(cards.some((card) => card.waitingOn === null && isWaiting(card, { isDone }))).toBe(true);
  });

  it('which card has waited longest: the board, the home screen and the briefing', async () => {
    const { cards } = await query<{ cards: CardFace[] }>('board.all');
    const { attention } = await query<Overview>('overview.get');
    const table = (await leadershipModel()).sections.find(({ id }) => id === 'measures')?.blocks[0];
    for (const row of table?.rows ?? []) {
      const measureId = Number.parseInt(row[0]?.[0]?.text ?? '', 10);
      const days = cards
        .filter((card) => card.measureId === measureId && card.doneAt === null)
        .flatMap(({ waitingSince }) => (waitingSince ? [daysBetween(waitingSince, today)] : []));
      const longest = Math.max(...days);
      const said = /, (\d+)\s(?:dag|dager)/.exec(row[3]?.[0]?.text ?? '')?.[1];
      expect({ measureId, said }).toEqual({
        measureId,
        said: days.length === 0 ? undefined : String(longest),
      });
      const rows = attention.rows.filter(({ title }) => title.startsWith(`T${measureId}-`));
      const told = rows.flatMap(({ title }) => /har ventet (\d+) dager/.exec(title)?.[1] ?? []);
      for (const one of told) expect(days).toContain(Number(one));
    }
    expect(table?.rows).toHaveLength(5);
  });

  it('which decisions and answers are late: their lists and the briefing', async () => {
    const decisions = await query<Decision[]>('decision.list');
    const requests = await query<LeadershipRequest[]>('request.list');
    const told = JSON.stringify(
      (await leadershipModel()).sections.find(({ id }) => id === 'changes'),
    );
    const calledLate = [
      ...decisions.filter(({ number }) => told.includes(`${number} skulle vært fulgt opp`)),
      ...requests.filter(({ text }) => told.includes(`Bestillingen «${text}» skulle vært besvart`)),
    ];
    const late = [
      ...decisions.filter(({ state }) => state === 'due'),
      ...requests.filter(({ isOverdue }) => isOverdue),
    ];
    expect(late).toEqual(expect.arrayContaining(calledLate));
  });

  it('which sprint runs and how far: the sprint, its list, the board and the year wheel', async () => {
    const { entries: wheel } = await query<YearWheel>('duty.wheel', {
      year: livedInNow.getFullYear(),
    });
    for (const { id } of await query<MeasureSummary[]>('measure.list')) {
      const running = await query<RunningSprint | null>('sprint.running', { measureId: id });
      const { entries } = await query<SprintList>('sprint.list', { measureId: id });
      const listed = entries.find(({ state }) => state === 'active');
      expect(listed?.number).toBe(running?.number);
      if (!running) continue;
      const { done, all } = running.progress;
      expect(listed?.line).toBe(`${done} av ${all} ferdig`);
      const inWheel = wheel.find(({ key }) => key === `sprint ${running.id}`);
      expect(inWheel?.title).toBe(`Sprint ${running.number}, tiltak ${id}`);
      const { promised, added } = running.counts;
      expect(Object.values(running.marks)).toHaveLength(promised + added);
    }
  });

  it('which challenges nobody answers: home, rail, gaps, matrix, challenges and the briefing', async () => {
    const { gaps } = await query<Overview>('overview.get');
    const { groups } = await query<GapList>('gap.list');
    const group = groups.find(({ kind }) => kind === 'challenge_without_measure');
    expect(group?.open.map(({ subject }) => subject)).toEqual(gaps.withoutMeasure);
    const matrix = await query<Matrix>('challenge.matrix');
    const inMatrix = matrix.rows.filter(({ gaps: own }) =>
      own.some(({ kind, reason }) => kind === 'challenge_without_measure' && reason === null),
    );
    expect(inMatrix.map(({ id }) => id)).toEqual(gaps.withoutMeasure);
    const { id: briefingId } = await mutate<{ id: string }>('briefing.create', { kind: 'yearly' });
    const model = await query<Paper>('briefing.model', { briefingId });
    const said = JSON.stringify(model.sections.find(({ id }) => id === 'gaps'));
    for (const id of gaps.withoutMeasure) expect(said).toContain(`(${id})`);
    expect(said).toContain(`${gaps.withoutMeasure.length} av ${gaps.total} utfordringer`);
  });

  it('which indicators have figures: their list, the matrix, the gaps and the home screen', async () => {
    const indicators = await query<IndicatorRow[]>('indicator.list');
    const hasFigures = new Map(indicators.map(({ id, latest }) => [id, latest !== null]));
    const matrix = await query<Matrix>('challenge.matrix');
    for (const { indicatorId, latest } of matrix.rows.flatMap((row) => row.indicators))
      expect({ indicatorId, has: latest !== null }).toEqual({
        indicatorId,
        has: hasFigures.get(indicatorId),
      });
    const { figures } = await query<Overview>('overview.get');
    for (const { indicatorId, latest } of figures)
      expect(latest !== null).toBe(hasFigures.get(indicatorId));
    const { groups } = await query<GapList>('gap.list');
    const group = groups.find(({ kind }) => kind === 'indicator_without_data');
    const never = [...(group?.open ?? []), ...(group?.accepted ?? [])]
      .filter(({ why }) => why.startsWith('Ingen tall ennå'))
      .map(({ subject }) => subject);
    const without = indicators.filter(({ latest }) => latest === null).map(({ id }) => id);
    expect(never.toSorted()).toEqual(without.toSorted());
    expect(without.length).toBeGreaterThan(0);
  });
});

interface TableLike {
  rows: { text: string }[][][];
}
interface Paper {
  sections: { id: string; blocks: TableLike[] }[];
}

async function leadershipModel(): Promise<Paper> {
  const rows = await query<{ id: string; kind: string }[]>('briefing.list');
  const briefingId = rows.find(({ kind }) => kind === 'leadership')?.id;
  return query<Paper>('briefing.model', { briefingId });
}
