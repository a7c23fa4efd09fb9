import { useMemo, useState } from 'react';
import type { RefObject } from 'react';
import type { CardFace } from '../../../electron/contract/cards.ts';
import { boardText } from '../../text/board.ts';
import { boardsText } from '../../text/boards.ts';
import { announce } from '../../ui/announce.ts';
import { useKeys } from '../../ui/keys.ts';
import { useToast } from '../../ui/toast.tsx';
import type { BoardDialog, CardDialog } from './BoardDialogs.tsx';
import type { BoardActions } from './boardScene.ts';
import type { Grouping } from './boardView.ts';
import { cardElement } from './cardElement.ts';
import { cardKey, liftedKey } from './cardKeys.ts';
import { laneOf, lanesOf } from './lanes.ts';
import {
  applyMoves,
  cardsInStack,
  movesFor,
  stackOf,
  type Movement,
  type MoveOrder,
} from './movement.ts';
import { neighbour, successor } from './navigation.ts';
import type { BoardData, ShownStack } from './stacks.ts';
import { useBoardMoves } from './useBoardMoves.ts';
import type { FoldedParts } from './useBoardView.ts';
import { useCardDrops } from './useCardDrag.ts';
import { useCardFocus } from './useCardFocus.ts';
import { useMoveColumn } from './useColumnCommands.ts';
import { useColumnDrops } from './useColumnDrag.ts';
import { useSelection } from './useSelection.ts';
import { useStable } from './useStable.ts';

/** «Ny oppgave» outside the board: the board chooses the column for what is ready to begin. */
export const firstColumn = '';

export interface BoardOptions {
  grid: RefObject<HTMLElement | null>;
  saved: BoardData;
  /** How the columns stand beside each other; the same function as long as the board is open. */
  toStacks: (columns: BoardData['columns']) => ShownStack[];
  group: Grouping;
  /** Null when everything is shown. */
  isShown: ((card: CardFace) => boolean) | null;
  compareLanes: (one: string, other: string) => number;
  folded: FoldedParts;
  setFolded: (change: { stacks?: readonly string[]; lanes?: readonly string[] }) => void;
  /** A card the address asks for, by id or code: opened once. */
  openCard: string | undefined;
  /** Where the field for a new card is open, if anywhere. */
  adding: string | null;
  onAdding: (stackId: string | null) => void;
}

interface Lift {
  ids: readonly string[];
  primaryId: string;
  orders: readonly MoveOrder[];
}

const text = boardText.move;
const lifting = boardsText.lift;

