import type { ReactElement } from 'react';
import type { ChartModel } from '../../electron/contract/charts.ts';
import type { LaneEvent } from '../../electron/contract/reading.ts';
import './charts.css';
import { DotPlot } from './DotPlot.tsx';
import { EventLane } from './EventLane.tsx';
import { frameOf } from './frame.ts';
import { LineChart } from './LineChart.tsx';
import type { ChartPoint } from './PointMarks.tsx';
import { useWidth } from './useWidth.ts';

/** Width in pixels on paper and in exports, so that one chart always gives the same picture. */
export const printWidth = 640;
const defaultHeight = 340;
const dotsMax = 640;

export interface ChartProps {
  model: ChartModel;
  height?: number;
  width?: number;
  isPrint?: boolean;
  focused?: ChartPoint | null;
  /** What happened, in a lane under the axis of a line. */
  events?: readonly LaneEvent[];
  onPoint?: (point: ChartPoint) => void;
}

/** Draws a chart model. On screen it fills its place; with `width` or `isPrint` it is fixed. */
export function Chart({
  model,
  height = defaultHeight,
  width,
  isPrint = false,
  focused,
  events = [],
  onPoint,
}: ChartProps): ReactElement {
  const fixed = width ?? (isPrint ? printWidth : null);
  const [ref, measured] = useWidth(fixed ?? printWidth);
  const drawn = fixed ?? measured;
  return (
    <div className={fixed === null ? 'dp-chart' : 'dp-chart dp-chart--fixed'} ref={ref}>
      {model.kind === 'line' ? (
        <LineChart
          model={model}
          width={drawn}
          height={height}
          focused={isPrint ? null : (focused ?? null)}
          onPoint={isPrint ? null : (onPoint ?? null)}
        />
      ) : (
        <DotPlot model={model} width={fixed ?? Math.min(drawn, dotsMax)} />
      )}
      {model.kind === 'line' && events.length > 0 && (
        <EventLane events={events} frame={frameOf(model, drawn, height)} />
      )}
    </div>
  );
}
