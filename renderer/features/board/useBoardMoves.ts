import { useState } from 'react';
import type { Board } from '../../../electron/contract/cards.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { applyMove, targetOf, type Movement, type MoveTarget } from './movement.ts';

interface Pending {
  cardId: string;
  target: MoveTarget;
}

/**
 * The board as it will stand when the moves under way are saved, and the way to move a card. Moves
 * lie over the answer from the host, so one that fails falls away again; `onFailed` hears it just before.
 */
export function useBoardMoves(saved: Board, onFailed: (cardId: string) => void) {
  const trpc = useTRPC();
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const command = useCommand(
    // One scope: quick presses are sent one after the other, in order.
    trpc.card.move.mutationOptions({ scope: { id: `board-${saved.measureId}` } }),
  );
  const board = pending.reduce((now, { cardId, target }) => applyMove(now, cardId, target), saved);

  /** The board after the move, or null when it changes nothing. */
  const move = (cardId: string, movement: Movement): Board | null => {
    const target = targetOf(board, cardId, movement);
    if (!target) return null;
    const entry: Pending = { cardId, target };
    setPending((before) => [...before, entry]);
    const settle = () => setPending((before) => before.filter((other) => other !== entry));
    command.mutateAsync({ cardId, ...target }).then(settle, () => {
      onFailed(cardId);
      settle();
    });
    return applyMove(board, cardId, target);
  };
  return { board, move };
}
