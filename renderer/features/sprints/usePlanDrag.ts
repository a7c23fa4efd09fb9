import {
  draggable,
  dropTargetForElements,
} from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { useEffect, useRef, useState } from 'react';

/** Makes a row something that can be dragged to the other list. */
export function useRowDrag(planCard: string) {
  const ref = useRef<HTMLDivElement>(null);
  const [isDragging, setDragging] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    return draggable({
      element,
      getInitialData: () => ({ planCard }),
      onDragStart: () => setDragging(true),
      onDrop: () => setDragging(false),
    });
  }, [planCard]);
  return { ref, isDragging };
}

/** Makes a list a place to drop cards of the other list. */
export function useListDrop(onDrop: (cardId: string) => void) {
  const ref = useRef<HTMLDivElement>(null);
  const [isOver, setOver] = useState(false);
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => typeof source.data['planCard'] === 'string',
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        const { planCard } = source.data;
        if (typeof planCard === 'string') latest.current(planCard);
      },
    });
  }, []);
  return { ref, isOver };
}
