import type { LineChartModel } from '../../../contract/charts.ts';
import { formatDate, periodLabel } from '../../../contract/format.ts';
import { parsePeriod, type Period } from '../periods.ts';
import type { ChartEvent } from '../statistics/events.ts';

/** The slots along a chart's axis as periods with dates: its years when it shows windows. */
export function laneAxis(model: Pick<LineChartModel, 'periods' | 'windows'>): Period[] {
  const codes = model.windows?.years ?? model.periods.map((period) => period.code);
  return codes.flatMap((code) => parsePeriod(code) ?? []);
}

/**
 * Where an event lies along the axis, in slots from its left end: a span is half open, so that one
 * that ends the day before another starts only touches it. Null outside the axis.
 */
export function placeOnAxis(
  event: Pick<ChartEvent, 'start' | 'end'>,
  axis: readonly Period[],
): { from: number; to: number } | null {
  const [first, last] = [axis[0], axis.at(-1)];
  if (!first || !last || event.end < first.start || event.start > last.end) return null;
  const from = positionOf(event.start, axis);
  return { from, to: event.start === event.end ? from : positionOf(dayAfter(event.end), axis) };
}

/** «12. mars 2020–12. feb. 2022», «høsten 2025», «2024»: never more exact than the date is known. */
export function whenText({ start, end, precision }: Omit<ChartEvent, 'kind' | 'label'>): string {
  if (precision === 'year') return start.slice(0, 4);
  if (precision === 'season')
    return periodLabel(`${start.slice(0, 4)}${Number(start.slice(5, 7)) <= 6 ? 'V' : 'H'}`);
  if (start === end) return formatDate(start, 'long');
  return `${formatDate(start, 'medium')}–${formatDate(end, 'medium')}`;
}

function positionOf(day: string, axis: readonly Period[]): number {
  const index = Math.max(
    0,
    axis.findLastIndex((period) => period.start <= day),
  );
  const period = axis[index];
  if (!period) return 0;
  const length = days(period.start, dayAfter(period.end));
  return index + Math.min(1, Math.max(0, days(period.start, day) / length));
}

function days(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
