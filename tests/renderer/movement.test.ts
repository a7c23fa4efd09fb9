import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyMove,
  cardsIn,
  placeOf,
  targetOf,
  type BoardOrder,
  type Movement,
} from '../../renderer/features/board/movement.ts';
import { neighbour, successor, type Step } from '../../renderer/features/board/navigation.ts';

const columns = ['queue', 'ready', 'active', 'done'].map((id) => ({ id }));
const columnId = fc.constantFrom(...columns.map(({ id }) => id));
const board: fc.Arbitrary<BoardOrder> = fc
  .array(columnId, { minLength: 1, maxLength: 14 })
  .map((places) => ({
    columns,
    cards: places.map((place, index) => ({ id: `c${index}`, columnId: place })),
  }));
const step = fc.constantFrom(-1 as const, 1 as const);
const movement: fc.Arbitrary<Movement> = fc.oneof(
  fc.record({ kind: fc.constant('column' as const), step }),
  fc.record({ kind: fc.constant('rank' as const), step }),
  fc.record({
    kind: fc.constant('place' as const),
    columnId,
    place: fc.integer({ min: -2, max: 20 }),
  }),
  fc.record({
    kind: fc.constant('edge' as const),
    overId: fc.integer({ min: 0, max: 15 }).map((n) => `c${n}`),
    edge: fc.constantFrom('top' as const, 'bottom' as const),
  }),
  fc.record({ kind: fc.constant('end' as const), columnId }),
);
const card = fc.integer({ min: 0, max: 13 });
const idAt = (given: BoardOrder, n: number) => given.cards[n % given.cards.length]?.id ?? '';
const ids = (given: BoardOrder, column: string, except: string) =>
  cardsIn(given, column).flatMap(({ id }) => (id === except ? [] : [id]));

describe('moving a card', () => {
  it('never loses or doubles a card, and never disturbs the others', () => {
    fc.assert(
      fc.property(board, card, movement, (given, n, how) => {
        const moved = idAt(given, n);
        const target = targetOf(given, moved, how);
        if (!target) return;
        const after = applyMove(given, moved, target);
        expect(after.cards.map(({ id }) => id).toSorted()).toEqual(
          given.cards.map(({ id }) => id).toSorted(),
        );
        for (const column of columns)
          expect(ids(after, column.id, moved)).toEqual(ids(given, column.id, moved));
      }),
    );
  });

  it('lands where the target says, in front of the named card', () => {
    fc.assert(
      fc.property(board, card, movement, (given, n, how) => {
        const moved = idAt(given, n);
        const target = targetOf(given, moved, how);
        if (!target) return;
        const column = cardsIn(applyMove(given, moved, target), target.columnId);
        const index = column.findIndex(({ id }) => id === moved);
        expect(column[index + 1]?.id ?? null).toBe(target.before);
      }),
    );
  });

  it('says null, and so sends nothing, exactly when the order would stay the same', () => {
    fc.assert(
      fc.property(board, card, movement, (given, n, how) => {
        const moved = idAt(given, n);
        const target = targetOf(given, moved, how);
        if (!target) return;
        const after = applyMove(given, moved, target);
        const order = (b: BoardOrder) => columns.map(({ id }) => cardsIn(b, id).map((c) => c.id));
        expect(order(after)).not.toEqual(order(given));
      }),
    );
  });

  it('one place down and one up again is no move', () => {
    fc.assert(
      fc.property(board, card, (given, n) => {
        const moved = idAt(given, n);
        const down = targetOf(given, moved, { kind: 'rank', step: 1 });
        if (!down) return;
        const after = applyMove(given, moved, down);
        const up = targetOf(after, moved, { kind: 'rank', step: -1 });
        const back = up && applyMove(after, moved, up);
        expect(back && placeOf(back, moved)).toEqual(placeOf(given, moved));
      }),
    );
  });

  it('a chosen place is the place the card gets, also within its own column', () => {
    fc.assert(
      fc.property(board, card, columnId, fc.integer({ min: 1, max: 15 }), (given, n, to, place) => {
        const moved = idAt(given, n);
        const target = targetOf(given, moved, { kind: 'place', columnId: to, place });
        const after = target ? applyMove(given, moved, target) : given;
        const size = ids(given, to, moved).length + 1;
        expect(placeOf(after, moved)).toEqual({ place: Math.min(place, size), of: size });
      }),
    );
  });

  it('stops at the first and last column instead of wrapping round', () => {
    const given: BoardOrder = { columns, cards: [{ id: 'c0', columnId: 'queue' }] };
    expect(targetOf(given, 'c0', { kind: 'column', step: -1 })).toBeNull();
    expect(targetOf(given, 'c0', { kind: 'column', step: 1 })).toEqual({
      columnId: 'ready',
      before: null,
    });
  });
});

describe('choosing a card', () => {
  it('reaches every card from the first with the down key alone', () => {
    fc.assert(
      fc.property(board, (given) => {
        const first = columns.flatMap(({ id }) => cardsIn(given, id))[0]?.id ?? null;
        const seen: string[] = [];
        for (let at = first; at !== null; at = neighbour(given, at, 'down')) seen.push(at);
        expect(seen).toEqual(columns.flatMap(({ id }) => cardsIn(given, id).map((c) => c.id)));
      }),
    );
  });

  it('never points at a card that is not there', () => {
    const steps: Step[] = ['up', 'down', 'first', 'last', 'left', 'right'];
    fc.assert(
      fc.property(board, card, fc.constantFrom(...steps), (given, n, where) => {
        const next = neighbour(given, idAt(given, n), where);
        const known = [null, ...given.cards.map(({ id }) => id)];
        expect(known).toContain(next);
      }),
    );
  });

  it('hands the focus to another card, or to none only when the board is empty', () => {
    fc.assert(
      fc.property(board, card, (given, n) => {
        const gone = idAt(given, n);
        const next = successor(given, gone);
        expect(next).not.toBe(gone);
        expect(next === null).toBe(given.cards.length === 1);
      }),
    );
  });
});
