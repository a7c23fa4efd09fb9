import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../api/trpc.ts';
import { sprintText } from '../../text/sprints.ts';
import { Page } from '../../ui/Page.tsx';
import { QueryState } from '../../ui/states.tsx';
import { CloseWizard } from './CloseWizard.tsx';
import './sprints.css';

/** Closing a sprint, on a page of its own: nothing is closed before the last button. */
export function ClosePage({ sprintId }: { sprintId: string }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.sprint.closing.queryOptions({ sprintId }));
  if (query.data) return <CloseWizard closing={query.data} />;
  return (
    <Page
      title={sprintText.tab}
      crumbs={[{ label: sprintText.measures }, { label: sprintText.tab }]}
    >
      <QueryState query={query} shape="list">
        {() => null}
      </QueryState>
    </Page>
  );
}
