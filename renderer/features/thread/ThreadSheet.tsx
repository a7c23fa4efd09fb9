import { useMemo, useState, type KeyboardEvent } from 'react';
import type { Chain, Thread, ThreadColumn } from '../../../electron/contract/thread.ts';
import { threadText as text } from '../../text/thread.ts';
import { columnPlace, layOut, type PlacedColumn, type PlacedLink } from './layout.ts';
import { ThreadNodeLink } from './ThreadNodeLink.tsx';
import { useThreadKeys } from './useThreadKeys.ts';

interface Props {
  chain: Chain;
  thread: Thread;
  root: string | null;
  isOnly: boolean;
  onChoose: (id: string) => void;
}

/** The five columns and the lines between them; arrow keys walk, Enter opens. */
export function ThreadSheet({ chain, thread, root, isOnly, onChoose }: Props) {
  const [open, setOpen] = useState<ReadonlySet<ThreadColumn>>(new Set());
  const layout = useMemo(
    () => layOut({ chain, thread, isOnly, open }),
    [chain, thread, isOnly, open],
  );
  const { current, onKeyDown, onFocus } = useThreadKeys({ layout, thread, root, onChoose });
  return (
    <div className="dp-thread-scroll">
      <div className="dp-thread" role="group" aria-label={text.title}>
        <div className="dp-thread-heads">
          {layout.columns.map(({ column, count }) => (
            <h2 key={column} style={place(column)} id={`thread-${column}`}>
              {text.columns[column]} <span>{count}</span>
            </h2>
          ))}
        </div>
        <div className="dp-thread-sheet" style={{ height: `${layout.height}rem` }}>
          <Lines links={layout.links} height={layout.height} hasThread={root !== null} />
          {layout.columns.map((column) => (
            <Column
              key={column.column}
              column={column}
              hasThread={root !== null}
              {...{ root, current, onChoose, onKeyDown, onFocus }}
              onOpen={() => setOpen(new Set([...open, column.column]))}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function place(column: ThreadColumn) {
  const [left, width] = columnPlace[column];
  return { left: `${left}%`, width: `${width}%` };
}

function Lines(props: { links: PlacedLink[]; height: number; hasThread: boolean }) {
  const { links, height, hasThread } = props;
  return (
    <svg
      className="dp-thread-lines"
      viewBox={`0 0 100 ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      data-lit={hasThread || undefined}
    >
      {links.map(({ link, isLit, path }) => (
        <path
          key={`${link.from} ${link.to}`}
          d={path}
          data-state={link.state}
          data-lit={isLit || undefined}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}

function Column(props: {
  column: PlacedColumn;
  root: string | null;
  current: string | null;
  hasThread: boolean;
  onChoose: (id: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>, id: string) => void;
  onFocus: (id: string) => void;
  onOpen: () => void;
}) {
  const { column, root, current, hasThread, onChoose, onKeyDown, onFocus, onOpen } = props;
  const { placed, folded, foldTop } = column;
  return (
    <ul
      className="dp-thread-column"
      style={place(column.column)}
      aria-labelledby={`thread-${column.column}`}
    >
      {placed.length === 0 && folded === 0 && (
        <li className="dp-thread-none">{text.empty[column.column]}</li>
      )}
      {placed.map((item) => (
        <ThreadNodeLink
          key={item.node.id}
          item={item}
          isRoot={item.node.id === root}
          isFaded={hasThread && !item.isLit}
          isStop={item.node.id === current}
          onChoose={() => onChoose(item.node.id)}
          onKeyDown={(event) => onKeyDown(event, item.node.id)}
          onFocus={() => onFocus(item.node.id)}
        />
      ))}
      {folded > 0 && (
        <li className="dp-thread-fold" style={{ top: `${foldTop}rem` }}>
          <button
            type="button"
            aria-label={`${text.others(folded)}. ${text.showAll(text.columns[column.column])}`}
            onClick={onOpen}
          >
            {text.others(folded)}
          </button>
        </li>
      )}
    </ul>
  );
}
