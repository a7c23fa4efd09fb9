import { and, asc, eq, isNull } from 'drizzle-orm';
import { DomainError } from '../../../contract/errors.ts';
import type { ChallengeList } from '../../../contract/challenges.ts';
import { countWord, daysBetween } from '../../../contract/format.ts';
import {
  boardColumn,
  briefing,
  briefingIndicator,
  briefingLine,
  briefingPart,
  card,
  decision,
  deliverable,
  workspace,
} from '../../../../db/schema/index.ts';
import type { BriefingFacts } from '../../domain/briefing/facts.ts';
import { isGap } from '../../domain/gaps.ts';
import { cardsInTheWay } from '../cards/gather.ts';
import { listChallenges } from '../challenges/read.ts';
import type { Context } from '../context.ts';
import { listEvaluations } from '../evaluations/read.ts';
import { findIndicator, gatherIndicator } from '../indicators/gather.ts';
import { comparisonPlaces } from '../indicators/observations.ts';
import { getIndicator } from '../indicators/read.ts';
import { isHidden } from '../local-counts/figure.ts';
import { countRule } from '../local-counts/rule.ts';
import { getMeasure, listMeasures } from '../measures/read.ts';
import { ofStandingMeasure } from '../measures/standing.ts';
import { listRequests } from '../requests/read.ts';
import { gatherChanges } from './gather-changes.ts';
import { getLook } from './look.ts';
import { nextVersion, previousSnapshot, sharesDay } from './snapshot-rows.ts';

export type BriefingStored = typeof briefing.$inferSelect;

/** One briefing's row. Throws `not_found`. */
export function findBriefing({ workspace: { db } }: Context, briefingId: string): BriefingStored {
  const row = db.select().from(briefing).where(eq(briefing.id, briefingId)).get();
  if (!row)
    throw new DomainError('not_found', 'Orienteringen finnes ikke lenger. Last inn lista på nytt.');
  return row;
}

/** Everything one briefing is computed from, read once. */
export function gatherBriefing(context: Context, briefingId: string): BriefingFacts {
  const { db } = context.workspace;
  const madeAt = context.now().toISOString();
  const stored = findBriefing(context, briefingId);
  const finished = listEvaluations(context).filter((note) => note.state === 'final');
  const newest = Map.groupBy(finished, (note) => note.measureId);
  const indicatorIds = chosenIndicators(context, briefingId);
  // Only the challenges themselves are asked for here, not what the indicators have reached.
  const challenges = listChallenges(context, []);
  return {
    briefing: stored,
    parts: db
      .select()
      .from(briefingPart)
      .where(eq(briefingPart.briefingId, briefingId))
      .orderBy(asc(briefingPart.position))
      .all()
      .map(({ key, isShown, heading, body, nature }) => ({ key, isShown, heading, body, nature })),
    lines: db
      .select()
      .from(briefingLine)
      .where(eq(briefingLine.briefingId, briefingId))
      .orderBy(asc(briefingLine.position))
      .all()
      .map(({ key, isShown }) => ({ key, isShown })),
    municipality: comparisonPlaces(context).own.name,
    look: getLook(context),
    isDemo: db.select().from(workspace).get()?.isDemo === true,
    madeAt,
    nextVersion: nextVersion(context, briefingId),
    sharesDay: sharesDay(context, stored),
    measures: listMeasures(context),
    measure: stored.measureId === null ? null : projectFacts(context, stored.measureId),
    waiting: [...waitingCards(context, madeAt), ...awaitedDeliverables(context)],
    gaps: gapFacts(challenges),
    indicators: indicatorIds.map((id) => getIndicator(context, id)),
    mustHide: indicatorIds.flatMap((id) => hiddenCounts(context, id)),
    evaluations: [...newest.values()]
      .flatMap((notes) => notes[0] ?? [])
      .toSorted((a, b) => a.measureId - b.measureId),
    changes: gatherChanges(context, stored, previousSnapshot(context, stored)),
    requests: listRequests(context)
      .filter((one) => stored.measureId === null || one.measureId === stored.measureId)
      .toSorted((a, b) => a.askedOn.localeCompare(b.askedOn)),
    known: knownCodes(context, challenges),
  };
}

