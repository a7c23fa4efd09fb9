import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from '@navikt/ds-react';
import { PencilWritingIcon, PlusIcon } from '@navikt/aksel-icons';
import type { MeasureDetail } from '../../../electron/contract/measures.ts';
import { useTRPC } from '../../api/trpc.ts';
import { measureText } from '../../text/measures.ts';
import { paperText } from '../../text/papers.ts';
import { boardExport } from '../../ui/export/boardExport.ts';
import { ExportMenu } from '../../ui/export/ExportMenu.tsx';
import { Page, type Hint } from '../../ui/Page.tsx';
import { QueryState } from '../../ui/states.tsx';
import { MeasureHead } from './MeasureHead.tsx';
import { MeasureTabs } from './MeasureTabs.tsx';
import { firstColumn, isLent, tabOf, type LentPanels, type MeasureTab } from './panels.ts';
import { StatusDialog } from './StatusDialog.tsx';
import { timelineHints } from './timeline/timelineHints.ts';
import { zoomOf, type Zoom } from './timeline/zoom.ts';
import './measure.css';

const ownHints: Partial<Record<MeasureTab, Hint[]>> = {
  timeline: timelineHints,
  evaluation: [{ keys: ['E'], text: measureText.hints.evaluate }],
};

interface Props {
  measureId: number;
  /** The tabs other features fill. */
  panels: LentPanels;
}

/** A measure: the adopted words, where it stands, and the ways of seeing it. */
export function MeasurePage({ measureId, panels }: Props) {
  const trpc = useTRPC();
  const query = useQuery(trpc.measure.get.queryOptions({ measureId }));
  const search = useSearch({ from: '/shell/measures/$measureId' });
  const navigate = useNavigate({ from: '/measures/$measureId' });
  const [adding, setAdding] = useState<string | null>(search.dialog === 'new' ? firstColumn : null);
  // «Ny oppgave» may be asked for from here too, by an address with the same screen behind it.
  const [asked, setAsked] = useState(search.dialog);
  if (asked !== search.dialog) {
    setAsked(search.dialog);
    if (search.dialog === 'new') setAdding(firstColumn);
  }

  const measure = query.data;
  const tab = tabOf(search.tab);
  const hints = isLent(tab) ? panels[tab].hints : (ownHints[tab] ?? []);
  const setTab = (next: MeasureTab) =>
    void navigate({ search: next === 'board' ? {} : { tab: next }, replace: true });
  const setZoom = (zoom: Zoom) =>
    void navigate({
      search: ({ zoom: _before, ...rest }) => (zoom === 'plan' ? rest : { ...rest, zoom }),
      replace: true,
    });
  const setStatusOpen = (isOpen: boolean) =>
    void navigate({
      search: ({ dialog: _closed, ...rest }) => (isOpen ? { ...rest, dialog: 'status' } : rest),
      replace: true,
    });

  return (
    <Page
      flush
      title={measure?.name ?? measureText.measure(measureId)}
      eyebrow={measure && <Eyebrow measure={measure} />}
      lead={measure && measureText.quote(measure.adoptedText)}
      crumbs={[
        { label: measureText.measures },
        {
          label: measureText.crumb(measureId, measure?.shortName ?? ''),
          ...(tab === 'board' ? {} : { to: `/measures/${measureId}` }),
        },
        { label: measureText.tabs.names[tab] },
      ]}
      hints={measure ? hints : []}
      actions={
        measure && (
          <>
            <ExportMenu
              groups={[
                {
                  label: paperText.measure,
                  paper: { kind: 'measure', subject: String(measureId), filter: {} },
                },
                boardExport(String(measureId), search),
              ]}
            />
            <Button
              size="small"
              variant="secondary"
              icon={<PencilWritingIcon aria-hidden />}
              onClick={() => setStatusOpen(true)}
            >
              {measureText.status.update}
            </Button>
            <Button
              size="small"
              icon={<PlusIcon aria-hidden />}
              onClick={() => {
                if (tab !== 'board') setTab('board');
                setAdding(firstColumn);
              }}
            >
              {measureText.newTask}
            </Button>
          </>
        )
      }
    >
      {measure ? (
        <div className="dp-measure">
          <MeasureHead measure={measure} />
          <MeasureTabs
            panel={{ measure, openCard: search.card, adding, onAdding: setAdding }}
            panels={panels}
            tab={tab}
            onTab={setTab}
            zoom={zoomOf(search.zoom)}
            onZoom={setZoom}
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
      <strong className="dp-measure__number">{measureText.measure(measure.id)}</strong>
      <span>{measureText.strategy(measure.strategy)}</span>
    </>
  );
}
