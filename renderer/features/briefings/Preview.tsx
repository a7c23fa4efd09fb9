import { EyeIcon } from '@navikt/aksel-icons';
import { ToggleGroup } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef, useState } from 'react';
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
  const query = useQuery({
    ...trpc.briefing.model.queryOptions({ briefingId }),
    placeholderData: (before) => before,
  });
  const [zoom, setZoom] = useState<string>('100');
  const pane = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const { fit, pages } = useMeasures(pane, sheet, query.data !== undefined);
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
      <div
        className="dp-preview-pane"
        ref={pane}
        tabIndex={0}
        role="group"
        aria-label={text.preview}
      >
        <QueryState query={query} shape="page">
          {(model) => (
            <div
              ref={sheet}
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

/** The scale at which a page fills the pane, and how many printed pages the text takes. */
function useMeasures(
  pane: React.RefObject<HTMLDivElement | null>,
  sheet: React.RefObject<HTMLDivElement | null>,
  isReady: boolean,
): { fit: number; pages: number | null } {
  const [measured, setMeasured] = useState<{ fit: number; pages: number | null }>({
    fit: 0.8,
    pages: null,
  });
  useLayoutEffect(() => {
    const outer = pane.current;
    if (outer === null) return;
    const measure = () => {
      const body = sheet.current?.querySelector<HTMLElement>('[data-sheet-body]');
      const width = outer.clientWidth - gutter;
      setMeasured((last) => {
        const fit = width > 0 ? Math.min(1.25, Math.max(0.4, width / sheetWidth)) : last.fit;
        const pages = body ? Math.round((body.offsetHeight / pageHeight) * 10) / 10 : null;
        return fit === last.fit && pages === last.pages ? last : { fit, pages };
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(outer);
    const body = sheet.current?.querySelector('[data-sheet-body]');
    if (body) observer.observe(body);
    return () => observer.disconnect();
  }, [pane, sheet, isReady]);
  return measured;
}
