import type { LineChartModel } from '../../../contract/charts.ts';
import { cleanText } from '../clean-text.ts';
import { colour } from '../docx/look.ts';

export interface SlideSeries {
  name: string;
  labels: string[];
  /** null is a gap. */
  values: (number | null)[];
  colour: string;
}

/** As on the screen: fjord, grey, brown, blue-grey. */
const colours = {
  own: '1A6474',
  country: colour.lineStrong,
  county: '8A5A1C',
  peer: '5B7A99',
} as const;

/** A line for each place, a new one after each cut: what is before cannot be compared with what follows. */
export function slideSeries(chart: LineChartModel): SlideSeries[] {
  const quiet = new Set(chart.quiet);
  const shownAt = chart.periods.flatMap(({ code }, index) => (quiet.has(code) ? [] : [index]));
  const starts = chart.cuts
    .map(({ period }) => chart.periods.findIndex(({ code }) => code === period))
    .filter((index) => index > 0)
    .toSorted((a, b) => a - b);
  const parts = [0, ...starts].map((from, i) => ({ from, to: starts[i] ?? chart.periods.length }));
  const labels = chart.periods.map(({ label }) => cleanText(label));
  return chart.series.flatMap(({ label, role, values }) =>
    parts.flatMap(({ from, to }): SlideSeries[] => {
      const shown = shownAt.map((i) => (i >= from && i < to ? (values[i] ?? null) : null));
      if (shown.every((value) => value === null)) return [];
      const name = from === 0 ? label : `${label}, fra ${labels[from] ?? ''}`;
      return [
        {
          ...{ name: cleanText(name), values: shown, colour: colours[role] },
          labels: shownAt.map((i) => labels[i] ?? ''),
        },
      ];
    }),
  );
}
