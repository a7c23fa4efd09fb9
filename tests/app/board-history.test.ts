import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loggedTables } from '../../db/changelog.ts';
import type { Board, Card, CardFace } from '../../electron/contract/cards.ts';
import { rpc, testApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(() => {
  app = testApp();
});
afterAll(() => app.close());

const call = async <T>(kind: 'query' | 'mutation', name: string, input?: unknown): Promise<T> => {
  const { status, body } = await rpc(app.handler, 'app://dreiepunkt', kind, name, input);
  if (status !== 200) throw new Error(`${name}: ${body.error?.message}`);
  return body.result?.data as T;
};
const mutate = <T = unknown>(name: string, input?: unknown) => call<T>('mutation', name, input);
const board = () => call<Board>('query', 'board.get', { measureId: 2 });

/** Every row of every table the change log keeps, as text; but for revisions, which undo counts on. */
function dump(): string {
  const { sqlite } = app.session.workspace();
  return Object.keys(loggedTables)
    .map((table) => {
      const rows = sqlite
        .prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`)
        .all()
        .map(({ revision: _revision, ...row }) => row);
      return `${table}\n${rows
        .map((row) => JSON.stringify(row))
        .toSorted()
        .join('\n')}`;
    })
    .join('\n\n');
}

/** Column by column, the ids in order, those off the board in their places: the model of a board. */
type Order = [columnId: string, cards: string[]][];
interface State {
  order: Order;
  /** Archived, or in the bin. */
  gone: readonly string[];
}
const orderOf = ({ columns, cards }: Board): Order =>
  columns.map(({ id }) => [id, cards.filter((c) => c.columnId === id).map((c) => c.id)]);
const seen = ({ order, gone }: State): Order => without(order, gone);

const n = fc.nat({ max: 30 });
const action = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('create' as const), column: n }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('move' as const), card: n, column: n, before: n }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('moveMany' as const),
      cards: fc.uniqueArray(n, { minLength: 2, maxLength: 4 }),
      column: n,
      before: n,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('archive' as const), card: n }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('archiveMany' as const),
      cards: fc.uniqueArray(n, { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), card: n }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('restore' as const), card: n }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('change' as const), card: n }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('addColumn' as const), before: n }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('moveColumn' as const), column: n, before: n }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('removeColumn' as const), column: n, to: n }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('redo' as const) }) },
);
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

const at = <T>(list: readonly T[], index: number): T | undefined => list[index % list.length];
const without = (order: Order, ids: readonly string[]): Order =>
  order.map(([id, cards]) => [id, cards.filter((card) => !ids.includes(card))]);
const put = (order: Order, columnId: string, ids: readonly string[], before: string | null) =>
  without(order, ids).map(([id, cards]): Order[number] => {
    if (id !== columnId) return [id, cards];
    const index = before === null ? cards.length : cards.indexOf(before);
    return [id, cards.toSpliced(index, 0, ...ids)];
  });
/** One past the last stands for «last». */
const target = (order: Order, columnId: string, ids: readonly string[], n: number) => {
  const others = new Map(without(order, ids)).get(columnId) ?? [];
  return [...others, null][n % (others.length + 1)] ?? null;
};

/** Does the action on the real file and says what the board shall be; null when it does not apply. */
async function act(one: Action, now: Board, state: State): Promise<State | null> {
  const { order, gone } = state;
  const cards = now.cards;
  const picked = (indexes: readonly number[]) =>
    [...new Set(indexes.map((index) => at(cards, index)))].filter((c): c is CardFace => !!c);
  const column = 'column' in one ? at(now.columns, one.column) : undefined;
  const from = ({ columnId, rank }: CardFace) => ({ columnId, rank });
  switch (one.do) {
    case 'create': {
      if (!column) return null;
      const made = await mutate<Card>('card.create', {
        ...{ measureId: 2, columnId: column.id, title: 'Oppgave' },
      });
      return { order: put(order, column.id, [made.id], null), gone };
    }
    case 'move': {
      const card = at(cards, one.card);
      if (!card || !column) return null;
      const before = target(seen(state), column.id, [card.id], one.before);
      await mutate('card.move', { cardId: card.id, columnId: column.id, before, from: from(card) });
      return { order: put(order, column.id, [card.id], before), gone };
    }
    case 'moveMany': {
      const chosen = picked(one.cards);
      if (chosen.length === 0 || !column) return null;
      const ids = chosen.map(({ id }) => id);
      const before = target(seen(state), column.id, ids, one.before);
      await mutate('card.moveMany', {
        moves: chosen.map((card) => ({
          ...{ cardId: card.id, columnId: column.id, before, from: from(card) },
        })),
      });
      return { order: put(order, column.id, ids, before), gone };
    }
    case 'archive':
    case 'remove': {
      const card = at(cards, one.card);
      if (!card) return null;
      await mutate(`card.${one.do}`, { cardId: card.id });
      return { order, gone: [...gone, card.id] };
    }
    case 'restore': {
      const id = at(gone, one.card);
      if (id === undefined) return null;
      await mutate('bin.restore', { cardId: id });
      return { order, gone: gone.filter((other) => other !== id) };
    }
    case 'archiveMany': {
      const chosen = picked(one.cards);
      if (chosen.length === 0) return null;
      await mutate('card.archiveMany', {
        cards: chosen.map(({ id, revision }) => ({ cardId: id, revision })),
      });
      return { order, gone: [...gone, ...chosen.map(({ id }) => id)] };
    }
    case 'change': {
      const card = at(cards, one.card);
      if (!card) return null;
      await mutate('card.updateMany', {
        cards: [{ cardId: card.id, revision: card.revision }],
        owner: `Rolle ${card.revision}`,
        dueDate: '2026-12-01',
      });
      return state;
    }
    case 'addColumn': {
      const before = [...now.columns.map(({ id }) => id), null][one.before % (order.length + 1)];
      const made = await mutate<{ id: string }>('board.addColumn', {
        ...{ measureId: 2, name: 'Ny', kind: 'active', before: before ?? null },
      });
      const index = before ? order.findIndex(([id]) => id === before) : order.length;
      return { order: order.toSpliced(index, 0, [made.id, []]), gone };
    }
    case 'moveColumn': {
      if (!column) return null;
      const rest = order.filter(([id]) => id !== column.id);
      const before = [...rest.map(([id]) => id), null][one.before % (rest.length + 1)] ?? null;
      await mutate('board.moveColumn', {
        ...{ columnId: column.id, revision: column.revision, before },
      });
      const index = before ? rest.findIndex(([id]) => id === before) : rest.length;
      const held = new Map(order).get(column.id) ?? [];
      return { order: rest.toSpliced(index, 0, [column.id, held]), gone };
    }
    case 'removeColumn': {
      const heir = at(
        now.columns.filter(({ id }) => id !== column?.id),
        one.to,
      );
      if (!column || !heir) return null;
      await mutate('board.removeColumn', {
        ...{ columnId: column.id, revision: column.revision, moveCardsTo: heir.id },
      });
      const held = new Map(order).get(column.id) ?? [];
      const left = put(order, heir.id, held, null).filter(([id]) => id !== column.id);
      return { order: left, gone };
    }
    case 'undo':
    case 'redo':
      return null;
  }
}

describe('any row of changes to a board', () => {
  it('keeps the order, loses no card, and undone to the start gives back the first state, revisions aside, to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 25 }), async (actions) => {
        const first = dump();
        const done: State[] = [];
        const undone: State[] = [];
        let state: State = { order: orderOf(await board()), gone: [] };
        for (const one of actions) {
          if (one.do === 'undo' && done.length > 0) {
            await mutate('history.undo');
            undone.push(state);
            state = done.pop() ?? state;
          } else if (one.do === 'redo' && undone.length > 0) {
            await mutate('history.redo');
            done.push(state);
            state = undone.pop() ?? state;
          } else {
            const after = await act(one, await board(), state);
            if (after === null) continue;
            done.push(state);
            undone.length = 0;
            state = after;
          }
          expect(orderOf(await board())).toEqual(seen(state));
        }
        const last = dump();
        const back = done.length;
        for (let i = 0; i < back; i++) await mutate('history.undo');
        expect(dump()).toBe(first);
        for (let i = 0; i < back; i++) await mutate('history.redo');
        expect(dump()).toBe(last);
        for (let i = 0; i < back; i++) await mutate('history.undo');
        expect(dump()).toBe(first);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});
