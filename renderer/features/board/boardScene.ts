import { createContext, useContext } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { ColumnKind } from '../../../electron/contract/vocabulary.ts';
import type { ChallengeName } from './cardFacts.ts';
import type { Movement } from './movement.ts';
import type { ShownStack } from './stacks.ts';

/** What every part of a board is drawn with; the same object until one of them changes. */
export interface BoardScene {
  /** ISO date. */
  today: string;
  stacks: readonly ShownStack[];
  challenges: ReadonlyMap<string, ChallengeName>;
}

/** What is done with the board's columns in a dialog. */
export type ColumnEdit =
  | { do: 'list'; columnId: string | null }
  | { do: 'edit' | 'remove'; columnId: string }
  | { do: 'add'; kind: ColumnKind; before: string | null };

/** What a card or column can ask the board for. The same functions as long as the board is open. */
export interface BoardActions {
  open(cardId: string): void;
  chooseMove(cardId: string): void;
  /** A move by menu: focus follows the card and the toast offers to take it back. */
  moveByMenu(cardId: string, movement: Movement): void;
  focused(cardId: string): void;
  /** A click: opens the card, or with Ctrl or Shift chooses several. */
  clicked(cardId: string, event: MouseEvent): void;
  /** The keys of a card: choose, lift, move, open. */
  keyDown(cardId: string, event: KeyboardEvent): void;
  /** A card that has just been drawn: takes the focus where that waited for it. */
  drawn(cardId: string, element: HTMLElement): void;
  /** A card went away with the focus on it: drawn anew elsewhere it shall have it again. */
  lost(cardId: string): void;
  add(stackId: string): void;
  stopAdding(): void;
  foldStack(stackId: string, isFolded: boolean): void;
  foldLane(laneId: string, isFolded: boolean): void;
  /** Opens the columns, or one of them, for editing. */
  editColumns(edit: ColumnEdit): void;
  moveColumn(columnId: string, step: -1 | 1): void;
}

export const BoardSceneContext = createContext<BoardScene | null>(null);
export const BoardActionsContext = createContext<BoardActions | null>(null);

function given<T>(value: T | null): T {
  if (value === null) throw new Error('A board part was drawn outside a board');
  return value;
}

/** What the board is drawn with; only for parts drawn inside a board. */
export function useBoardScene(): BoardScene {
  return given(useContext(BoardSceneContext));
}

/** The board's actions; only for parts drawn inside a board. */
export function useBoardActions(): BoardActions {
  return given(useContext(BoardActionsContext));
}
