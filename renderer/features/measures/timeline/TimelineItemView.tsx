import { useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { axis, percent } from './geometry.ts';
import type { LaidOut } from './rowLayout.ts';
import { TimelineMark } from './TimelineMark.tsx';
import type { Change } from './useTimelineMoves.ts';

interface Props {
  laidOut: LaidOut;
  /** The width of a half-year on screen, in pixels. */
  unit: number;
  /** Whether Tab comes here. */
  isStop: boolean;
  onFocus: () => void;
  onEdit: () => void;
  onKey: (event: KeyboardEvent) => void;
  onChange: (change: Change, by: number) => void;
}

const moveFrom = 4;

/** One thing on a measure's line. Adopted starts and what has been are read, the rest can be moved. */
export function TimelineItemView({
  laidOut,
  unit,
  isStop,
  onFocus,
  onEdit,
  onKey,
  onChange,
}: Props) {
  const { item, lane, label } = laidOut;
  const drag = useDrag(unit, onChange, onEdit);
  const isPoint = item.from === item.to && item.kind !== 'was';
  const shifted = {
    from: drag.preview?.change === 'move' ? item.from + drag.preview.by : item.from,
    to: drag.preview ? item.to + drag.preview.by : item.to,
  };
  const style = {
    '--lane': lane,
    left: `${percent(clamp(shifted.from))}%`,
    width: isPoint
      ? undefined
      : `${percent(clamp(Math.max(shifted.to, shifted.from + 0.02)) - clamp(shifted.from))}%`,
  } as CSSProperties;
  const common = {
    className: 'dp-tl-item',
    'data-kind': item.kind,
    'data-state': item.state,
    'data-label': label,
    'data-dragging': drag.preview !== null || undefined,
    style,
    title: item.spoken,
  };

  if (item.kind === 'was' || item.kind === 'start')
    return (
      <li {...common}>
        {item.kind === 'start' && <TimelineMark kind="start" state={item.state} />}
        <span className="dp-sr">{item.spoken}</span>
        {item.kind === 'start' && (
          <span className="dp-tl-item__label" aria-hidden="true">
            {item.label}
          </span>
        )}
      </li>
    );
  return (
    <li {...common}>
      <button
        type="button"
        data-timeline-item={item.key}
        aria-label={item.spoken}
        tabIndex={isStop ? 0 : -1}
        onFocus={onFocus}
        onKeyDown={(event) => {
          if (event.key === 'Escape') drag.stop();
          else onKey(event);
        }}
        {...drag.handlers('move')}
      >
        {isPoint && <TimelineMark kind={item.kind} state={item.state} />}
        <span className="dp-tl-item__label">{item.label}</span>
      </button>
      {!isPoint && (
        // For the mouse only: Shift and the arrows do the same, and so does the dialog.
        <span className="dp-tl-item__grip" aria-hidden="true" {...drag.handlers('stretch')} />
      )}
    </li>
  );
}

const clamp = (unit: number): number => Math.min(axis.length, Math.max(0, unit));

/** Dragging by whole half-years; a press that does not move opens instead. */
function useDrag(unit: number, onChange: Props['onChange'], onEdit: () => void) {
  const [start, setStart] = useState<number | null>(null);
  const [preview, setPreview] = useState<{ change: Change; by: number } | null>(null);
  const stop = () => {
    setStart(null);
    setPreview(null);
  };
  const handlers = (change: Change) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setStart(event.clientX);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (start === null) return;
      const distance = event.clientX - start;
      if (preview === null && Math.abs(distance) < moveFrom) return;
      const by = Math.round(distance / unit);
      if (preview?.by !== by) setPreview({ change, by });
    },
    onPointerUp: () => {
      if (preview !== null && preview.by !== 0) onChange(change, preview.by);
      setStart(null);
      // The click that follows must not open what was just moved.
      setTimeout(() => setPreview(null), 0);
    },
    onPointerCancel: stop,
    onClick: () => {
      if (preview === null && change === 'move') onEdit();
    },
  });
  return { preview, handlers, stop };
}
