import type { ChartSeries, LineChartModel } from '../../electron/contract/charts.ts';

export interface Segment {
  key: string;
  series: ChartSeries;
  from: number;
  /** First index after the segment. */
  to: number;
}

/** One line per series and stretch, so that nothing is drawn across a cut or a gap. */
export function segmentsOf(model: LineChartModel): Segment[] {
  if (model.form === 'bars') return [];
  const cutAt = new Set(model.cuts.map((cut) => cut.period));
  return model.series.flatMap((series) => {
    const between = new Set(series.between);
    const found: Segment[] = [];
    let isOpen = false;
    model.periods.forEach(({ code }, index) => {
      if (cutAt.has(code)) isOpen = false;
      if ((series.values[index] ?? null) === null) {
        isOpen &&= between.has(code);
        return;
      }
      const last = found.at(-1);
      if (isOpen && last) last.to = index + 1;
      else found.push({ key: `${series.id}:${found.length}`, series, from: index, to: index + 1 });
      isOpen = true;
    });
    return found;
  });
}

/** Rows for recharts: one per period, one key per segment; null outside it. */
export function chartRows(
  model: LineChartModel,
  segments: Segment[],
): Record<string, number | null>[] {
  return model.periods.map((_, index) => {
    const span = model.windows?.spans[index];
    // A window stands in the middle of its years.
    const place = span ? (span.from + span.to) / 2 : index;
    const row: Record<string, number | null> = { index: place };
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
  if (model.form === 'bars') return null;
  const cutAt = new Set(model.cuts.map((cut) => cut.period));
  const between = new Set(series.between);
  for (let at = index; ; at += step) {
    const border = model.periods[step === 1 ? at + 1 : at];
    const next = model.periods[at + step];
    if (border === undefined || next === undefined || cutAt.has(border.code)) return null;
    const value = series.values[at + step] ?? null;
    if (value !== null || !between.has(next.code)) return value;
  }
}

/** False for a window that shares years with its neighbours: drawn small, and never tested. */
export function standsApart({ windows }: LineChartModel, index: number): boolean {
  return windows?.apart === undefined || windows.apart.includes(index);
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
