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

/** What a stretch of points stops at: a cut before `period`, or a period that holds no usable figure. */
export type Stop =
  | { kind: 'cut' | 'outside' | 'absent'; period: string }
  | { kind: 'unshown'; period: string; point: Point };

/** Consecutive usable points, oldest first; none where the newest figures cannot be used. */
export interface Stretch {
  points: Point[];
  /** Null at the beginning of the series, and at its end. */
  after: Stop | null;
  before: Stop | null;
}

/** True where the figure may be drawn, compared and counted with. */
export function isShown(point: Pick<Point, 'value' | 'status'>): boolean {
  return point.value !== null && point.status !== 'hidden';
}

/**
 * The series from one stop to the next, oldest first; the last is what the newest figures are, without
 * points when they cannot be used. `periods` are those a figure was due in, in order.
 */
export function stretchesBetween(
  periods: readonly string[],
  points: readonly Point[],
  breaks: readonly Break[],
): Stretch[] {
  const byPeriod = new Map(points.map((point) => [point.period, point]));
  const cuts = new Set(breaks.filter((b) => b.kind === 'cut').map((b) => b.period));
  const outside = new Set(breaks.filter((b) => b.kind === 'outside').map((b) => b.period));
  const result: Stretch[] = [{ points: [], after: null, before: null }];
  const stop = (at: Stop) => {
    const last = result.at(-1);
    if (last && last.points.length > 0) {
      last.before = at;
      result.push({ points: [], after: at, before: null });
    } else if (last) last.after = at;
  };
  for (const period of periods) {
    if (cuts.has(period)) stop({ kind: 'cut', period });
    const point = byPeriod.get(period);
    if (outside.has(period)) stop({ kind: 'outside', period });
    else if (!point) stop({ kind: 'absent', period });
    else if (!isShown(point)) stop({ kind: 'unshown', period, point });
    else result.at(-1)?.points.push(point);
  }
  return result;
}

/**
 * Unbroken stretches of shown points, oldest first. A cut, a period outside the series, and a hidden
 * or missing point each end a stretch; nothing is joined or filled in.
 */
export function stretches(
  periods: readonly string[],
  points: readonly Point[],
  breaks: readonly Break[],
): Point[][] {
  return stretchesBetween(periods, points, breaks)
    .map((stretch) => stretch.points)
    .filter((found) => found.length > 0);
}
