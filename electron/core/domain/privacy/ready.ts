import { longPatterns } from './words.ts';

/** Plain text, and text with a sign beyond Latin 1: a pattern is prepared for each by itself. */
const letters = ['å', 'å–'];
/** The first use prepares a pattern, the second prepares it to be fast. */
const uses = 2;

/**
 * Has the guard's patterns prepared, one piece at a time, before anything is written: together they take
 * so long at their first use that the first thing somebody writes would wait for it.
 */
export function* makeGuardReady(): Generator<void> {
  for (const pattern of longPatterns)
    for (const text of letters)
      for (let use = 0; use < uses; use += 1) {
        text.search(pattern);
        yield;
      }
}
