import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answersOf,
  dueChoices,
  endOfWeek,
  facets,
  filterOf,
  isDue,
  isFiltering,
  passes,
  type BoardFilter,
} from '../../electron/contract/board-filter.ts';
import type { Card, CardFace } from '../../electron/contract/cards.ts';
import { patchCards } from '../../renderer/api/boards.ts';
import {
  boardSearch,
  groupingOf,
  groupings,
  noFilter,
  searchOf,
} from '../../renderer/features/board/boardView.ts';
import { countAnswers } from '../../renderer/features/board/filterCards.ts';
import { lanesOf } from '../../renderer/features/board/lanes.ts';

const today = '2026-11-25';
const cardOf = (change: Partial<Card> & { id: string }): Card => ({
  ...{ measureId: 2, code: `T2-${change.id}`, columnId: 'ready', rank: 'a0', title: 'Oppgave' },
  ...{ description: '', owner: null, dueDate: null, dueSeason: null, dueCondition: null },
  ...{ size: null, hours: null, waitingOn: null, waitingKind: null, waitingSince: null },
  ...{ waitingDecisionId: null, requestId: null, levelId: null, areaId: null },
  ...{ ambitionPointId: null, challenges: [], services: [], labels: [], comments: 0 },
  ...{ checklist: { done: 0, total: 0 }, attachments: 0, blockedBy: 0, blocks: 0 },
  ...{ createdAt: '', movedAt: '', doneAt: null, revision: 1 },
  ...change,
});
const scene = {
  today,
  isDone: ({ columnId }: CardFace) => columnId === 'done',
  wordsOf: () => '',
};

const some = <T>(...values: T[]) => fc.constantFrom(...values);
const card = fc
  .record({
    id: fc.uuid(),
    columnId: some('ready', 'active', 'done'),
    owner: some(null, 'PPT', 'BUP'),
    dueDate: some(null, '2026-11-20', '2026-11-25', '2026-11-29', '2026-11-30'),
    dueSeason: fc.constant(null),
    waitingOn: some(null, 'BUP'),
    blockedBy: some(0, 1),
    levelId: some(null, 'universal', 'selective'),
    challenges: fc.subarray(['U01', 'U02', 'U03']),
    services: fc.subarray(['ppt', 'bup']),
    labels: fc.subarray(['l1', 'l2']),
    title: some('Ærlig oversikt', 'Rutine', 'Ålesund og Østre'),
  })
  .map(cardOf);
const filter: fc.Arbitrary<BoardFilter> = fc.record({
  chosen: fc.record({
    measure: fc.subarray(['1', '2'], { maxLength: 1 }),
    challenge: fc.subarray(['U01', 'U02', '']),
    level: fc.subarray(['universal', '']),
    service: fc.subarray(['ppt', '']),
    owner: fc.subarray(['PPT', '']),
    label: fc.subarray(['l1', '']),
  }),
  due: some(null, ...dueChoices),
  waiting: fc.boolean(),
  words: some('', '  ', 'ÆRLIG', 'rut'),
});

