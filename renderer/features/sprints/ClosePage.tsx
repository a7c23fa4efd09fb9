import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTRPC } from '../../api/trpc.ts';
import { sprintText } from '../../text/sprints.ts';
import { Page } from '../../ui/Page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { CloseWizard } from './CloseWizard.tsx';
import './sprints.css';

/** Closing a sprint, on a page of its own: nothing is closed before the last button. */
export function ClosePage({ sprintId }: { sprintId: string }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.sprint.closing.queryOptions({ sprintId }));
  if (query.data?.state === 'active') return <CloseWizard closing={query.data} />;
  return (
    <Page
      title={sprintText.tab}
      crumbs={[{ label: sprintText.measures }, { label: sprintText.tab }]}
    >
      <QueryState query={query} shape="list">
        {({ number, state }) => (
          <NotRunning {...{ number, sprintId }} isClosed={state === 'closed'} />
        )}
      </QueryState>
    </Page>
  );
}

function NotRunning(props: { number: number; sprintId: string; isClosed: boolean }) {
  const { number, sprintId, isClosed } = props;
  const text = sprintText.close;
  return (
    <EmptyState
      title={isClosed ? text.alreadyClosed(number) : text.notStarted(number)}
      why={isClosed ? text.closedWhy : text.notStartedWhy}
      action={
        isClosed && (
          <Link to="/sprints/$sprintId" params={{ sprintId }} className="dp-plain-link">
            {sprintText.name(number)}
          </Link>
        )
      }
    />
  );
}
