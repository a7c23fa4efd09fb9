import { DomainError } from '../../../contract/errors.ts';
import type {
  RunningSprint,
  SprintList,
  SprintSheet,
  SprintSnapshot,
} from '../../../contract/sprints.ts';
import type { Context } from '../context.ts';
import { findMeasure } from '../measures/read.ts';
import { cardsOfSprint, findSprint, snapshotOf, sprintsOf, toHead } from './find.ts';
import { gatherCards } from './gather.ts';
import { planOf } from './planning.ts';
import { runningOf } from './running.ts';

/** A measure's sprints, newest first; closed ones say what their snapshot says. Throws `not_found`. */
export function listSprints(context: Context, measureId: number): SprintList {
  findMeasure(context, measureId);
  return {
    measureId,
    entries: sprintsOf(context, measureId).map((row) => {
      const head = toHead(row);
      const shot = row.state === 'closed' ? snapshotOf(context, row.id) : null;
      if (shot) {
        const { goal, processMeasure, startDate, endDate, workingDays, short } = shot;
        const kept = { goal, processMeasure, startDate, endDate, workingDays };
        return { ...head, ...kept, line: short, closedAt: shot.closedAt };
      }
      const line =
        row.state === 'active'
          ? running(runningOf(context, row).progress)
          : planned(cardsOfSprint(context, row.id).length);
      return { ...head, line, closedAt: null };
    }),
  };
}

/** A closed sprint, from its snapshot and nothing else. Throws `not_found`. */
export function getClosed(context: Context, sprintId: string): SprintSnapshot {
  const { number } = findSprint(context, sprintId);
  const shot = snapshotOf(context, sprintId);
  if (!shot) throw new DomainError('not_found', `Sprint ${number} er ikke lukket ennå.`);
  return shot;
}

/** What the file with that page is called. Throws `not_found`. */
export function sheetName(context: Context, sprintId: string): string {
  const { measureId, number, startDate } = findSprint(context, sprintId);
  return `Sprint_${number}_tiltak_${measureId}_${startDate}`;
}

/** One sprint on one page, whatever state it is in. Throws `not_found`. */
export function getSheet(context: Context, sprintId: string): SprintSheet {
  const row = findSprint(context, sprintId);
  if (row.state === 'closed') return { state: 'closed', snapshot: getClosed(context, sprintId) };
  return {
    state: row.state,
    measureName: findMeasure(context, row.measureId).shortName,
    plan: planOf(context, row, gatherCards(context, row.measureId)),
    marks: row.state === 'active' ? runningOf(context, row).marks : {},
  };
}

function running({ done, all }: RunningSprint['progress']): string {
  return `${done} av ${all} ferdig`;
}

function planned(count: number): string {
  return count === 0
    ? 'ingen oppgaver valgt'
    : `${count} ${count === 1 ? 'oppgave' : 'oppgaver'} valgt`;
}
