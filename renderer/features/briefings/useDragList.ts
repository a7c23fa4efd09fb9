import { useEffect, useRef, useState } from 'react';
import {
  draggable,
  dropTargetForElements,
} from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { attachClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/attach-closest-edge';
import { extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/extract-closest-edge';

type Edge = 'top' | 'bottom';

interface Options {
  /** Which list the row belongs to: rows of one are not dropped in the other. */
  list: string;
  rowKey: string;
  isFixed: boolean;
  onDrop: (key: string, overKey: string, edge: Edge) => void;
}

/** Makes a row one that is dragged by its handle and dropped on; `edge` is where another would land. */
export function useDragRow({ list, rowKey, isFixed, onDrop }: Options) {
  const row = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLSpanElement>(null);
  const [edge, setEdge] = useState<Edge | null>(null);
  const [isDragging, setDragging] = useState(false);
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  useEffect(() => {
    const element = row.current;
    if (element === null) return;
    const edgeOf = (data: Record<string | symbol, unknown>): Edge =>
      extractClosestEdge(data) === 'top' && !isFixed ? 'top' : 'bottom';
    const target = dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data['list'] === list,
      getData: ({ input, element: over }) =>
        attachClosestEdge(
          { list, key: rowKey },
          { input, element: over, allowedEdges: ['top', 'bottom'] },
        ),
      onDrag: ({ self, source }) =>
        setEdge(source.data['key'] === rowKey ? null : edgeOf(self.data)),
      onDragLeave: () => setEdge(null),
      onDrop: ({ self, source }) => {
        setEdge(null);
        const { key } = source.data;
        if (typeof key === 'string' && key !== rowKey)
          latest.current(key, rowKey, edgeOf(self.data));
      },
    });
    if (isFixed || handle.current === null) return target;
    return combine(
      target,
      draggable({
        element,
        dragHandle: handle.current,
        getInitialData: () => ({ list, key: rowKey }),
        onDragStart: () => setDragging(true),
        onDrop: () => setDragging(false),
      }),
    );
  }, [list, rowKey, isFixed]);
  return { row, handle, edge, isDragging };
}
