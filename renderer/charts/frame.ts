import type { ChartSeries, LineChartModel } from '../../electron/contract/charts.ts';
import { formatNumber, periodLabel } from '../text/format.ts';
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
  /** Width of one slot: a period, or a year where the periods are windows of years. */
  slot: number;
  slots: string[];
  /** Least distance between two points of a series. */
  step: number;
  ticks: number[];
  tickDecimals: number;
  x: (index: number) => number;
  /** Where the ground of a period begins; `edge(count)` is where the last one ends. */
  edge: (index: number) => number;
  /** The years a window covers; the point itself for other periods. */
  reach: (index: number) => { from: number; to: number };
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
  const ends = model.form === 'bars' ? [] : model.series.flatMap((series) => endLabel(series));
  const slots =
    model.windows?.years.map(periodLabel) ?? model.periods.map((period) => period.label);
  const count = Math.max(1, slots.length);
  const spans = model.windows?.spans ?? null;
  const middle = (index: number) => {
    const span = spans?.[index];
    return span === undefined ? index + 0.5 : (span.from + span.to + 1) / 2;
  };
  const tip = (index: number) => (spans?.[index] ? (spans[index]?.to ?? 0) + 1 : index + 0.5);
  let margin = 12;
  for (let round = 0; round < 3; round += 1) {
    const slot = (width - left - margin) / count;
    for (const end of ends) {
      const room = (count - tip(end.index)) * slot;
      margin = Math.max(margin, Math.ceil(end.width + labelGap + 2 - room));
    }
  }
  const right = width - margin;
  const slot = (right - left) / count;
  const at = (units: number) => left + units * slot;
  const last = model.periods.length - 1;
  const measured = model.periods.flatMap(({ code }, index) =>
    model.quiet?.includes(code) ? [] : [middle(index)],
  );
  const gaps = measured.slice(1).map((place, index) => place - (measured[index] ?? 0));
  const least = gaps.length > 0 ? Math.min(...gaps) : 1;
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    slot,
    slots,
    step: slot * Math.max(least, 0.1),
    ticks,
    tickDecimals,
    x: (index) => at(middle(index)),
    edge: (index) => {
      if (index <= 0) return at(middle(0) - 0.5);
      if (index > last) return at(middle(last) + 0.5);
      return at((middle(index - 1) + middle(index)) / 2);
    },
    reach: (index) => {
      const span = spans?.[index];
      return span === undefined
        ? { from: at(middle(index)), to: at(middle(index)) }
        : { from: at(span.from), to: at(span.to + 1) };
    },
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
