import {
  halfYearAt,
  halfYearIndex,
  planPeriod,
  shiftHalfYear,
} from '../../../../electron/contract/half-years.ts';

const first = halfYearIndex(planPeriod.first);
const last = halfYearIndex(planPeriod.last);

export interface Span {
  startHalfYear: string;
  endHalfYear: string;
}

/** A span moved by whole half-years; it keeps its length and stays within the plan. */
export function moveSpan(span: Span, by: number): Span {
  const [from, to] = [halfYearIndex(span.startHalfYear), halfYearIndex(span.endHalfYear)];
  const allowed = Math.min(last - to, Math.max(first - from, by));
  return { startHalfYear: halfYearAt(from + allowed), endHalfYear: halfYearAt(to + allowed) };
}

/** A span with its end moved; never shorter than one half-year, never past the plan. */
export function stretchSpan(span: Span, by: number): Span {
  const end = halfYearIndex(span.endHalfYear) + by;
  const least = halfYearIndex(span.startHalfYear);
  return { ...span, endHalfYear: halfYearAt(Math.min(last, Math.max(least, end))) };
}

/** A point in time moved by half-years; a day keeps its place in the month where the month has it. */
export function movePoint(
  point: { halfYear: string | null; dueDate: string | null },
  by: number,
): { halfYear: string | null; dueDate: string | null } {
  if (point.halfYear !== null)
    return { halfYear: shiftHalfYear(point.halfYear, by), dueDate: null };
  if (point.dueDate === null) return { halfYear: null, dueDate: null };
  const [year = 0, month = 1, day = 1] = point.dueDate.split('-').map(Number);
  const months = year * 12 + (month - 1) + by * 6;
  const [toYear, toMonth] = [Math.floor(months / 12), months % 12];
  if (toYear < Math.floor(first / 2) || toYear > Math.floor(last / 2)) return point;
  const length = new Date(Date.UTC(toYear, toMonth + 1, 0)).getUTCDate();
  const two = (n: number) => String(n).padStart(2, '0');
  return {
    halfYear: null,
    dueDate: `${toYear}-${two(toMonth + 1)}-${two(Math.min(day, length))}`,
  };
}
