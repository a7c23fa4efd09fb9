import type { LineChartModel } from '../../../electron/contract/charts.ts';
import type { BurnUpPoint } from '../../../electron/contract/sprints.ts';
import { formatDate } from '../../text/format.ts';
import { sprintText } from '../../text/sprints.ts';

const text = sprintText.burnUp;

export interface SprintDays {
  startDate: string;
  endDate: string;
}

/**
 * Points of a sprint as a chart: cards in it, and cards done, at the end of each working day. The axis
 * holds the sprint's own days; on a day that has no point nothing is drawn.
 */
export function burnUpModel(points: readonly BurnUpPoint[], sprint: SprintDays): LineChartModel {
  const byDay = new Map(points.map((point) => [point.date, point]));
  const days = [...new Set([...weekdays(sprint), ...byDay.keys()])].toSorted();
  const valueOf = (what: 'done' | 'scope') => days.map((day) => byDay.get(day)?.[what] ?? null);
  const top = Math.max(1, ...points.map(({ scope }) => scope));
  return {
    kind: 'line',
    title: text.title,
    unit: text.unit,
    decimals: 0,
    axisFrom: 0,
    axisTo: top + 1,
    periods: days.map((date) => ({ code: date, label: formatDate(date, 'card') })),
    series: [
      { id: 'done', label: text.done, role: 'own', values: valueOf('done') },
      { id: 'scope', label: text.scope, role: 'county', values: valueOf('scope') },
    ],
    cuts: [],
    gaps: [],
  };
}

/** Mondays to Fridays from the first day to the last, as ISO dates. */
function weekdays({ startDate, endDate }: SprintDays): string[] {
  const days: string[] = [];
  for (let at = Date.parse(startDate); at <= Date.parse(endDate); at += 86_400_000) {
    const day = new Date(at);
    if (day.getUTCDay() % 6 !== 0) days.push(day.toISOString().slice(0, 10));
  }
  return days;
}
