import { makeGuardReady } from '../core/domain/privacy/ready.ts';

/** The first screen is on its way meanwhile. */
const startAfterMs = 1_500;
const pauseMs = 10;

/** Has the privacy guard ready before the first text is written, a piece between other calls at a time. */
export function readyGuardSoon(): void {
  const pieces = makeGuardReady();
  const next = () => {
    // A program with nothing else to do is not kept alive by this.
    if (pieces.next().done !== true) setTimeout(next, pauseMs).unref();
  };
  setTimeout(next, startAfterMs).unref();
}
