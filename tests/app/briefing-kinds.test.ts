import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BriefingKind, BriefingModel } from '../../electron/contract/briefing-model.ts';
import { briefingKinds } from '../../electron/contract/briefing-model.ts';
import type { Briefing } from '../../electron/contract/briefings.ts';
import { helpLines } from '../../electron/contract/words.ts';
import { callerOf, type TestApp } from '../support/app.ts';
import { livedInApp, livedInLimitMs } from '../support/lived-in.ts';

let app: TestApp;
const { query, mutate } = callerOf(() => app);

beforeAll(async () => {
  app = await livedInApp();
}, livedInLimitMs);
afterAll(() => {
  expect(app.errors).toEqual([]);
  app.close();
});

const frozen = async (kind: BriefingKind) => {
  const measure = kind === 'project' ? { measureId: 2 } : {};
  const { id } = await mutate<{ id: string }>('briefing.create', { kind, ...measure });
  const { findings } = await query<Briefing>('briefing.get', { briefingId: id });
  expect(findings.filter(({ severity }) => severity === 'stop')).toEqual([]);
  return mutate<BriefingModel>('briefing.freeze', { briefingId: id });
};

it.each(briefingKinds)(
  'a briefing of the kind %s can be frozen over months of work',
  async (kind) => {
    const model = await frozen(kind);
    expect(model.kind).toBe(kind);
    const words = JSON.stringify(model);
    // The yearly one shows figures on suicide, with telephone numbers that are nobody's figures.
    const named = helpLines.filter((line) => words.includes(line));
    expect(named).toHaveLength(kind === 'yearly' ? helpLines.length : 0);
  },
);

it('two pages tell three new figures and count the rest, and an evaluation written anew once', async () => {
  const model = await frozen('leadership');
  const list = model.sections.find(({ id }) => id === 'changes')?.blocks[0];
  const items = (list?.kind === 'list' ? list.items : []).map((runs) =>
    runs.map(({ text }) => text).join(''),
  );
  expect(items.filter((text) => text.startsWith('Nye tall: ')).length).toBeLessThanOrEqual(3);
  const evaluations = items.flatMap((text) => /^Tiltak \d er evaluert for [^:]+/.exec(text) ?? []);
  expect(new Set(evaluations).size).toBe(evaluations.length);
});
