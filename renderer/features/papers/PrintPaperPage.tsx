import { useQuery } from '@tanstack/react-query';
import type { BoardFilterSearch } from '../../../electron/contract/board-filter.ts';
import { paperKinds } from '../../../electron/contract/papers.ts';
import { errorSentence } from '../../api/errors.ts';
import { useTRPC } from '../../api/trpc.ts';
import { sheetText } from '../../text/document.ts';
import { DocumentSheet } from '../../ui/document/DocumentSheet.tsx';
import { usePrintReady } from '../../ui/usePrintReady.ts';

interface Props {
  kind: string;
  subject: string;
  filter: BoardFilterSearch;
}

/** A paper as a printer opens it: the sheet alone. */
export function PrintPaperPage({ kind: asked, subject, filter }: Props) {
  const trpc = useTRPC();
  const kind = paperKinds.find((one) => one === asked) ?? 'board';
  const query = useQuery({
    ...trpc.paper.get.queryOptions({ kind, subject, filter }),
    // What is on its way to paper must not change under the printer.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  usePrintReady(query.data?.title, query.data && sheetText.pageFoot(query.data));
  return (
    <main className="dp-print">
      {query.data && <DocumentSheet model={query.data} />}
      {query.isError && <p role="alert">{errorSentence(query.error)}</p>}
    </main>
  );
}
