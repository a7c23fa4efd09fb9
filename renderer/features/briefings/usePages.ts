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
  'h3',
  'p',
  'li',
  'tr',
  'caption',
  'figure',
  '.dp-sheet-foot',
].join(',');

/** The pages of the sheet as it is laid out now; null before it is known. */
export function usePages(
  sheet: HTMLElement | null,
  onPages?: (pages: Pages & { words: number }) => void,
): (Pages & { words: number }) | null {
  const [pages, setPages] = useState<(Pages & { words: number }) | null>(null);
  const body = sheet?.querySelector<HTMLElement>('[data-sheet-body]') ?? null;
  useSize(body, (element) => {
    if (element.offsetHeight === 0) return;
    const found = { ...paginate(laidOut(element), pageHeight), words: wordsIn(element) };
    setPages(found);
    onPages?.(found);
  });
  return pages;
}

/** The pieces of the page in reading order, measured without the zoom they are shown at. */
export function laidOut(body: HTMLElement): LaidOut[] {
  const box = body.getBoundingClientRect();
  const zoom = box.width / body.offsetWidth || 1;
  const pieces = [...body.querySelectorAll<HTMLElement>(whole)].filter(
    (piece) => !piece.parentElement?.closest('figure, tr, li, .dp-sheet-frame, .dp-sheet-foot'),
  );
  return pieces.map((piece, index): LaidOut => {
    const { top, bottom } = piece.getBoundingClientRect();
    const block = piece.closest<HTMLElement>('[data-new-page]');
    const frame = piece.closest<HTMLElement>('[data-nature="ask"], [data-kind="figure"]');
    const next = pieces[index + 1];
    const opensBlock = block !== null && block.querySelector(whole) === piece;
    return {
      top: (Math.min(top, frameTop(frame, piece) ?? top) - box.top) / zoom,
      bottom: (Math.max(bottom, frameBottom(frame, piece) ?? bottom) - box.top) / zoom,
      startsPage: opensBlock,
      keepsNext:
        piece.matches('h1, h2, h3, caption') ||
        (next?.matches('.dp-sheet-foot') ?? false) ||
        (frame !== null && next !== undefined && frame.contains(next)),
      isAppendix: piece.closest('[data-appendix]') !== null,
    };
  });
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
