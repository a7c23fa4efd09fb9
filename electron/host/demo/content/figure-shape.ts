/** Whose figures a row holds. What a place was called in the year is found when the file is made. */
export type DemoPlace = 'ringerike' | 'county' | 'country' | 'hole' | 'modum' | 'drammen';

export interface DemoMeasure {
  code: string;
  label: string;
  unit: string;
  decimals: number;
  indicatorId: string;
  /**
   * Cells in the order of the periods, a blank between: a figure with «*» is preliminary, «:» hidden by
   * the source, «..» missing, «.» not applicable.
   */
  rows: Partial<Record<DemoPlace, string>>;
}

/** One file as a source would have handed it out. Every figure is invented. */
export interface DemoTable {
  day: string;
  file: string;
  title: string;
  periods: readonly string[];
  measures: readonly DemoMeasure[];
}

export const years = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
export const schoolYears = (from: number, to: number) =>
  years(from, to).map((year) => `${year}-${String((Number(year) + 1) % 100).padStart(2, '0')}`);
export const spans = (from: number, to: number, length: number) =>
  years(from, to).map((year) => `${year}-${Number(year) + length - 1}`);
export const quarters = years(2022, 2025).flatMap((year) =>
  [1, 2, 3, 4].map((n) => `${year}K${n}`),
);
export const months = [...years(2023, 2025), '2026'].flatMap((year) =>
  Array.from(
    { length: year === '2026' ? 9 : 12 },
    (_, at) => `${year}M${String(at + 1).padStart(2, '0')}`,
  ),
);
/** A level, a slope and a wave over the year, as whole numbers. */
export const counted = (list: readonly string[], level: number, slope: number, wave: number) =>
  list
    .map((_, at) => Math.round(level + slope * at + wave * Math.sin((at * Math.PI) / 6)))
    .join(' ');

export const percent = { unit: 'prosent', decimals: 1 };
export const days = { unit: 'dager', decimals: 1 };
export const hours = { unit: 'timer', decimals: 1 };
export const pupils = { unit: 'elever', decimals: 0 };
export const points = { unit: 'poeng', decimals: 1 };
export const recipients = { unit: 'mottakere', decimals: 0 };
