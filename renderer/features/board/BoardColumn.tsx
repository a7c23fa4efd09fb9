import { ChevronLeftIcon, PlusIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import type { BoardColumn as Column } from '../../../electron/contract/cards.ts';
import { boardText } from '../../text/board.ts';
import { StatusIcon } from '../../ui/StatusIcon.tsx';
import { useBoardActions } from './boardActions.ts';
import { columnStatus } from './columnStatus.ts';
import { useColumnDrop } from './useCardDrag.ts';

interface Props {
  column: Column;
  count: number;
  /** The field for a new card, while it is open in this column. */
  field: ReactNode;
  children: ReactNode;
}

const text = boardText.board;

/** One column: a row of the grid turned on its side, with its header and its cards. */
export function BoardColumn({ column, count, field, children }: Props) {
  const actions = useBoardActions();
  const { ref, isOver, isLast } = useColumnDrop(column.id);
  const limit = column.wipLimit;
  const isFull = limit !== null && count >= limit;
  const spoken = limit === null ? text.count(count) : text.of(count, limit);
  return (
    <div
      ref={ref}
      role="row"
      aria-label={text.column(column.name, spoken)}
      className={isOver ? 'dp-column dp-column--over' : 'dp-column'}
    >
      <div role="rowheader" className="dp-column__head">
        <div className="dp-column__name">
          <StatusIcon status={columnStatus[column.kind]} />
          <h2>{column.name}</h2>
          <span className={isFull ? 'dp-column__count dp-column__count--full' : 'dp-column__count'}>
            {limit === null ? count : text.of(count, limit)}
          </span>
          {column.kind === 'queue' && (
            <Button
              size="xsmall"
              variant="tertiary"
              data-color="neutral"
              tabIndex={-1}
              icon={<ChevronLeftIcon title={text.fold(column.name)} />}
              onClick={() => actions.fold(false)}
            />
          )}
          <Button
            className="dp-column__add"
            size="xsmall"
            variant="tertiary"
            data-color="neutral"
            tabIndex={-1}
            icon={<PlusIcon title={text.add(column.name)} />}
            onClick={() => actions.add(column.id)}
          />
        </div>
        {isFull && <p className="dp-column__full">{text.full(count, limit)}</p>}
      </div>
      <div className="dp-column__cards" role="presentation">
        {children}
        {field}
        {isLast && count > 0 && <div className="dp-column__line" />}
        {count === 0 && !field && <p className="dp-column__none">{text.noCards}</p>}
      </div>
    </div>
  );
}

/** The queue folded to a strip: opened with a click or `[`, and still a place to drop a card. */
export function FoldedColumn({ column, count }: { column: Column; count: number }) {
  const actions = useBoardActions();
  const { ref, isOver } = useColumnDrop(column.id);
  return (
    <div
      ref={ref}
      role="row"
      aria-label={text.column(column.name, text.count(count))}
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
          title={text.open(column.name)}
          onClick={() => actions.fold(true)}
        >
          <ChevronLeftIcon aria-hidden className="dp-column__chevron" />
          <span className="dp-column__turned">
            <strong>{column.name}</strong> {count}
          </span>
        </button>
      </div>
    </div>
  );
}
