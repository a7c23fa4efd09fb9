import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Button } from '@navikt/ds-react';
import type { Board as BoardData, Card } from '../../../electron/contract/cards.ts';
import { boardText } from '../../text/board.ts';
import { announce } from '../../ui/announce.ts';
import { useKeys } from '../../ui/keys.ts';
import { EmptyState } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import { BoardActionsContext, type BoardActions } from './boardActions.ts';
import { BoardColumn, FoldedColumn } from './BoardColumn.tsx';
import { BoardCard } from './BoardCard.tsx';
import { BoardDialogs, type BoardDialog } from './BoardDialogs.tsx';
import { cardElement } from './cardElement.ts';
import type { ChallengeName } from './cardFacts.ts';
import { cardKey } from './cardKeys.ts';
import { cardsIn, placeOf, type Movement } from './movement.ts';
import { neighbour, successor } from './navigation.ts';
import { NewCardField } from './NewCardField.tsx';
import { useBoardMoves } from './useBoardMoves.ts';
import { useCardDrops } from './useCardDrag.ts';
import { useQueueFold } from './useQueueFold.ts';
import './board.css';

interface Props {
  saved: BoardData;
  name: string;
  challenges: readonly ChallengeName[];
  today: string;
  /** A card the address asks for, by id or code: opened once. */
  openCard: string | undefined;
  /** «Ny oppgave» was pressed outside the board. */
  isNewWanted: boolean;
  onNewTaken: () => void;
}

const text = boardText.board;