/** What the board shows and does: one state for mouse, keys and menus. */
export function useBoard(options: BoardOptions) {
  const { grid, saved, toStacks, group, isShown, compareLanes, folded, setFolded } = options;
  const { openCard, adding, onAdding } = options;
  const toast = useToast();
  const [chosen, setChosen] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [lift, setLift] = useState<Lift | null>(null);
  const [dialog, setDialog] = useState<BoardDialog | null>(() => {
    const card = saved.cards.find(({ id, code }) => openCard === id || openCard === code);
    return card ? { kind: 'card', card } : null;
  });
  const focus = useCardFocus();
  const { board: standing, move } = useBoardMoves(saved, (cardIds) => {
    // The card is drawn anew where it came from: focus goes back with it.
    const held = cardIds.find((id) => cardElement(id) === document.activeElement);
    if (held !== undefined) focus.want(held);
  });
  const board = useMemo(
    () => (lift ? applyMoves(standing, lift.orders) : standing),
    [standing, lift],
  );

  const cardsById = useMemo(
    () => new Map(board.cards.map((card) => [card.id, card])),
    [board.cards],
  );
  const stacks = useMemo(() => toStacks(board.columns), [toStacks, board.columns]);
  const lanes = useMemo(
    () => lanesOf(board, stacks, group, { isShown, compare: compareLanes }),
    [board, stacks, group, isShown, compareLanes],
  );
  const laneKey = (laneId: string) => `${group}/${laneId}`;
  const isLaneFolded = (laneId: string) =>
    group !== 'none' && folded.lanes.includes(laneKey(laneId));
  const addStack =
    adding === firstColumn
      ? (stacks.find(({ kind }) => kind === 'ready') ?? stacks[0])
      : stacks.find(({ id }) => id === adding);
  const foldedStacks =
    folded.stacks ?? stacks.filter(({ kind }) => kind === 'queue').map(({ id }) => id);
  const isStackFolded = ({ id }: { id: string }) =>
    foldedStacks.includes(id) && id !== addStack?.id;
  const openStacks = stacks.filter((stack) => !isStackFolded(stack));
  const piles = lanes
    .filter(({ id }) => !isLaneFolded(id))
    .flatMap(({ cells }) => openStacks.map(({ id }) => cells.get(id) ?? []));
  const cardById = (id: string | null) => (id === null ? undefined : cardsById.get(id));
  const passes = (card: CardFace) => isShown === null || isShown(card);
  const selection = useSelection(piles, (id) => {
    const card = cardById(id);
    return card !== undefined && passes(card);
  });
  const firstCard = piles.find((pile) => pile.length > 0)?.[0];
  const chosenCard = chosen === null ? undefined : cardById(chosen);
  const isInSight = chosenCard && piles.some((pile) => pile.includes(chosenCard));
  const active = isInSight ? chosenCard : firstCard;

  const focusCard = (id: string | null) => {
    focus.want(id);
    setChosen(id);
  };
  const show = (kind: CardDialog['kind'], cardId: string) => {
    const card = cardById(cardId);
    if (card) setDialog({ kind, card });
  };
  const targetsOf = (cardId: string) =>
    selection.selected.has(cardId) ? [...selection.selected] : [cardId];
  const viewOf = (card: CardFace) => {
    const lane = lanes.find(({ id }) => id === laneOf(card, group));
    return { stacks, shown: (stackId: string) => lane?.cells.get(stackId) ?? [] };
  };

  /** Where the card stands on a board, in the words everyone hears: its stack and place among the shown. */
  const placeText = (card: CardFace, on: BoardData) => {
    const now = on.cards.find(({ id }) => id === card.id) ?? card;
    const stack = stackOf(stacks, now);
    if (!stack) return null;
    const lane = laneOf(now, group);
    const pile = cardsInStack(on, stack).filter(
      (one) => one.id === now.id || (passes(one) && laneOf(one, group) === lane),
    );
    const all = cardsInStack(on, stack).length;
    const isFull = stack.wipLimit !== null && all >= stack.wipLimit;
    return {
      ...{ stack, place: pile.findIndex(({ id }) => id === now.id) + 1, of: pile.length },
      warning: isFull ? ` ${boardText.board.full(all, stack.wipLimit ?? 0)}` : '',
    };
  };
  const movedText = (card: CardFace, count: number, on: BoardData): string => {
    const at = placeText(card, on);
    if (!at) return '';
    const sentence =
      count > 1
        ? lifting.movedMany(count, at.stack.name)
        : text.moved(card.code, at.stack.name, at.place, at.of);
    return at.warning === '' ? sentence : `${sentence}.${at.warning}`;
  };
  /** Keeps the card in hand in sight: opens what it has landed in, and the focus follows it. */
  const follow = (card: CardFace, on: BoardData) => {
    const now = on.cards.find(({ id }) => id === card.id);
    const stack = now && stackOf(stacks, now);
    if (stack && foldedStacks.includes(stack.id))
      setFolded({ stacks: foldedStacks.filter((id) => id !== stack.id) });
    const isGone = now !== undefined && !passes(now);
    focusCard(isGone ? successor(piles, card.id, new Set(targetsOf(card.id))) : card.id);
  };

  /** Moves, and says where the card stands now; null when nothing changed. */
  const moveNow = (card: CardFace, movement: Movement): string | null => {
    const ids = targetsOf(card.id);
    const orders = movesFor(standing, viewOf(card), ids, { ...movement, primaryId: card.id });
    if (orders.length === 0) return null;
    const after = move(orders);
    follow(card, after);
    return movedText(card, orders.length, after);
  };
  const moveByKey = (card: CardFace, movement: Movement) =>
    announce(moveNow(card, movement) ?? text.edge(card.code));
  const moveByMenu = (cardId: string, movement: Movement) => {
    const card = cardById(cardId);
    if (!card) return;
    const sentence = moveNow(card, movement);
    setDialog(null);
    focusCard(card.id);
    if (sentence !== null) toast.show(sentence, { undo: true });
  };

  const liftUp = (card: CardFace) => {
    setLift({ ids: targetsOf(card.id), primaryId: card.id, orders: [] });
    announce(lifting.lifted(card.code, targetsOf(card.id).length));
  };
  const liftMove = (card: CardFace, held: Lift, movement: Movement) => {
    const orders = movesFor(board, viewOf(card), held.ids, { ...movement, primaryId: card.id });
    if (orders.length === 0) return announce(text.edge(card.code));
    const after = applyMoves(board, orders);
    setLift({ ...held, orders });
    follow(card, after);
    const at = placeText(card, after);
    if (at) announce(`${boardText.card.place(at.stack.name, at.place, at.of)}.${at.warning}`);
  };
  const putBack = (held: Lift) => {
    setLift(null);
    focusCard(held.primaryId);
    const card = saved.cards.find(({ id }) => id === held.primaryId);
    announce(lifting.putBack(card?.code ?? ''));
  };
  const letDown = (card: CardFace, held: Lift) => {
    setLift(null);
    const after = applyMoves(standing, held.orders);
    const isMoved = held.ids.some((id) => {
      const [was, is] = [standing, after].map((on) => {
        const one = on.cards.find((other) => other.id === id);
        const stack = one && stackOf(stacks, one);
        return stack && `${one.columnId} ${cardsInStack(on, stack).indexOf(one)}`;
      });
      return was !== is;
    });
    focusCard(card.id);
    if (!isMoved) return announce(lifting.stayed(card.code));
    announce(movedText(card, held.ids.length, move(held.orders)));
  };

  useCardDrops({
    onStart: setDragged,
    onEnd: () => setDragged(null),
    onDrop: moveByMenu,
  });
  const moveColumn = useMoveColumn(board.columns);
  useColumnDrops((columnId, over) => {
    const column = board.columns.find(({ id }) => id === columnId);
    const rest = board.columns.filter(({ id }) => id !== columnId);
    const at = rest.findIndex(({ id }) => id === over.columnId) + (over.side === 'left' ? 0 : 1);
    if (column) moveColumn.moveTo(column, rest[at]?.id ?? null);
  });

  const actions = useStable<BoardActions>({
    open: (cardId) => show('card', cardId),
    chooseMove: (cardId) => show('move', cardId),
    moveByMenu,
    focused: (cardId) => {
      if (lift && lift.primaryId !== cardId) putBack(lift);
      setChosen(cardId);
    },
    clicked: (cardId, event) => {
      if (event.shiftKey) selection.extendTo(active?.id ?? cardId, cardId);
      else if (event.ctrlKey || event.metaKey) selection.toggle(cardId);
      else show('card', cardId);
    },
    keyDown: (cardId, event) => {
      const card = cardById(cardId);
      if (!card) return;
      if (lift) {
        const key = liftedKey(event);
        if (key === null) return putBack(lift);
        event.preventDefault();
        event.stopPropagation();
        if (key.do === 'move') liftMove(card, lift, key.movement);
        if (key.do === 'drop') letDown(card, lift);
        if (key.do === 'cancel') putBack(lift);
        return;
      }
      const key = cardKey(event);
      if (!key || (key.do === 'clear' && selection.selected.size === 0)) return;
      event.preventDefault();
      switch (key.do) {
        case 'open':
          return show('card', cardId);
        case 'lift':
          return liftUp(card);
        case 'move':
          return moveByKey(card, key.movement);
        case 'moveColumn':
          return columnStep(card, key.step);
        case 'toggle':
          return selection.toggle(cardId);
        case 'clear':
          return selection.clear();
        case 'all':
          return selection.selectAll(pileOf(cardId).map(({ id }) => id));
        case 'choose':
        case 'extend': {
          const next = neighbour(piles, cardId, key.step);
          if (next === null) return;
          if (key.do === 'extend') selection.extendTo(cardId, next);
          focusCard(next);
        }
      }
    },
    drawn: focus.drawn,
    lost: (cardId) => focus.want(cardId),
    add: onAdding,
    stopAdding: () => onAdding(null),
    foldStack: (stackId, isFolded) => {
      const rest = foldedStacks.filter((id) => id !== stackId);
      setFolded({ stacks: isFolded ? [...rest, stackId] : rest });
      const stack = stacks.find(({ id }) => id === stackId);
      if (stack) announce(boardText.board[isFolded ? 'isFolded' : 'isOpen'](stack.name));
      const inside = lanes.flatMap(({ cells }) => cells.get(stackId) ?? []);
      const beside = piles.flat().find((card) => !inside.includes(card));
      focusCard((isFolded ? beside : inside[0])?.id ?? null);
    },
    foldLane: (laneId, isFolded) => {
      const rest = folded.lanes.filter((key) => key !== laneKey(laneId));
      setFolded({ lanes: isFolded ? [...rest, laneKey(laneId)] : rest });
    },
    editColumns: (edit) => setDialog({ kind: 'columns', edit }),
    moveColumn: (columnId, step) => {
      const column = board.columns.find(({ id }) => id === columnId);
      if (column) moveColumn.moveBy(column, step);
    },
  });
  const pileOf = (cardId: string) =>
    piles.find((pile) => pile.some(({ id }) => id === cardId)) ?? [];
  const columnStep = (card: CardFace, step: -1 | 1) => {
    const column = board.columns.find(({ id }) => id === card.columnId);
    // On the board of all measures a stack is no column of anybody's.
    if (column && stacks.some(({ id }) => id === column.id)) moveColumn.moveBy(column, step);
  };

  const isHere = () => grid.current?.contains(document.activeElement) ?? false;
  const onActive = (kind: 'move' | 'waiting') => () => {
    if (active && isHere()) show(kind, active.id);
  };
  const activeStack = active && stackOf(stacks, active);
  const queue = stacks.find(({ kind }) => kind === 'queue');
  useKeys(
    {
      n: () => onAdding((isHere() ? activeStack?.id : undefined) ?? firstColumn),
      m: onActive('move'),
      v: onActive('waiting'),
      k: () =>
        setDialog({
          kind: 'columns',
          edit: { do: 'list', columnId: (isHere() && active?.columnId) || null },
        }),
      '[': () => queue && actions.foldStack(queue.id, !foldedStacks.includes(queue.id)),
    },
    dialog === null && lift === null,
  );

  return {
    ...{ board, stacks, lanes, active, addStack, lift, dragged, selection, piles },
    ...{ isStackFolded, isLaneFolded, isEmpty: piles.every((pile) => pile.length === 0) },
    ...{ actions, dialog, setDialog, moveByMenu, targetsOf },
    /** Esc in the field for a new card: back to the card that had the focus. */
    leaveField: () => {
      onAdding(null);
      focusCard(active?.id ?? null);
    },
    /** Focus goes to the next card; asked while the archived ones are still on the board. */
    archived: (cardIds: readonly string[]) => {
      setDialog(null);
      const from = cardIds.includes(active?.id ?? '') ? active?.id : cardIds[0];
      focusCard(from === undefined ? null : successor(piles, from, new Set(cardIds)));
      selection.clear();
    },
    focusActive: () => focusCard(active?.id ?? null),
  };
}
