/** The element of a card on the board, or null when it is not drawn (folded away, moved off). */
export function cardElement(cardId: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-card-id="${CSS.escape(cardId)}"]`);
}
