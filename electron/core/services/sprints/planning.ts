import { localDate, daysBetween } from '../../../contract/format.ts';
import type { PlanCard, PlannedSprint, SprintPlanning } from '../../../contract/sprints.ts';
import { and, asc, eq } from 'drizzle-orm';
import {
  actor,
  boardColumn,
  cardService,
  challenge,
  challengeMeasure,
} from '../../../../db/schema/index.ts';
import { planChecks } from '../../domain/sprints/checks.ts';
import type { Context } from '../context.ts';
import { entriesBetween } from '../duties/read.ts';
import { findMeasure } from '../measures/read.ts';
import { capacityRows } from './capacity.ts';
import { planContext } from './context.ts';
import { nextDates } from './dates.ts';
import {
  cardsOfSprint,
  cardsTakenBy,
  experimentsOf,
  nextNumber,
  snapshotOf,
  sprintIn,
  sprintsOf,
  toHead,
  type SprintRow,
} from './find.ts';
import { gatherCards, queueOf, toPlanCard, type GatheredCard } from './gather.ts';

/** Everything the planning screen of a measure shows. Throws `not_found`. */
export function getPlanning(context: Context, measureId: number): SprintPlanning {
  const measure = findMeasure(context, measureId);
  const today = localDate(context.now());
  const active = sprintIn(context, measureId, 'active');
  const planned = sprintIn(context, measureId, 'planned');
  const all = gatherCards(context, measureId);
  const queue = queueOf(all, cardsTakenBy(context, [active, planned]));
  const latest = sprintsOf(context, measureId);
  return {
    measureId,
    measureName: measure.shortName,
    context: planContext(context, measureId),
    active: active && toHead(active),
    planned: planned && planOf(context, planned, all),
    previous: previousLine(context, latest),
    queue: queue.map(toPlanCard),
    isHandRanked: queue.some(({ facts }) => facts.handRank !== null),
    gaps: openGaps(context, measureId, all),
    queueColumnId: queueColumn(context, measureId),
    next: {
      number: planned?.number ?? nextNumber(context, measureId),
      ...nextDates(active ?? latest[0] ?? null, today),
    },
  };
}

/** The planned sprint with what limits it and what is worth a look. */
export function planOf(
  context: Context,
  row: SprintRow,
  all: readonly GatheredCard[],
): PlannedSprint {
  const today = localDate(context.now());
  const byId = new Map(all.map((card) => [card.id, card]));
  const cards = cardsOfSprint(context, row.id)
    .filter(({ leftAt }) => leftAt === null)
    .flatMap(({ cardId }) => byId.get(cardId) ?? [])
    .filter(({ isArchived }) => !isArchived)
    .map(toPlanCard);
  const head = toHead(row);
  const rows = capacityRows(context, row.id, cards, head.workingDays);
  return {
    ...head,
    cards,
    capacity: rows,
    planned: cards.reduce((sum, { hours }) => sum + (hours ?? 0), 0),
    available: rows.reduce((sum, { available }) => sum + (available ?? 0), 0),
    checks: planChecks({ ...head, cards, capacity: rows }),
    waiting: cards.flatMap(({ code, waitingOn, waitingSince }) =>
      waitingOn === null
        ? []
        : [{ code, on: waitingOn, days: Math.max(0, daysBetween(waitingSince ?? today, today)) }],
    ),
    external: externalParties(context, cards),
    dates: entriesBetween(context, row.startDate, row.endDate)
      .filter(({ kind, isUndated, measureId }) => {
        const isOwn = measureId === null || measureId === row.measureId;
        return isOwn && kind !== 'sprint' && !isUndated;
      })
      .map(({ from, title, kind }) => ({ date: from, title, kind })),
    experiments: experimentsOf(context, row.id),
  };
}

/** Services outside the municipality that a card names as owner or waits for. */
function externalParties(
  { workspace: { db } }: Context,
  cards: readonly PlanCard[],
): { code: string; actor: string }[] {
  const actors = db.select().from(actor).where(eq(actor.kind, 'external')).all();
  const services = db.select().from(cardService).all();
  return cards.flatMap(({ id, code, owner, waitingOn }) => {
    const said = ` ${[owner, waitingOn].filter(Boolean).join(' ')} `.toLocaleLowerCase('nb');
    const named = actors.find(({ name, otherNames }) =>
      [name, ...otherNames.split(';')].some((word) => {
        const wanted = word.trim().toLocaleLowerCase('nb');
        return (
          wanted !== '' &&
          new RegExp(`(?<!\\p{L})${escapeForRegExp(wanted)}(?!\\p{L})`, 'u').test(said)
        );
      }),
    );
    const linked = actors.filter((one) =>
      services.some(({ cardId, actorId }) => cardId === id && actorId === one.id),
    );
    return [...new Set([...linked, ...(named ? [named] : [])])].map(({ name }) => ({
      code,
      actor: name,
    }));
  });
}

function escapeForRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}

function openGaps({ workspace: { db } }: Context, measureId: number, all: readonly GatheredCard[]) {
  const served = new Set(
    all
      .filter(({ isDone, isArchived }) => !isDone && !isArchived)
      .flatMap(({ challenges }) => challenges.map(({ id }) => id)),
  );
  return db
    .select({ id: challenge.id, shortName: challenge.shortName, areaId: challenge.areaId })
    .from(challengeMeasure)
    .innerJoin(challenge, eq(challenge.id, challengeMeasure.challengeId))
    .where(eq(challengeMeasure.measureId, measureId))
    .orderBy(asc(challenge.id))
    .all()
    .filter(({ id }) => !served.has(id));
}

function queueColumn({ workspace: { db } }: Context, measureId: number): string | null {
  const columns = db
    .select({ id: boardColumn.id, kind: boardColumn.kind })
    .from(boardColumn)
    .where(and(eq(boardColumn.measureId, measureId)))
    .orderBy(asc(boardColumn.rank))
    .all();
  return (columns.find(({ kind }) => kind === 'queue') ?? columns[0])?.id ?? null;
}

function previousLine(context: Context, rows: readonly SprintRow[]) {
  const last = rows.find(({ state }) => state === 'closed');
  const shot = last && snapshotOf(context, last.id);
  return last && shot ? { number: last.number, line: shot.short } : null;
}
