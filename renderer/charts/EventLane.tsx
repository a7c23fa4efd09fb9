import type { ReactElement } from 'react';
import type { LaneEvent } from '../../electron/contract/reading.ts';
import { chartText } from '../text/charts.ts';
import type { Frame } from './frame.ts';
import { laneRow, laneText, layOutLane, type LaneMark } from './lane.ts';
import { gridLine, ink2, looks, ownGround, sheet, worldGround } from './palette.ts';
import { SvgText } from './SvgText.tsx';
import { textWidth } from './textMetrics.ts';

const fills: Record<LaneEvent['kind'], { span: string; point: string; text: string }> = {
  world: { span: worldGround, point: ink2, text: ink2 },
  plan: { span: ownGround, point: looks.own.stroke, text: looks.own.text },
  group: { span: sheet, point: sheet, text: ink2 },
};

interface Props {
  events: readonly LaneEvent[];
  frame: Frame;
}

/** What happened, under the axis and on its scale: grey for the world, fjord for the plan. */
export function EventLane({ events, frame }: Props): ReactElement | null {
  const head = textWidth(chartText.events, laneText, true) + 12;
  const marks = layOutLane(events, frame, head);
  if (marks.length === 0) return null;
  const height = (Math.max(...marks.map((mark) => mark.row)) + 1) * laneRow + 12;
  return (
    <svg
      className="dp-lane"
      role="img"
      width={frame.width}
      height={height}
      viewBox={`0 0 ${frame.width} ${height}`}
      aria-label={chartText.lane(
        marks.map(({ event }) => `${event.label}, ${event.when}`).join('; '),
      )}
    >
      <line x1={0} x2={frame.width} y1={0.5} y2={0.5} stroke={gridLine} />
      <SvgText size={laneText} isBold x={0} y={20}>
        {chartText.events}
      </SvgText>
      {marks.map((mark) => (
        <Mark key={mark.event.id} mark={mark} />
      ))}
    </svg>
  );
}

function Mark({ mark }: { mark: LaneMark }): ReactElement {
  const { event, x, width, row, label } = mark;
  const fill = fills[event.kind];
  const middle = 6 + row * laneRow + laneRow / 2 - 1;
  const outline =
    event.kind === 'group' ? { stroke: looks.own.stroke, strokeWidth: 1.6 } : { stroke: 'none' };
  return (
    <g>
      <title>{`${event.label}, ${event.when}`}</title>
      {width > 0 ? (
        <rect
          x={x}
          y={middle - 7.5}
          width={Math.max(width, 5)}
          height={15}
          rx={3}
          fill={width < 16 && event.kind !== 'group' ? fill.point : fill.span}
          {...outline}
        />
      ) : (
        <path
          d={`M${x} ${middle - 5.5} l5.5 5.5 l-5.5 5.5 l-5.5 -5.5 z`}
          fill={fill.point}
          {...outline}
        />
      )}
      <SvgText
        size={laneText}
        fill={fill.text}
        x={mark.labelX}
        y={middle + 4.5}
        textAnchor={mark.anchor}
      >
        {label}
      </SvgText>
    </g>
  );
}
