import type { ReleaseRule } from '../../../contract/fetching.ts';
import type { PeriodKind } from '../../../contract/vocabulary.ts';
import { parsePeriod } from '../periods.ts';
import { nextPeriod } from '../statistics/next-period.ts';

const mostAwaited = 12;

/**
 * Periods after `last` whose figures should be out but are not here. With a release rule: its window
 * has closed; without one: the year has ended. None for a survey that is not held every year.
 */
export function awaitedPeriods(
  last: string,
  rule: Pick<ReleaseRule, 'everyYears' | 'rounds'> | null,
  today: string,
): string[] {
  const result: string[] = [];
  const kind = parsePeriod(last)?.kind;
  if (rule ? rule.everyYears > 1 : kind !== 'year' && kind !== 'school_year') return [];
  let code = nextPeriod(last);
  while (code !== null && result.length <= mostAwaited && isOut(code, rule, today)) {
    result.push(code);
    code = nextPeriod(code);
  }
  return result.length > mostAwaited ? [] : result;
}

function isOut(code: string, rule: Pick<ReleaseRule, 'rounds'> | null, today: string): boolean {
  const end = parsePeriod(code)?.end;
  if (end === undefined) return false;
  const closes = rule?.rounds.find((round) => round.kind === 'first')?.closes;
  if (!closes) return end < today;
  const two = (n: number) => String(n).padStart(2, '0');
  const year = Number(end.slice(0, 4)) + closes.yearsAfter;
  return `${year}-${two(closes.month)}-${two(closes.day)}` < today;
}

const ahead: Record<PeriodKind, number> = {
  year: 8,
  school_year: 8,
  half_year: 10,
  quarter: 12,
  month: 24,
  three_year: 8,
  five_year: 8,
};

/** The periods a target can be set for: the one today lies in and those that follow. */
export function targetPeriods(kind: PeriodKind, today: string): string[] {
  const result: string[] = [];
  let code: string | null = codeOf(kind, today);
  while (code !== null && result.length < ahead[kind]) {
    result.push(code);
    code = nextPeriod(code);
  }
  return result;
}

function codeOf(kind: PeriodKind, today: string): string {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const two = (n: number) => String(n % 100).padStart(2, '0');
  if (kind === 'year') return `${year}`;
  if (kind === 'school_year')
    return month >= 8 ? `${year}-${two(year + 1)}` : `${year - 1}-${two(year)}`;
  if (kind === 'half_year') return `${year}${month <= 6 ? 'V' : 'H'}`;
  if (kind === 'quarter') return `${year}K${Math.ceil(month / 3)}`;
  if (kind === 'month') return `${year}M${two(month)}`;
  return `${year - (kind === 'three_year' ? 2 : 4)}-${year}`;
}
