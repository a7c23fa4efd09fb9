import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Briefing } from '../../electron/contract/briefings.ts';
import type { CardFace } from '../../electron/contract/cards.ts';
import type { ChallengeList } from '../../electron/contract/challenges.ts';
import type { Decision } from '../../electron/contract/decisions.ts';
import type { GapList } from '../../electron/contract/gaps.ts';
import type { LeadershipRequest } from '../../electron/contract/requests.ts';
import type { MeasureSummary } from '../../electron/contract/measures.ts';
import type { Overview, RailCounts } from '../../electron/contract/overview.ts';
import type { RunningSprint, SprintList, SprintSheet } from '../../electron/contract/sprints.ts';
import { callerOf, type TestApp } from '../support/app.ts';
import { livedInApp, livedInLimitMs, livedInNow } from '../support/lived-in.ts';

let app: TestApp;
const { query } = callerOf(() => app);
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
    const rows = await query<{ id: string; kind: string }[]>('briefing.list');
    const model = await query<{ sections: { id: string; blocks: TableLike[] }[] }>(
      'briefing.model',
      {
        briefingId: rows.find(({ kind }) => kind === 'leadership')?.id,
      },
    );
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
    const rows = await query<{ id: string; kind: Briefing['kind'] }[]>('briefing.list');
    const model = await query<{ sections: { id: string; blocks: TableLike[] }[] }>(
      'briefing.model',
      {
        briefingId: rows.find(({ kind }) => kind === 'leadership')?.id,
      },
    );
    const table = model.sections.find(({ id }) => id === 'requests')?.blocks[0];
    const unanswered = (table?.rows ?? [])
      .filter((row) => row.at(-1)?.[0]?.text === 'ikke besvart ennå')
      .map((row) => row[0]?.[0]?.text ?? '');
    expect(unanswered.toSorted()).toEqual(open.map(({ text }) => text).toSorted());
  });

  it('how many cards are open: the board, the measure and the list of all boards', async () => {
    const { cards } = await query<{ cards: CardFace[] }>('board.all');
    for (const measure of await query<MeasureSummary[]>('measure.list')) {
      const own = cards.filter(({ measureId }) => measureId === measure.id);
      expect(own.filter(({ doneAt }) => doneAt === null)).toHaveLength(measure.openCards);
      expect(own.filter(({ doneAt }) => doneAt !== null)).toHaveLength(measure.doneCards);
      expect(
        own.filter(({ doneAt, waitingOn }) => doneAt === null && waitingOn !== null),
      ).toHaveLength(measure.waitingCards);
    }
  });
});

interface TableLike {
  rows: { text: string }[][][];
}
