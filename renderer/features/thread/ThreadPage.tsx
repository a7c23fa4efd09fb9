import { PrinterSmallIcon } from '@navikt/aksel-icons';
import { Button, ToggleGroup } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { threadOf, type Chain } from '../../../electron/contract/thread.ts';
import { useTRPC } from '../../api/trpc.ts';
import { threadText as text } from '../../text/thread.ts';
import { Page, type Hint } from '../../ui/Page.tsx';
import { QueryState } from '../../ui/states.tsx';
import { nodeName } from './nodeName.ts';
import './thread.css';
import { ThreadList } from './ThreadList.tsx';
import { ThreadSheet } from './ThreadSheet.tsx';
import { ThreadWhy } from './ThreadWhy.tsx';

const hints: Hint[] = [
  { keys: ['↑', '↓'], text: text.hints.column },
  { keys: ['←', '→'], text: text.hints.along },
  { keys: ['Enter'], text: text.hints.open },
  { keys: ['K'], text: text.hints.link },
  { keys: ['B'], text: text.hints.confirm },
  { keys: ['P'], text: text.hints.print },
];

/** The chain from challenge to decision, one thread lit at a time. */
export function ThreadPage() {
  const trpc = useTRPC();
  const query = useQuery(trpc.thread.get.queryOptions());
  const { node: root = null, view } = useSearch({ from: '/shell/thread' });
  const chosen = query.data?.nodes.find(({ id }) => id === root);
  const isOnly = view === 'only' && chosen !== undefined;
  const navigate = useNavigate({ from: '/thread' });
  return (
    <Page
      title={text.title}
      lead={text.lead(chosen ? nodeName(chosen) : null)}
      crumbs={[
        { label: text.title, ...(chosen ? { to: '/thread' } : {}) },
        ...(chosen ? [{ label: nodeName(chosen) }] : []),
      ]}
      hints={hints}
      actions={
        <>
          <Legend />
          <ToggleGroup
            size="small"
            aria-label={text.view}
            value={isOnly ? 'only' : 'all'}
            onChange={(next) =>
              void navigate({
                search: ({ view: _view, ...rest }) =>
                  next === 'only' ? { ...rest, view: 'only' } : rest,
                replace: true,
              })
            }
          >
            <ToggleGroup.Item value="all" label={text.all} />
            <ToggleGroup.Item value="only" label={text.only} />
          </ToggleGroup>
          <Button
            size="small"
            variant="secondary"
            icon={<PrinterSmallIcon aria-hidden />}
            onClick={() => window.print()}
          >
            {text.print}
          </Button>
        </>
      }
    >
      <QueryState query={query} shape="page">
        {(chain) => <Threads chain={chain} root={root} isOnly={isOnly} />}
      </QueryState>
    </Page>
  );
}

function Threads({ chain, root, isOnly }: { chain: Chain; root: string | null; isOnly: boolean }) {
  const navigate = useNavigate({ from: '/thread' });
  const thread = useMemo(() => threadOf(chain, root ?? ''), [chain, root]);
  return (
    <>
      <ThreadSheet
        {...{ chain, root, thread, isOnly }}
        onChoose={(id) =>
          void navigate({ search: (before) => ({ ...before, node: id }), replace: true })
        }
      />
      <ThreadWhy {...{ chain, root, thread }} />
      {root !== null && <ThreadList {...{ chain, thread }} />}
    </>
  );
}

function Legend() {
  return (
    <span className="dp-thread-legend" aria-hidden="true">
      <span data-state="confirmed">{text.legend.confirmed}</span>
      <span data-state="proposed">{text.legend.proposed}</span>
    </span>
  );
}
