import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { CardFace } from '../../../electron/contract/cards.ts';
import { usePrinting } from '../../ui/usePrinting.ts';

interface Props {
  cards: readonly CardFace[];
  /** Cards that are drawn wherever they are: the one with the focus, the one being dragged. */
  kept: readonly (string | null)[];
  scroller: HTMLElement | null;
  /** The scroller holds more than this pile; a new value says that what stands above may have moved. */
  shared: number | null;
  children: (card: CardFace, place: number) => ReactNode;
}

const gapRem = 0.5;
const overscan = 3;

/** Heights before a card is drawn, by what it holds; its true height is measured when it is. */
function estimate(card: CardFace | undefined, rem: number): number {
  const lines = (card?.title.length ?? 0) > 30 ? 2 : 1;
  const waiting = card?.waitingOn == null ? 0 : 3.125;
  return (4.3125 + lines * 1.25 + waiting) * rem;
}

/** One pile of cards: on the screen those in sight, on paper all of them. */
export function CardPile(props: Props) {
  return usePrinting() ? <WholePile {...props} /> : <SeenPile {...props} />;
}

function WholePile({ cards, children }: Props) {
  return (
    <div role="presentation" className="dp-pile">
      {cards.map((card, index) => (
        <div key={card.id} role="presentation" className="dp-pile__place">
          {children(card, index + 1)}
        </div>
      ))}
    </div>
  );
}

/** Only the cards in sight, and a few beside, are in the page. */
function SeenPile({ cards, kept, scroller, shared, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const margin = useMargin(box, scroller, shared);
  const rem = useMemo(() => parseFloat(getComputedStyle(document.documentElement).fontSize), []);
  const keptKey = kept.filter((id) => id !== null).join(' ');
  const keptAt = useMemo(() => {
    const ids = new Set(keptKey.split(' '));
    return cards.flatMap(({ id }, index) => (ids.has(id) ? [index] : []));
  }, [cards, keptKey]);
  // oxlint-disable-next-line incompatible-library -- what it answers is used in this component alone
  const virtual = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller,
    estimateSize: useCallback((index: number) => estimate(cards[index], rem), [cards, rem]),
    getItemKey: useCallback((index: number) => cards[index]?.id ?? index, [cards]),
    rangeExtractor: useCallback(
      (range: Range) =>
        [...new Set([...defaultRangeExtractor(range), ...keptAt])].toSorted((a, b) => a - b),
      [keptAt],
    ),
    gap: gapRem * rem,
    overscan,
    scrollMargin: margin,
    // Drawn at once, before the scroller has been measured.
    initialRect: { width: 15 * rem, height: 40 * rem },
    useFlushSync: false,
  });
  return (
    <div
      ref={box}
      role="presentation"
      className="dp-pile"
      style={{ height: `${virtual.getTotalSize()}px` }}
    >
      {virtual.getVirtualItems().map(({ key, index, start }) => {
        const card = cards[index];
        return (
          card && (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              role="presentation"
              className="dp-pile__place"
              style={{ transform: `translateY(${start - margin}px)` }}
            >
              {children(card, index + 1)}
            </div>
          )
        );
      })}
    </div>
  );
}

/** How far down in a shared scroller the pile begins, in pixels; 0 where it has its own. */
function useMargin(
  box: RefObject<HTMLElement | null>,
  outer: HTMLElement | null,
  shared: number | null,
): number {
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const inner = box.current;
    if (shared === null || !inner || !outer) return;
    const top = inner.getBoundingClientRect().top - outer.getBoundingClientRect().top;
    // oxlint-disable-next-line set-state-in-effect -- read from the page, which only exists by now
    setMargin(Math.round(top + outer.scrollTop));
  }, [box, outer, shared]);
  return shared === null ? 0 : margin;
}
