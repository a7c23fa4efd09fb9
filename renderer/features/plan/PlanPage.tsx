import { Button, Search, Tabs } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { PlanChapter } from '../../../electron/contract/plan.ts';
import { useTRPC } from '../../api/trpc.ts';
import { revisionText } from '../../text/plan-revisions.ts';
import { planText as text } from '../../text/plan.ts';
import { useKeys } from '../../ui/keys.ts';
import { Page } from '../../ui/Page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { filterPlan } from './filterPlan.ts';
import { PlanContents } from './PlanContents.tsx';
import { PlanChapterView } from './PlanChapterView.tsx';
import { RevisionReader } from './RevisionReader.tsx';
import { RevisionsView } from './RevisionsView.tsx';
import './plan.css';
import './revisions.css';

/** The plan point by point with what links to each, its revisions, and any of them read whole. */
export function PlanPage() {
  const { view, revision } = useSearch({ from: '/shell/plan' });
  const navigate = useNavigate({ from: '/plan' });
  const tab = view === 'revisions' ? 'revisions' : 'plan';
  const read = (revisionId: string | undefined) =>
    void navigate({ search: revisionId === undefined ? {} : { revision: revisionId } });
  return (
    <Page
      flush
      title={text.title}
      lead={text.lead}
      crumbs={[{ label: text.crumb }]}
      hints={tab === 'plan' ? [{ keys: ['/'], text: text.hints.filter }] : []}
    >
      <Tabs
        className="dp-plan-tabs"
        size="small"
        value={tab}
        onChange={(value) =>
          void navigate({ search: value === 'revisions' ? { view: value } : {}, replace: true })
        }
      >
        <Tabs.List aria-label={revisionText.tabs.label}>
          <Tabs.Tab value="plan" label={revisionText.tabs.plan} />
          <Tabs.Tab value="revisions" label={revisionText.tabs.revisions} />
        </Tabs.List>
        <Tabs.Panel value="plan" className="dp-plan-panel" tabIndex={-1}>
          {revision === undefined ? (
            <CurrentPlan />
          ) : (
            <RevisionReader revisionId={revision} onBack={() => read(undefined)}>
              {(chapters) => <PlanBrowser chapters={chapters} />}
            </RevisionReader>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="revisions" className="dp-plan-panel dp-plan-panel--scroll" tabIndex={-1}>
          <RevisionsView onRead={read} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function CurrentPlan() {
  const trpc = useTRPC();
  const query = useQuery(trpc.plan.get.queryOptions());
  return (
    <QueryState query={query} shape="page">
      {(chapters) =>
        chapters.length === 0 ? (
          <div className="dp-plan-empty">
            <EmptyState title={text.emptyTitle} why={text.emptyWhy} />
          </div>
        ) : (
          <PlanBrowser chapters={chapters} canPropose />
        )
      }
    </QueryState>
  );
}

function PlanBrowser({ chapters, canPropose }: { chapters: PlanChapter[]; canPropose?: boolean }) {
  const [search, setSearch] = useState('');
  const settled = useDeferredValue(search);
  const shown = useMemo(() => filterPlan(chapters, settled), [chapters, settled]);
  const hits = shown.reduce((sum, chapter) => sum + chapter.entries.length, 0);
  const here = useAnchor();
  useKeys({ '/': () => document.getElementById('plan-filter')?.focus() });
  return (
    <div className="dp-plan">
      <div className="dp-plan-left">
        <div className="dp-plan-filter">
          <Search
            id="plan-filter"
            size="small"
            variant="simple"
            label={text.filter}
            hideLabel={false}
            value={search}
            onChange={setSearch}
            onClear={() => setSearch('')}
          />
          <p role="status">{settled.trim() === '' ? '' : text.hits(hits)}</p>
        </div>
        <PlanContents chapters={shown} />
      </div>
      <div className="dp-plan-text">
        {shown.length === 0 && (
          <EmptyState
            title={text.noneTitle(settled.trim())}
            why={text.noneWhy}
            action={
              <Button size="small" variant="secondary" onClick={() => setSearch('')}>
                {text.clear}
              </Button>
            }
          />
        )}
        {shown.map((chapter) => (
          <PlanChapterView
            key={chapter.id}
            chapter={chapter}
            here={here}
            canPropose={canPropose ?? false}
          />
        ))}
      </div>
    </div>
  );
}

/** The point named in the address, brought into view once it is drawn. */
function useAnchor(): string {
  const name = decodeURIComponent(useLocation({ select: ({ hash }) => hash }));
  useEffect(() => {
    if (name !== '') document.getElementById(name)?.scrollIntoView({ block: 'start' });
  }, [name]);
  return name;
}
