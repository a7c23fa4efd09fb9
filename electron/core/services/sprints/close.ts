import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { DomainError } from '../../../contract/errors.ts';
import type {
  CloseOutcome,
  RunningCard,
  sprintCloseInput,
  SprintClosing,
  SprintSnapshot,
} from '../../../contract/sprints.ts';
import { sprint, sprintCard, sprintSnapshot } from '../../../../db/schema/index.ts';
import { rankBefore } from '../../domain/sprints/place.ts';
import { finishCard, shelveCard } from '../cards/settle.ts';
import { command, type Context } from '../context.ts';
import {
  cardsOfSprint,
  experimentsOf,
  findSprint,
  nextNumber,
  refuseStale,
  snapshotOf,
  sprintIn,
  toHead,
  type SprintRow,
} from './find.ts';
import { missingFromFile, runningCards } from './running.ts';
import { buildSnapshot } from './snapshot.ts';
import { inSprint, insertSprint } from './write.ts';

type Db = Context['workspace']['db'];

/** What has to be answered before a running sprint is closed. Throws `not_found`. */
export function getClosing(context: Context, sprintId: string): SprintClosing {
  const row = findSprint(context, sprintId);
  const cards = runningCards(context, row);
  const inside = cards.filter(({ mark }) => mark !== 'pushed');
  return {
    ...toHead(row),
    open: inside.filter(({ isDone, isArchived }) => !isDone && !isArchived),
    done: inside.filter(({ isDone }) => isDone),
    pushed: cards.filter(({ mark }) => mark === 'pushed'),
    gone: [
      ...inside.filter(({ isArchived, isDone }) => isArchived && !isDone),
      ...missingFromFile(context, row, cards).map((one) => ({ ...one, isPromised: true })),
    ].map(({ code, title, isPromised }) => ({ code, title, isPromised })),
    experiments: experimentsOf(context, sprintId),
    warnings: JSON.parse(row.warnings) as string[],
    nextNumber:
      sprintIn(context, row.measureId, 'planned')?.number ?? nextNumber(context, row.measureId),
  };
}

/**
 * Closes a running sprint: every open card is answered for, the picture is taken, and what is moved
 * on stands in the next sprint. An empty sprint closes too. `validation` names what is unanswered.
 */
export function closeSprint(
  context: Context,
  input: z.infer<typeof sprintCloseInput>,
): { snapshot: SprintSnapshot; nextSprintId: string | null } {
  const row = findSprint(context, input.sprintId);
  refuseStale(row, input.revision);
  if (row.state !== 'active')
    throw new DomainError('validation', `Sprint ${row.number} er ikke startet ennå.`);
  const cards = runningCards(context, row);
  const answers = answered(cards, input.outcomes);
  const at = context.now().toISOString();
  const sentence = `Sprint ${row.number} for tiltak ${row.measureId} lukket`;
  const nextSprintId = command(context, 'sprint.close', sentence, (db) => {
    for (const { card, outcome, reason } of answers) settle(db, row, card, { outcome, reason, at });
    const moved = answers.filter(({ outcome }) => outcome === 'moved').map(({ card }) => card.id);
    const next = moved.length > 0 ? moveOn(context, db, row, moved, at) : null;
    const snapshot = buildSnapshot(context, row, {
      cards,
      answers: new Map(answers.map(({ card, ...answer }) => [card.id, answer])),
      retrospective: input.retrospective.filter((line) => line !== ''),
      closedAt: at,
    });
    db.insert(sprintSnapshot)
      .values({ sprintId: row.id, madeAt: at, content: JSON.stringify(snapshot) })
      .run();
    // Last, so that undo opens the sprint before it takes the picture away.
    db.update(sprint)
      .set({ state: 'closed', closedAt: at, revision: row.revision + 1 })
      .where(eq(sprint.id, row.id))
      .run();
    return next;
  });
  const snapshot = snapshotOf(context, row.id);
  if (!snapshot) throw new Error('a closed sprint has no snapshot');
  return { snapshot, nextSprintId };
}

interface Answer {
  card: RunningCard;
  outcome: CloseOutcome['outcome'];
  reason: string;
}

/** Exactly one answer for each card that is still in the sprint. */
function answered(cards: readonly RunningCard[], given: readonly CloseOutcome[]): Answer[] {
  const byId = new Map(given.map((one) => [one.cardId, one]));
  const inside = cards.filter(({ mark }) => mark !== 'pushed');
  return inside.map((card): Answer => {
    if (card.isDone) return { card, outcome: 'done', reason: '' };
    if (card.isArchived) return { card, outcome: 'dropped', reason: 'Oppgaven var arkivert' };
    const answer = byId.get(card.id);
    if (!answer)
      throw new DomainError(
        'validation',
        `Si hva som skal skje med ${card.code} «${card.title}».`,
        {
          way: 'Velg ferdig, flytt eller dropp for hver åpen oppgave.',
        },
      );
    const reason = answer.reason?.trim() ?? '';
    if (answer.outcome === 'dropped' && reason === '')
      throw new DomainError('validation', `Skriv hvorfor ${card.code} «${card.title}» droppes.`);
    return { card, outcome: answer.outcome, reason: answer.outcome === 'dropped' ? reason : '' };
  });
}

function settle(
  db: Db,
  row: SprintRow,
  card: RunningCard,
  { outcome, reason, at }: { outcome: CloseOutcome['outcome']; reason: string; at: string },
): void {
  if (outcome === 'done' && !card.isDone) finishCard(db, card.id, at);
  if (outcome === 'dropped' && !card.isArchived) shelveCard(db, card.id, at);
  db.update(sprintCard).set({ outcome, reason }).where(inSprint(row.id, card.id)).run();
}

/** The cards stand first in the next sprint, in the order they had; it is made when there is none. */
function moveOn(
  context: Context,
  db: Db,
  row: SprintRow,
  cardIds: readonly string[],
  at: string,
): string {
  const planned = sprintIn(context, row.measureId, 'planned');
  const id = planned?.id ?? context.newId();
  if (!planned) insertSprint(context, db, id, { measureId: row.measureId });
  const others = cardsOfSprint(context, id).map(({ cardId, rank }) => ({ id: cardId, rank }));
  const first = others[0]?.id ?? null;
  for (const cardId of cardIds) {
    if (others.some((other) => other.id === cardId)) continue;
    const rank = rankBefore(others, first);
    others.splice(first === null ? others.length : others.findIndex((o) => o.id === first), 0, {
      id: cardId,
      rank,
    });
    db.insert(sprintCard).values({ sprintId: id, cardId, rank, addedAt: at }).run();
  }
  return id;
}
