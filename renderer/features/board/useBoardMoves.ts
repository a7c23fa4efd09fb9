import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { CardFace } from '../../../electron/contract/cards.ts';
import { patchCards } from '../../api/boards.ts';
import { useCommand } from '../../api/command.ts';
import { inLine } from '../../api/line.ts';
import { useTRPC } from '../../api/trpc.ts';
import { applyMoves, type MoveOrder } from './movement.ts';
import type { BoardData } from './stacks.ts';

const settledMs = 50;

interface Entry {
  orders: readonly MoveOrder[];
  /** Where the mover saw each card; a card of an earlier entry is where that one put it. */
  seen: ReadonlyMap<string, { columnId: string; rank: string }>;
  /** The cards as the host answered, until the board itself holds them. */
  answer: readonly CardFace[] | null;
}

function laidOver(board: BoardData, { orders, answer }: Entry): BoardData {
  return answer ? patchCards(board, { cards: answer }) : applyMoves(board, orders);
}

/**
 * The board as it will stand when the moves under way are saved, and the way to move cards. Moves are
 * sent one after the other and lie over what the host has said, so one that fails falls away again,
 * and with it those that were built on it; `onFailed` hears it just before.
 */
export function useBoardMoves(saved: BoardData, onFailed: (cardIds: readonly string[]) => void) {
  const trpc = useTRPC();
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const moveOne = useCommand(trpc.card.move.mutationOptions(), {
    cards: (card) => ({ cards: [card] }),
  });
  const moveMany = useCommand(trpc.card.moveMany.mutationOptions(), {
    cards: (cards) => ({ cards }),
  });
  const client = useQueryClient();
  const dropped = useRef(new WeakSet<Entry>());
  const waiting = useRef(new Set<Entry>());
  const placed = useRef(new Map<string, CardFace>());

  const board = useMemo(() => entries.reduce(laidOver, saved), [saved, entries]);
  const forget = (gone: readonly Entry[]) =>
    setEntries((before) => before.filter((entry) => !gone.includes(entry)));

  const send = async (entry: Entry) => {
    if (dropped.current.has(entry)) return;
    const moves = entry.orders.map((order) => {
      const own = placed.current.get(order.cardId);
      const from =
        entry.seen.get(order.cardId) ?? (own && { columnId: own.columnId, rank: own.rank });
      return { ...order, ...(from ? { from } : {}) };
    });
    const [first, ...more] = moves;
    if (!first) return;
    try {
      const answer =
        more.length === 0
          ? [await moveOne.mutateAsync(first)]
          : await moveMany.mutateAsync({ moves });
      for (const card of answer) placed.current.set(card.id, card);
      const answered = { ...entry, answer };
      setEntries((before) => before.map((one) => (one === entry ? answered : one)));
      // The boards hold the answer by now, and are drawn with it in the next turn.
      setTimeout(() => forget([answered]), settledMs);
    } catch {
      const failed = [...waiting.current];
      for (const one of failed) dropped.current.add(one);
      onFailed(failed.flatMap(({ orders }) => orders.map(({ cardId }) => cardId)));
      forget(failed);
    } finally {
      waiting.current.delete(entry);
    }
  };

  /** Shows the moves at once and has them saved; answers the board as it then stands. */
  const move = (orders: readonly MoveOrder[]): BoardData => {
    const under = new Set([...waiting.current].flatMap((e) => e.orders.map((o) => o.cardId)));
    const seen = new Map(
      orders.flatMap(({ cardId }) => {
        const card = board.cards.find(({ id }) => id === cardId);
        return !card || under.has(cardId)
          ? []
          : [[cardId, { columnId: card.columnId, rank: card.rank }] as const];
      }),
    );
    const entry: Entry = { orders, seen, answer: null };
    waiting.current.add(entry);
    setEntries((before) => [...before, entry]);
    void inLine(client, () => send(entry));
    return applyMoves(board, orders);
  };
  return { board, move };
}
