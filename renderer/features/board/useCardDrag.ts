import { useEffect, useRef, useState } from 'react';
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { attachClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/attach-closest-edge';
import { extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/extract-closest-edge';
import type { Movement } from './movement.ts';

type Data = Record<string | symbol, unknown>;

/** A text a drag carries, or null when it is a drag of another kind. */
export const textOf = (data: Data, key: string): string | null => {
  const value = data[key];
  return typeof value === 'string' ? value : null;
};
const edgeOf = (data: Data): 'top' | 'bottom' =>
  extractClosestEdge(data) === 'top' ? 'top' : 'bottom';

/** Makes an element a card that can be dragged and dropped on; `edge` is where a card would land. */
export function useCardDrag(cardId: string) {
  const ref = useRef<HTMLDivElement>(null);
  const [isDragging, setIsDragging] = useState(false);
  const [edge, setEdge] = useState<'top' | 'bottom' | null>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    return combine(
      draggable({
        element,
        getInitialData: () => ({ cardId }),
        onDragStart: () => setIsDragging(true),
        onDrop: () => setIsDragging(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => textOf(source.data, 'cardId') !== null,
        getData: ({ input, element: target }) =>
          attachClosestEdge(
            { overId: cardId },
            { input, element: target, allowedEdges: ['top', 'bottom'] },
          ),
        onDrag: ({ self, source }) =>
          setEdge(textOf(source.data, 'cardId') === cardId ? null : edgeOf(self.data)),
        onDragLeave: () => setEdge(null),
        onDrop: () => setEdge(null),
      }),
    );
  }, [cardId]);
  return { ref, isDragging, edge };
}

/** Makes a pile a place to drop on; `isLast` when the card would land last in it. */
export function usePileDrop(stackId: string) {
  const ref = useRef<HTMLDivElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [isLast, setIsLast] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const leave = () => {
      setIsOver(false);
      setIsLast(false);
    };
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => textOf(source.data, 'cardId') !== null,
      getData: () => ({ stackId }),
      onDragEnter: () => setIsOver(true),
      onDrag: ({ location }) => setIsLast(location.current.dropTargets[0]?.element === element),
      onDragLeave: leave,
      onDrop: leave,
    });
  }, [stackId]);
  return { ref, isOver, isLast };
}

interface Drops {
  onStart: (cardId: string) => void;
  onEnd: () => void;
  onDrop: (cardId: string, movement: Movement) => void;
}

/** Hears every drag of a card; one let go outside the board, or broken off with Esc, is no drop. */
export function useCardDrops(drops: Drops): void {
  const latest = useRef(drops);
  useEffect(() => {
    latest.current = drops;
  });
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => textOf(source.data, 'cardId') !== null,
        onDragStart: ({ source }) => latest.current.onStart(textOf(source.data, 'cardId') ?? ''),
        onDrop: ({ source, location }) => {
          latest.current.onEnd();
          const cardId = textOf(source.data, 'cardId');
          const over = location.current.dropTargets[0]?.data;
          if (cardId === null || !over) return;
          const overId = textOf(over, 'overId');
          const stackId = textOf(over, 'stackId');
          if (overId !== null)
            latest.current.onDrop(cardId, { kind: 'edge', overId, edge: edgeOf(over) });
          else if (stackId !== null) latest.current.onDrop(cardId, { kind: 'end', stackId });
        },
      }),
    [],
  );
}
