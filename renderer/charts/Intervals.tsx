import type { ReactElement } from 'react';
import type { LineChartModel } from '../../electron/contract/charts.ts';
import type { Frame } from './frame.ts';
import { looks } from './palette.ts';

const cap = 4;

/** The interval of each of the municipality's figures as a thin bar with ends, under its point. */
export function Intervals({
  model,
  frame,
}: {
  model: LineChartModel;
  frame: Frame;
}): ReactElement | null {
  if (!model.intervals) return null;
  return (
    <g stroke={looks.own.stroke} strokeWidth={1.4} strokeOpacity={0.75}>
      {model.intervals.flatMap(({ period, low, high }) => {
        const index = model.periods.findIndex((p) => p.code === period);
        if (index < 0) return [];
        const [x, top, bottom] = [frame.x(index), frame.y(high), frame.y(low)];
        return [
          <g key={period}>
            <line x1={x} x2={x} y1={top} y2={bottom} />
            <line x1={x - cap} x2={x + cap} y1={top} y2={top} />
            <line x1={x - cap} x2={x + cap} y1={bottom} y2={bottom} />
          </g>,
        ];
      })}
    </g>
  );
}
