import { useQuery } from '@tanstack/react-query';
import { errorSentence } from '../../api/errors.ts';
import { useTRPC } from '../../api/trpc.ts';
import { usePrintReady } from '../../ui/usePrintReady.ts';
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
  usePrintReady(query.data?.title);
  return (
    <main className="dp-print">
      {query.data !== undefined && <BriefingSheet model={query.data} />}
      {query.isError && <p role="alert">{errorSentence(query.error)}</p>}
    </main>
  );
}
