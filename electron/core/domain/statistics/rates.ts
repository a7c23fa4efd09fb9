import { differenceAsShown, formatFigure, formatNumber } from '../../../contract/format.ts';
import { isShown, type Point } from '../series.ts';
import { wilsonInterval, type Interval } from './wilson.ts';

/** A local count or its denominator: whom it covers, when, and by which year's border. */
export interface Counted extends Point {
  place: string;
  /** The year whose municipal border the figure follows. */
  borderYear: number;
}

export type LocalRate =
  | { kind: 'rate'; value: number; interval: Interval | null }
  | { kind: 'none'; status: 'hidden' | 'missing' | 'not_computable'; text: string };

const none = (status: 'hidden' | 'missing' | 'not_computable', text: string): LocalRate => ({
  kind: 'none',
  status,
  text,
});

/**
 * Count over denominator, times `per`, with its Wilson interval. None unless place, period and border
 * agree: a count is never divided by another year's population (Statistics Norway, table 07459).
 */
export function localRate(count: Counted, denominator: Counted, per = 100): LocalRate {
  if (count.status === 'hidden' || denominator.status === 'hidden')
    return none('hidden', 'Andelen vises ikke fordi telleren eller nevneren er skjult.');
  if (!isShown(count) || count.value === null)
    return none('missing', 'Telleren mangler. Før antallet inn før andelen kan regnes ut.');
  if (!isShown(denominator) || denominator.value === null)
    return none('missing', 'Nevneren mangler. Hent folketallet for samme år.');
  if (count.place !== denominator.place)
    return none('not_computable', 'Teller og nevner gjelder ikke samme sted.');
  if (count.period !== denominator.period)
    return none(
      'not_computable',
      'Teller og nevner gjelder ikke samme periode. Bruk nevner fra samme år.',
    );
  if (count.borderYear !== denominator.borderYear)
    return none(
      'not_computable',
      'Teller og nevner følger ikke samme kommunegrense. Bruk nevner med samme grense.',
    );
  if (denominator.value <= 0) return none('not_computable', 'Nevneren er null.');
  // A rate of events may count one person twice; it has no binomial interval.
  const share =
    count.value <= denominator.value ? wilsonInterval(count.value, denominator.value) : null;
  const interval = share && { low: share.low * per, high: share.high * per };
  return { kind: 'rate', value: (count.value / denominator.value) * per, interval };
}

export interface Difference {
  value: number;
  /** «0,8 prosentpoeng under» or «det samme». */
  size: string;
  /** «landet (10,0 %)» or «som landet». */
  against: string;
}

/**
 * A figure against its comparator, in sentence parts; null when either is hidden or missing. Taken
 * between the figures as shown, so that the reader's own subtraction agrees. Shares differ by
 * percentage points (Statistics Norway's style), never by per cent.
 */
export function difference(
  own: Pick<Point, 'value' | 'status'>,
  comparator: Pick<Point, 'value' | 'status'> & { name: string },
  reading: { unit: string; decimals: number },
): Difference | null {
  if (!isShown(own) || !isShown(comparator)) return null;
  const value = differenceAsShown(own.value ?? NaN, comparator.value ?? NaN, reading.decimals);
  if (!Number.isFinite(value)) return null;
  const figure = formatFigure(comparator.value ?? NaN, reading.decimals, reading.unit);
  if (value === 0) return { value, size: 'det samme', against: `som ${comparator.name}` };
  const unit = reading.unit === '%' ? 'prosentpoeng' : reading.unit;
  const size = `${formatNumber(Math.abs(value), reading.decimals)}\u00a0${unit}`;
  return {
    value,
    size: `${size} ${value < 0 ? 'under' : 'over'}`,
    against: `${comparator.name} (${figure})`,
  };
}
