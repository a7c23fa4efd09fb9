import type { CardSize } from '../../../contract/vocabulary.ts';

/** A full working day in hours. */
const hoursPerDay = 7.5;

/** What a size is counted as, in hours, until somebody says it in hours. */
export const hoursOfSize: Record<CardSize, number> = { S: 4, M: 8, L: 16 };

/** Hours a card is counted as; null when nobody has said how big it is. */
export function cardHours(card: { size: CardSize | null; hours: number | null }): number | null {
  return card.hours ?? (card.size === null ? null : hoursOfSize[card.size]);
}

export interface CapacityTerms {
  /** Hours for the whole sprint. */
  hours: number | null;
  /** Per cent of a full week. */
  percent: number | null;
  daysOff: number;
}

/** Hours somebody can give, to the nearest half; days off take their share. Null when not appointed. */
export function availableHours(terms: CapacityTerms, workingDays: number): number | null {
  const { hours, percent, daysOff } = terms;
  const whole = hours ?? (percent === null ? null : (percent / 100) * workingDays * hoursPerDay);
  if (whole === null) return null;
  if (workingDays === 0) return 0;
  const share = Math.max(0, workingDays - daysOff) / workingDays;
  return Math.round(whole * share * 2) / 2;
}

/** Two ways of writing one role are one role. */
export function sameRole(one: string, other: string): boolean {
  return one.trim().localeCompare(other.trim(), 'nb', { sensitivity: 'accent' }) === 0;
}
