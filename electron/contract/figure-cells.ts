import { formatNumber } from './format.ts';
import type { IndicatorDetail, Series, SeriesPoint } from './indicators.ts';
import { figureWord } from './words.ts';

/** One place and period in a table, on screen and on paper alike. */
export interface FigureCell {
  point: SeriesPoint | null;
  /**
   * The figure without its unit, or why there is none. In brackets where the period stands outside the
   * series, since the chart does not draw it.
   */
  text: string;
  isOutside: boolean;
}

/** What a table says of a place in a period. */
export function figureCell(
  { periods, decimals }: Pick<IndicatorDetail, 'periods' | 'decimals'>,
  series: Series | undefined,
  code: string,
): FigureCell {
  const point = series?.points.find(({ period }) => period === code) ?? null;
  const isOutside = periods.some((period) => period.code === code && period.isOutside);
  if (point === null) {
    const absent = series?.absent.find(({ period }) => period === code);
    return { point, text: absent?.text ?? figureWord.notFetched, isOutside };
  }
  if (point.value === null) return { point, text: point.text, isOutside };
  const figure = formatNumber(point.value, series?.role === 'count' ? 0 : decimals);
  return { point, text: isOutside ? `(${figure})` : figure, isOutside };
}

/** «Antall elever (n), Ringerike»: what is counted, in the words of the count itself. */
export function countLabel(
  { countUnit }: Pick<IndicatorDetail, 'countUnit'>,
  place: string,
): string {
  return `Antall${countUnit === '' ? '' : ` ${countUnit}`} (n), ${place}`;
}
