import type { ChartSeries, LineChartModel } from '../../electron/contract/charts.ts';

/** Index of the first period of each unbroken stretch, ascending; always starts with 0. */
export function stretchStarts(model: LineChartModel): number[] {
  const cutAt = new Set(model.cuts.map((cut) => cut.period));
  return model.periods.flatMap((period, index) =>
    index === 0 || cutAt.has(period.code) ? [index] : [],
  );
}

export interface Segment {
  key: string;
  series: ChartSeries;
  from: number;
  /** First index after the segment. */
  to: number;
}

/** One line per series and stretch, so that nothing is drawn across a cut. */
export function segmentsOf(model: LineChartModel): Segment[] {
  // Bars stand alone, and means over overlapping years are never joined.
  if (model.form === 'bars' || model.form === 'windows') return [];
  const starts = stretchStarts(model);
  return model.series.flatMap((series) =>
    starts.map((from, part) => ({
      key: `${series.id}:${part}`,
      series,
      from,
      to: starts[part + 1] ?? model.periods.length,
    })),
  );
}

/** Rows for recharts: one per period, one key per segment; null outside it. */
export function chartRows(
  model: LineChartModel,
  segments: Segment[],
): Record<string, number | null>[] {
  return model.periods.map((_, index) => {
    const row: Record<string, number | null> = { index };
    for (const { key, series, from, to } of segments) {
      row[key] = index >= from && index < to ? (series.values[index] ?? null) : null;
    }
    return row;
  });
}

/** Value next to `index` in the same stretch; null at an end, at a cut and beside a gap. */
export function neighbourValue(
  model: LineChartModel,
  series: ChartSeries,
  index: number,
  step: -1 | 1,
): number | null {
  const cutAt = new Set(model.cuts.map((cut) => cut.period));
  if (model.form === 'bars' || model.form === 'windows') return null;
  const border = model.periods[step === 1 ? index + 1 : index];
  if (border === undefined || cutAt.has(border.code)) return null;
  return series.values[index + step] ?? null;
}

export interface GapRun {
  from: number;
  /** Last index of the run. */
  to: number;
  words: string;
}

/** Periods in a row without a shown value, for the same reason, are one hatched field. */
export function gapRuns(model: LineChartModel): GapRun[] {
  const words = new Map(model.gaps.map((gap) => [gap.period, gap.words]));
  const runs: GapRun[] = [];
  model.periods.forEach((period, index) => {
    const word = words.get(period.code);
    if (word === undefined) return;
    const last = runs.at(-1);
    if (last !== undefined && last.to === index - 1 && last.words === word) last.to = index;
    else runs.push({ from: index, to: index, words: word });
  });
  return runs;
}
