import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Timeline } from '../../../../electron/contract/timeline.ts';
import { errorSentence } from '../../../api/errors.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { formatDate } from '../../../text/format.ts';
import { timelineText as text } from '../../../text/timeline.ts';
import { usePrintReady } from '../../../ui/usePrintReady.ts';
import { DependencyList } from './DependencyList.tsx';
import './print.css';
import { TimelineLegend } from './TimelineLegend.tsx';
import { TimelineView } from './TimelineView.tsx';

/** The timeline on one landscape page, as a printer opens it. */
export function PrintTimelinePage() {
  const trpc = useTRPC();
  const query = useQuery({
    ...trpc.timeline.get.queryOptions(),
    // What is on its way to paper must not change under the printer.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  return (
    <main className="dp-print dp-tl-print">
      {query.data && <Sheet timeline={query.data} />}
      {query.isError && <p role="alert">{errorSentence(query.error)}</p>}
    </main>
  );
}

const nothing = () => {};
/** What is left between the margins of a landscape A4 page, in millimetres. */
const page = { width: 273, height: 182 };
const pixels = (millimetres: number): number => (millimetres / 25.4) * 96;

function Sheet({ timeline }: { timeline: Timeline }) {
  const sheet = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  const [isFit, setFit] = useState(false);
  const title = `${text.title}, ${formatDate(timeline.today, 'long')}`;
  // A smaller scale gives a wider axis and fewer lanes, so the fit is found step by step.
  useLayoutEffect(() => {
    const height = sheet.current?.getBoundingClientRect().height ?? 0;
    if (height > pixels(page.height) && scale > 0.4) setScale(scale * 0.95);
    else setFit(true);
  }, [scale]);
  usePrintReady(isFit ? title : undefined);
  return (
    <div className="dp-tl-print__page">
      <div ref={sheet} style={{ width: `${page.width / scale}mm`, zoom: scale }}>
        <h1>{title}</h1>
        <TimelineView
          timeline={timeline}
          rows={timeline.rows}
          zoom="plan"
          onEdit={nothing}
          onChange={nothing}
        />
        <div className="dp-tl-print__foot">
          <TimelineLegend />
          <DependencyList dependencies={timeline.dependencies} rows={timeline.rows} />
        </div>
      </div>
    </div>
  );
}
