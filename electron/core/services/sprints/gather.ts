import { asc, eq, isNull } from 'drizzle-orm';
import { daysBetween, localDate } from '../../../contract/format.ts';
import type { PlanCard, QueueReason } from '../../../contract/sprints.ts';
import {
  boardColumn,
  card,
  cardChallenge,
  challenge,
  challengeIndicator,
  challengeMeasure,
  queuePlace,
  request,
  sprint,
  sprintCard,
} from '../../../../db/schema/index.ts';
import { cardHours } from '../../domain/sprints/capacity.ts';
import { queueReason, rankQueue, type QueueFacts } from '../../domain/sprints/queue.ts';
import { codeOf } from '../cards/gather.ts';
import type { Context } from '../context.ts';
import { cardLinks } from './card-links.ts';

/** A card with all that ranks it and all that planning shows of it. */
export interface GatheredCard extends PlanCard {
  facts: QueueFacts;
  isDone: boolean;
  doneAt: string | null;
  isArchived: boolean;
}

/** Every card of a measure, also those off the board, in board order. */
export function gatherCards(context: Context, measureId: number): GatheredCard[] {
  const { db } = context.workspace;
  const today = localDate(context.now());
  const rows = db
    .select({ card, column: boardColumn, asked: request.askedOn, answered: request.answeredOn })
    .from(card)
    .innerJoin(boardColumn, eq(boardColumn.id, card.columnId))
    .leftJoin(request, eq(request.id, card.requestId))
    .where(eq(card.measureId, measureId))
    .orderBy(asc(boardColumn.rank), asc(card.rank))
    .all();
  const links = Map.groupBy(challengesOfCards(context, measureId), ({ cardId }) => cardId);
  const lacking = gapsOfChallenges(context);
  const places = new Map(
    db
      .select()
      .from(queuePlace)
      .all()
      .map(({ cardId, rank }) => [cardId, rank]),
  );
  const origins = originsOf(context, measureId);
  const { blocks, waitsFor } = cardLinks(context);
  return rows.map(({ card: row, column, asked, answered }) => {
    const own = (links.get(row.id) ?? []).map(({ cardId: _card, ...mark }) => mark);
    const hole = own.find(({ id }) => lacking.has(id));
    const facts: QueueFacts = {
      id: row.id,
      number: row.number,
      askedOn: answered === null ? asked : null,
      blocks: blocks.get(row.id) ?? [],
      gap: hole ? { challengeId: hole.id, lacks: lacking.get(hole.id) ?? 'measure' } : null,
      ageDays: Math.max(0, daysBetween(row.createdAt, today)),
      handRank: places.get(row.id) ?? null,
    };
    return {
      id: row.id,
      code: codeOf(row),
      title: row.title,
      size: row.size,
      hours: cardHours(row),
      owner: row.owner,
      columnName: column.name,
      columnKind: column.kind,
      challenges: own,
      reason: queueReason(facts),
      waitingOn: row.waitingOn,
      waitingSince: row.waitingSince,
      dependsOn: waitsFor.get(row.id) ?? [],
      ageDays: facts.ageDays,
      movedFrom: origins.get(row.id) ?? null,
      revision: row.revision,
      facts,
      isDone: column.kind === 'done',
      doneAt: row.doneAt,
      isArchived: row.archivedAt !== null,
    };
  });
}

/** The card as the wire carries it. */
export function toPlanCard(gathered: GatheredCard): PlanCard {
  const {
    facts: _facts,
    isDone: _isDone,
    doneAt: _doneAt,
    isArchived: _isArchived,
    ...shown
  } = gathered;
  return shown;
}

/** What stands in the queue, in rank order: open cards on the board that are in no sprint. */
export function queueOf(
  cards: readonly GatheredCard[],
  inSprint: ReadonlySet<string>,
): GatheredCard[] {
  const open = cards.filter((one) => !one.isDone && !one.isArchived && !inSprint.has(one.id));
  const byId = new Map(open.map((one) => [one.id, one]));
  return rankQueue(open.map(({ facts }) => facts)).flatMap(({ id }) => byId.get(id) ?? []);
}

type Lack = Extract<QueueReason, { kind: 'gap' }>['lacks'];

/** Challenges that no measure or no indicator follows. */
function gapsOfChallenges({ workspace: { db } }: Context): Map<string, Lack> {
  const measured = new Set(
    db
      .selectDistinct({ id: challengeMeasure.challengeId })
      .from(challengeMeasure)
      .all()
      .map(({ id }) => id),
  );
  const followed = new Set(
    db
      .selectDistinct({ id: challengeIndicator.challengeId })
      .from(challengeIndicator)
      .all()
      .map(({ id }) => id),
  );
  const all = db
    .select({ id: challenge.id, emptyReason: challenge.emptyReason })
    .from(challenge)
    .where(isNull(challenge.retiredReason))
    .all();
  return new Map(
    all.flatMap(({ id, emptyReason }): [string, Lack][] => {
      // «Bevisst tomt» is no gap.
      if (!measured.has(id) && emptyReason === null) return [[id, 'measure']];
      return followed.has(id) ? [] : [[id, 'indicator']];
    }),
  );
}

function challengesOfCards({ workspace: { db } }: Context, measureId: number) {
  return db
    .select({
      cardId: cardChallenge.cardId,
      id: challenge.id,
      shortName: challenge.shortName,
      areaId: challenge.areaId,
    })
    .from(cardChallenge)
    .innerJoin(card, eq(card.id, cardChallenge.cardId))
    .innerJoin(challenge, eq(challenge.id, cardChallenge.challengeId))
    .where(eq(card.measureId, measureId))
    .orderBy(asc(challenge.id))
    .all();
}

/** The closed sprints each card was moved on from: the last one and the first one. */
function originsOf({ workspace: { db } }: Context, measureId: number) {
  const rows = db
    .select({ cardId: sprintCard.cardId, number: sprint.number })
    .from(sprintCard)
    .innerJoin(sprint, eq(sprint.id, sprintCard.sprintId))
    .where(eq(sprint.measureId, measureId))
    .orderBy(asc(sprint.number))
    .all();
  const moved = db
    .select({ cardId: sprintCard.cardId, number: sprint.number })
    .from(sprintCard)
    .innerJoin(sprint, eq(sprint.id, sprintCard.sprintId))
    .where(eq(sprintCard.outcome, 'moved'))
    .orderBy(asc(sprint.number))
    .all();
  const first = new Map(rows.toReversed().map(({ cardId, number }) => [cardId, number]));
  return new Map(
    moved.map(({ cardId, number }) => [
      cardId,
      { last: number, first: first.get(cardId) ?? number },
    ]),
  );
}
