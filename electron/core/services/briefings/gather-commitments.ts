import { halfYearLabel, hasPassed, localDate } from '../../../contract/format.ts';
import { halfYearDays } from '../../../contract/half-years.ts';
import type { SprintSnapshot } from '../../../contract/sprints.ts';
import { decision, request, sprintSnapshot, stageGoal } from '../../../../db/schema/index.ts';
import type { ChangeFacts } from '../../domain/briefing/facts.ts';
import { ownSource } from '../../domain/briefing/sources.ts';
import { decisionState } from '../../domain/decisions.ts';
import type { Context } from '../context.ts';

type Commitments = ChangeFacts['commitments'];

/**
 * Promises with a day that has come: follow-up of decisions, answers to what was asked for, sprints that
 * were closed, and goals of half-years that have ended.
 */
export function commitments(context: Context, fromDay: string): Commitments {
  const { db } = context.workspace;
  const today = localDate(context.now());
  const isInPeriod = (day: string | null): day is string =>
    day !== null && day > fromDay && day <= today;
  // What was due the day the last briefing was made, was not late in it.
  const hasBecomeLate = (day: string | null): day is string =>
    hasPassed(day, today) && day >= fromDay;
  const at = context.now().toISOString();
  const followUps = db
    .select()
    .from(decision)
    .all()
    .flatMap((row) => {
      const { id, number, title, followUpDate, followedUpOn, measureId } = row;
      const base = { key: `decision:${id}`, measureId, source: ownSource(at) };
      if (isInPeriod(followedUpOn))
        return [
          {
            ...base,
            text: `${number} er fulgt opp: ${title}`,
            isKept: followUpDate === null || followedUpOn <= followUpDate,
            at: followedUpOn,
          },
        ];
      return decisionState(row, today) === 'due' && hasBecomeLate(followUpDate)
        ? [
            {
              ...base,
              text: `${number} skulle vært fulgt opp: ${title}`,
              isKept: false,
              at: followUpDate,
            },
          ]
        : [];
    });
  const late = db
    .select()
    .from(request)
    .all()
    .flatMap(({ id, text, dueDate, answeredOn, measureId }) =>
      answeredOn === null && hasBecomeLate(dueDate)
        ? [
            {
              ...{ key: `request:${id}`, measureId, isKept: false, at: dueDate },
              text: `Bestillingen «${text}» skulle vært besvart`,
              source: ownSource(at),
            },
          ]
        : [],
    );
  return [...followUps, ...late, ...sprints(context, isInPeriod), ...goals(context, hasBecomeLate)];
}

type InPeriod = (day: string | null) => day is string;

/** What a closed sprint promised and delivered, as its closing picture has it. */
function sprints({ workspace: { db } }: Context, isInPeriod: InPeriod): Commitments {
  return db
    .select()
    .from(sprintSnapshot)
    .all()
    .flatMap(({ sprintId, madeAt, content }) => {
      const day = localDate(new Date(madeAt));
      if (!isInPeriod(day)) return [];
      const { number, measureId, short, report } = JSON.parse(content) as SprintSnapshot;
      return [
        {
          ...{ key: `sprint:${sprintId}`, measureId, at: day, source: ownSource(madeAt) },
          text: `Sprint ${number} i tiltak ${measureId}: ${short}`,
          isKept: report.deliveredAsPromised === report.promised,
        },
      ];
    });
}

/** Goals of half-years that ended in the period. */
function goals({ workspace: { db }, now }: Context, hasEnded: InPeriod): Commitments {
  return db
    .select()
    .from(stageGoal)
    .all()
    .flatMap(({ id, measureId, halfYear, text, state, outcome }) => {
      const { end } = halfYearDays(halfYear);
      if (!hasEnded(end)) return [];
      const said = outcome === '' ? '' : ` (${outcome})`;
      return [
        {
          ...{ key: `goal:${id}`, measureId, at: end, source: ownSource(now().toISOString()) },
          text:
            state === 'reached'
              ? `Målet for ${halfYearLabel(halfYear)} er nådd: ${text}`
              : `Målet for ${halfYearLabel(halfYear)} er ikke nådd: ${text}${said}`,
          isKept: state === 'reached',
        },
      ];
    });
}
