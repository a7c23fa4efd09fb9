import { useEffect, useState, type RefObject } from 'react';
import type { MeasureDependency } from '../../../../electron/contract/measures.ts';
import type { TimelineRow } from '../../../../electron/contract/timeline.ts';
import { axis, unitOfHalfYear } from './geometry.ts';

/** Where a measure begins on the axis: as adopted, else its first planned stage, else nowhere. */
export function anchorOf(row: TimelineRow): number | null {
  const halfYear =
    row.start.halfYear ?? row.stages.find((entry) => entry.plannedFrom !== null)?.plannedFrom;
  return halfYear == null ? null : unitOfHalfYear(halfYear);
}

interface Line {
  key: string;
  path: string;
  isConflict: boolean;
  question: { x: number; y: number };
}

interface Props {
  frame: RefObject<HTMLElement | null>;
  rows: readonly TimelineRow[];
  dependencies: readonly MeasureDependency[];
}

/** The dependencies as lines behind the items; the list under the timeline says the same in words. */
export function Connectors({ frame, rows, dependencies }: Props) {
  const [lines, setLines] = useState<Line[]>([]);
  // After the layout: only then is the frame around this in place.
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const draw = () => setLines(linesIn(element, rows, dependencies));
    draw();
    const observer = new ResizeObserver(draw);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, rows, dependencies]);
  return (
    <svg className="dp-tl-lines" aria-hidden="true">
      <defs>
        <marker
          id="tl-arrow"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 .5 7 4 0 7.5z" />
        </marker>
      </defs>
      {lines.map(({ key, path, isConflict, question }) => (
        <g key={key} data-conflict={isConflict || undefined}>
          <path d={path} markerEnd="url(#tl-arrow)" />
          {isConflict && (
            <>
              <circle cx={question.x} cy={question.y} r="8" />
              <text x={question.x} y={question.y + 4} textAnchor="middle">
                ?
              </text>
            </>
          )}
        </g>
      ))}
    </svg>
  );
}

function linesIn(
  element: HTMLElement,
  rows: readonly TimelineRow[],
  dependencies: readonly MeasureDependency[],
): Line[] {
  const track = element.querySelector<HTMLElement>('.dp-tl-track');
  const rowOf = (id: number) =>
    element.querySelector<HTMLElement>(`[data-row="${id}"] .dp-tl-track`);
  if (!track) return [];
  const box = element.getBoundingClientRect();
  // On paper the whole is scaled to its page; the drawing is made in its own measure.
  const scale = box.width / element.offsetWidth;
  const trackBox = track.getBoundingClientRect();
  const left = (trackBox.left - box.left) / scale;
  const unit = trackBox.width / scale / axis.length;
  const middle = (id: number) => {
    const found = rowOf(id)?.getBoundingClientRect();
    return found ? (found.top - box.top) / scale + 18 : null;
  };
  return dependencies.flatMap((dependency, index): Line[] => {
    const { measureId, dependsOnId, conflict } = dependency;
    const earlier = rows.find((row) => row.measureId === dependsOnId);
    const later = rows.find((row) => row.measureId === measureId);
    if (!earlier || !later) return [];
    const [from, to] = [anchorOf(earlier), anchorOf(later)];
    const [y1, y2] = [middle(dependsOnId), middle(measureId)];
    if (from === null || to === null || y1 === null || y2 === null) return [];
    const x1 = left + from * unit;
    const x2 = left + to * unit;
    // Each line goes down in a lane of its own, left of where both begin.
    const x = Math.max(left + 3, Math.min(x1, x2) - 9 - (index % 4) * 6);
    return [
      {
        key: `${measureId}-${dependsOnId}`,
        path: `M${x1} ${y1}H${x}V${y2}H${x2 - 2}`,
        isConflict: conflict !== null,
        question: { x, y: (y1 + y2) / 2 },
      },
    ];
  });
}
