import { useState } from 'react';
import type { RefObject } from 'react';
import type { Board, BoardColumn, Card } from '../../../electron/contract/cards.ts';
import { boardText } from '../../text/board.ts';
import { announce } from '../../ui/announce.ts';
import { useKeys } from '../../ui/keys.ts';
import { useToast } from '../../ui/toast.tsx';
import type { BoardActions } from './boardActions.ts';
import type { BoardDialog } from './BoardDialogs.tsx';
import { cardElement } from './cardElement.ts';
import { cardKey } from './cardKeys.ts';
import { cardsIn, placeOf, type Movement } from './movement.ts';
import { neighbour, successor } from './navigation.ts';
import { useBoardMoves } from './useBoardMoves.ts';
import { useCardDrops } from './useCardDrag.ts';
import { useCardFocus } from './useCardFocus.ts';
import { useQueueFold } from './useQueueFold.ts';

/** «Ny oppgave» outside the board: the board chooses the column for what is ready to begin. */
export const firstColumn = '';

interface Options {
  grid: RefObject<HTMLElement | null>;
  saved: Board;
  /** A card the address asks for, by id or code: opened once. */
  openCard: string | undefined;
  /** Where the field for a new card is open, if anywhere. */
  adding: string | null;
  onAdding: (columnId: string | null) => void;
}

/** What the board shows and does: one state for mouse, keys and menus. */
export function useBoard({ grid, saved, openCard, adding, onAdding }: Options) {
  const toast = useToast();
  const [isQueueOpen, setQueueOpen] = useQueueFold();
  const [chosen, setChosen] = useState<string | null>(null);
  const [dialog, setDialog] = useState<BoardDialog | null>(() => {
    const card = saved.cards.find(({ id, code }) => openCard === id || openCard === code);
    return card ? { kind: 'card', card } : null;
  });
  const focusWhenDrawn = useCardFocus();
  const { board, move } = useBoardMoves(saved, (cardId) => {
    // The card is drawn anew where it came from: focus goes back with it.
    if (cardElement(cardId) === document.activeElement) focusWhenDrawn(cardId);
  });

  const addColumn =
    adding === firstColumn
      ? (board.columns.find(({ kind }) => kind === 'ready') ?? board.columns[0])
      : board.columns.find(({ id }) => id === adding);
  const isFolded = ({ id, kind }: BoardColumn) =>
    kind === 'queue' && !isQueueOpen && id !== addColumn?.id;
  const open = board.columns.filter((column) => !isFolded(column));
  const shown: Board = { ...board, columns: open };
  const visible = open.flatMap(({ id }) => cardsIn(board, id));
  const active = visible.find(({ id }) => id === chosen) ?? visible[0];

  const cardById = (id: string) => board.cards.find((card) => card.id === id);
  const focusCard = (id: string | null) => {
    focusWhenDrawn(id);
    setChosen(id);
  };
  const show = (kind: BoardDialog['kind'], cardId: string) => {
    const card = cardById(cardId);
    if (card) setDialog({ kind, card });
  };
  const fold = (isOpen: boolean) => {
    setQueueOpen(isOpen);
    const queue = board.columns.find(({ kind }) => kind === 'queue');
    if (queue) announce(boardText.board[isOpen ? 'isOpen' : 'isFolded'](queue.name));
    const inQueue = queue && isOpen ? cardsIn(board, queue.id)[0] : undefined;
    focusCard((inQueue ?? visible.find(({ columnId }) => columnId !== queue?.id))?.id ?? null);
  };

  /** Moves, and says where the card stands now; null when nothing changed. */
  const moved = (card: Card, movement: Movement): string | null => {
    const after = move(card.id, movement);
    const columnId = after?.cards.find(({ id }) => id === card.id)?.columnId;
    const column = after?.columns.find(({ id }) => id === columnId);
    if (!after || !column) return null;
    const { place, of } = placeOf(after, card.id);
    return boardText.move.moved(card.code, column.name, place, of);
  };
  const moveByKey = (card: Card, movement: Movement) => {
    const sentence = moved(card, movement);
    announce(sentence ?? boardText.move.edge(card.code));
    if (sentence === null) return;
    const from = board.columns.findIndex(({ id }) => id === card.columnId);
    const to = movement.kind === 'column' ? board.columns[from + movement.step] : undefined;
    // The card in hand stays in sight.
    if (to && isFolded(to)) setQueueOpen(true);
    focusCard(card.id);
  };
  const moveByMenu = (cardId: string, movement: Movement) => {
    const card = cardById(cardId);
    if (!card) return;
    const sentence = moved(card, movement);
    setDialog(null);
    focusCard(card.id);
    if (sentence !== null) toast.show(sentence, { undo: true });
  };
  useCardDrops(moveByMenu);

  const actions: BoardActions = {
    open: (cardId) => show('card', cardId),
    chooseMove: (cardId) => show('move', cardId),
    moveByMenu,
    focused: setChosen,
    keyDown: (cardId, event) => {
      const card = cardById(cardId);
      const key = card && cardKey(event);
      if (!card || !key) return;
      event.preventDefault();
      if (key.do === 'open') show('card', cardId);
      if (key.do === 'move') moveByKey(card, key.movement);
      if (key.do === 'choose') {
        const next = neighbour(shown, cardId, key.step);
        if (next !== null) cardElement(next)?.focus();
      }
    },
    add: onAdding,
    stopAdding: () => onAdding(null),
    fold,
  };

  const isHere = () => grid.current?.contains(document.activeElement) ?? false;
  const onActive = (kind: 'move' | 'waiting') => () => {
    if (active && isHere()) show(kind, active.id);
  };
  useKeys(
    {
      n: () => onAdding((isHere() ? active?.columnId : undefined) ?? firstColumn),
      m: onActive('move'),
      v: onActive('waiting'),
      '[': () => fold(!isQueueOpen),
    },
    dialog === null,
  );

  return {
    ...{ board, active, addColumn, isFolded, isEmpty: visible.length === 0, actions },
    ...{ dialog, setDialog, moveByMenu },
    /** Esc in the field for a new card: back to the card that had the focus. */
    leaveField: () => {
      onAdding(null);
      focusCard(active?.id ?? null);
    },
    /** Focus goes to the next card; asked while the archived one is still on the board. */
    archived: (cardId: string) => {
      setDialog(null);
      focusCard(successor(shown, cardId));
    },
  };
}
