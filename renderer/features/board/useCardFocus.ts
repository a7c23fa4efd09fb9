import { useCallback, useLayoutEffect, useRef } from 'react';
import { cardElement } from './cardElement.ts';

export interface CardFocus {
  /** Gives the focus to a card, now or when it is drawn; null forgets the one that is waited for. */
  want: (cardId: string | null) => void;
  /** A card has just been drawn. */
  drawn: (cardId: string, element: HTMLElement) => void;
}

/** Moves focus to a card once it is drawn where it now stands, and keeps it in sight. */
export function useCardFocus(): CardFocus {
  const next = useRef<string | null>(null);
  const take = useCallback((element: HTMLElement) => {
    next.current = null;
    element.focus();
    // A menu gives focus back to its own button after this; the card shall have it.
    setTimeout(() => {
      if (element.parentElement?.contains(document.activeElement)) element.focus();
    });
    keepInSight(element, 3);
  }, []);
  useLayoutEffect(() => {
    const element = next.current === null ? null : cardElement(next.current);
    if (element) take(element);
  });
  const want = useCallback((cardId: string | null) => {
    next.current = cardId;
  }, []);
  const drawn = useCallback(
    (cardId: string, element: HTMLElement) => {
      if (next.current === cardId) take(element);
    },
    [take],
  );
  return { want, drawn };
}

/** Cards above a far one get their true height only when drawn, and push it: look again a few times. */
function keepInSight(element: HTMLElement, frames: number): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== element) return;
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (frames > 1) keepInSight(element, frames - 1);
  });
}
