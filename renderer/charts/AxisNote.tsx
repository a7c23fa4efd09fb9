import type { ReactElement } from 'react';
import type { LineChartModel } from '../../electron/contract/charts.ts';
import { chartText } from '../text/charts.ts';
import { formatNumber } from '../text/format.ts';
import type { Frame } from './frame.ts';
import { ink3 } from './palette.ts';
import { SvgText } from './SvgText.tsx';
import { textWidth } from './textMetrics.ts';

const size = 12;
/** Height over the axis, in pixels, that the note and a number printed under a point may share. */
const band = 46;

/** Says that the axis does not start at 0, at the first place along it where nothing else stands. */
export function AxisNote({ model, frame }: { model: LineChartModel; frame: Frame }): ReactElement {
  const text = chartText.axisStarts(formatNumber(model.axisFrom, frame.tickDecimals));
  const width = textWidth(text, size);
  const starts = frame.slots.map((_, index) => frame.left + 6 + index * frame.slot);
  const x = starts.find((start) => isFree(model, frame, start, start + width)) ?? starts[0];
  return (
    <SvgText size={size} fill={ink3} x={x} y={frame.bottom - 8} hasHalo>
      {text}
    </SvgText>
  );
}

function isFree(model: LineChartModel, frame: Frame, from: number, to: number): boolean {
  if (to > frame.right) return false;
  const cuts = new Set(model.cuts.map((cut) => cut.period));
  const gaps = new Set(model.gaps.map((gap) => gap.period));
  return model.periods.every(({ code }, index) => {
    const edge = frame.edge(index);
    if (cuts.has(code) && edge > from - 6 && edge < to + 6) return false;
    const reach = frame.reach(index);
    const isOver = reach.to > from - 18 && reach.from < to + 18;
    const isUnderGap = gaps.has(code) && edge < to && frame.edge(index + 1) > from;
    if (isUnderGap) return false;
    return (
      !isOver ||
      model.series.every(({ values }) => {
        const value = values[index] ?? null;
        return value === null || frame.y(value) < frame.bottom - band;
      })
    );
  });
}
