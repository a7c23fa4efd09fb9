import { ChevronDownIcon, ChevronRightIcon } from '@navikt/aksel-icons';
import { useEffect, useRef, useState } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import type { CardFace } from '../../../electron/contract/cards.ts';
import { boardText } from '../../text/board.ts';
import { boardsText } from '../../text/boards.ts';
import { BoardPile, type PileMarks } from './BoardPile.tsx';
import { useBoardActions } from './boardScene.ts';
import { ColumnHead } from './ColumnHead.tsx';
import type { Lane } from './lanes.ts';
import type { ShownStack } from './stacks.ts';
import { usePileDrop } from './useCardDrag.ts';

interface Props {
  lanes: readonly Lane[];
  stacks: readonly ShownStack[];
  marks: PileMarks;
  counts: ReadonlyMap<string, number>;
  nameOf: (laneId: string) => ReactNode;
  labelOf: (laneId: string) => string;
  isStackFolded: (stack: ShownStack) => boolean;
  isLaneFolded: (laneId: string) => boolean;
  /** The field for a new card under the heads, while it is open. */
  field: ReactNode;
}

const text = boardsText.groups;

/** The board in groups: the columns' heads stay on top, every group can be folded. */
export function BoardLanes(props: Props) {
  const { lanes, stacks, counts, isStackFolded, field } = props;
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const version = useHeightVersion(body);
  const open = stacks.filter((stack) => !isStackFolded(stack));
  const shown = (stackId: string) =>
    lanes.reduce((sum, { cells }) => sum + (cells.get(stackId)?.length ?? 0), 0);
  return (
    <div
      ref={setScroller}
      role="presentation"
      className="dp-lanes"
      style={{ '--dp-stacks': open.length } as CSSProperties}
    >
      <div role="row" className="dp-lanes__heads">
        {open.map((stack) => (
          <div key={stack.id} role="columnheader" className="dp-lanes__head">
            <ColumnHead stack={stack} count={counts.get(stack.id) ?? 0} shown={shown(stack.id)} />
          </div>
        ))}
      </div>
      <div ref={body} role="presentation" className="dp-lanes__body">
        {field !== false && (
          <div role="row" className="dp-lanes__field">
            {field}
          </div>
        )}
        {lanes.map((lane) => (
          <LaneView
            key={lane.id}
            {...props}
            lane={lane}
            open={open}
            scroller={scroller}
            version={version}
          />
        ))}
      </div>
    </div>
  );
}

interface LaneProps extends Props {
  lane: Lane;
  open: readonly ShownStack[];
  scroller: HTMLElement | null;
  version: number;
}

function LaneView({
  lane,
  open,
  version,
  marks,
  scroller,
  nameOf,
  labelOf,
  isLaneFolded,
}: LaneProps) {
  const { foldLane } = useBoardActions();
  const isFolded = isLaneFolded(lane.id);
  const label = labelOf(lane.id);
  const Chevron = isFolded ? ChevronRightIcon : ChevronDownIcon;
  return (
    <div role="rowgroup" aria-label={text.lane(label, lane.count)} className="dp-lane">
      <div role="row" className="dp-lane__head">
        <div role="rowheader">
          <button
            type="button"
            className="dp-lane__fold"
            aria-expanded={!isFolded}
            onClick={() => foldLane(lane.id, !isFolded)}
          >
            <Chevron aria-hidden />
            <span>{nameOf(lane.id)}</span>
            <span className="dp-lane__count">{lane.count}</span>
          </button>
        </div>
      </div>
      {!isFolded && (
        <div role="presentation" className="dp-lane__cells">
          {open.map((stack) => (
            <LaneCell
              key={stack.id}
              label={text.inLane(stack.name, label)}
              {...{ stack, marks, scroller, version }}
              cards={lane.cells.get(stack.id) ?? noCards}
            />
          ))}
        </div>
      )}
    </div>
  );
}

const noCards: readonly CardFace[] = [];

interface CellProps {
  label: string;
  stack: ShownStack;
  cards: readonly CardFace[];
  marks: PileMarks;
  scroller: HTMLElement | null;
  version: number;
}

function LaneCell({ label, stack, cards, marks, scroller, version }: CellProps) {
  const { ref, isOver, isLast } = usePileDrop(stack.id);
  return (
    <div
      ref={ref}
      role="row"
      aria-label={boardText.board.column(label, boardText.board.count(cards.length))}
      className={isOver ? 'dp-lane__cell dp-lane__cell--over' : 'dp-lane__cell'}
    >
      {cards.length === 0 ? (
        <div role="gridcell" className="dp-sr">
          {text.noCards}
        </div>
      ) : (
        <BoardPile {...{ stack, cards, marks, scroller }} shared={version} />
      )}
      {isLast && <div className="dp-column__line" />}
    </div>
  );
}

/** A number that rises when the height of an element changes: what stands below may have moved. */
function useHeightVersion(ref: { current: HTMLElement | null }): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setVersion((before) => before + 1));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return version;
}
