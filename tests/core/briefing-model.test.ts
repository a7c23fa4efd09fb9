import { describe, expect, it } from 'vitest';
import type { MeasureSummary } from '../../electron/contract/measures.ts';
import type { BriefingFacts } from '../../electron/core/domain/briefing/facts.ts';
import {
  briefingFindings,
  figuresWithoutSource,
} from '../../electron/core/domain/briefing/findings.ts';
import { briefingModel, textLines } from '../../electron/core/domain/briefing/model.ts';

const measure = (id: number): MeasureSummary => ({
  id,
  shortName: `Tiltak ${id}`,
  name: `Tiltak ${id}`,
  strategy: 'Organisering',
  responsible: 'Kommunedirektørens ledergruppe',
  startText: 'høsten 2025',
  leader: null,
  status: null,
  openCards: 0,
  doneCards: 0,
  waitingCards: 0,
  lastEvaluation: null,
});

function facts(change: Partial<BriefingFacts> = {}): BriefingFacts {
  return {
    briefing: {
      id: 'b1',
      number: 1,
      title: 'Orientering',
      forDate: '2026-12-10',
      askKind: 'clarification',
      ask: '1. Ledergruppa avklarer tiltak 3.\n\n- Ledergruppa utpeker prosjektleder.',
      consequence: 'Flere og alvorligere saker.',
      assessment: 'Medianen er lav.',
      childInterest: '',
      voice: '',
      economy: '',
    },
    municipality: 'Ringerike',
    isDemo: false,
    madeAt: '2026-11-22T10:00:00.000Z',
    measures: [1, 2, 3, 4, 5].map(measure),
    waiting: [{ measureId: 2, waitingOn: 'BUP', days: 21 }],
    gaps: { total: 20, ids: ['U04'], names: ['Unge utenfor'] },
    indicators: [],
    evaluations: [],
    ...change,
  };
}

describe('a briefing', () => {
  it('asks first, and never lets fact and assessment share a section', () => {
    const { sections } = briefingModel(facts());
    expect(sections[0]).toMatchObject({ nature: 'ask', heading: 'Hva ber vi om?' });
    expect(sections.at(-1)?.nature).toBe('assessment');
    expect(JSON.stringify(sections.filter((s) => s.nature === 'fact'))).not.toContain(
      'Medianen er lav',
    );
  });

  it('numbers the requests itself, whatever signs they were typed with', () => {
    expect(textLines('1. Først\n2) Så\n– Til slutt\n\n')).toEqual(['Først', 'Så', 'Til slutt']);
  });

  it('says «ikke vurdert» where nothing is written instead of leaving the line out', () => {
    const text = JSON.stringify(briefingModel(facts()).sections);
    expect(text).toMatch(/Barnets beste: .*ikke vurdert/);
    expect(text).toMatch(/Barn og unges stemme: .*ikke innhentet/);
    expect(text).toMatch(/Økonomi og bemanning: .*ikke vurdert/);
  });

  it('has no figure among the facts without a source, and says so when one slips in', () => {
    const model = briefingModel(facts());
    expect(figuresWithoutSource(model)).toEqual([]);
    model.sections.push({
      id: 'x',
      heading: 'Uten kilde',
      nature: 'fact',
      blocks: [{ kind: 'paragraph', runs: [{ text: '12 prosent', note: 99 }] }],
    });
    expect(figuresWithoutSource(model)).toEqual(['12 prosent']);
    expect(briefingFindings(facts(), model)[0]).toMatchObject({ severity: 'stop' });
  });

  it('warns when a decision is asked for but not written', () => {
    const empty = facts({ briefing: { ...facts().briefing, askKind: 'decision', ask: ' \n ' } });
    const warnings = briefingFindings(empty, briefingModel(empty)).map((finding) => finding.field);
    expect(warnings).toContain('ask');
  });
});
