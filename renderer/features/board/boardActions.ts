import { createContext, useContext } from 'react';
import type { KeyboardEvent } from 'react';
import type { Movement } from './movement.ts';

/** What a card or column can ask the board for. */
export interface BoardActions {
  open(cardId: string): void;
  chooseMove(cardId: string): void;
  /** A move by menu: focus follows the card and the toast offers to take it back. */
  moveByMenu(cardId: string, movement: Movement): void;
  focused(cardId: string): void;
  /** The keys of a card: choose, move, open. */
  keyDown(cardId: string, event: KeyboardEvent): void;
  add(columnId: string): void;
  stopAdding(): void;
  fold(isOpen: boolean): void;
}

export const BoardActionsContext = createContext<BoardActions | null>(null);

/** The board's actions; only for parts drawn inside a board. */
export function useBoardActions(): BoardActions {
  const actions = useContext(BoardActionsContext);
  if (!actions) throw new Error('A board part was drawn outside a board');
  return actions;
}