describe('the filter', () => {
  it('a count on a chip is the number of cards shown when that chip alone is pressed', () => {
    fc.assert(
      fc.property(fc.array(card, { maxLength: 30 }), filter, (cards, now) => {
        for (const facet of facets)
          for (const [answer, count] of countAnswers(cards, facet, now, scene)) {
            const pressed = { ...now, chosen: { ...now.chosen, [facet]: [answer] } };
            expect(cards.filter((one) => passes(one, pressed, scene))).toHaveLength(count);
          }
        for (const due of dueChoices) {
          const count = cards.filter(
            (one) => isDue(one, due, scene) && passes(one, now, scene, 'due'),
          ).length;
          const pressed = { ...now, due };
          expect(cards.filter((one) => passes(one, pressed, scene))).toHaveLength(count);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('asks for nothing when nothing is chosen, and then hides no card', () => {
    fc.assert(
      fc.property(card, (one) => {
        expect(passes(one, noFilter, scene)).toBe(true);
      }),
    );
    expect(isFiltering(noFilter)).toBe(false);
  });

  it('finds words with æ, ø and å in any case, and does not take a for å', () => {
    const one = cardOf({ id: '1', title: 'Ærlig oversikt for Ålesund', owner: 'PPT' });
    const finds = (words: string) => passes(one, { ...noFilter, words }, scene);
    expect(['ærlig', 'ÅLESUND over', 'ppt', 't2-1'].map(finds)).toEqual([true, true, true, true]);
    expect(['arlig', 'alesund', 'øversikt'].map(finds)).toEqual([false, false, false]);
  });

  it('a week ends with its Sunday, also on the Sunday itself', () => {
    expect(['2026-11-23', '2026-11-25', '2026-11-29'].map(endOfWeek)).toEqual([
      '2026-11-29',
      '2026-11-29',
      '2026-11-29',
    ]);
    expect(endOfWeek('2026-11-30')).toBe('2026-12-06');
  });

  it('never calls finished work overdue, nor a season or a condition «without a due date»', () => {
    const past = cardOf({ id: '1', dueDate: '2026-11-01', columnId: 'done' });
    expect(dueChoices.map((due) => isDue(past, due, scene))).toEqual([false, false, false]);
    const season = cardOf({ id: '2', dueSeason: '2027V' });
    expect(isDue(season, 'none', scene)).toBe(false);
  });

  it('read back from its address is the same filter and grouping', () => {
    fc.assert(
      fc.property(filter, some(...groupings), (asked, group) => {
        const address = boardSearch(JSON.parse(JSON.stringify(searchOf(asked, group))));
        expect(filterOf(address)).toEqual(asked);
        expect(groupingOf(address)).toBe(group);
      }),
    );
  });

  it('lets go of what an address cannot mean', () => {
    expect(boardSearch({ due: ['x'], owner: 7, label: [{}, 'l1'], tab: 'board' })).toEqual({
      owner: ['7'],
      label: ['l1'],
    });
    expect(filterOf({ due: 'someday', waiting: 'perhaps' })).toEqual(noFilter);
  });
});

describe('groups', () => {
  const stacks = ['ready', 'active', 'done'].map((id) => ({
    id,
    columns: [{ id, measureId: 2 }],
  }));
  const compare = (one: string, other: string) => one.localeCompare(other);

  it('hold every shown card once, in its first answer’s lane, the one without last', () => {
    fc.assert(
      fc.property(
        fc.array(card, { maxLength: 30 }),
        some(...groupings.filter((one) => one !== 'none')),
        (cards, group) => {
          const lanes = lanesOf({ cards }, stacks, group, { isShown: null, compare });
          const held = lanes.flatMap(({ cells }) => [...cells.values()].flat());
          expect(held.map(({ id }) => id).toSorted()).toEqual(cards.map(({ id }) => id).toSorted());
          for (const { id, cells, count } of lanes) {
            const inLane = [...cells.values()].flat();
            expect(inLane).toHaveLength(count);
            for (const one of inLane) expect(answersOf[group](one)[0]).toBe(id);
          }
          const without = lanes.findIndex(({ id }) => id === '');
          expect([-1, lanes.length - 1]).toContain(without);
        },
      ),
    );
  });
});

describe('a change of cards written into a board', () => {
  const ranks = ['a0', 'a1', 'a2', 'a3', 'a4'];
  const board = { cards: ranks.map((rank, i) => cardOf({ id: `c${i}`, rank })) };
  const ids = ({ cards }: { cards: readonly Card[] }) => cards.map(({ id }) => id);

  it('puts a moved card where its rank says, and a new one too', () => {
    const moved = cardOf({ id: 'c0', rank: 'a2V', revision: 2 });
    expect(ids(patchCards(board, { cards: [moved] }))).toEqual(['c1', 'c2', 'c0', 'c3', 'c4']);
    const fresh = cardOf({ id: 'new', rank: 'a0V' });
    expect(ids(patchCards(board, { cards: [fresh] }))[1]).toBe('new');
  });

  it('done twice is the same, and an older answer never writes over a newer card', () => {
    const moved = cardOf({ id: 'c4', rank: 'Zz', revision: 3 });
    const once = patchCards(board, { cards: [moved] });
    expect(patchCards(once, { cards: [moved] })).toBe(once);
    const older = cardOf({ id: 'c4', rank: 'a9', revision: 2, title: 'Gammel' });
    expect(patchCards(once, { cards: [older] })).toBe(once);
  });

  it('takes away what has left the board', () => {
    expect(ids(patchCards(board, { cards: [], gone: ['c1', 'c3'] }))).toEqual(['c0', 'c2', 'c4']);
  });
});
