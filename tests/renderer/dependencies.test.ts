import { describe, expect, it } from 'vitest';
import type { MeasureDependency } from '../../electron/contract/measures.ts';
import { dependencySentences } from '../../electron/contract/dependency-sentences.ts';

const dependency = (
  measureId: number,
  dependsOnId: number,
  more: Partial<MeasureDependency> = {},
): MeasureDependency => ({
  ...{ measureId, dependsOnId, kind: 'builds_on', conflict: null, awaited: [], ...more },
});

describe('dependencies in words', () => {
  const conflict = 'Tiltak 3 bygger på tiltak 2, men planen lar begge starte høsten 2025.';
  const all = [
    dependency(3, 1),
    dependency(3, 2, { conflict, awaited: ['Beskrivelse av ny enhet'] }),
    dependency(5, 3, { kind: 'starts_after' }),
  ];
  const touching = (id: number) =>
    all.filter(({ measureId, dependsOnId }) => measureId === id || dependsOnId === id);

  it('read the right way round from each side, and gather the measures of one kind', () => {
    expect(dependencySentences(3, touching(3))).toEqual({
      sentences: ['Bygger på tiltak 1 og 2.', 'Tiltak 5 starter etter dette.'],
      awaited: ['Delleveransen «Beskrivelse av ny enhet» fra tiltak 2 er ikke mottatt.'],
      conflicts: [conflict],
    });
    expect(dependencySentences(2, touching(2))).toEqual({
      sentences: ['Tiltak 3 bygger på dette.'],
      awaited: ['Delleveransen «Beskrivelse av ny enhet» til tiltak 3 er ikke mottatt.'],
      conflicts: [conflict],
    });
  });

  it('say nothing where there is nothing to say', () => {
    expect(dependencySentences(4, touching(4))).toEqual({
      ...{ sentences: [], awaited: [], conflicts: [] },
    });
  });
});
