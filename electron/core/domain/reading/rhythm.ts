import { placeOf } from '../period-line.ts';
import { isShown, type Point } from '../series.ts';

/** How often a series is measured, as its own figures tell. */
export interface Rhythm {
  /** Periods from one measurement to the next; null where they do not come evenly, or too few tell. */
  step: number | null;
  /** True where a figure was due: the years between surveys are not gaps. */
  isDue: (period: string) => boolean;
}

/**
 * Reads the rhythm from the distances between measurements. Equal distances in a row are a rhythm; a
 * single longer one beside it is a hole when the rhythm divides it, and a distance of its own when not.
 * `usual` is what the definition says, and decides only where two measurements are all there is.
 */
export function readRhythm(points: readonly Point[], usual = 1): Rhythm {
  const at = [
    ...new Set(points.filter(isMeasured).flatMap(({ period }) => placeOf(period)?.to ?? [])),
  ].toSorted((a, b) => a - b);
  const gaps = at.slice(1).map((to, index) => to - (at[index] ?? to));
  const steps = gaps.map((_, index) => stepOf(gaps, index, usual));
  const due = new Set(at);
  steps.forEach((step, index) => {
    const to = at[index + 1] ?? 0;
    for (let place = (at[index] ?? 0) + step; place < to; place += step) due.add(place);
  });
  const [first, last] = [at[0], at.at(-1)];
  const before = steps.length === 0 ? usual : edgeStep(gaps, steps, 0);
  const after = steps.length === 0 ? usual : edgeStep(gaps, steps, steps.length - 1);
  return {
    step: steps.length > 1 && new Set(steps).size === 1 ? (steps[0] ?? null) : null,
    isDue: (period) => {
      const place = placeOf(period)?.to;
      if (place === undefined || first === undefined || last === undefined) return true;
      if (place < first) return before !== null && (first - place) % before === 0;
      if (place > last) return after !== null && (place - last) % after === 0;
      return due.has(place);
    },
  };
}

/** A hidden figure was measured; one the source lacks was not. */
export function isMeasured(point: Pick<Point, 'value' | 'status'>): boolean {
  return isShown(point) || point.status === 'hidden';
}

/** How far apart figures were due within one distance. */
function stepOf(gaps: readonly number[], index: number, usual: number): number {
  const gap = gaps[index] ?? 1;
  if (gap === 1 || gap === usual) return gap;
  const [from, to] = runAt(gaps, index);
  const divides = (step: number | null): step is number => step !== null && gap % step === 0;
  const beside = [rhythmAt(gaps, from - 1), rhythmAt(gaps, to + 1)].filter(
    (step) => divides(step) && step < gap,
  );
  if (from === to && beside.length > 0) return Math.min(...beside.filter((step) => step !== null));
  // Two holes in a row are no survey when the same rhythm goes on at both sides of them.
  if (from < to) return beside.length === 2 ? Math.min(...beside.filter((s) => s !== null)) : gap;
  if (usual > 1 && gap % usual === 0) return usual;
  return gaps.length === 1 ? Math.min(usual, gap) : gap;
}

/** The run of equal distances an index lies in, both ends inclusive. */
function runAt(gaps: readonly number[], index: number): [number, number] {
  let [from, to] = [index, index];
  while (from > 0 && gaps[from - 1] === gaps[index]) from--;
  while (to < gaps.length - 1 && gaps[to + 1] === gaps[index]) to++;
  return [from, to];
}

/** A distance that is a rhythm: twice in a row, or half of all. Null outside and otherwise. */
function rhythmAt(gaps: readonly number[], index: number): number | null {
  const gap = gaps[index];
  if (gap === undefined) return null;
  const [from, to] = runAt(gaps, index);
  const isUsual = gaps.filter((one) => one === gap).length * 2 >= gaps.length;
  return from < to || isUsual ? gap : null;
}

/** The rhythm before the first or after the last measurement; null where none is known. */
function edgeStep(gaps: readonly number[], steps: readonly number[], index: number): number | null {
  const step = steps[index] ?? null;
  if (step === 1 || step !== gaps[index] || gaps.length === 1) return step;
  return rhythmAt(gaps, index);
}
