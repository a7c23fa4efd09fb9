import { observationStatuses } from '../../../contract/vocabulary.ts';
import type { ImportReport, ReportRow } from '../report-types.ts';

/**
 * The rows of one indicator as typed arrays: a million of them cross from one thread to another
 * without being copied. Sorted by place and period, the order the database keeps them in.
 */
export interface PackedSeries {
  indicatorId: string;
  measure: string;
  places: readonly Pick<ReportRow, 'place' | 'sourcePlace' | 'placeName'>[];
  periods: readonly string[];
  /** Texts of the file; the first stands for «the number as it is». */
  texts: readonly string[];
  /** One per row: index into `places`, `periods`, `texts` and the statuses of the contract. */
  place: Uint32Array;
  period: Uint32Array;
  text: Uint32Array;
  statuses: Uint8Array;
  /** NaN where the status carries no number. */
  values: Float64Array;
}

export type PackedReport = Omit<ImportReport, 'series'> & { series: readonly PackedSeries[] };

/** A report with its rows packed; pure. */
export function packReport(report: ImportReport): PackedReport {
  return { ...report, series: report.series.map(packSeries) };
}

/** The buffers behind a report, to be handed over instead of copied. */
export function buffersOf({ series }: PackedReport): ArrayBuffer[] {
  return series.flatMap(({ place, period, text, statuses, values }) =>
    [place, period, text, statuses, values].map(({ buffer }) => buffer as ArrayBuffer),
  );
}

/** Row `at` of a series as the report has it. */
export function rowAt(series: PackedSeries, at: number): ReportRow {
  const value = series.values[at] ?? Number.NaN;
  const number = Number.isNaN(value) ? null : value;
  const place = series.places[series.place[at] ?? 0];
  const text = series.text[at] ?? 0;
  return {
    place: place?.place ?? '',
    sourcePlace: place?.sourcePlace ?? '',
    placeName: place?.placeName ?? '',
    period: series.periods[series.period[at] ?? 0] ?? '',
    value: number,
    status: observationStatuses[series.statuses[at] ?? -1] ?? 'missing',
    raw: text === 0 ? plainText(number) : (series.texts[text] ?? ''),
  };
}

/** How many rows a series has. */
export function rowCount(series: PackedSeries): number {
  return series.values.length;
}

function packSeries({ indicatorId, measure, rows }: ImportReport['series'][number]): PackedSeries {
  const sorted = inOrder(rows);
  const places = new Listed<PackedSeries['places'][number]>();
  let before: ReportRow | null = null;
  let placeAt = 0;
  const periods = new Listed<string>();
  const texts = new Listed<string>();
  texts.indexOf('', '');
  const packed = {
    place: new Uint32Array(sorted.length),
    period: new Uint32Array(sorted.length),
    text: new Uint32Array(sorted.length),
    statuses: new Uint8Array(sorted.length),
    values: new Float64Array(sorted.length),
  };
  for (const [at, row] of sorted.entries()) {
    const { place, sourcePlace, placeName, period, value, status, raw } = row;
    if (before?.place !== place || before.sourcePlace !== sourcePlace)
      placeAt = places.indexOf(`${place} ${sourcePlace}`, { place, sourcePlace, placeName });
    before = row;
    packed.place[at] = placeAt;
    packed.period[at] = periods.indexOf(period, period);
    packed.text[at] = raw === plainText(value) ? 0 : texts.indexOf(`=${raw}`, raw);
    packed.statuses[at] = observationStatuses.indexOf(status);
    packed.values[at] = value ?? Number.NaN;
  }
  return {
    ...{ indicatorId, measure, ...packed },
    ...{ places: places.list, periods: periods.list, texts: texts.list },
  };
}

/** By place and period, as SQLite compares texts; the codes are plain ASCII. */
function inOrder(rows: readonly ReportRow[]): readonly ReportRow[] {
  const isSorted = rows.every((row, at) => {
    const previous = rows[at - 1];
    if (previous === undefined || previous.place < row.place) return true;
    return previous.place === row.place && previous.period < row.period;
  });
  if (isSorted) return rows;
  return rows.toSorted((a, b) =>
    a.place === b.place ? (a.period < b.period ? -1 : 1) : a.place < b.place ? -1 : 1,
  );
}

function plainText(value: number | null): string {
  return value === null ? '' : String(value);
}

/** A list where each thing stands once. */
class Listed<T> {
  readonly list: T[] = [];
  readonly #positions = new Map<string, number>();

  indexOf(key: string, item: T): number {
    const known = this.#positions.get(key);
    if (known !== undefined) return known;
    const position = this.list.push(item) - 1;
    this.#positions.set(key, position);
    return position;
  }
}
