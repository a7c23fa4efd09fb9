import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyMoves,
  cardsIn,
  cardsInStack,
  movesFor,
  stackOf,
  type BoardOrder,
  type Movement,
  type Placed,
  type Stack,
} from '../../renderer/features/board/movement.ts';
import {
  between,
  neighbour,
  placeOf,
  successor,
  type Step,
} from '../../renderer/features/board/navigation.ts';

/** Two measures with four columns each; measure 2 has no «done». */
const kinds = ['queue', 'ready', 'active', 'done'];
const columns = [1, 2].flatMap((measureId) =>
  kinds
    .filter((kind) => kind !== 'done' || measureId === 1)
    .map((kind) => ({ id: `m${measureId}-${kind}`, measureId, kind })),
);
const own: Stack[] = columns
  .filter(({ measureId }) => measureId === 1)
  .map((column) => ({ id: column.id, columns: [column] }));
const byKind: Stack[] = kinds.map((kind) => ({
  id: kind,
  columns: columns.filter((column) => column.kind === kind),
}));

const boardOf = (places: readonly { id: string; measureId: number }[]): BoardOrder => ({
  cards: places.map(({ id, measureId }, index) => ({ id: `c${index}`, measureId, columnId: id })),
});
const single = fc
  .array(fc.constantFrom(...columns.filter(({ measureId }) => measureId === 1)), {
    minLength: 1,
    maxLength: 14,
  })
  .map(boardOf);
const mixed = fc.array(fc.constantFrom(...columns), { minLength: 1, maxLength: 18 }).map(boardOf);

const step = fc.constantFrom(-1 as const, 1 as const);
const movementIn = (stacks: readonly Stack[]): fc.Arbitrary<Movement> => {
  const stackId = fc.constantFrom(...stacks.map(({ id }) => id));
  return fc.oneof(
    fc.record({ kind: fc.constant('stack' as const), step }),
    fc.record({ kind: fc.constant('rank' as const), step }),
    fc.record({
      kind: fc.constant('place' as const),
      stackId,
      place: fc.integer({ min: -2, max: 20 }),
    }),
    fc.record({
      kind: fc.constant('edge' as const),
      overId: fc.integer({ min: 0, max: 19 }).map((n) => `c${n}`),
      edge: fc.constantFrom('top' as const, 'bottom' as const),
    }),
    fc.record({ kind: fc.constant('end' as const), stackId }),
  );
};
const boards = fc.oneof(
  fc.record({ given: single, stacks: fc.constant(own), how: movementIn(own) }),
  fc.record({ given: mixed, stacks: fc.constant(byKind), how: movementIn(byKind) }),
);
const picks = fc.uniqueArray(fc.nat({ max: 17 }), { minLength: 1, maxLength: 4 });

const idAt = ({ cards }: BoardOrder, n: number) => cards[n % cards.length]?.id ?? '';
const chosen = (given: BoardOrder, indexes: readonly number[]) => [
  ...new Set(indexes.map((n) => idAt(given, n))),
];
const everything = (given: BoardOrder, stacks: readonly Stack[]) => ({
  stacks,
  shown: (stackId: string) => {
    const stack = stacks.find(({ id }) => id === stackId);
    return stack ? cardsInStack(given, stack) : [];
  },
});
const move = (
  given: BoardOrder,
  stacks: readonly Stack[],
  ids: readonly string[],
  how: Movement,
) => {
  const orders = movesFor(given, everything(given, stacks), ids, {
    ...how,
    primaryId: ids[0] ?? '',
  });
  return { orders, after: applyMoves(given, orders) };
};
const order = (given: BoardOrder) =>
  columns.map(({ id }) => cardsIn(given, id).map((card) => card.id));

