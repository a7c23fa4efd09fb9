import { furtherIndicators } from './indicators-further.ts';
import { populationIndicators } from './indicators-population.ts';
import { schoolIndicators } from './indicators-school.ts';
import type { IndicatorRow } from './types.ts';

interface Split {
  parentId: string;
  splitBy: string;
  groups: readonly (readonly [key: string, group: string, sourceFilter?: string])[];
}

const parents: readonly IndicatorRow[] = [
  ...schoolIndicators,
  ...populationIndicators,
  ...furtherIndicators,
];

const bySex = (parentId: string): Split => ({
  parentId,
  splitBy: 'Kjønn',
  groups: [
    ['girls', 'Jenter'],
    ['boys', 'Gutter'],
  ],
});

/** The groups the sources can tell apart; the ladder's steps are counted by the municipality. */
const splits: readonly Split[] = [
  bySex('absence-g10-median-days'),
  bySex('absence-g10-mean-days'),
  bySex('mental-complaints-lower-secondary'),
  bySex('grunnskolepoeng'),
  {
    parentId: 'low-income-0-17',
    splitBy: 'Innvandrerbakgrunn',
    groups: [
      ['immigrant', 'Barn med innvandrerbakgrunn', 'FHI 403: INNVKAT 20'],
      ['others', 'Øvrige barn', 'FHI 403: INNVKAT 0 uten 20'],
    ],
  },
  {
    parentId: 'low-income-0-17',
    splitBy: 'Familietype',
    groups: [
      ['lone-parent', 'Barn av enslige forsørgere', 'Bufdir, kommunemonitor barnefattigdom'],
      ['two-parents', 'Barn med to forsørgere', 'Bufdir, kommunemonitor barnefattigdom'],
    ],
  },
  {
    parentId: 'neet-15-29',
    splitBy: 'Kjønn',
    groups: [
      ['women', 'Kvinner', 'Kjonn 2'],
      ['men', 'Menn', 'Kjonn 1'],
    ],
  },
  {
    parentId: 'neet-15-29',
    splitBy: 'Innvandrerbakgrunn',
    groups: [
      ['immigrant', 'Innvandrere', 'SSB 13563'],
      ['others', 'Øvrige', 'SSB 13563'],
    ],
  },
  {
    parentId: 'absence-ladder',
    splitBy: 'Trinn på trappen',
    groups: [
      ['step-1', '1 Oppmøte er stressende (observasjon)'],
      ['step-2', '2 Gjentatt vegring (observasjon)'],
      ['step-3', '3 Gjentatt for sent (observasjon)'],
      ['step-4', '4 Fravær i perioder eller enkelttimer'],
      ['step-5', '5 Gjentatte dager eller timer borte'],
      ['step-6', '6 Borte hele tida i en periode'],
      ['step-7', '7 Borte over lengre tid'],
    ],
  },
];

/** One sibling series for each group: the parent's definition, for these alone. */
export const splitIndicators: readonly IndicatorRow[] = splits
  .flatMap(({ parentId, splitBy, groups }) => groups.map((group) => ({ parentId, splitBy, group })))
  .map(({ parentId, splitBy, group: [key, group, sourceFilter] }, at) => {
    const parent = parents.find(({ id }) => id === parentId);
    if (!parent) throw new Error(`no indicator ${parentId} to split`);
    return {
      ...parent,
      id: `${parentId}--${key}`,
      name: `${parent.name}: ${group}`,
      shortName: `${parent.shortName}: ${group}`,
      countIndicatorId: null,
      sourceFilter: sourceFilter ?? parent.sourceFilter ?? '',
      ...{ parentId, splitBy, splitGroup: group, position: 201 + at },
    };
  });
