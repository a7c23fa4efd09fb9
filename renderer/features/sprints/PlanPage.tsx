import { useQuery } from '@tanstack/react-query';
import { Button } from '@navikt/ds-react';
import { useTRPC } from '../../api/trpc.ts';
import { useCommand } from '../../api/command.ts';
import type { SprintPlanning } from '../../../electron/contract/sprints.ts';
import { sprintText } from '../../text/sprints.ts';
import { useKeys } from '../../ui/keys.ts';
import { Page } from '../../ui/Page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { PlanDesk } from './PlanDesk.tsx';
import { RunningNotice } from './RunningNotice.tsx';
import './sprints.css';

const text = sprintText.start;

/** The planning screen of a measure's next sprint. */
export function PlanPage({ measureId }: { measureId: number }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.sprint.planning.queryOptions({ measureId }));
  const planning = query.data;
  if (planning?.planned)
    return <PlanDesk key={planning.planned.id} planning={planning} sprint={planning.planned} />;
  const number = planning?.next.number ?? 1;
  return (
    <Page
      title={sprintText.plan(number)}
      crumbs={[
        { label: sprintText.measures },
        {
          label: `${measureId} ${planning?.measureName ?? ''}`,
          to: `/measures/${measureId}`,
        },
        { label: sprintText.plan(number) },
      ]}
    >
      <QueryState query={query} shape="page">
        {(data) => <NoPlan planning={data} />}
      </QueryState>
    </Page>
  );
}

function NoPlan({ planning }: { planning: SprintPlanning }) {
  const trpc = useTRPC();
  const create = useCommand(trpc.sprint.create.mutationOptions(), { undo: true });
  const start = () => {
    if (!create.isPending) create.mutate({ measureId: planning.measureId });
  };
  useKeys({ 'ctrl+enter': start, n: start });
  return (
    <>
      {planning.active && <RunningNotice sprint={planning.active} />}
      <EmptyState
        title={text.emptyTitle}
        why={text.emptyWhy}
        action={
          <Button size="small" loading={create.isPending} onClick={start}>
            {text.create(planning.next.number)}
          </Button>
        }
      />
    </>
  );
}
