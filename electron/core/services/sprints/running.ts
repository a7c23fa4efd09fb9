import { localDate } from '../../../contract/format.ts';
import type { RunningCard, RunningSprint, SprintMark } from '../../../contract/sprints.ts';
import { eq } from 'drizzle-orm';
import { sprintBaseline } from '../../../../db/schema/index.ts';
import { workingDaysLeft } from '../../domain/calendar/working-days.ts';
import { burnUp, fewestForChart, type CardSpan } from '../../domain/sprints/burn-up.ts';
import { burnUpSentence } from '../../domain/sprints/words.ts';
import type { Context } from '../context.ts';
import { cardsOfSprint, experimentsOf, sprintIn, toHead, type SprintRow } from './find.ts';
import { gatherCards, toPlanCard } from './gather.ts';

export type BaselineRow = typeof sprintBaseline.$inferSelect;

export function baselineOf({ workspace: { db } }: Context, sprintId: string): BaselineRow[] {
  return db.select().from(sprintBaseline).where(eq(sprintBaseline.sprintId, sprintId)).all();
}

/** The sprint that runs on a measure's board; null when none does. */
export function getRunning(context: Context, measureId: number): RunningSprint | null {
  const row = sprintIn(context, measureId, 'active');
  return row && runningOf(context, row);
}

/** A running sprint as it stands now. */
export function runningOf(context: Context, row: SprintRow): RunningSprint {
  const today = localDate(context.now());
  const cards = runningCards(context, row);
  const inside = cards.filter(({ mark, isArchived }) => mark !== 'pushed' && !isArchived);
  const kinds = (...wanted: string[]) =>
    inside.filter(({ columnKind }) => wanted.includes(columnKind)).length;
  const spans = spansOf(context, row, cards);
  const points = burnUp(spans, firstDay(row), today);
  return {
    ...toHead(row),
    committedAt: row.committedAt ?? '',
    warnings: JSON.parse(row.warnings) as string[],
    workingDaysLeft: workingDaysLeft(today, row.startDate, row.endDate),
    progress: {
      done: kinds('done'),
      review: kinds('review'),
      active: kinds('active'),
      ready: kinds('ready', 'queue'),
      all: inside.length,
    },
    cards,
    counts: {
      promised: baselineOf(context, row.id).length,
      added: cards.filter(({ isPromised }) => !isPromised).length,
      pushed: cards.filter(({ mark }) => mark === 'pushed').length,
    },
    burnUp: points,
    burnUpText: inside.length < fewestForChart ? burnUpSentence(points, inside.length) : null,
    experiments: experimentsOf(context, row.id),
    marks: Object.fromEntries(cards.map(({ id, mark }) => [id, mark])),
  };
}

/** The cards that are or have been in a running sprint, with their mark, in the sprint's order. */
export function runningCards(context: Context, row: SprintRow): RunningCard[] {
  const byId = new Map(gatherCards(context, row.measureId).map((card) => [card.id, card]));
  const promised = new Set(baselineOf(context, row.id).map(({ cardId }) => cardId));
  return cardsOfSprint(context, row.id).flatMap(({ cardId, leftAt }) => {
    const card = byId.get(cardId);
    if (!card) return [];
    const mark: SprintMark =
      leftAt !== null ? 'pushed' : promised.has(cardId) ? 'promised' : 'added';
    const { isDone, isArchived, doneAt } = card;
    const doneOn = isDone && doneAt !== null ? localDate(new Date(doneAt)) : null;
    const isPromised = promised.has(cardId);
    return [{ ...toPlanCard(card), mark, isPromised, isDone, doneOn, isArchived }];
  });
}

/** Promised cards whose row is gone from the file. */
export function missingFromFile(
  context: Context,
  row: SprintRow,
  cards: readonly { id: string }[],
): BaselineRow[] {
  return baselineOf(context, row.id).filter(({ cardId }) => !cards.some(({ id }) => id === cardId));
}

/** When each card came in, was finished and went out. */
export function spansOf(
  context: Context,
  row: SprintRow,
  cards: readonly { id: string; isPromised: boolean; doneOn: string | null }[],
): CardSpan[] {
  const day = (instant: string) => localDate(new Date(instant));
  const rows = new Map(cardsOfSprint(context, row.id).map((one) => [one.cardId, one]));
  return cards.map((card) => {
    const stored = rows.get(card.id);
    return {
      from: card.isPromised || !stored ? firstDay(row) : day(stored.addedAt),
      left: stored?.leftAt ? day(stored.leftAt) : null,
      done: card.doneOn,
    };
  });
}

/** The day the promise was made, whether early or late: before it nothing was promised. */
export function firstDay(row: SprintRow): string {
  return row.committedAt === null ? row.startDate : localDate(new Date(row.committedAt));
}
