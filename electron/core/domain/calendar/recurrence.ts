import type { DutyRule } from '../../../contract/duties.ts';
import { addDays, dayFrom, dayNumber, daysInMonth, isoDay, partsOf, weekdayOf } from './days.ts';

/**
 * The days a rule falls on from `from` to `to`, both included. `each_half_year` answers the last day
 * of each half-year. Months without the day are passed over, as in RFC 5545.
 */
export function occurrences(rule: DutyRule, from: string, to: string): string[] {
  const first = rule.startDate > from ? rule.startDate : from;
  const last = rule.endDate !== null && rule.endDate < to ? rule.endDate : to;
  if (first > last) return [];
  return candidates(rule, first, last).filter((day) => day >= first && day <= last);
}

function candidates(rule: DutyRule, first: string, last: string): string[] {
  switch (rule.rule) {
    case 'once':
      return [rule.startDate];
    case 'weekly':
      return weeks(rule, first, last);
    case 'monthly':
      return months(rule, rule.every, first, last).flatMap(
        ({ year, month }) => nthWeekday(year, month, rule.nth ?? 1, rule.weekday ?? 1) ?? [],
      );
    case 'half_yearly':
      return sameDay(rule, 6, first, last);
    case 'yearly':
      return sameDay(rule, 12 * rule.every, first, last);
    case 'each_half_year':
      return halfYearEnds(first, last);
  }
}

function weeks({ startDate, every }: DutyRule, first: string, last: string): string[] {
  const step = 7 * every;
  const start = dayNumber(startDate);
  const result: string[] = [];
  const skipped = Math.ceil(Math.max(0, dayNumber(first) - start) / step);
  for (let day = start + skipped * step; day <= dayNumber(last); day += step)
    result.push(isoDay(day));
  return result;
}

interface Month {
  year: number;
  month: number;
}

/** Every `step` months from the rule's first, as far as they can reach into the span. */
function months({ startDate }: DutyRule, step: number, first: string, last: string): Month[] {
  const count = (iso: string) => partsOf(iso).year * 12 + partsOf(iso).month - 1;
  const start = count(startDate);
  const result: Month[] = [];
  const skipped = Math.floor(Math.max(0, count(first) - start) / step);
  for (let at = start + skipped * step; at <= count(last); at += step)
    result.push({ year: Math.floor(at / 12), month: (at % 12) + 1 });
  return result;
}

function sameDay(rule: DutyRule, step: number, first: string, last: string): string[] {
  const { day } = partsOf(rule.startDate);
  return months(rule, step, first, last).flatMap(
    ({ year, month }) => dayFrom(year, month, day) ?? [],
  );
}

/** The nth weekday of a month; -1 is the last. Null where there is no such day. */
export function nthWeekday(
  year: number,
  month: number,
  nth: number,
  weekday: number,
): string | null {
  if (nth < 0) {
    const last = dayFrom(year, month, daysInMonth(year, month)) ?? '';
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const firstDay = dayFrom(year, month, 1) ?? '';
  const day = 1 + ((weekday - weekdayOf(firstDay) + 7) % 7) + (nth - 1) * 7;
  return dayFrom(year, month, day);
}

function halfYearEnds(first: string, last: string): string[] {
  const result: string[] = [];
  for (let { year } = partsOf(first); year <= partsOf(last).year + 1; year += 1)
    result.push(`${year}-06-30`, `${year}-12-31`);
  return result;
}
