import { ChevronLeftIcon } from '@navikt/aksel-icons';
import { memo, useState } from 'react';
import type { ReactNode } from 'react';
import type { CardFace } from '../../../electron/contract/cards.ts';
import { boardText } from '../../text/board.ts';
import { BoardPile, type PileMarks } from './BoardPile.tsx';
import { useBoardActions } from './boardScene.ts';
import { ColumnHead } from './ColumnHead.tsx';
import type { ShownStack } from './stacks.ts';
import { usePileDrop } from './useCardDrag.ts';

interface Props {
  stack: ShownStack;
  /** Cards in it, whether shown or not. */
  count: number;
  cards: readonly CardFace[];
  marks: PileMarks;
  /** The field for a new card, while it is open in this column. */
  field: ReactNode;
}

const text = boardText.board;

/** One column: a row of the grid turned on its side, with its header and its cards. */
export const BoardColumn = memo(function BoardColumn(props: Props) {
  const { stack, count, cards, marks, field } = props;
  const { ref, isOver, isLast } = usePileDrop(stack.id);
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const limit = stack.wipLimit;
  const spoken = limit === null ? text.count(cards.length) : text.of(count, limit);
  return (
    <div
      ref={ref}
      role="row"
      aria-label={text.column(stack.name, spoken)}
      className={isOver ? 'dp-column dp-column--over' : 'dp-column'}
    >
      <div role="rowheader">
        <ColumnHead stack={stack} count={count} shown={cards.length} />
      </div>
      <div ref={setScroller} className="dp-column__cards" role="presentation">
        <BoardPile stack={stack} cards={cards} marks={marks} scroller={scroller} shared={null} />
        {field}
        {isLast && cards.length > 0 && <div className="dp-column__line" />}
        {cards.length === 0 && !field && <p className="dp-column__none">{text.noCards}</p>}
      </div>
    </div>
  );
});

/** A column folded to a strip: opened with a click or `[`, and still a place to drop a card. */
export function FoldedColumn({ stack, count }: { stack: ShownStack; count: number }) {
  const actions = useBoardActions();
  const { ref, isOver } = usePileDrop(stack.id);
  return (
    <div
      ref={ref}
      role="row"
      aria-label={text.column(stack.name, text.count(count))}
      className={
        isOver ? 'dp-column dp-column--folded dp-column--over' : 'dp-column dp-column--folded'
      }
    >
      <div role="rowheader">
        <button
          type="button"
          className="dp-column__unfold"
          tabIndex={-1}
          aria-expanded={false}
          title={text.open(stack.name)}
          onClick={() => actions.foldStack(stack.id, false)}
        >
          <ChevronLeftIcon aria-hidden className="dp-column__chevron" />
          <span className="dp-column__turned">
            <strong>{stack.name}</strong> {count}
          </span>
        </button>
      </div>
    </div>
  );
}