/** The board: one tab stop, arrows choose and move, the mouse and the menus do the same. */
export function Board({ saved, name, challenges, today, openCard, isNewWanted, onNewTaken }: Props) {
  const toast = useToast();
  const [isQueueOpen, setQueueOpen] = useQueueFold();
  const [chosen, setChosen] = useState<string | null>(null);
  const [adding, setAdding] = useState<string | null>(null);
  const [dialog, setDialog] = useState<BoardDialog | null>(() => {
    const card = saved.cards.find(({ id, code }) => openCard === id || openCard === code);
    return card ? { kind: 'card', card } : null;
  });
  const grid = useRef<HTMLDivElement>(null);
  const focusNext = useRef<string | null>(null);
  const { board, move } = useBoardMoves(saved, (cardId) => {
    // The card is drawn anew where it came from: focus goes back with it.
    if (cardElement(cardId) === document.activeElement) focusNext.current = cardId;
  });

  const isFolded = (column: BoardData['columns'][number]) =>
    column.kind === 'queue' && !isQueueOpen;
  const open = board.columns.filter((column) => !isFolded(column));
  const shown = { columns: open, cards: board.cards };
  const visible = open.flatMap(({ id }) => cardsIn(board, id));
  const active = visible.find(({ id }) => id === chosen) ?? visible[0];
  const cardById = (id: string) => board.cards.find((card) => card.id === id);

  useLayoutEffect(() => {
    const next = focusNext.current;
    const element = next === null ? null : cardElement(next);
    if (!element) return;
    focusNext.current = null;
    element.focus();
    // A menu gives focus back to its own button after this; the card shall have it.
    setTimeout(() => {
      if (element.parentElement?.contains(document.activeElement)) element.focus();
    });
  });

  const focusCard = (id: string | null) => {
    focusNext.current = id;
    setChosen(id);
  };
  const fold = (isOpen: boolean) => {
    setQueueOpen(isOpen);
    const queue = board.columns.find(({ kind }) => kind === 'queue');
    if (queue) announce(isOpen ? text.isOpen(queue.name) : text.isFolded(queue.name));
    const next = open.find(({ id }) => id !== queue?.id && cardsIn(board, id).length > 0);
    const column = isOpen && queue && cardsIn(board, queue.id).length > 0 ? queue : next;
    if (column) focusCard(cardsIn(board, column.id)[0]?.id ?? null);
  };
  const add = (columnId?: string) => {
    const column =
      board.columns.find(({ id }) => id === columnId) ??
      board.columns.find(({ kind }) => kind === 'ready') ??
      board.columns[0];
    if (!column) return;
    if (isFolded(column)) setQueueOpen(true);
    setAdding(column.id);
  };
  const moved = (card: Card, movement: Movement): string | null => {
    const after = move(card.id, movement);
    const column = after?.columns.find(
      ({ id }) => id === after.cards.find((other) => other.id === card.id)?.columnId,
    );
    if (!after || !column) return null;
    const { place, of } = placeOf(after, card.id);
    return boardText.move.moved(card.code, column.name, place, of);
  };
  const moveByKey = (card: Card, movement: Movement) => {
    const sentence = moved(card, movement);
    announce(sentence ?? boardText.move.edge(card.code));
    if (sentence === null) return;
    const at = board.columns.findIndex(({ id }) => id === card.columnId);
    const to = movement.kind === 'column' ? board.columns[at + movement.step] : undefined;
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

  const show = (kind: BoardDialog['kind'], cardId: string) => {
    const card = cardById(cardId);
    if (card) setDialog({ kind, card });
  };
  const actions: BoardActions = {
    open: (cardId) => show('card', cardId),
    chooseMove: (cardId) => show('move', cardId),
    moveByMenu,
    focused: setChosen,
    add,
    stopAdding: () => setAdding(null),
    fold,
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // Keys in a menu or field inside the board bubble here too; only the cards' own count.
    const id = event.target instanceof HTMLElement ? event.target.dataset['cardId'] : undefined;
    const card = id === undefined ? undefined : cardById(id);
    const key = card && cardKey(event);
    if (!card || !key) return;
    event.preventDefault();
    if (key.do === 'open') actions.open(card.id);
    if (key.do === 'move') moveByKey(card, key.movement);
    if (key.do === 'choose') {
      const next = neighbour(shown, card.id, key.step);
      if (next !== null) cardElement(next)?.focus();
    }
  };

  const onActive = (kind: 'move' | 'waiting') => () => {
    const isHere = grid.current?.contains(document.activeElement);
    if (active && isHere) show(kind, active.id);
  };
  useKeys(
    {
      n: () => add(grid.current?.contains(document.activeElement) ? active?.columnId : undefined),
      m: onActive('move'),
      v: onActive('waiting'),
      '[': () => fold(!isQueueOpen),
    },
    dialog === null,
  );
  useLayoutEffect(() => {
    if (!isNewWanted) return;
    add();
    onNewTaken();
  });

  return (
    <BoardActionsContext value={actions}>
      {board.cards.length === 0 && adding === null && (
        <EmptyState
          title={text.emptyTitle}
          why={text.emptyWhy}
          action={
            <Button size="small" variant="secondary" onClick={() => add()}>
              {text.newTask}
            </Button>
          }
        />
      )}
      <div
        ref={grid}
        role="grid"
        aria-label={text.label(name)}
        className="dp-board"
        tabIndex={visible.length === 0 && adding === null ? 0 : undefined}
        onKeyDown={onKeyDown}
      >
        {board.columns.map((column) => {
          const cards = cardsIn(board, column.id);
          if (isFolded(column))
            return <FoldedColumn key={column.id} column={column} count={cards.length} />;
          return (
            <BoardColumn
              key={column.id}
              column={column}
              count={cards.length}
              field={
                adding === column.id && (
                  <NewCardField
                    measureId={board.measureId}
                    column={column}
                    count={cards.length}
                    onEscape={() => {
                      setAdding(null);
                      focusCard(active?.id ?? null);
                    }}
                  />
                )
              }
            >
              {cards.map((card, index) => (
                <BoardCard
                  key={card.id}
                  card={card}
                  column={column}
                  columns={board.columns}
                  position={{ place: index + 1, of: cards.length }}
                  challenges={card.challenges.flatMap(
                    (id) => challenges.find((known) => known.id === id) ?? [],
                  )}
                  today={today}
                  isActive={card.id === active?.id}
                />
              ))}
            </BoardColumn>
          );
        })}
      </div>
      <BoardDialogs
        dialog={dialog}
        board={board}
        challenges={challenges}
        onChange={setDialog}
        onMove={moveByMenu}
        onArchive={(cardId) => {
          const next = successor(shown, cardId);
          setDialog(null);
          focusCard(next);
        }}
      />
    </BoardActionsContext>
  );
}
