/** One thing on the page that is laid out in one column, in the order it stands; heights in pixels. */
export interface LaidOut {
  top: number;
  bottom: number;
  /** Begins on a new page. */
  startsPage: boolean;
  /** Must stand on the same page as the next one. */
  keepsNext: boolean;
  isAppendix: boolean;
}

export interface Pages {
  /** Where each page begins, in the same pixels; the first is the first thing's top. */
  starts: number[];
  /** Whole pages before the appendix, and how much of the last of them is used: 1.8. */
  used: number;
  /** Pages of the appendix. */
  appendix: number;
}

/**
 * Where a printer that keeps things whole would begin each page. What is taller than a page is cut as
 * text is: on the line that no longer fits.
 */
export function paginate(things: readonly LaidOut[], pageHeight: number): Pages {
  const starts: number[] = [];
  let start = things[0]?.top ?? 0;
  let bodyPages = 0;
  let bodyEnd = start;
  let inAppendix = false;
  const begin = (at: number) => {
    start = at;
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
    if (thing.startsPage && thing.top > start) begin(thing.top);
    else if (groupBottom(things, at, pageHeight) - start > pageHeight && thing.top > start)
      begin(thing.top);
    while (thing.bottom - start > pageHeight) begin(start + pageHeight);
    if (!inAppendix) bodyEnd = thing.bottom - start;
  }
  if (!inAppendix) bodyPages = starts.length;
  const used = bodyPages === 0 ? 0 : bodyPages - 1 + Math.min(1, bodyEnd / pageHeight);
  return { starts, used, appendix: starts.length - bodyPages };
}

/** Lower end of the things that must stand together from here on, as far as a page can hold them. */
function groupBottom(things: readonly LaidOut[], from: number, pageHeight: number): number {
  const first = things[from];
  let bottom = first?.bottom ?? 0;
  for (let at = from; things[at]?.keepsNext; at += 1) {
    const next = things[at + 1];
    if (!next || next.bottom - (first?.top ?? 0) > pageHeight) break;
    bottom = next.bottom;
  }
  return bottom;
}
