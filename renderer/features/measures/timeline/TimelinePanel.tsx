import { PlusIcon, PrinterSmallIcon } from '@navikt/aksel-icons';
import { ActionMenu, Button, InlineMessage, ToggleGroup } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Timeline } from '../../../../electron/contract/timeline.ts';
import { errorSentence } from '../../../api/errors.ts';
import { download } from '../../../api/files.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { halfYearOf } from '../../../text/format.ts';
import { timelineText as text } from '../../../text/timeline.ts';
import { announce } from '../../../ui/announce.ts';
import { useKeys } from '../../../ui/keys.ts';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { DependencyList } from './DependencyList.tsx';
import { TimelineDialogs, type Editing, type EditKind } from './TimelineDialogs.tsx';
import { TimelineLegend } from './TimelineLegend.tsx';
import { TimelineView } from './TimelineView.tsx';
import { useTimelineMoves } from './useTimelineMoves.ts';
import { zoomOf, zooms, type Zoom } from './zoom.ts';

interface Props {
  /** One measure's line; every measure's without. */
  measureId?: number;
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
}

/** The timeline with its tools, for all measures or for one. */
export function TimelinePanel(props: Props) {
  const trpc = useTRPC();
  const query = useQuery(trpc.timeline.get.queryOptions());
  return (
    <QueryState query={query} shape="page">
      {(timeline) => <Loaded {...props} timeline={timeline} />}
    </QueryState>
  );
}

function Loaded({ measureId, zoom, onZoom, timeline }: Props & { timeline: Timeline }) {
  const change = useTimelineMoves();
  const [editing, setEditing] = useState<Editing>(null);
  const [row, setRow] = useState(measureId ?? timeline.rows[0]?.measureId ?? 1);
  const rows = useMemo(
    () => timeline.rows.filter((one) => measureId === undefined || one.measureId === measureId),
    [timeline, measureId],
  );
  const dependencies = timeline.dependencies.filter(
    (one) =>
      measureId === undefined || one.measureId === measureId || one.dependsOnId === measureId,
  );
  const add = (kind: EditKind) => setEditing({ add: kind });
  useKeys({ n: () => add('milestone'), u: () => add('wave') }, editing === null);
  const count = rows.reduce((sum, one) => sum + planned(one), 0);
  const measures = rows.filter((one) => planned(one) > 0).length;
  return (
    <div className="dp-tl-panel">
      <div className="dp-tl-tools">
        <p className="dp-tl-lead">{text.lead(count, measures, timeline.today)}</p>
        <ToggleGroup
          size="small"
          value={zoom}
          aria-label={text.zoom.label}
          onChange={(value) => onZoom(zoomOf(value))}
        >
          {(Object.keys(zooms) as Zoom[]).map((value) => (
            <ToggleGroup.Item key={value} value={value} label={text.zoom[value]} />
          ))}
        </ToggleGroup>
        <ActionMenu>
          <ActionMenu.Trigger>
            <Button size="small" variant="secondary" icon={<PlusIcon aria-hidden />}>
              {text.add.menu}
            </Button>
          </ActionMenu.Trigger>
          <ActionMenu.Content>
            <ActionMenu.Group label={text.add.menu}>
              {(['milestone', 'wave', 'goal', 'stage'] as const).map((kind) => (
                <ActionMenu.Item key={kind} onSelect={() => add(kind)}>
                  {text.add[kind]}
                </ActionMenu.Item>
              ))}
            </ActionMenu.Group>
          </ActionMenu.Content>
        </ActionMenu>
        {measureId === undefined && <PrintButton />}
      </div>
      {count === 0 && <EmptyState title={text.emptyTitle} why={text.emptyWhy} />}
      <TimelineView
        timeline={timeline}
        rows={rows}
        zoom={zoom}
        onEdit={(item) => setEditing({ item })}
        onChange={change}
        onRow={setRow}
      />
      <TimelineLegend />
      <DependencyList dependencies={dependencies} rows={timeline.rows} />
      <TimelineDialogs
        editing={editing}
        measureId={row}
        halfYear={halfYearOf(timeline.today)}
        canChoose={measureId === undefined}
        onClose={() => setEditing(null)}
      />
    </div>
  );
}

function PrintButton() {
  const [isRunning, setRunning] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const print = async () => {
    setRunning(true);
    setRefusal(null);
    try {
      const { fileName } = await download('/files/timeline/pdf');
      announce(text.printed(fileName));
    } catch (cause) {
      setRefusal(`${text.printFailed} ${errorSentence(cause)}`);
    } finally {
      setRunning(false);
    }
  };
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        icon={<PrinterSmallIcon aria-hidden />}
        loading={isRunning}
        onClick={() => void print()}
      >
        {text.print}
      </Button>
      {refusal !== null && (
        <InlineMessage status="error" size="small" role="alert">
          {refusal}
        </InlineMessage>
      )}
    </>
  );
}

/** How much a measure has that someone has planned. */
function planned(row: Timeline['rows'][number]): number {
  const stages = row.stages.filter((entry) => entry.plannedFrom !== null).length;
  return stages + row.goals.length + row.milestones.length + row.waves.length;
}
