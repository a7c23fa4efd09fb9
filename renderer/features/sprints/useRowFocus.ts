import { useLayoutEffect, useRef } from 'react';

/** The row of a card in either list. */
export function rowElement(cardId: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-plan-card="${CSS.escape(cardId)}"]`);
}

const isLost = (row: Element) => !row.isConnected && document.activeElement === document.body;

/**
 * Moves focus to a card's row once it is drawn where it now stands. A row that had focus and is drawn anew
 * in the other list keeps it, so that no key is pressed into nothing.
 */
export function useRowFocus(): (cardId: string | null) => void {
  const next = useRef<string | null>(null);
  const held = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const lost =
      held.current && isLost(held.current) ? held.current.dataset['planCard'] : undefined;
    const wanted = next.current ?? lost ?? null;
    const row = wanted === null ? null : rowElement(wanted);
    if (row) {
      next.current = null;
      row.focus();
    }
    const { activeElement } = document;
    held.current =
      activeElement instanceof HTMLElement ? activeElement.closest('[data-plan-card]') : null;
  });
  return (cardId) => {
    next.current = cardId;
    if (cardId !== null) rowElement(cardId)?.focus();
  };
}
