import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
} from 'react';
import type { Timeline, TimelineRow } from '../../../../electron/contract/timeline.ts';
import { stateWord } from '../../../../electron/contract/words.ts';
import { useWidth } from '../../../charts/useWidth.ts';
import { timelineText } from '../../../text/timeline.ts';
import { AppLink } from '../../../ui/AppLink.tsx';
import { stateIcon, StatusIcon } from '../../../ui/StatusIcon.tsx';
import { Connectors } from './Connectors.tsx';
import { axis, percent, unitOfDate } from './geometry.ts';
import { itemsOf, type TimelineItem } from './items.ts';
import { layOutRow, type RowLayout } from './rowLayout.ts';
import './timeline.css';
import './timeline-items.css';
import { TimelineAxis } from './TimelineAxis.tsx';
import { TimelineEvents } from './TimelineEvents.tsx';
import { TimelineItemView } from './TimelineItemView.tsx';
import type { Change } from './useTimelineMoves.ts';
import { zooms, type Zoom } from './zoom.ts';

interface Props {
  timeline: Timeline;
  rows: readonly TimelineRow[];
  zoom: Zoom;
  onEdit: (item: TimelineItem) => void;
  onChange: (item: TimelineItem, change: Change, by: number) => void;
  /** Which measure has the focus. */
  onRow?: (measureId: number) => void;
}

const labelRem = 12.5;

/**
 * The measures along the half-years. One tab stop: up and down choose, left and right move, with
 * Shift they stretch, Enter edits. To a screen reader it is a list of measures with their lists.
 */
export function TimelineView({ timeline, rows, zoom, onEdit, onChange, onRow }: Props) {
  const [scroll, width] = useWidth(1100);
  const inner = useRef<HTMLDivElement>(null);
  const root = rootFontSize();
  const track = (width - labelRem * root) * (axis.length / zooms[zoom]);
  const unit = Math.max(8, track / axis.length);
  const layouts = useMemo(
    () =>
      rows.map((row) => ({
        row,
        layout: layOutRow(itemsOf(row, timeline.today), (unit * 16) / root),
      })),
    [rows, timeline.today, unit, root],
  );
  const keys = layouts.flatMap(({ layout }) => layout.items.filter(isMovable).map(keyOf));
  const [chosen, setChosen] = useState<string | null>(null);
  const stop = chosen !== null && keys.includes(chosen) ? chosen : (keys[0] ?? null);
  const now = unitOfDate(timeline.today);

  useEffect(() => {
    // A closer look opens where we are, not six years ago.
    if (zoom !== 'plan') scroll.current?.scrollTo({ left: Math.max(0, (now - 0.5) * unit) });
  }, [scroll, zoom, now, unit]);

  const onKey = (event: KeyboardEvent, item: TimelineItem) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const end = { Home: keys[0], End: keys.at(-1) }[event.key];
    if (step === undefined && by === undefined && end === undefined) return;
    event.preventDefault();
    const next = step === undefined ? end : keys[keys.indexOf(item.key) + step];
    if (next !== undefined) focusItem(inner.current, next);
    if (by !== undefined) onChange(item, event.shiftKey ? 'stretch' : 'move', by);
  };

  return (
    <div className="dp-tl" ref={scroll}>
      <div
        className="dp-tl__inner"
        ref={inner}
        style={{ '--zoom': axis.length / zooms[zoom], '--units': axis.length } as CSSProperties}
        data-zoom={zoom}
      >
        <TimelineAxis today={timeline.today} zoom={zoom} />
        <TimelineEvents events={timeline.events} unit={(unit * 16) / root} />
        <Connectors frame={inner} rows={rows} dependencies={timeline.dependencies} />
        <ol className="dp-tl-rows" aria-label={timelineText.chart}>
          {layouts.map(({ row, layout }) => (
            <li key={row.measureId} className="dp-tl-row" data-row={row.measureId}>
              <RowHead row={row} />
              <RowTrack
                layout={layout}
                unit={unit}
                stop={stop}
                onEdit={onEdit}
                onKey={onKey}
                onChange={onChange}
                onFocus={(item) => {
                  setChosen(item.key);
                  onRow?.(item.measureId);
                }}
              />
            </li>
          ))}
        </ol>
        {now >= 0 && now <= axis.length && (
          <div className="dp-tl-over" aria-hidden="true">
            <i className="dp-tl-today" style={{ left: `${percent(now)}%` }} />
          </div>
        )}
      </div>
    </div>
  );
}

function RowHead({ row }: { row: TimelineRow }) {
  return (
    <div className="dp-tl-head">
      <h3>
        <span className="dp-number">{row.measureId}</span>
        <AppLink to={`/measures/${row.measureId}?tab=about`}>{row.shortName}</AppLink>
      </h3>
      <p>{timelineText.start(row.start.text)}</p>
      {row.state !== null && (
        <p className="dp-tl-head__state">
          <StatusIcon status={stateIcon[row.state]} />
          {stateWord[row.state]}
        </p>
      )}
    </div>
  );
}

interface TrackProps {
  layout: RowLayout;
  unit: number;
  stop: string | null;
  onEdit: (item: TimelineItem) => void;
  onChange: (item: TimelineItem, change: Change, by: number) => void;
  onKey: (event: KeyboardEvent, item: TimelineItem) => void;
  onFocus: (item: TimelineItem) => void;
}

function RowTrack({ layout, unit, stop, onEdit, onKey, onChange, onFocus }: TrackProps) {
  const hasStages = layout.items.some(({ item }) => item.kind === 'stage' || item.kind === 'was');
  return (
    <ul className="dp-tl-track" style={{ '--lanes': layout.lanes } as CSSProperties}>
      {!hasStages && <li className="dp-tl-none">{timelineText.noStages}</li>}
      {layout.items.map((laidOut) => (
        <TimelineItemView
          key={laidOut.item.key}
          laidOut={laidOut}
          unit={unit}
          isStop={laidOut.item.key === stop}
          onFocus={() => onFocus(laidOut.item)}
          onEdit={() => onEdit(laidOut.item)}
          onKey={(event) => onKey(event, laidOut.item)}
          onChange={(change, by) => onChange(laidOut.item, change, by)}
        />
      ))}
    </ul>
  );
}

const isMovable = ({ item }: RowLayout['items'][number]): boolean =>
  item.kind !== 'start' && item.kind !== 'was';
const keyOf = ({ item }: RowLayout['items'][number]): string => item.key;

function focusItem(frame: HTMLElement | null, key: string): void {
  const button = frame?.querySelector<HTMLElement>(`[data-timeline-item="${CSS.escape(key)}"]`);
  button?.focus();
  button?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Pixels to the rem: labels are measured for it when text is enlarged. */
function rootFontSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
