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
  /** Periods no drawn place was measured in: no tick and no column, only the time between. */
  quiet?: string[];
  /** Periods where the municipality has no shown value though one was due, with the words for it. */
  gaps: { period: string; words: string }[];
  /**
   * 'line' when left out. 'windows': means over several years; those that share no year are bars over the years they
   * cover, the others rings on the thin line between. 'bars': one bar from 0 for each period, over or under.
   */
  form?: 'line' | 'windows' | 'bars';
  /** With 'windows': the years along the axis, and where each period lies among them, both inclusive. */
  windows?: {
    years: string[];
    spans: { from: number; to: number }[];
    /** Counted back from the newest those that share no year: drawn whole, and alone tested. */
    apart?: number[];
  };
  target?: { value: number; label: string };
  /** Level lines over part of the axis, periods inclusive: a median or control limits. */
  levels?: LevelLine[];
  /** Periods whose own point a rule points at. */
  flagged?: string[];
  /** The municipality's figures with their uncertainty, for those who ask. */
  intervals?: { period: string; low: number; high: number }[];
  /** Periods at the end of the axis that hold an estimate and no figure. */
  forecast?: { label: string; points: { period: string; value: number }[] };
}

export interface LevelLine {
  kind: 'median' | 'centre' | 'limit';
  value: number;
  from: string;
  to: string;
  /** Printed at the line's end; empty for a line that needs no words. */
  label: string;
}

export interface ChartSeries {
  id: string;
  label: string;
  role: 'own' | 'country' | 'county' | 'peer';
  /** Which of the three looks of a chosen place, so that no two lines look alike. */
  variant?: 0 | 1 | 2;
  /** One per period; segments never join across a cut. */
  values: (number | null)[];
  /** Periods without a value that no figure was due in: the line goes on over them. */
  between?: string[];
}

/** One period, several places: used while a series has one or two measurements. */
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
