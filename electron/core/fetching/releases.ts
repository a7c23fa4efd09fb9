import { formatDate, periodLabel } from '../../contract/format.ts';
import type {
  ReleaseDay,
  ReleaseNews,
  ReleaseRound,
  ReleaseRule,
} from '../../contract/fetching.ts';
import { parsePeriod } from '../domain/periods.ts';

/** The newest period with a figure (not one that was never surveyed), and when it was taken in. */
export interface LatestPeriod {
  period: string;
  importedAt: string;
}

interface Expected {
  endYear: number;
  round: ReleaseRound;
}

/** A fixed day may fall on a weekend: nothing is called late before a week has gone. */
const graceDays = 7;

/**
 * What to expect next for each indicator of the calendar, from the calendar alone; `today` is an ISO
 * date. A rule without indicators gives one entry of its own.
 */
export function nextReleases(
  calendar: readonly ReleaseRule[],
  latestPeriods: Readonly<Record<string, LatestPeriod | null>>,
  today: string,
): ReleaseNews[] {
  return calendar.flatMap((rule) =>
    rule.indicatorIds.length === 0
      ? [general(rule, today)]
      : rule.indicatorIds.map((id) => forIndicator(rule, id, latestPeriods[id] ?? null, today)),
  );
}

function forIndicator(
  rule: ReleaseRule,
  indicatorId: string,
  latest: LatestPeriod | null,
  today: string,
): ReleaseNews {
  const period = latest && parsePeriod(latest.period, 'school_year');
  if (!latest || !period) return withoutFigures(rule, indicatorId, today);
  const endYear = Number(period.end.slice(0, 4));
  const has = `Appen har tall til og med ${periodLabel(latest.period)}.`;
  const [first] = roundsOf(rule, 'first');
  if (!first) return unknown(rule, indicatorId);
  const missed = newestOut(rule, first, endYear, today);
  if (missed !== null)
    return news(rule, indicatorId, { endYear: missed, round: first }, today, has);
  const [revised] = roundsOf(rule, 'revised');
  if (revised && latest.importedAt.slice(0, 10) < dayOf(endYear, revised.opens)) {
    const fetched = `Tallene her er fra ${formatDate(latest.importedAt.slice(0, 10), 'long')}, før revisjonen.`;
    return news(rule, indicatorId, { endYear, round: revised }, today, fetched);
  }
  const next = { endYear: endYear + rule.everyYears, round: first };
  return news(rule, indicatorId, next, today, has);
}

/** The last end year after `endYear` whose window has closed; null when nothing was missed. */
function newestOut(
  rule: ReleaseRule,
  round: ReleaseRound,
  endYear: number,
  today: string,
): number | null {
  const steps = Math.ceil((Number(today.slice(0, 4)) + 2 - endYear) / rule.everyYears);
  for (let step = steps; step >= 1; step--) {
    const candidate = endYear + step * rule.everyYears;
    if (isOver(candidate, round, today)) return candidate;
  }
  return null;
}

/** An empty series is not old: it says what should be there, and what comes next. */
function withoutFigures(rule: ReleaseRule, indicatorId: string | null, today: string): ReleaseNews {
  const [first] = roundsOf(rule, 'first');
  const empty = 'Ingen tall er tatt i bruk.';
  if (!first || rule.everyYears > 1) {
    return { ...unknown(rule, indicatorId), sentence: `${empty} ${rule.basis}` };
  }
  const next = upcoming(first, today);
  const out = periodLabel(periodCode(rule, next - 1));
  const coming = news(rule, indicatorId, { endYear: next, round: first }, today, '');
  return { ...coming, sentence: `${empty} Tall for ${out} skal være ute. ${coming.sentence}` };
}

function general(rule: ReleaseRule, today: string): ReleaseNews {
  const [first] = roundsOf(rule, 'first');
  if (!first || rule.everyYears > 1) return unknown(rule, null);
  return news(rule, null, { endYear: upcoming(first, today), round: first }, today, '');
}

/** The first end year whose window has not closed. */
function upcoming(round: ReleaseRound, today: string): number {
  let endYear = Number(today.slice(0, 4)) - 5;
  while (isOver(endYear, round, today)) endYear += 1;
  return endYear;
}

function unknown(rule: ReleaseRule, indicatorId: string | null): ReleaseNews {
  return {
    ...{ ruleId: rule.id, indicatorId, period: null, opens: null, closes: null },
    ...{ state: 'unknown', isRevision: false, isStale: false },
    sentence: rule.basis,
  };
}

function news(
  rule: ReleaseRule,
  indicatorId: string | null,
  { endYear, round }: Expected,
  today: string,
  has: string,
): ReleaseNews {
  const period = periodCode(rule, endYear);
  const opens = dayOf(endYear, round.opens);
  const closes = dayOf(endYear, round.closes);
  const state = isOver(endYear, round, today) ? 'late' : today >= opens ? 'due' : 'waiting';
  const isRevision = round.kind === 'revised';
  const what = `${isRevision ? 'Reviderte tall' : 'Tall'} for ${periodLabel(period)}`;
  const when = whenText(rule, opens, closes);
  const sentence = {
    waiting: isRevision
      ? `${what} ventes ${when}.`
      : `Neste tall ventes ${when} og gjelder ${periodLabel(period)}.`,
    due: `${what} ventes ${when} og kan være ute nå.`,
    late: `${what} skal være ute (ventet ${when}). ${has} Hent dem eller dra inn fila.`,
  }[state];
  return {
    ...{ ruleId: rule.id, indicatorId, period, opens, closes, state, isRevision },
    isStale: state === 'late',
    sentence: sentence.replace(/ {2,}/g, ' '),
  };
}

/** «15. mars 2027», «våren 2027», «i desember 2026», «fra desember 2026 til februar 2027». */
function whenText({ season, isFixed }: ReleaseRule, opens: string, closes: string): string {
  if (opens === closes) return formatDate(opens, 'long');
  if (season) return `${season} ${opens.slice(0, 4)}`;
  const month = (day: string) => formatDate(day, 'long').replace(/^\d+\. /, '');
  const text =
    opens.slice(0, 7) === closes.slice(0, 7)
      ? `i ${month(opens)}`
      : `fra ${month(opens)} til ${month(closes)}`;
  return isFixed ? text : `omtrent ${text}`;
}

function periodCode({ periodKind }: ReleaseRule, endYear: number): string {
  if (periodKind === 'year') return `${endYear}`;
  if (periodKind === 'school_year') {
    return `${endYear - 1}-${String(endYear % 100).padStart(2, '0')}`;
  }
  return `${endYear - (periodKind === 'three_year' ? 2 : 4)}-${endYear}`;
}

function roundsOf(rule: ReleaseRule, kind: ReleaseRound['kind']): ReleaseRound[] {
  return rule.rounds.filter((round) => round.kind === kind);
}

function isOver(endYear: number, round: ReleaseRound, today: string): boolean {
  const last = new Date(`${dayOf(endYear, round.closes)}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() + graceDays);
  return today > last.toISOString().slice(0, 10);
}

function dayOf(endYear: number, { yearsAfter, month, day }: ReleaseDay): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${endYear + yearsAfter}-${two(month)}-${two(day)}`;
}
