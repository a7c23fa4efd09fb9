import { useRef } from 'react';
import { Button } from '@navikt/ds-react';
import type { Board as BoardData } from '../../../electron/contract/cards.ts';
import { boardText } from '../../text/board.ts';
import { EmptyState } from '../../ui/states.tsx';
import { BoardActionsContext } from './boardActions.ts';
import { BoardCard } from './BoardCard.tsx';
import { BoardColumn, FoldedColumn } from './BoardColumn.tsx';
import { BoardDialogs } from './BoardDialogs.tsx';
import type { ChallengeName } from './cardFacts.ts';
import { cardsIn } from './movement.ts';
import { NewCardField } from './NewCardField.tsx';
import { firstColumn, useBoard } from './useBoard.ts';
import './board.css';

interface Props {
  saved: BoardData;
  name: string;
  challenges: readonly ChallengeName[];
  today: string;
  openCard: string | undefined;
  adding: string | null;
  onAdding: (columnId: string | null) => void;
}

const text = boardText.board;

/** The board: one tab stop, arrows choose and move, the mouse and the menus do the same. */
export function Board({ saved, name, challenges, today, openCard, adding, onAdding }: Props) {
  const grid = useRef<HTMLDivElement>(null);
  const state = useBoard({ grid, saved, openCard, adding, onAdding });
  const { board, active, addColumn, actions } = state;
  return (
    <BoardActionsContext value={actions}>
      {board.cards.length === 0 && !addColumn && (
        <EmptyState
          title={text.emptyTitle}
          why={text.emptyWhy}
          action={
            <Button size="small" variant="secondary" onClick={() => onAdding(firstColumn)}>
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
        // Without a card to stand on, the board itself can be scrolled by keyboard.
        tabIndex={state.isEmpty && !addColumn ? 0 : undefined}
      >
        {board.columns.map((column) => {
          const cards = cardsIn(board, column.id);
          if (state.isFolded(column))
            return <FoldedColumn key={column.id} column={column} count={cards.length} />;
          return (
            <BoardColumn
              key={column.id}
              column={column}
              count={cards.length}
              field={
                addColumn?.id === column.id && (
                  <NewCardField
                    measureId={board.measureId}
                    column={column}
                    onEscape={state.leaveField}
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
        dialog={state.dialog}
        board={board}
        challenges={challenges}
        onChange={state.setDialog}
        onMove={state.moveByMenu}
        onArchive={state.archived}
      />
    </BoardActionsContext>
  );
}
