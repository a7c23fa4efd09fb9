import type { TextRange } from '../../../contract/privacy.ts';

/** What is read at a time, and how much is seen on each side of it: more than any rule reaches. */
const core = 2_000;
const margin = 500;
/** A word is not cut in two, unless it is longer than any word. */
const longestWord = 80;

/**
 * Reads a long text a piece at a time with what stands around each, so that the cost of a letter is the
 * same in a long text as in a short one. `read` answers ranges of the piece it is given; each is kept
 * from the piece it begins in.
 */
export function inWindows<T extends TextRange>(
  text: string,
  read: (piece: string) => T[],
  move: (one: T, by: number) => T,
): T[] {
  if (text.length <= core + 2 * margin) return read(text);
  const found: T[] = [];
  for (let from = 0; from < text.length; from += core) {
    const start = wordBorder(text, Math.max(0, from - margin));
    const end = wordBorder(text, Math.min(text.length, from + core + margin));
    const isMine = (one: T) => start + one.start >= from && start + one.start < from + core;
    for (const one of read(text.slice(start, end))) if (isMine(one)) found.push(move(one, start));
  }
  return found;
}

function wordBorder(text: string, at: number): number {
  if (at === 0 || at === text.length) return at;
  const space = text.slice(Math.max(0, at - longestWord), at).search(/\s\S*$/u);
  return space === -1 ? at : Math.max(0, at - longestWord) + space;
}

/** Those of `ranges` that touch none of `taken`; each list in the order of its starts. */
export function outside<T extends TextRange>(
  ranges: readonly T[],
  taken: readonly TextRange[],
): T[] {
  let next = 0;
  return ranges.filter(({ start, end }) => {
    while ((taken[next]?.end ?? Infinity) <= start) next += 1;
    return (taken[next]?.start ?? Infinity) >= end;
  });
}
