import { useLayoutEffect, useRef } from 'react';

/** The row of a card in either list. */
export function rowElement(cardId: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-plan-card="${CSS.escape(cardId)}"]`);
}

/** Moves focus to a card's row once it is drawn where it now stands. */
export function useRowFocus(): (cardId: string | null) => void {
  const next = useRef<string | null>(null);
  useLayoutEffect(() => {
    const row = next.current === null ? null : rowElement(next.current);
    if (!row) return;
    next.current = null;
    row.focus();
  });
  return (cardId) => {
    next.current = cardId;
    if (cardId !== null) rowElement(cardId)?.focus();
  };
}
