import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from '@navikt/ds-react';
import { PencilWritingIcon, PlusIcon } from '@navikt/aksel-icons';
import type { MeasureDetail } from '../../../electron/contract/measures.ts';
import { useTRPC } from '../../api/trpc.ts';
import { boardText } from '../../text/board.ts';
import { Page, type Hint } from '../../ui/Page.tsx';
import { QueryState } from '../../ui/states.tsx';
import { MeasureHead } from './MeasureHead.tsx';
import { MeasureTabs, tabOf, tabLabel, type MeasureTab } from './MeasureTabs.tsx';
import { StatusDialog } from './StatusDialog.tsx';
import { firstColumn } from './useBoard.ts';
import './measure.css';

const hints: Record<MeasureTab, Hint[]> = {
  board: [
    { keys: ['←', '→'], text: boardText.hints.move },
    { keys: ['↑', '↓'], text: boardText.hints.choose },
    { keys: ['Enter'], text: boardText.hints.open },
    { keys: ['N'], text: boardText.hints.new },
    { keys: ['V'], text: boardText.hints.waiting },
    { keys: ['M'], text: boardText.hints.moveTo },
    { keys: ['['], text: boardText.hints.queue },
    { keys: ['Ctrl', 'Z'], text: boardText.hints.undo },
  ],
  challenges: [],
  indicators: [],
  evaluation: [{ keys: ['E'], text: boardText.hints.evaluate }],
  about: [],
};

/** A measure: the adopted words, where it stands, and its board. */
export function BoardPage({ measureId }: { measureId: number }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.measure.get.queryOptions({ measureId }));
  const search = useSearch({ from: '/shell/measures/$measureId' });
  const navigate = useNavigate({ from: '/measures/$measureId' });
  const [adding, setAdding] = useState<string | null>(search.dialog === 'new' ? firstColumn : null);

  const measure = query.data;
  const tab = tabOf(search.tab);
  const setTab = (next: MeasureTab) =>
    void navigate({ search: next === 'board' ? {} : { tab: next }, replace: true });
  const setStatusOpen = (isOpen: boolean) =>
    void navigate({
      search: ({ dialog: _closed, ...rest }) => (isOpen ? { ...rest, dialog: 'status' } : rest),
      replace: true,
    });

  return (
    <Page
      flush
      title={measure?.name ?? boardText.measure(measureId)}
      eyebrow={measure && <Eyebrow measure={measure} />}
      lead={measure && boardText.quote(measure.adoptedText)}
      crumbs={[
        { label: boardText.measures },
        {
          label: boardText.crumb(measureId, measure?.shortName ?? ''),
          ...(tab === 'board' ? {} : { to: `/measures/${measureId}` }),
        },
        { label: tabLabel(tab) },
      ]}
      hints={measure ? hints[tab] : []}
      actions={
        measure && (
          <>
            <Button
              size="small"
              variant="secondary"
              icon={<PencilWritingIcon aria-hidden />}
              onClick={() => setStatusOpen(true)}
            >
              {boardText.status.update}
            </Button>
            <Button
              size="small"
              icon={<PlusIcon aria-hidden />}
              onClick={() => {
                if (tab !== 'board') setTab('board');
                setAdding(firstColumn);
              }}
            >
              {boardText.board.newTask}
            </Button>
          </>
        )
      }
    >
      {measure ? (
        <div className="dp-measure">
          <MeasureHead measure={measure} />
          <MeasureTabs
            measure={measure}
            tab={tab}
            onTab={setTab}
            openCard={search.card}
            adding={adding}
            onAdding={setAdding}
          />
          {search.dialog === 'status' && (
            <StatusDialog measure={measure} onClose={() => setStatusOpen(false)} />
          )}
        </div>
      ) : (
        <div className="dp-measure__state">
          <QueryState query={query} shape="board">
            {() => null}
          </QueryState>
        </div>
      )}
    </Page>
  );
}

function Eyebrow({ measure }: { measure: MeasureDetail }) {
  return (
    <>
      <strong className="dp-measure__number">{boardText.measure(measure.id)}</strong>
      <span>{boardText.strategy(measure.strategy)}</span>
    </>
  );
}
