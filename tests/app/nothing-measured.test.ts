import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BriefingFinding, BriefingRow } from '../../electron/contract/briefings.ts';
import type { Decision } from '../../electron/contract/decisions.ts';
import type { GapList } from '../../electron/contract/gaps.ts';
import type { Overview } from '../../electron/contract/overview.ts';
import { evaluationsText } from '../../renderer/text/evaluations.ts';
import { overviewText } from '../../renderer/text/overview.ts';
import { briefingFile, type BriefingFile } from '../support/briefing-file.ts';

let file: BriefingFile;
beforeEach(() => (file = briefingFile()));
afterEach(() => {
  expect(file.app.errors).toEqual([]);
  file.app.close();
});

describe('on the first day nothing is shown as success', () => {
  it('looks at no card, no decision and no measure that has begun, and says so', async () => {
    const { attention, measures } = await file.query<Overview>('overview.get');
    expect(attention.looked).toBe(0);
    expect(overviewText.attentionEmptyWhy(0)).not.toContain('Ingen oppgaver er over fristen');
    const { groups } = await file.query<GapList>('gap.list');
    for (const kind of ['decision_without_owner', 'measure_without_evaluation'] as const)
      expect(groups.find((group) => group.kind === kind)).toMatchObject({ looked: 0, open: [] });
    expect(evaluationsText.summary(0, 0, measures.length)).not.toMatch(/^Alle /);
  });

  it('finds no figure well sourced in a briefing that has none', async () => {
    const { id: briefingId } = await file.mutate<BriefingRow>('briefing.create', {});
    const { findings } = await file.query<{ findings: BriefingFinding[] }>('briefing.get', {
      briefingId,
    });
    const told = findings.filter(({ severity }) => severity === 'ok');
    expect(told.map(({ sentence }) => sentence).filter((one) => one.startsWith('Null '))).toEqual(
      [],
    );
  });

  it('an open card is enough to say that none is late', async () => {
    await file.mutate('card.create', { measureId: 1, columnId: 'm1-ready', title: 'A' });
    const { attention } = await file.query<Overview>('overview.get');
    expect(attention.looked).toBe(1);
  });
});

describe('a promise is broken when its day has passed', () => {
  const text = 'Oversikt over femårskontrollen';
  const decision = {
    ...{ level: 'leadership', owner: 'kommunalsjef', decidedOn: '2026-11-01', measureId: 1 },
    ...{ challengeId: null, evidence: [], grounds: '', consequence: '' },
  };

  it('not on the day itself, once after it, and never for what another decision replaced', async () => {
    const old = await file.mutate<Decision>('decision.create', {
      ...{ ...decision, title: 'Den gamle', followUpDate: '2026-11-20' },
    });
    await file.mutate('decision.create', {
      ...{ ...decision, title: 'Den nye', followUpDate: '2026-11-25', supersedes: old.id },
    });
    const asked = { text, askedOn: '2026-11-01', dueDate: '2026-11-25', measureId: null };
    await file.mutate('request.create', asked);
    const late = async () => {
      const { id: briefingId } = await file.mutate<BriefingRow>('briefing.create', {});
      const model = await file.query('briefing.model', { briefingId });
      const told = JSON.stringify(model).match(/[^"]*skulle vært[^"]*/g) ?? [];
      await file.mutate('briefing.freeze', { briefingId });
      return told.map((one) => one.replace(/ \(\d.*/, ''));
    };
    expect(await late()).toEqual([]);
    file.at('2026-11-26T12:00:00Z');
    expect((await late()).toSorted()).toEqual([
      'B-2026-002 skulle vært fulgt opp: Den nye',
      `Bestillingen «${text}» skulle vært besvart`,
    ]);
    file.at('2026-11-27T12:00:00Z');
    expect(await late()).toEqual([]);
  });
});
