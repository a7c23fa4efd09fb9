import type { CSSProperties } from 'react';
import type { TimelineEvent } from '../../../../electron/contract/timeline.ts';
import { textWidth } from '../../../charts/textMetrics.ts';
import { timelineText } from '../../../text/timeline.ts';
import { axis, laneCount, percent, stack, unitOfDate } from './geometry.ts';

/** What happened around the plan, in a lane of its own above the measures. */
export function TimelineEvents({ events, unit }: { events: TimelineEvent[]; unit: number }) {
  if (events.length === 0) return null;
  const extents = events.map(({ start, end, label }) => ({
    from: Math.max(0, unitOfDate(start)),
    to: Math.min(axis.length, Math.max(unitOfDate(end), unitOfDate(start) + 6 / unit)),
    label: (textWidth(label, 12.5) + 8) / unit,
  }));
  const placed = stack(extents, 10 / unit);
  return (
    <div className="dp-tl-row dp-tl-row--events">
      <div className="dp-tl-head">
        <h3>{timelineText.events}</h3>
      </div>
      <ul className="dp-tl-track" style={{ '--lanes': laneCount(placed) } as CSSProperties}>
        {events.map(({ id, label, when, source }, index) => {
          const { from, to } = extents[index] ?? { from: 0, to: 0 };
          const { lane, isLabelLeft } = placed[index] ?? { lane: 0, isLabelLeft: false };
          const style: CSSProperties = {
            left: `${percent(from)}%`,
            width: `${percent(to - from)}%`,
          };
          return (
            <li
              key={id}
              className="dp-tl-item"
              data-kind="event"
              data-label={isLabelLeft ? 'left' : 'right'}
              title={`${label}, ${when}. ${source}`}
              style={{ ...style, '--lane': lane } as CSSProperties}
            >
              <i aria-hidden="true" />
              <span className="dp-tl-item__label">
                {label}
                <span className="dp-sr">, {when}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
