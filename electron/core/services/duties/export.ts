import type { Duty } from '../../../contract/duties.ts';
import { localDate } from '../../../contract/format.ts';
import { ne } from 'drizzle-orm';
import { releaseCalendar } from '../../../../db/plan/releases.ts';
import { duty, sprint, workspace } from '../../../../db/schema/index.ts';
import { dayFrom } from '../../domain/calendar/days.ts';
import { calendarFile } from '../../exporters/calendar/ics.ts';
import type { Context } from '../context.ts';
import { isDemoFile, outgoing, type OutgoingFile } from '../workspace/outgoing.ts';

/** Releases are told from the first whole year of the plan. */
const firstYear = 2025;

/** The year wheel as a calendar file: duties, releases with a fixed day, and sprints not yet closed. */
export function exportCalendar(context: Context): OutgoingFile {
  const { db } = context.workspace;
  const file = db.select().from(workspace).get();
  const spans = db
    .select()
    .from(sprint)
    .where(ne(sprint.state, 'closed'))
    .all()
    .map((row) => ({
      id: `sprint-${row.id}`,
      title: `Sprint ${row.number}, tiltak ${row.measureId}`,
      from: row.startDate,
      to: row.endDate,
      note: row.goal,
      revision: row.revision,
    }));
  const bytes = calendarFile({
    isDemo: isDemoFile(context),
    name: 'Oppvekstplan: årshjul',
    uid: `${file?.uid ?? 'fil'}.dreiepunkt`,
    now: context.now(),
    duties: [...db.select().from(duty).all(), ...fixedReleases()],
    spans,
  });
  const day = localDate(context.now());
  return outgoing(context, `Aarshjul_oppvekstplan_${day}.ics`, bytes);
}

/** Only a day the source keeps is put into somebody's calendar. */
function fixedReleases(): Omit<Duty, 'when'>[] {
  return releaseCalendar.flatMap(({ id, title, rounds, isFixed, everyYears, basis }) =>
    rounds.flatMap(({ kind, opens, closes }) => {
      const isOneDay = opens.month === closes.month && opens.day === closes.day;
      const startDate = dayFrom(firstYear, opens.month, opens.day);
      if (!isFixed || !isOneDay || startDate === null) return [];
      return [
        {
          id: `release-${id}-${kind}`,
          title: kind === 'revised' ? `${title}, reviderte tall` : title,
          kind: 'release' as const,
          rule: 'yearly' as const,
          ...{ startDate, endDate: null, every: everyYears, nth: null, weekday: null },
          ...{ startTime: null, endTime: null, measureId: null, owner: null },
          note: basis,
          revision: 1,
        },
      ];
    }),
  );
}
