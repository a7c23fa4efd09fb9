import { useEffectEvent, useLayoutEffect, useState } from 'react';
import { paginate, type LaidOut, type Pages } from './pagination.ts';

const mm = 96 / 25.4;
/** What one printed page holds: 297 mm less two margins of 20. */
export const pageHeight = 257 * mm;

/** Everything a printer keeps whole; the rest (paragraphs) it may cut between lines. */
const whole = [
  '.dp-sheet-frame',
  'h1',
  '.dp-sheet-lead',
  'h2',
  ':is(h3, h4, h5)',
  'p',
  'li',
  'tr',
  'caption',
  'figure',
  '.dp-sheet-foot',
].join(',');

export interface SheetPages extends Pages {
  words: number;
  /** Pages of the Word file before its appendix: its sources stand at the foot of the pages. */
  inWord: number;
}

/** The pages of the sheet as it is laid out now; null before it is known. */
export function usePages(
  sheet: HTMLElement | null,
  onPages?: (pages: SheetPages) => void,
): SheetPages | null {
  const [pages, setPages] = useState<SheetPages | null>(null);
  const body = sheet?.querySelector<HTMLElement>('[data-sheet-body]') ?? null;
  useSize(body, (element) => {
    if (element.offsetHeight === 0) return;
    const things = laidOut(element);
    const found = {
      ...paginate(things, pageHeight),
      ...{ words: wordsIn(element), inWord: paginate(inWord(things), pageHeight).used },
    };
    setPages(found);
    onPages?.(found);
  });
  return pages;
}

/** What the budget is held against: the longer of the PDF and the Word file. */
export const longest = ({ used, inWord }: SheetPages): number => Math.max(used, inWord);

interface Piece extends LaidOut {
  /** In Word the frame stands in the margin, and the sources at the foot of each page. */
  place: 'frame' | 'sources' | 'text';
  /** Height of the sources it is the first to name, as Word sets them. */
  sources: number;
}

/** The same things as Word lays them out. */
function inWord(pieces: readonly Piece[]): LaidOut[] {
  return pieces
    .filter(({ place, isAppendix }) => place === 'text' && !isAppendix)
    .map((piece) => ({ ...piece, notes: piece.sources }));
}

/** The pieces of the page in reading order, measured without the zoom they are shown at. */
export function laidOut(body: HTMLElement): Piece[] {
  const box = body.getBoundingClientRect();
  const zoom = box.width / body.offsetWidth || 1;
  const pieces = [...body.querySelectorAll<HTMLElement>(whole)].filter(
    (piece) => !piece.parentElement?.closest('figure, tr, li, .dp-sheet-frame, .dp-sheet-foot'),
  );
  const noteHeight = firstNotes(body, zoom);
  return pieces.map((piece, index): Piece => {
    const { top, bottom } = piece.getBoundingClientRect();
    const block = piece.closest<HTMLElement>('[data-new-page]');
    const frame = piece.closest<HTMLElement>('[data-nature="ask"]');
    const next = pieces[index + 1];
    const opensBlock = block !== null && block.querySelector(whole) === piece;
    return {
      top: (Math.min(top, frameTop(frame, piece) ?? top) - box.top) / zoom,
      bottom: (Math.max(bottom, frameBottom(frame, piece) ?? bottom) - box.top) / zoom,
      startsPage: opensBlock,
      keepsNext:
        piece.matches('h1, h2, h3, caption, thead tr') ||
        leadsRow(piece) ||
        piece.matches('.dp-sheet-section > p:has(+ figure, + table, + ul, + ol)') ||
        (next?.matches('.dp-sheet-foot') ?? false) ||
        (frame !== null && next !== undefined && frame.contains(next)),
      isAppendix: piece.closest('[data-appendix]') !== null,
      ...(isCuttable(piece, frame)
        ? { line: Number.parseFloat(getComputedStyle(piece).lineHeight) }
        : {}),
      sources: noteHeight(piece),
      place: piece.matches('.dp-sheet-frame')
        ? 'frame'
        : piece.closest('.dp-sheet-sources')
          ? 'sources'
          : 'text',
    };
  });
}

/** A paragraph of text outside the ask. */
function isCuttable(piece: HTMLElement, frame: HTMLElement | null): boolean {
  return frame === null && piece.matches('.dp-sheet-section > p:not(.dp-sheet-callout)');
}

/** A row that would stand alone without the next: the first of a table, and the last but one. */
function leadsRow(piece: HTMLElement): boolean {
  return piece.matches('tbody > tr:is(:first-child, :nth-last-child(2)):not(:last-child)');
}

/** Letters and line of a source at the foot of a page in Word, in pixels. */
const wordNoteLine = (8 * 1.25 * 96) / 72;

/** How high the sources are that a piece is the first to name, as Word sets them. */
function firstNotes(body: HTMLElement, zoom: number): (piece: HTMLElement) => number {
  const seen = new Set<string>();
  return (piece) => {
    let height = 0;
    for (const link of piece.querySelectorAll('sup a')) {
      const address = link.getAttribute('href') ?? '';
      if (seen.has(address)) continue;
      seen.add(address);
      const source = body.querySelector(`[id="${address.slice(1)}"]`);
      if (source === null) continue;
      const line = Number.parseFloat(getComputedStyle(source).lineHeight);
      const lines = source.getBoundingClientRect().height / zoom / line;
      height += Math.max(1, Math.round(lines)) * wordNoteLine;
    }
    return height;
  };
}

/** A frame's own edge belongs to the first and the last thing in it. */
function frameTop(frame: HTMLElement | null, piece: HTMLElement): number | null {
  return frame?.querySelector(whole) === piece ? frame.getBoundingClientRect().top : null;
}

function frameBottom(frame: HTMLElement | null, piece: HTMLElement): number | null {
  const last = frame === null ? undefined : [...frame.querySelectorAll(whole)].at(-1);
  return frame && last === piece ? frame.getBoundingClientRect().bottom : null;
}

/** Words of the pages that count; sources and tables at the back are looked up, not read. */
function wordsIn(body: HTMLElement): number {
  const read = [
    ...body.querySelectorAll<HTMLElement>('header, .dp-sheet-section:not([data-appendix])'),
  ];
  return read
    .map(({ innerText }) => innerText.match(/\p{L}+/gu)?.length ?? 0)
    .reduce((a, b) => a + b, 0);
}

export function useSize(element: HTMLElement | null, onSize: (element: HTMLElement) => void): void {
  const latest = useEffectEvent(onSize);
  useLayoutEffect(() => {
    if (element === null) return;
    const observer = new ResizeObserver(() => latest(element));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
}