/** The figures of a briefing in their order. */
export function chosenIndicators({ workspace: { db } }: Context, briefingId: string): string[] {
  return db
    .select()
    .from(briefingIndicator)
    .where(eq(briefingIndicator.briefingId, briefingId))
    .orderBy(asc(briefingIndicator.position))
    .all()
    .map(({ indicatorId }) => indicatorId);
}

function projectFacts(context: Context, measureId: number): BriefingFacts['measure'] {
  const rows = context.workspace.db
    .select({ card })
    .from(card)
    .innerJoin(boardColumn, eq(boardColumn.id, card.columnId))
    .where(
      and(eq(card.measureId, measureId), eq(boardColumn.kind, 'active'), isNull(card.archivedAt)),
    )
    .orderBy(asc(card.movedAt))
    .all();
  return {
    detail: getMeasure(context, measureId),
    active: rows.map(({ card: { number, title, owner, dueDate } }) => ({
      code: `T${measureId}-${number}`,
      ...{ title, owner, dueDate },
    })),
  };
}

function waitingCards({ workspace: { db } }: Context, madeAt: string): BriefingFacts['waiting'] {
  const isOpen = and(
    isNull(card.doneAt),
    isNull(card.archivedAt),
    ofStandingMeasure(card.measureId),
  );
  const inTheWay = cardsInTheWay(db, isOpen);
  return db
    .select()
    .from(card)
    .where(isOpen)
    .all()
    .flatMap(({ id, measureId, waitingOn, waitingSince }) => {
      const days = waitingSince === null ? null : daysBetween(waitingSince, madeAt);
      if (waitingOn !== null) return [{ measureId, waitingOn, days }];
      const others = inTheWay.get(id) ?? 0;
      if (others === 0) return [];
      return [{ measureId, waitingOn: otherTasks(others), days: null }];
    });
}

const otherTasks = (count: number) =>
  count === 1 ? 'en annen oppgave' : `${countWord(count)} andre oppgaver`;

function awaitedDeliverables({ workspace: { db } }: Context): BriefingFacts['waiting'] {
  return db
    .select()
    .from(deliverable)
    .where(
      and(
        isNull(deliverable.receivedOn),
        ofStandingMeasure(deliverable.measureId),
        ofStandingMeasure(deliverable.dependsOnId),
      ),
    )
    .all()
    .map(({ measureId, dependsOnId, text }) => ({
      ...{ measureId, days: null },
      waitingOn: `tiltak ${dependsOnId}: ${text}`,
    }));
}

function gapFacts(challenges: ChallengeList): BriefingFacts['gaps'] {
  const gaps = challenges.rows.filter(isGap);
  return {
    total: challenges.counts.all,
    ids: gaps.map((g) => g.id),
    names: gaps.map((g) => g.shortName),
  };
}

/** The rule of small numbers asked again of the stored counts themselves. */
export function hiddenCounts(context: Context, indicatorId: string): BriefingFacts['mustHide'] {
  const definition = findIndicator(context, indicatorId);
  if (definition.row.origin !== 'local') return [];
  const rule = countRule(context, definition.row);
  return gatherIndicator(context, definition)
    .localCounts.filter((count) => isHidden(rule, count))
    .map(({ period }) => ({ indicatorId, period }));
}

function knownCodes(context: Context, challenges: ChallengeList): Set<string> {
  const { db } = context.workspace;
  return new Set([
    ...listMeasures(context).map(({ id }) => `tiltak ${id}`),
    ...challenges.rows.map(({ id }) => id),
    ...db
      .select({ measureId: card.measureId, number: card.number })
      .from(card)
      .all()
      .map(({ measureId, number }) => `T${measureId}-${number}`),
    ...db
      .select({ number: decision.number })
      .from(decision)
      .all()
      .map(({ number }) => number),
  ]);
}
