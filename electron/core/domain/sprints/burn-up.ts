import type { BurnUpPoint } from '../../../contract/sprints.ts';
import { dayNumber, isoDay } from '../calendar/days.ts';
import { isWorkingDay } from '../calendar/working-days.ts';

/** One card's time in the sprint, as local calendar days. */
export interface CardSpan {
  /** The first day it counts; the day of the promise for a promised card. */
  from: string;
  /** The day it was pushed out; null while it stays. */
  left: string | null;
  /** The day it was finished; null while it is not. */
  done: string | null;
}

/** With fewer cards than this a sentence says more than a chart. */
export const fewestForChart = 8;

/**
 * Cards in the sprint and cards done at the end of each working day, and of the first and last day.
 * A card pushed out leaves both from that day on.
 */
export function burnUp(cards: readonly CardSpan[], from: string, to: string): BurnUpPoint[] {
  const days: string[] = [];
  for (let day = dayNumber(from); day <= dayNumber(to); day += 1) {
    const iso = isoDay(day);
    if (isWorkingDay(iso) || iso === from || iso === to) days.push(iso);
  }
  return days.map((date) => {
    const inside = cards.filter(
      (card) => card.from <= date && (card.left === null || card.left > date),
    );
    const done = inside.filter((card) => card.done !== null && card.done <= date);
    return { date, scope: inside.length, done: done.length };
  });
}
