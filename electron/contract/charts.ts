/**
 * What a chart draws, on screen, on paper and in Word alike. A hidden or missing point has no value
 * and is marked on the axis; a line is never drawn across it, nor across a cut.
 */
export type ChartModel = LineChartModel | DotPlotModel;

export interface LineChartModel {
  kind: 'line';
  title: string;
  unit: string;
  decimals: number;
  /** Lower end of the axis; said in words when it is not 0. */
  axisFrom: number;
  axisTo: number;
  periods: { code: string; label: string }[];
  series: ChartSeries[];
  /** The line is cut before this period; `number` is the mark in chart, note and table. */
  cuts: { period: string; number: number; label: string }[];
  /** Periods where the municipality has no shown value, with the words for it. */
  gaps: { period: string; words: string }[];
}

export interface ChartSeries {
  id: string;
  label: string;
  role: 'own' | 'country' | 'county' | 'peer';
  /** One per period; segments never join across a cut. */
  values: (number | null)[];
}

/** One period, several places: used while a series has fewer than five periods. */
export interface DotPlotModel {
  kind: 'dots';
  title: string;
  unit: string;
  decimals: number;
  axisFrom: number;
  axisTo: number;
  period: string;
  periodLabel: string;
  rows: { place: string; label: string; value: number | null; text: string; isOwn: boolean }[];
}
