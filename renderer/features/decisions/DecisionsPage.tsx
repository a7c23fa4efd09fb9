import { PlusIcon } from '@navikt/aksel-icons';
import { Button, Tabs } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Decision } from '../../../electron/contract/decisions.ts';
import type { LeadershipRequest } from '../../../electron/contract/requests.ts';
import { useTRPC } from '../../api/trpc.ts';
import { decisionsText as text, requestsText } from '../../text/decisions.ts';
import { useKeys } from '../../ui/keys.ts';
import { Page } from '../../ui/Page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { useAsked } from '../../ui/useAsked.ts';
import { DecisionDialog, type DecisionStart } from './DecisionDialog.tsx';
import { DecisionPanel } from './DecisionPanel.tsx';
import { DecisionTable } from './DecisionTable.tsx';
import './decisions.css';
import { RequestDialog } from './RequestDialog.tsx';
import { RequestTable } from './RequestTable.tsx';

/** Every decision, and what the leadership group has asked for. */
export function DecisionsPage() {
  const trpc = useTRPC();
  const decisions = useQuery(trpc.decision.list.queryOptions());
  const requests = useQuery(trpc.request.list.queryOptions());
  const search = useSearch({ from: '/shell/decisions' });
  const navigate = useNavigate({ from: '/decisions' });
  const isRequests = search.tab === 'requests';
  // «Lag beslutning» elsewhere in the tool comes here with where it came from in the address.
  const [start, setStart] = useState<DecisionStart | null>(null);
  const [isAsking, setAsking] = useState(false);
  useAsked(search.new, () => (isRequests ? setAsking(true) : setStart(search)));
  const create = () => (isRequests ? setAsking(true) : setStart({}));
  useKeys({ b: () => setStart({}), n: create }, start === null && !isAsking);

  const open = (decision: string | undefined) =>
    void navigate({ search: decision === undefined ? {} : { decision }, replace: true });
  const chosen = decisions.data?.find(({ id }) => id === search.decision);
  return (
    <Page
      title={text.title}
      {...(decisions.data && decisions.data.length > 0 ? { lead: summary(decisions.data) } : {})}
      crumbs={[{ label: text.title }]}
      hints={[{ keys: ['B'], text: text.hints.create }]}
      actions={
        <Button size="small" icon={<PlusIcon aria-hidden />} onClick={create}>
          {isRequests ? requestsText.create : text.create}
        </Button>
      }
    >
      <Tabs
        size="small"
        value={isRequests ? 'requests' : 'decisions'}
        onChange={(tab) =>
          void navigate({ search: tab === 'requests' ? { tab } : {}, replace: true })
        }
      >
        <Tabs.List>
          <Tabs.Tab value="decisions" label={text.tabs.decisions} />
          <Tabs.Tab value="requests" label={text.tabs.requests} />
        </Tabs.List>
        <Tabs.Panel value="decisions" className="dp-decisions-panel">
          <QueryState query={decisions} shape="list">
            {(rows) => <Decisions rows={rows} onOpen={open} onCreate={() => setStart({})} />}
          </QueryState>
        </Tabs.Panel>
        <Tabs.Panel value="requests" className="dp-decisions-panel">
          <QueryState query={requests} shape="list">
            {(rows) => <Requests rows={rows} onCreate={() => setAsking(true)} />}
          </QueryState>
        </Tabs.Panel>
      </Tabs>
      {chosen && (
        <DecisionPanel
          decision={chosen}
          onClose={() => open(undefined)}
          onOpen={open}
          onSupersede={() => setStart({ supersedes: chosen.id })}
        />
      )}
      {start !== null && <DecisionDialog start={start} onClose={() => setStart(null)} />}
      {isAsking && <RequestDialog request={null} onClose={() => setAsking(false)} />}
    </Page>
  );
}

function summary(rows: Decision[]): string {
  const open = rows.filter(({ state }) => state === 'open' || state === 'due');
  return text.lead(open.length, open.filter(({ missing }) => missing.length > 0).length);
}

function Decisions(props: {
  rows: Decision[];
  onOpen: (id: string) => void;
  onCreate: () => void;
}) {
  if (props.rows.length > 0) return <DecisionTable rows={props.rows} onOpen={props.onOpen} />;
  return (
    <EmptyState
      title={text.emptyTitle}
      why={text.emptyWhy}
      action={
        <Button size="small" variant="secondary" onClick={props.onCreate}>
          {text.create}
        </Button>
      }
    />
  );
}

function Requests({ rows, onCreate }: { rows: LeadershipRequest[]; onCreate: () => void }) {
  if (rows.length > 0) return <RequestTable rows={rows} />;
  return (
    <EmptyState
      title={requestsText.emptyTitle}
      why={requestsText.emptyWhy}
      action={
        <Button size="small" variant="secondary" onClick={onCreate}>
          {requestsText.create}
        </Button>
      }
    />
  );
}
