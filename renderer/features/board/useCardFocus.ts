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
    keepInSight(element);
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

const stillFrames = 4;
const mostFrames = 40;

/** Cards above a far one get their true height only when drawn, and push it: looks until it lies still. */
function keepInSight(element: HTMLElement): void {
  let [still, top] = [0, Number.NaN];
  const look = (left: number) =>
    requestAnimationFrame(() => {
      if (document.activeElement !== element) return;
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const now = element.getBoundingClientRect().top;
      still = now === top ? still + 1 : 0;
      top = now;
      if (still < stillFrames && left > 0) look(left - 1);
    });
  look(mostFrames);
}
