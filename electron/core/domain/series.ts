import type { ObservationStatus } from '../../contract/vocabulary.ts';

export interface Point {
  period: string;
  value: number | null;
  status: ObservationStatus;
}
export interface Break {
  period: string;
  kind: 'cut' | 'outside';
}

/** True where the figure may be drawn, compared and counted with. */
export function isShown(point: Pick<Point, 'value' | 'status'>): boolean {
  return point.value !== null && point.status !== 'hidden';
}

/**
 * Unbroken stretches of shown points, oldest first. A cut, a period outside the series, and a hidden
 * or missing point each end a stretch; nothing is joined or filled in.
 * `periods` are all periods of the chart in order; `points` may lack some.
 */
export function stretches(
  periods: readonly string[],
  points: readonly Point[],
  breaks: readonly Break[],
): Point[][] {
  const byPeriod = new Map(points.map((point) => [point.period, point]));
  const cuts = new Set(breaks.filter((b) => b.kind === 'cut').map((b) => b.period));
  const outside = new Set(breaks.filter((b) => b.kind === 'outside').map((b) => b.period));
  const result: Point[][] = [];
  let current: Point[] = [];
  const close = () => {
    if (current.length > 0) result.push(current);
    current = [];
  };
  for (const period of periods) {
    if (cuts.has(period)) close();
    const point = byPeriod.get(period);
    if (!point || !isShown(point) || outside.has(period)) close();
    else current.push(point);
  }
  close();
  return result;
}
