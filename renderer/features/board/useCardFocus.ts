import { useLayoutEffect, useRef } from 'react';
import { cardElement } from './cardElement.ts';

/** Moves focus to a card once it is drawn where it now stands; a card that is not drawn waits. */
export function useCardFocus(): (cardId: string | null) => void {
  const next = useRef<string | null>(null);
  useLayoutEffect(() => {
    const element = next.current === null ? null : cardElement(next.current);
    if (!element) return;
    next.current = null;
    element.focus();
    // A menu gives focus back to its own button after this; the card shall have it.
    setTimeout(() => {
      if (element.parentElement?.contains(document.activeElement)) element.focus();
    });
  });
  return (cardId) => {
    next.current = cardId;
  };
}
