import { useQuery } from '@tanstack/react-query';
import { errorSentence } from '../../api/errors.ts';
import { useTRPC } from '../../api/trpc.ts';
import { sprintText } from '../../text/sprints.ts';
import { usePrintReady } from '../../ui/usePrintReady.ts';
import { ClosedSheet } from './ClosedSheet.tsx';
import { PlanSheet } from './PlanSheet.tsx';
import './sprint-sheet.css';

/** One sprint on one sheet of A4: the page the PDF is made of. */
export function PrintSprintPage({ sprintId }: { sprintId: string }) {
  const trpc = useTRPC();
  const query = useQuery({
    ...trpc.sprint.sheet.queryOptions({ sprintId }),
    // What is on its way to paper must not change under the printer.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  usePrintReady(query.data && sprintText.sheet.title);
  return (
    <main className="dp-print">
      {query.data && (
        <div className="dp-sprint-sheet">
          {query.data.state === 'closed' ? (
            <ClosedSheet shot={query.data.snapshot} />
          ) : (
            <PlanSheet {...query.data} />
          )}
        </div>
      )}
      {query.isError && <p role="alert">{errorSentence(query.error)}</p>}
    </main>
  );
}
