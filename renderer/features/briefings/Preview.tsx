import { EyeIcon } from '@navikt/aksel-icons';
import { ToggleGroup } from '@navikt/ds-react';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { BriefingModel } from '../../../electron/contract/briefing-model.ts';
import { useTRPC } from '../../api/trpc.ts';
import { briefingText as text } from '../../text/briefings.ts';
import { DocumentSheet } from '../../ui/document/DocumentSheet.tsx';
import { QueryState } from '../../ui/states.tsx';
import { pageHeight, usePages, useSize, type SheetPages } from './usePages.ts';

const zooms = ['75', '100', '125'] as const;
const mm = 96 / 25.4;
const sheetWidth = 210 * mm;
const sheetMargin = 20 * mm;
const gutter = 48;

export type MeasuredPages = SheetPages | null;

/** The briefing as it will be, internal or public. */
export function Preview(props: { briefingId: string; onPages: (pages: MeasuredPages) => void }) {
  const trpc = useTRPC();
  const [version, setVersion] = useState<BriefingModel['version']>('internal');
  const { briefingId, onPages } = props;
  const query = useQuery(trpc.briefing.model.queryOptions({ briefingId, version }));
  return (
    <PreviewPane query={query} onPages={onPages}>
      <ToggleGroup
        size="small"
        aria-label={text.version.label}
        value={version}
        onChange={(next) => setVersion(next === 'public' ? 'public' : 'internal')}
      >
        <ToggleGroup.Item value="internal" label={text.version.internal} />
        <ToggleGroup.Item value="public" label={text.version.public} />
      </ToggleGroup>
    </PreviewPane>
  );
}

interface PaneProps {
  query: UseQueryResult<BriefingModel, unknown>;
  onPages?: (pages: MeasuredPages) => void;
  children?: React.ReactNode;
}

/** The page as it will be, with a mark where each page begins. At 100 % it fills the width of its pane. */
export function PreviewPane({ query, onPages, children }: PaneProps) {
  const [zoom, setZoom] = useState<string>('100');
  const [pane, setPane] = useState<HTMLElement | null>(null);
  const [sheet, setSheet] = useState<HTMLElement | null>(null);
  const [at, setAt] = useState(1);
  const fit = useFit(pane);
  const pages = usePages(sheet, onPages);
  const scale = (fit * Number(zoom)) / 100;
  const count = pages?.starts.length ?? 0;
  const follow = (top: number) => {
    const inSheet = top / scale - sheetMargin + pageHeight / 3;
    setAt(Math.max(1, pages?.starts.filter((start) => start <= inSheet).length ?? 1));
  };
  return (
    <section className="dp-preview" aria-label={text.preview} data-region="preview">
      <div className="dp-preview-bar">
        <EyeIcon aria-hidden />
        <h2>{text.preview}</h2>
        <span className="dp-preview-pages">
          {count > 0 && text.pageOf(Math.min(at, count), count)}
        </span>
        {children}
        <ToggleGroup size="small" aria-label={text.zoom} value={zoom} onChange={setZoom}>
          {zooms.map((percent) => (
            <ToggleGroup.Item key={percent} value={percent} label={`${percent}\u00a0%`} />
          ))}
        </ToggleGroup>
      </div>
      <div
        className="dp-preview-pane"
        ref={setPane}
        onScroll={({ currentTarget }) => follow(currentTarget.scrollTop)}
      >
        <QueryState query={query} shape="page">
          {(model) => (
            <div ref={setSheet} className="dp-preview-sheet" style={{ zoom: scale }}>
              <DocumentSheet model={model} />
              {pages?.starts.slice(1).map((start, index) => (
                <span
                  key={start}
                  className="dp-preview-mark"
                  style={{ top: start + sheetMargin }}
                  aria-hidden
                >
                  {text.pageMark(index + 2)}
                </span>
              ))}
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

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
