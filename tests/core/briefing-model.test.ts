import { describe, expect, it } from 'vitest';
import { briefingKinds } from '../../electron/contract/briefing-model.ts';
import type { Evaluation } from '../../electron/contract/evaluations.ts';
import { blockNotes, blockText } from '../../electron/core/domain/briefing/block-text.ts';
import { builderParts } from '../../electron/core/domain/briefing/builder-parts.ts';
import { briefingModel, briefingParts } from '../../electron/core/domain/briefing/model.ts';
import { sentence } from '../../electron/core/domain/briefing/sentence.ts';
import { absence, facts } from './briefing-facts.ts';

const part = (key: string, isShown = true) => ({
  ...{ key, isShown, heading: '', body: '' },
  nature: 'fact' as const,
});
const keys = (of: ReturnType<typeof facts>) => briefingParts(of).map(({ key }) => key);
const sectionText = (model: ReturnType<typeof briefingModel>, id: string) =>
  model.sections.find((s) => s.id === id)?.blocks.map(blockText) ?? [];

describe('a briefing', () => {
  it.each(briefingKinds)('for %s asks first, whatever order was stored', (kind) => {
    const stored = [part('voice'), part('ask', false)];
    const { sections } = briefingModel(facts({ parts: stored }, { kind }));
    expect(sections[0]).toMatchObject({ nature: 'ask', kind: 'ask' });
  });

  it.each(briefingKinds)(
    'for %s numbers its sources as they are met, and lists no other',
    (kind) => {
      const { sections, sources } = briefingModel(facts({}, { kind }));
      const met = [...new Set(sections.flatMap(({ blocks }) => blocks.flatMap(blockNotes)))];
      expect(met.length).toBeGreaterThan(0);
      expect(met).toEqual(sources.map(({ number }) => number));
      expect(met).toEqual(met.map((_, index) => index + 1));
    },
  );

  it('never lets fact and assessment share a section', () => {
    const { sections } = briefingModel(facts());
    expect(JSON.stringify(sections.filter((s) => s.nature === 'fact'))).not.toContain(
      'Medianen er lav',
    );
    expect(sections.find((s) => s.kind === 'assessment')?.nature).toBe('assessment');
  });

  it('numbers the requests itself, and takes no word of one for a number', () => {
    const [list] = briefingModel(facts()).sections[0]?.blocks ?? [];
    expect(list).toMatchObject({
      ...{ kind: 'list', isOrdered: true },
      items: [
        [{ text: 'Ledergruppa avklarer tiltak 3.' }],
        [{ text: 'Ledergruppa utpeker prosjektleder.' }],
        [{ text: '15. august 2027 er frist.' }],
      ],
    });
    expect(sentence('17. mai flyttes\n\n- 0,3 prosentpoeng')).toBe(
      '17. mai flyttes - 0,3 prosentpoeng.',
    );
  });

  it('says together what nobody has considered, and alone what stands alone', () => {
    const bare = briefingModel(facts());
    expect(sectionText(bare, 'childInterest')).toEqual([
      'Ikke vurdert: barnets beste, økonomi og bemanning. Ikke innhentet: barn og unges stemme.',
    ]);
    const together = bare.sections.find(({ id }) => id === 'childInterest');
    expect([together?.heading, together?.nature]).toEqual(['Hensyn', 'fact']);
    expect(bare.sections.some(({ id }) => id === 'voice' || id === 'economy')).toBe(false);
    const heard = briefingModel(facts({}, { voice: 'Elevrådet er spurt.' }));
    expect(sectionText(heard, 'childInterest')).toEqual(['Barnets beste er ikke vurdert.']);
    expect(sectionText(heard, 'voice')).toEqual(['Elevrådet er spurt.']);
    expect(sectionText(heard, 'economy')).toEqual([
      'Økonomi: ikke vurdert.',
      'Bemanning: ikke vurdert.',
    ]);
  });

  it('has no empty section, also when nothing is written and nothing is known', () => {
    for (const kind of briefingKinds) {
      const bare = facts({ measures: [] }, { kind, ask: '', consequence: '', assessment: '' });
      for (const { heading, blocks } of briefingModel(bare).sections) {
        expect(heading.trim()).not.toBe('');
        expect(blocks.length).toBeGreaterThan(0);
      }
    }
  });

  it('keeps what was placed, and puts a new figure after the other figures', () => {
    const stored = ['ask', 'economy', 'figure:a', 'changes'].map((key) => part(key));
    const two = facts({
      parts: stored,
      indicators: [
        { ...absence, id: 'a' },
        { ...absence, id: 'b' },
      ],
    });
    const order = keys(two).filter((key) => /^(economy|figure|changes)/.test(key));
    expect(order).toEqual(['economy', 'figure:a', 'figure:b', 'changes']);
    expect(keys({ ...two, indicators: [] })).not.toContain('figure:a');
  });

  it('moves the tables of all charts to the appendix, and numbers no source twice for it', () => {
    const model = briefingModel(facts({ indicators: [absence] }));
    const figure = model.sections.find((s) => s.kind === 'figure');
    expect(figure?.blocks.map((b) => b.kind)).toEqual(['paragraph', 'figure']);
    expect(model.sections.at(-1)).toMatchObject({ kind: 'tables', isAppendix: true });
    const without = briefingModel(facts({ indicators: [absence], parts: [part('tables', false)] }));
    expect(without.sections.find((s) => s.kind === 'figure')?.blocks.map((b) => b.kind)).toEqual([
      'paragraph',
      'figure',
      'table',
    ]);
    expect(model.sources).toEqual(without.sources);
  });

  it('turns a source named in a text into a numbered one, and takes it out of the sentence', () => {
    const model = briefingModel(facts());
    const callout = model.sections[0]?.blocks.find((b) => b.kind === 'callout');
    expect(callout && blockText(callout)).toBe(
      'Hvis ingenting gjøres: Flere og alvorligere saker.',
    );
    expect(model.sources[0]?.text).toBe('Sektorens presentasjon, ikke forskning.');
  });

  it('tells the builder what is in each part in words', () => {
    const of = facts({ indicators: [absence], parts: [part('gaps', false)] });
    const size = new Map(builderParts(of, briefingModel(of)).map((p) => [p.key, p.size]));
    expect(size.get('ask')).toBe('3\u00a0punkter');
    expect(size.get('economy')).toBe('ikke vurdert');
    expect(size.get('voice')).toBe('ikke innhentet');
    expect(size.get('gaps')).toBe('skjult');
    expect(size.get('figure:absence')).toBe('figur');
    expect(size.get('requests')).toBe('ingen');
  });
});

