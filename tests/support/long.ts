/** Set by `npm run long`: runs are then of the size that fits a night, not a change. */
export const isLong = process.env['DREIEPUNKT_LONG'] === '1';

/** How many rounds a run takes: `ci` with every change, `long` in `npm run long`. */
export function rounds(ci: number, long: number): number {
  return isLong ? long : ci;
}

/** Milliseconds a run may take, given what it may take with every change. */
export function limit(ci: number): number {
  return isLong ? 6 * 60 * 60_000 : ci;
}

/** The same with every change; in `npm run long` new each time, printed, and set by DREIEPUNKT_SEED. */
export const seed = Number(process.env['DREIEPUNKT_SEED'] ?? 1);

/** Numbers from 0 up to 1, the same ones for the same seed. */
export function seeded(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One line of the printed result of a run, also where the runner keeps what tests print. */
export function print(line: string): void {
  process.stderr.write(`${line}\n`);
}
