import { Button, Search } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { PlanChapter } from '../../../electron/contract/plan.ts';
import { useTRPC } from '../../api/trpc.ts';
import { planText as text } from '../../text/plan.ts';
import { useKeys } from '../../ui/keys.ts';
import { Page } from '../../ui/Page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { filterPlan } from './filterPlan.ts';
import { PlanContents } from './PlanContents.tsx';
import { PlanChapterView } from './PlanChapterView.tsx';
import './plan.css';

/** The adopted plan, point by point, each with its reference and where it is used. */
export function PlanPage() {
  const trpc = useTRPC();
  const query = useQuery(trpc.plan.get.queryOptions());
  useKeys({ '/': () => document.getElementById('plan-filter')?.focus() });
  return (
    <Page
      flush
      title={text.title}
      lead={text.lead}
      crumbs={[{ label: text.crumb }]}
      hints={[{ keys: ['/'], text: text.hints.filter }]}
    >
      <QueryState query={query} shape="page">
        {(chapters) =>
          chapters.length === 0 ? (
            <div className="dp-plan-empty">
              <EmptyState title={text.emptyTitle} why={text.emptyWhy} />
            </div>
          ) : (
            <PlanBrowser chapters={chapters} />
          )
        }
      </QueryState>
    </Page>
  );
}

function PlanBrowser({ chapters }: { chapters: PlanChapter[] }) {
  const [search, setSearch] = useState('');
  const settled = useDeferredValue(search);
  const shown = useMemo(() => filterPlan(chapters, settled), [chapters, settled]);
  const hits = shown.reduce((sum, chapter) => sum + chapter.entries.length, 0);
  const here = useAnchor();
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
          <PlanChapterView key={chapter.id} chapter={chapter} here={here} />
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