describe('moving one card or several', () => {
  it('never loses or doubles a card, and never disturbs the others', () => {
    fc.assert(
      fc.property(boards, picks, ({ given, stacks, how }, indexes) => {
        const ids = chosen(given, indexes);
        const { after } = move(given, stacks, ids, how);
        expect(after.cards.map(({ id }) => id).toSorted()).toEqual(
          given.cards.map(({ id }) => id).toSorted(),
        );
        const rest = (of: BoardOrder) =>
          order(of).map((pile) => pile.filter((id) => !ids.includes(id)));
        expect(rest(after)).toEqual(rest(given));
      }),
    );
  });

  it('keeps every card on its own measure’s board', () => {
    fc.assert(
      fc.property(boards, picks, ({ given, stacks, how }, indexes) => {
        const { after } = move(given, stacks, chosen(given, indexes), how);
        for (const { measureId, columnId } of after.cards)
          expect(columns.find(({ id }) => id === columnId)?.measureId).toBe(measureId);
      }),
    );
  });

  it('lands where each order says, in front of the named card', () => {
    fc.assert(
      fc.property(boards, picks, ({ given, stacks, how }, indexes) => {
        const { orders, after } = move(given, stacks, chosen(given, indexes), how);
        for (const { cardId, columnId, before } of orders) {
          const ids = cardsIn(after, columnId).map(({ id }) => id);
          const moving = new Set(orders.map((one) => one.cardId));
          const next = ids.slice(ids.indexOf(cardId) + 1).find((id) => !moving.has(id));
          expect(next ?? null).toBe(before);
        }
      }),
    );
  });

  it('several keep the order they stood in', () => {
    fc.assert(
      fc.property(boards, picks, ({ given, stacks, how }, indexes) => {
        const { orders, after } = move(given, stacks, chosen(given, indexes), how);
        const stood = stacks.flatMap((stack) => cardsInStack(given, stack).map(({ id }) => id));
        for (const { id } of columns) {
          const moved = cardsIn(after, id)
            .map((card) => card.id)
            .filter((one) => orders.some(({ cardId }) => cardId === one));
          expect(moved).toEqual(moved.toSorted((a, b) => stood.indexOf(a) - stood.indexOf(b)));
        }
      }),
    );
  });

  it('says nothing, and so sends nothing, exactly when the order would stay the same', () => {
    fc.assert(
      fc.property(boards, picks, ({ given, stacks, how }, indexes) => {
        const { orders, after } = move(given, stacks, chosen(given, indexes), how);
        const isSame = JSON.stringify(order(after)) === JSON.stringify(order(given));
        expect(orders.length === 0).toBe(isSame);
      }),
    );
  });

  it('one place down and one up again is no move', () => {
    fc.assert(
      fc.property(boards, picks, ({ given, stacks }, indexes) => {
        const ids = chosen(given, indexes).slice(0, 1);
        const down = move(given, stacks, ids, { kind: 'rank', step: 1 });
        if (down.orders.length === 0) return;
        const up = move(down.after, stacks, ids, { kind: 'rank', step: -1 });
        expect(order(up.after)).toEqual(order(given));
      }),
    );
  });

  it('a chosen place is the place the card gets, also within its own column', () => {
    const place = fc.integer({ min: 1, max: 15 });
    const stack = fc.constantFrom(...own);
    fc.assert(
      fc.property(single, fc.nat(), stack, place, (given, n, to, wanted) => {
        const id = idAt(given, n);
        const { after } = move(given, own, [id], { kind: 'place', stackId: to.id, place: wanted });
        const pile = cardsIn(after, to.id);
        expect(pile.findIndex((card) => card.id === id) + 1).toBe(Math.min(wanted, pile.length));
      }),
    );
  });

  it('stops at the first and last column instead of wrapping round', () => {
    const given = boardOf([{ id: 'm1-queue', measureId: 1 }]);
    expect(move(given, own, ['c0'], { kind: 'stack', step: -1 }).orders).toEqual([]);
    expect(move(given, own, ['c0'], { kind: 'stack', step: 1 }).orders).toEqual([
      { cardId: 'c0', columnId: 'm1-ready', before: null },
    ]);
  });

  it('leaves a card where it is when its measure has no such column', () => {
    const given = boardOf([
      { id: 'm2-active', measureId: 2 },
      { id: 'm1-active', measureId: 1 },
    ]);
    const { orders } = move(given, byKind, ['c0', 'c1'], { kind: 'end', stackId: 'done' });
    expect(orders).toEqual([{ cardId: 'c1', columnId: 'm1-done', before: null }]);
  });

  it('passes by what the filter hides: one place up is in front of the card that is seen', () => {
    const given = boardOf(['a', 'b', 'c'].map(() => ({ id: 'm1-ready', measureId: 1 })));
    const view = {
      stacks: own,
      shown: (): readonly Placed[] => given.cards.filter(({ id }) => id !== 'c1'),
    };
    const up = { kind: 'rank', step: -1, primaryId: 'c2' } as const;
    expect(movesFor(given, view, ['c2'], up)).toEqual([
      { cardId: 'c2', columnId: 'm1-ready', before: 'c0' },
    ]);
  });
});

describe('choosing a card', () => {
  const pilesOf = (given: BoardOrder) => own.map((stack) => cardsInStack(given, stack));

  it('reaches every card from the first with the down key alone', () => {
    fc.assert(
      fc.property(single, (given) => {
        const piles = pilesOf(given);
        const seen: string[] = [];
        for (let at = piles.flat()[0]?.id ?? null; at !== null; at = neighbour(piles, at, 'down'))
          seen.push(at);
        expect(seen).toEqual(piles.flat().map(({ id }) => id));
      }),
    );
  });

  it('never points at a card that is not there', () => {
    const steps: Step[] = ['up', 'down', 'first', 'last', 'left', 'right'];
    fc.assert(
      fc.property(single, fc.nat(), fc.constantFrom(...steps), (given, n, where) => {
        const next = neighbour(pilesOf(given), idAt(given, n), where);
        expect([null, ...given.cards.map(({ id }) => id)]).toContain(next);
      }),
    );
  });

  it('hands the focus to a card that stays, or to none only when all go', () => {
    fc.assert(
      fc.property(single, picks, (given, indexes) => {
        const gone = new Set(chosen(given, indexes));
        const next = successor(pilesOf(given), [...gone][0] ?? '', gone);
        expect(next !== null && gone.has(next)).toBe(false);
        expect(next === null).toBe(gone.size === given.cards.length);
      }),
    );
  });

  it('a stretch holds both its ends and all between, whichever way it is drawn', () => {
    fc.assert(
      fc.property(single, fc.nat(), fc.nat(), (given, one, other) => {
        const [from, to] = [idAt(given, one), idAt(given, other)];
        const piles = pilesOf(given);
        const ids = between(piles, from, to);
        expect(ids).toEqual(between(piles, to, from));
        expect(ids).toContain(from);
        expect(ids).toContain(to);
      }),
    );
  });

  it('says the place the card is seen in', () => {
    fc.assert(
      fc.property(single, fc.nat(), (given, n) => {
        const card = given.cards[n % given.cards.length];
        const stack = card && stackOf(own, card);
        const pile = stack ? cardsInStack(given, stack) : [];
        expect(placeOf(pilesOf(given), card?.id ?? '')).toEqual({
          place: pile.findIndex(({ id }) => id === card?.id) + 1,
          of: pile.length,
        });
      }),
    );
  });
});
