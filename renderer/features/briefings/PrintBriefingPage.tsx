import { useQuery } from '@tanstack/react-query';
import type { BriefingModel } from '../../../electron/contract/briefing-model.ts';
import { errorSentence } from '../../api/errors.ts';
import { useTRPC } from '../../api/trpc.ts';
import { sheetText } from '../../text/document.ts';
import { DocumentSheet } from '../../ui/document/DocumentSheet.tsx';
import { usePrintReady } from '../../ui/usePrintReady.ts';

type Version = BriefingModel['version'];
/** What is on its way to paper must not change under the printer. */
const still = { staleTime: Infinity, refetchOnWindowFocus: false } as const;

/** The page a printer opens: the briefing as it is now. */
export function PrintBriefingPage(props: { briefingId: string; version: Version }) {
  const trpc = useTRPC();
  const query = useQuery({ ...trpc.briefing.model.queryOptions(props), ...still });
  return <PrintedSheet model={query.data} error={query.error} />;
}

/** As it was when it was frozen. */
export function PrintSnapshotPage(props: { number: number; version: Version }) {
  const trpc = useTRPC();
  const query = useQuery({ ...trpc.briefing.snapshot.queryOptions(props), ...still });
  return <PrintedSheet model={query.data} error={query.error} />;
}

/** The sheet alone. `data-print-ready` on the root says it can be taken, `data-print-foot` its foot. */
function PrintedSheet({ model, error }: { model: BriefingModel | undefined; error: unknown }) {
  usePrintReady(model?.title, model && sheetText.pageFoot(model));
  return (
    <main className="dp-print">
      {model !== undefined && <DocumentSheet model={model} />}
      {error !== null && error !== undefined && <p role="alert">{errorSentence(error)}</p>}
    </main>
  );
}
