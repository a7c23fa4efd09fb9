import { overlays } from './overlays.ts';

/**
 * Puts focus where a screen that has just come begins. A dialog that was opened meanwhile keeps it: what
 * somebody writes there is never turned into keys of the screen behind.
 */
export function arriveAt(element: HTMLElement | null | undefined, options?: FocusOptions): void {
  const inFront = document.activeElement?.closest(overlays);
  if (inFront && !inFront.contains(element ?? null)) return;
  element?.focus(options);
}
