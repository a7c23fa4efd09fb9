/** One thing on the page that is laid out in one column, in the order it stands; heights in pixels. */
export interface LaidOut {
  top: number;
  bottom: number;
  /** Begins on a new page. */
  startsPage: boolean;
  /** Must stand on the same page as the next one. */
  keepsNext: boolean;
  isAppendix: boolean;
  /** Height of a line where it may be broken between lines. */
  line?: number;
  /** Height of the sources first named here, where they stand at the foot of the page. */
  notes?: number;
}

export interface Pages {
  /** Where each page begins, in the same pixels; the first is the first thing's top. */
  starts: number[];
  /** Whole pages before the appendix, and how much of the last of them is used: 1.8. */
  used: number;
  /** Pages of the appendix. */
  appendix: number;
}

/** The rule over the sources at the foot of a page: a line of its own in Word. */
const notesRule = 21;
/** Lines of a paragraph that never stand alone at the foot or the top of a page. */
const together = 2;

/**
 * Where a printer that keeps things whole would begin each page. A paragraph, and what is taller than
 * a page, is cut on the line that no longer fits.
 */
export function paginate(things: readonly LaidOut[], pageHeight: number): Pages {
  const starts: number[] = [];
  let start = things[0]?.top ?? 0;
  let notes = 0;
  let bodyPages = 0;
  let bodyEnd = start;
  let inAppendix = false;
  const begin = (at: number) => {
    start = at;
    notes = 0;
    starts.push(at);
  };
  if (things.length > 0) begin(start);
  for (let at = 0; at < things.length; at += 1) {
    const thing = things[at];
    if (!thing) continue;
    if (thing.isAppendix && !inAppendix) {
      inAppendix = true;
      bodyPages = starts.length;
    }
    const group = groupFrom(things, at, pageHeight);
    const room = (more: number) => pageHeight - footOf(notes + more);
    if (thing.startsPage && thing.top > start) begin(thing.top);
    else if (group.bottom - start > room(group.notes) && thing.top > start)
      begin(cutOf(thing, start + room(group.notes)));
    while (thing.bottom - start > pageHeight) begin(start + pageHeight);
    notes += thing.notes ?? 0;
    if (!inAppendix) bodyEnd = thing.bottom - start + footOf(notes);
  }
  if (!inAppendix) bodyPages = starts.length;
  const used = bodyPages === 0 ? 0 : bodyPages - 1 + Math.min(1, bodyEnd / pageHeight);
  return { starts, used, appendix: starts.length - bodyPages };
}

const footOf = (notes: number): number => (notes === 0 ? 0 : notes + notesRule);

/** Where a thing that reaches over the end of the page is cut: between its lines, or before it. */
function cutOf({ top, bottom, line, keepsNext }: LaidOut, pageEnd: number): number {
  if (line === undefined || keepsNext) return top;
  const lines = Math.round((bottom - top) / line);
  const fit = Math.min(Math.floor((pageEnd - top) / line), lines - together);
  return fit < together ? top : top + fit * line;
}

/** Lower end and sources of the things that must stand together from here on, as far as a page holds them. */
function groupFrom(
  things: readonly LaidOut[],
  from: number,
  pageHeight: number,
): { bottom: number; notes: number } {
  const first = things[from];
  let bottom = first?.bottom ?? 0;
  let notes = first?.notes ?? 0;
  for (let at = from; things[at]?.keepsNext; at += 1) {
    const next = things[at + 1];
    if (!next || next.bottom - (first?.top ?? 0) > pageHeight) break;
    // Of a paragraph that may be cut the first lines are enough.
    const isCut = next.line !== undefined && !next.keepsNext;
    const lines = isCut ? Math.round((next.bottom - next.top) / (next.line ?? 1)) : 0;
    bottom = lines > 2 * together - 1 ? next.top + together * (next.line ?? 0) : next.bottom;
    notes += next.notes ?? 0;
  }
  return { bottom, notes };
}
