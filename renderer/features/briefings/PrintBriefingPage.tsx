import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { BriefingModel } from '../../../electron/contract/briefings.ts';
import { errorSentence } from '../../api/errors.ts';
import { useTRPC } from '../../api/trpc.ts';
import { BriefingSheet } from './BriefingSheet.tsx';

/** The page a printer opens: the sheet alone. `data-print-ready` on the root says it can be taken. */
export function PrintBriefingPage({ briefingId }: { briefingId: string }) {
  const trpc = useTRPC();
  const query = useQuery({
    ...trpc.briefing.model.queryOptions({ briefingId }),
    // What is on its way to paper must not change under the printer.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  usePrintReady(query.data);
  return (
    <main className="dp-print">
      {query.data !== undefined && <BriefingSheet model={query.data} />}
      {query.isError && <p role="alert">{errorSentence(query.error)}</p>}
    </main>
  );
}

function usePrintReady(model: BriefingModel | undefined): void {
  useEffect(() => {
    if (model === undefined) return;
    const { dataset } = document.documentElement;
    document.documentElement.lang = 'nb';
    document.title = model.title;
    let isLeft = false;
    void document.fonts.ready.then(async () => {
      await nextFrame();
      await nextFrame();
      if (!isLeft) dataset['printReady'] = 'true';
    });
    return () => {
      isLeft = true;
      delete dataset['printReady'];
    };
  }, [model]);
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
