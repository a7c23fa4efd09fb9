import { EyeIcon } from '@navikt/aksel-icons';
import { ToggleGroup } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useEffectEvent, useLayoutEffect, useState } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import { briefingText as text } from '../../text/briefings.ts';
import { formatNumber } from '../../text/format.ts';
import { QueryState } from '../../ui/states.tsx';
import { BriefingSheet } from './BriefingSheet.tsx';

const zooms = ['75', '100', '125'] as const;
const mm = 96 / 25.4;
/** What one printed page holds: 297 mm less two margins of 20. */
const pageHeight = 257 * mm;
const sheetWidth = 210 * mm;
const gutter = 48;

/** The page as it will be. At 100 % it fills the width of its pane. */
export function Preview({ briefingId }: { briefingId: string }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.briefing.model.queryOptions({ briefingId }));
  const [zoom, setZoom] = useState<string>('100');
  const [pane, setPane] = useState<HTMLElement | null>(null);
  const [sheet, setSheet] = useState<HTMLElement | null>(null);
  const fit = useFit(pane);
  const pages = usePages(sheet);
  return (
    <section className="dp-preview" aria-label={text.preview} data-region="preview">
      <div className="dp-preview-bar">
        <EyeIcon aria-hidden />
        <h2>{text.preview}</h2>
        <span className="dp-preview-pages">
          {pages === null ? '' : pages <= 1 ? text.onePage : text.pages(formatNumber(pages, 1))}
        </span>
        <ToggleGroup size="small" aria-label={text.zoom} value={zoom} onChange={setZoom}>
          {zooms.map((percent) => (
            <ToggleGroup.Item key={percent} value={percent} label={`${percent}\u00a0%`} />
          ))}
        </ToggleGroup>
      </div>
      <div className="dp-preview-pane" ref={setPane}>
        <QueryState query={query} shape="page">
          {(model) => (
            <div
              ref={setSheet}
              className="dp-preview-sheet"
              style={{ zoom: (fit * Number(zoom)) / 100 }}
            >
              <BriefingSheet model={model} />
            </div>
          )}
        </QueryState>
      </div>
    </section>
  );
}

/** The scale at which a page fills the pane. */
function useFit(pane: HTMLElement | null): number {
  const [fit, setFit] = useState(0.8);
  useSize(pane, ({ clientWidth }) => {
    // A pane that is not shown has no width; the last scale stands until it is.
    if (clientWidth > gutter) setFit(clamp((clientWidth - gutter) / sheetWidth, 0.4, 1.25));
  });
  return fit;
}

/** How many printed pages the text takes, to one decimal; null before it is known. */
function usePages(sheet: HTMLElement | null): number | null {
  const [pages, setPages] = useState<number | null>(null);
  const body = sheet?.querySelector<HTMLElement>('[data-sheet-body]') ?? null;
  useSize(body, ({ offsetHeight }) => {
    if (offsetHeight > 0) setPages(Math.round((offsetHeight / pageHeight) * 10) / 10);
  });
  return pages;
}

function useSize(element: HTMLElement | null, onSize: (element: HTMLElement) => void): void {
  const latest = useEffectEvent(onSize);
  useLayoutEffect(() => {
    if (element === null) return;
    const observer = new ResizeObserver(() => latest(element));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
