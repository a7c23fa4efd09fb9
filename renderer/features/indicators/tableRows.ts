import { guardFormula } from '../../../electron/contract/spreadsheet-text.ts';
import { countLabel, figureCell } from '../../../electron/contract/figure-cells.ts';
import type {
  IndicatorDetail,
  Series,
  SeriesPoint,
} from '../../../electron/contract/indicators.ts';
import { figureWord } from '../../../electron/contract/words.ts';
import type { Uncertainty } from '../../../electron/contract/reading.ts';
import { indicatorText, readingText } from '../../text/indicators.ts';

export interface TableCell {
  period: string;
  /** Key of the series in the chart, to light up the same point there. */
  seriesId: string;
  placeName: string;
  point: SeriesPoint | null;
  /** The figure without its unit, or the words for why there is none. */
  text: string;
}

export interface TableRow {
  key: string;
  role: Series['role'] | 'uncertainty';
  label: string;
  cells: TableCell[];
}

/** The table in the chart's order: own, the counties on one row, country, others, n last. */
export function tableRows(detail: IndicatorDetail): TableRow[] {
  const counties = detail.series.filter((series) => series.role === 'county');
  const first = counties[0];
  return detail.series.flatMap((series) => {
    if (series.role !== 'county') return [toRow(detail, [series])];
    return series === first ? [toRow(detail, counties)] : [];
  });
}

/** The interval of each own figure as a row of the table; null where none is known. */
export function uncertaintyRow(
  detail: IndicatorDetail,
  known: readonly Uncertainty[],
): TableRow | null {
  const own = detail.series.find((series) => series.role === 'own');
  if (own === undefined || known.length === 0) return null;
  const words = readingText.uncertainty;
  return {
    key: 'uncertainty',
    role: 'uncertainty',
    label: known.every(({ basis }) => basis === 'source')
      ? words.rowSource(own.placeName)
      : words.row(own.placeName),
    cells: detail.periods.map(({ code }) => ({
      period: code,
      seriesId: '',
      placeName: own.placeName,
      point: null,
      text: known.find((item) => item.period === code)?.text ?? words.unknown,
    })),
  };
}

function toRow(detail: IndicatorDetail, parts: Series[]): TableRow {
  const main = parts[0];
  const role = main?.role ?? 'own';
  return {
    key: `${role} ${main?.place ?? ''}`,
    role,
    label: rowLabel(detail, parts),
    cells: detail.periods.map(({ code }) => {
      const series =
        parts.find((part) => part.points.some((p) => p.period === code)) ??
        parts.find((part) => absentText(part, code) !== figureWord.otherBorder) ??
        main;
      const { point, text } = figureCell(detail, series, code);
      return {
        period: code,
        seriesId: `${role}-${series?.place ?? ''}`,
        placeName: series?.placeName ?? '',
        point,
        text,
      };
    }),
  };
}

function absentText({ absent }: Series, code: string): string | undefined {
  return absent.find(({ period }) => period === code)?.text;
}

/** «Buskerud, fra 2019–20 Viken»: a county that became another is one row that says so. */
function rowLabel(detail: IndicatorDetail, parts: Series[]): string {
  const [main, ...later] = parts;
  if (main === undefined) return '';
  if (main.role === 'count') return countLabel(detail, main.placeName);
  const changes = later.map((part) => {
    const from = detail.periods.find((p) => part.points.some((point) => point.period === p.code));
    return indicatorText.fromPeriod(from?.label ?? '', part.placeName);
  });
  return [main.placeName, ...changes].join(', ');
}

/** The table as tab separated text, with the same words as on screen. */
export function toTsv(detail: IndicatorDetail, rows: TableRow[], corner: string): string {
  const head = [
    corner,
    ...detail.periods.map(({ label, isOutside }) =>
      isOutside ? `${label} (${figureWord.outside})` : label,
    ),
  ];
  const lines = rows.map((row) => [row.label, ...row.cells.map((cell) => cell.text)]);
  return [head, ...lines].map((line) => line.map(oneLine).join('\t')).join('\n');
}

function oneLine(text: string): string {
  return guardFormula(text.replaceAll(/[\t\n\r]+/gu, ' '));
}
