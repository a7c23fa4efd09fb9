import { Button } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { PlanChapter } from '../../../electron/contract/plan.ts';
import { useTRPC } from '../../api/trpc.ts';
import { revisionText } from '../../text/plan-revisions.ts';
import { QueryState } from '../../ui/states.tsx';

const text = revisionText.reader;

interface Props {
  revisionId: string;
  onBack: () => void;
  children: (chapters: PlanChapter[]) => ReactNode;
}

/** One version of the plan as it was adopted, with a line that says so. */
export function RevisionReader({ revisionId, onBack, children }: Props) {
  const trpc = useTRPC();
  const query = useQuery(trpc.plan.read.queryOptions({ revisionId }));
  const revisions = useQuery(trpc.plan.revisions.queryOptions()).data?.revisions;
  const number = revisions?.find(({ id }) => id === revisionId)?.number;
  return (
    <QueryState query={query} shape="page">
      {(chapters) => (
        <>
          <div className="dp-revision-banner">
            <p>{number !== undefined && text.banner(number)}</p>
            <Button size="small" variant="secondary" onClick={onBack}>
              {text.back}
            </Button>
          </div>
          {children(chapters)}
        </>
      )}
    </QueryState>
  );
}