describe('what was learned, in a briefing', () => {
  const note = (learned: string, change: string) =>
    ({
      ...{ id: 'e', measureId: 2, measureName: 'Psykisk helse', template: 'half_year' },
      ...{ subject: { kind: 'measure', id: null, label: '', to: '' }, fields: [], evidence: [] },
      ...{ period: '2026H', periodLabel: 'høsten 2026', did: '', saw: '', learned, change },
      ...{ voice: '', verdict: 'adjust', state: 'final', createdAt: '', updatedAt: '' },
      ...{ finishedAt: '', actor: '', revision: 1, missing: [] },
    }) satisfies Evaluation;
  const cell = (text: string) => ({
    type: 'tableCell',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  });
  const table = JSON.stringify({
    type: 'doc',
    content: [
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [cell('Skole'), cell('2025')] },
          { type: 'tableRow', content: [cell('Haugsbygd'), cell('12')] },
        ],
      },
    ],
  });
  const evaluated = (...evaluations: Evaluation[]) =>
    briefingModel(facts({ evaluations }, { kind: 'leadership' })).sections.find(
      ({ id }) => id === 'evaluations',
    )?.blocks ?? [];

  it('is one line for each measure', () => {
    const blocks = evaluated(note('Det virker', 'Ingenting'), note('Mer tid trengs', 'Vi venter'));
    expect(blocks.map(({ kind }) => kind)).toEqual(['list']);
  });

  it('stays a table when it was written as one', () => {
    const blocks = evaluated(note(table, 'Vi venter'));
    expect(blocks.map(({ kind }) => kind)).toContain('table');
  });
});
