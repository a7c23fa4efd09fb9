import { asc, eq, ne } from 'drizzle-orm';
import type { Duty, WheelEntry, YearWheel } from '../../../contract/duties.ts';
import { DomainError } from '../../../contract/errors.ts';
import { localDate } from '../../../contract/format.ts';
import type { ReleaseDay } from '../../../contract/fetching.ts';
import { releaseCalendar } from '../../../../db/plan/releases.ts';
import { duty, sprint } from '../../../../db/schema/index.ts';
import { dayFrom, partsOf } from '../../domain/calendar/days.ts';
import { occurrences } from '../../domain/calendar/recurrence.ts';
import { ruleWords } from '../../domain/calendar/rule-words.ts';
import { publicHolidays } from '../../domain/calendar/working-days.ts';
import type { Context } from '../context.ts';

/** The wheel of one year: duties, releases of figures, sprints and public holidays, by day. */
export function getYearWheel(context: Context, year: number): YearWheel {
  return {
    year,
    today: localDate(context.now()),
    entries: [
      ...entriesBetween(context, `${year}-01-01`, `${year}-12-31`),
      ...[...publicHolidays(year)].map(([day, title]) => holiday(day, title)),
    ].toSorted(byDay),
    duties: listDuties(context),
  };
}

/** Every duty there is, in the order they begin. */
export function listDuties({ workspace: { db } }: Context): Duty[] {
  return db
    .select()
    .from(duty)
    .orderBy(asc(duty.startDate), asc(duty.title))
    .all()
    .map((row) => ({ ...row, when: ruleWords(row) }));
}

/** One duty. Throws `not_found`. */
export function getDuty({ workspace: { db } }: Context, dutyId: string): Duty {
  const row = db.select().from(duty).where(eq(duty.id, dutyId)).get();
  if (!row) throw new DomainError('not_found', 'Oppføringen finnes ikke lenger i årshjulet.');
  return { ...row, when: ruleWords(row) };
}

/** What the year wheel holds between two days, without the public holidays. */
export function entriesBetween(context: Context, from: string, to: string): WheelEntry[] {
  return [
    ...listDuties(context).flatMap((one) => dutyEntries(one, from, to)),
    ...releaseEntries(from, to),
    ...sprintEntries(context, from, to),
  ].toSorted(byDay);
}

function dutyEntries(one: Duty, from: string, to: string): WheelEntry[] {
  const isUndated = one.rule === 'each_half_year';
  return occurrences(one, from, to).map((day) => ({
    key: `${one.id} ${day}`,
    dutyId: one.id,
    title: one.title,
    kind: one.kind,
    from: isUndated ? halfYearStart(day) : day,
    to: day,
    isUndated,
    startTime: one.startTime,
    endTime: one.endTime,
    measureId: one.measureId,
    owner: one.owner,
    note: one.note,
    isPublicHoliday: false,
  }));
}

function halfYearStart(end: string): string {
  return `${end.slice(0, 4)}-${end.slice(5, 7) === '06' ? '01' : '07'}-01`;
}

/** When the sources put out figures; where they keep no fixed day it is a stretch of days. */
function releaseEntries(from: string, to: string): WheelEntry[] {
  const [first, last] = [partsOf(from).year - 1, partsOf(to).year + 1];
  return releaseCalendar.flatMap((rule) =>
    rule.rounds.flatMap((round) => {
      const found: WheelEntry[] = [];
      for (let year = first; year <= last; year += 1) {
        const span = stretch(year, round.opens, round.closes);
        if (!span || span.to < from || span.from > to) continue;
        found.push({
          ...fixed(`release ${rule.id} ${round.kind} ${year}`, 'release', span),
          title: releaseTitle(rule.title, round.kind, rule.everyYears),
          isUndated: span.from !== span.to,
          note: rule.basis,
        });
      }
      return found;
    }),
  );
}

function stretch(year: number, opens: ReleaseDay, closes: ReleaseDay) {
  const from = dayFrom(year, opens.month, opens.day);
  const to = dayFrom(year + closes.yearsAfter - opens.yearsAfter, closes.month, closes.day);
  return from && to ? { from, to } : null;
}

function releaseTitle(title: string, kind: 'first' | 'revised', everyYears: number): string {
  const which = kind === 'revised' ? ', reviderte tall' : '';
  return everyYears > 1 ? `${title}${which} (hvert ${everyYears}. år)` : `${title}${which}`;
}

function sprintEntries({ workspace: { db } }: Context, from: string, to: string): WheelEntry[] {
  return db
    .select()
    .from(sprint)
    .where(ne(sprint.state, 'closed'))
    .all()
    .filter(({ startDate, endDate }) => startDate <= to && endDate >= from)
    .map((row) => ({
      ...fixed(`sprint ${row.id}`, 'sprint', { from: row.startDate, to: row.endDate }),
      title: `Sprint ${row.number}, tiltak ${row.measureId}`,
      measureId: row.measureId,
      note: row.goal,
    }));
}

function holiday(day: string, title: string): WheelEntry {
  return {
    ...fixed(`holiday ${day}`, 'duty', { from: day, to: day }),
    title,
    isPublicHoliday: true,
  };
}

function fixed(
  key: string,
  kind: WheelEntry['kind'],
  { from, to }: { from: string; to: string },
): WheelEntry {
  return {
    ...{ key, dutyId: null, title: '', kind, from, to, isUndated: false },
    ...{ startTime: null, endTime: null, measureId: null, owner: null, note: '' },
    isPublicHoliday: false,
  };
}

function byDay(one: WheelEntry, other: WheelEntry): number {
  if (one.from !== other.from) return one.from < other.from ? -1 : 1;
  if (one.startTime !== other.startTime)
    return (one.startTime ?? '') < (other.startTime ?? '') ? -1 : 1;
  return one.title.localeCompare(other.title, 'nb');
}
