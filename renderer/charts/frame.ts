import type { ChartSeries, LineChartModel } from '../../electron/contract/charts.ts';
import { formatNumber } from '../text/format.ts';
import { decimalsOf, linear, ticksBetween } from './scale.ts';
import { textWidth, wrapWords } from './textMetrics.ts';

export const labelSize = 13;
export const labelGap = 12;
const labelMax = 132;

/** Where everything stands, in pixels: computed once, used by recharts and by our own marks. */
export interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  step: number;
  ticks: number[];
  tickDecimals: number;
  x: (index: number) => number;
  y: (value: number) => number;
  ends: EndLabel[];
}

export interface EndLabel {
  series: ChartSeries;
  index: number;
  value: number;
  lines: string[];
  width: number;
}

/** Lays out a line chart of the given size; the right margin holds the labels at the line ends. */
export function frameOf(model: LineChartModel, width: number, height: number): Frame {
  const top = 36;
  const bottom = height - 30;
  const ticks = ticksBetween(model.axisFrom, model.axisTo, Math.max(3, Math.floor(height / 44)));
  const tickDecimals = decimalsOf(ticks);
  const tickWidth = Math.max(...ticks.map((t) => textWidth(formatNumber(t, tickDecimals), 13)));
  const left = Math.ceil(tickWidth + 14);
  const ends = model.series.flatMap((series) => endLabel(series));
  const count = Math.max(1, model.periods.length);
  let margin = 12;
  for (let round = 0; round < 3; round += 1) {
    const step = (width - left - margin) / count;
    for (const end of ends) {
      const room = (count - 0.5 - end.index) * step;
      margin = Math.max(margin, Math.ceil(end.width + labelGap + 2 - room));
    }
  }
  const right = width - margin;
  const step = (right - left) / count;
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    step,
    ticks,
    tickDecimals,
    x: (index) => left + (index + 0.5) * step,
    y: linear(model.axisFrom, model.axisTo, bottom, top),
    ends,
  };
}

function endLabel(series: ChartSeries): EndLabel[] {
  const index = series.values.findLastIndex((value) => value !== null);
  const value = series.values[index] ?? null;
  if (value === null) return [];
  const lines = wrapWords(series.label, labelMax, labelSize, true);
  const width = Math.max(...lines.map((line) => textWidth(line, labelSize, true)));
  return [{ series, index, value, lines, width }];
}
