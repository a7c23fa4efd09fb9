import { describe, expect, it } from 'vitest';
import {
  threadOf,
  type Chain,
  type ThreadColumn,
  type ThreadLink,
} from '../../electron/contract/thread.ts';
import { layOut } from '../../renderer/features/thread/layout.ts';

const node = (id: string) => ({
  id,
  column: id.split(':')[0] as ThreadColumn,
  mark: id.startsWith('challenge') ? (id.split(':')[1] ?? '') : '',
  ...{ title: id, sub: '', areaId: null, isGap: false, to: '/' },
});
const link = (from: string, to: string, challenges: string[] | null = null): ThreadLink => ({
  ...{ from, to, challenges },
  state: 'confirmed',
});

/** U03 and U08 are answered by measure 2; U03 is followed by absence, U08 by reach; 3 has a note too. */
const chain: Chain = {
  nodes: [
    'challenge:U03',
    'challenge:U08',
    'challenge:U16',
    'measure:2',
    'measure:3',
    'indicator:absence',
    'indicator:reach',
    'evaluation:a',
    'evaluation:b',
    'decision:14',
    'decision:15',
  ].map(node),
  links: [
    link('challenge:U03', 'measure:2'),
    link('challenge:U08', 'measure:2'),
    link('challenge:U16', 'measure:3'),
    link('measure:2', 'indicator:absence', ['challenge:U03']),
    link('measure:2', 'indicator:reach', ['challenge:U08']),
    link('measure:2', 'evaluation:a'),
    link('indicator:absence', 'evaluation:a'),
    link('measure:3', 'evaluation:b'),
    link('indicator:absence', 'evaluation:b'),
    link('evaluation:a', 'decision:14'),
    link('measure:3', 'decision:15'),
  ],
  reasons: [],
};
const lit = (root: string) => [...threadOf(chain, root).nodes].toSorted();

describe('the red thread', () => {
  it('of a challenge does not light another challenge’s indicator through their common measure', () => {
    expect(lit('challenge:U03')).toEqual([
      'challenge:U03',
      'decision:14',
      'evaluation:a',
      'indicator:absence',
      'measure:2',
    ]);
  });

  it('of an indicator does not light challenges it does not follow', () => {
    expect(lit('indicator:reach')).toEqual([
      'challenge:U08',
      'decision:14',
      'evaluation:a',
      'indicator:reach',
      'measure:2',
    ]);
  });

  it('of a decision leads back to the challenges, but not through a cited indicator to other measures', () => {
    expect(lit('decision:14')).toEqual([
      'challenge:U03',
      'challenge:U08',
      'decision:14',
      'evaluation:a',
      'indicator:absence',
      'measure:2',
    ]);
  });

  it('of a measure holds everything it answers and everything that came of it', () => {
    expect(lit('measure:3')).toEqual(['challenge:U16', 'decision:15', 'evaluation:b', 'measure:3']);
  });

  it('of something that is gone is empty, not a crash', () => {
    expect(lit('measure:99')).toEqual([]);
  });
});

describe('the layout', () => {
  const many: Chain = {
    nodes: Array.from({ length: 500 }, (_, at) =>
      node(`${at % 2 === 0 ? 'indicator' : 'decision'}:${at}`),
    ),
    links: [],
    reasons: [],
  };

  it('draws no more of a long column than is read, but always what is lit', () => {
    const thread = { nodes: new Set(['decision:499']), links: new Set<ThreadLink>() };
    const { columns } = layOut({ chain: many, thread, isOnly: false, open: new Set() });
    const decisions = columns.find(({ column }) => column === 'decision');
    expect(decisions?.placed).toHaveLength(8);
    expect(decisions?.folded).toBe(242);
    expect(decisions?.placed.some(({ node: { id } }) => id === 'decision:499')).toBe(true);
  });

  it('never lays two things over each other', () => {
    const overlaps = chain.nodes.flatMap((root) => {
      const thread = threadOf(chain, root.id);
      return [false, true].flatMap((isOnly) =>
        layOut({ chain, thread, isOnly, open: new Set() }).columns.flatMap(({ placed }) =>
          placed.filter(({ top, height }, at) => top + height >= (placed[at + 1]?.top ?? Infinity)),
        ),
      );
    });
    expect(overlaps).toEqual([]);
  });
});
