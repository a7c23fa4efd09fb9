import { useEffect, useRef, useState } from 'react';
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { attachClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/attach-closest-edge';
import { extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/extract-closest-edge';
import { textOf } from './useCardDrag.ts';

export type Side = 'left' | 'right';

/**
 * Makes a column's head draggable, and the head a place to drop another; `side` is where that would
 * land. Menu and keys do the same.
 */
export function useColumnDrag(columnId: string | null) {
  const ref = useRef<HTMLDivElement>(null);
  const [side, setSide] = useState<Side | null>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element || columnId === null) return;
    const leave = () => setSide(null);
    return combine(
      draggable({ element, getInitialData: () => ({ movedColumn: columnId }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => textOf(source.data, 'movedColumn') !== null,
        getData: ({ input, element: target }) =>
          attachClosestEdge(
            { overColumn: columnId },
            { input, element: target, allowedEdges: ['left', 'right'] },
          ),
        onDrag: ({ self, source }) =>
          setSide(textOf(source.data, 'movedColumn') === columnId ? null : sideOf(self.data)),
        onDragLeave: leave,
        onDrop: leave,
      }),
    );
  }, [columnId]);
  return { ref, side };
}

/** Hears a column dropped beside another. */
export function useColumnDrops(
  onDrop: (columnId: string, over: { columnId: string; side: Side }) => void,
): void {
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => textOf(source.data, 'movedColumn') !== null,
        onDrop: ({ source, location }) => {
          const moved = textOf(source.data, 'movedColumn');
          const over = location.current.dropTargets[0]?.data;
          const overId = over ? textOf(over, 'overColumn') : null;
          if (moved !== null && over && overId !== null && overId !== moved)
            latest.current(moved, { columnId: overId, side: sideOf(over) });
        },
      }),
    [],
  );
}

const sideOf = (data: Record<string | symbol, unknown>): Side =>
  extractClosestEdge(data) === 'left' ? 'left' : 'right';
