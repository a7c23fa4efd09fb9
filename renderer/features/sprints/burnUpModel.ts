import type { LineChartModel } from '../../../electron/contract/charts.ts';
import type { BurnUpPoint } from '../../../electron/contract/sprints.ts';
import { formatDate } from '../../text/format.ts';
import { sprintText } from '../../text/sprints.ts';

const text = sprintText.burnUp;

/** Points of a sprint as a chart: cards in it, and cards done, at the end of each working day. */
export function burnUpModel(points: readonly BurnUpPoint[]): LineChartModel {
  const top = Math.max(1, ...points.map(({ scope }) => scope));
  return {
    kind: 'line',
    title: text.title,
    unit: text.unit,
    decimals: 0,
    axisFrom: 0,
    axisTo: top + 1,
    periods: points.map(({ date }) => ({ code: date, label: formatDate(date, 'card') })),
    series: [
      { id: 'done', label: text.done, role: 'own', values: points.map(({ done }) => done) },
      { id: 'scope', label: text.scope, role: 'county', values: points.map(({ scope }) => scope) },
    ],
    cuts: [],
    gaps: [],
  };
}
