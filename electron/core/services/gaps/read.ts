import { and, asc, count, eq, isNull } from 'drizzle-orm';
import { localDate } from '../../../contract/format.ts';
import type { AcceptedGap, GapList } from '../../../contract/gaps.ts';
import type { IndicatorRow } from '../../../contract/indicators.ts';
import { gapKinds } from '../../../contract/vocabulary.ts';
import {
  acceptedGap,
  ambitionPoint,
  card,
  challenge,
  challengeIndicator,
  challengeMeasure,
} from '../../../../db/schema/index.ts';
import { needsOfDecision } from '../../domain/decisions.ts';
import { findGaps, looked, type GapFacts } from '../../domain/gaps.ts';
import { awaitedPeriods } from '../../domain/reading/coming.ts';
import { listChallenges } from '../challenges/read.ts';
import type { Context } from '../context.ts';
import { listDecisions } from '../decisions/read.ts';
import { listIndicators } from '../indicators/read.ts';
import { listMeasures } from '../measures/read.ts';
import { releaseRule } from '../reading/release.ts';

/** Every hole in the chain by kind, and those the group has chosen to leave. */
export function listGaps(
  context: Context,
  indicators: readonly IndicatorRow[] = listIndicators(context),
): GapList {
  const reasons = acceptedReasons(context);
  const facts = gatherFacts(context, indicators);
  const found = findGaps(facts);
  const groups = gapKinds.map((kind) => {
    const own = found.filter((gap) => gap.kind === kind);
    const accepted = own.flatMap((gap): AcceptedGap[] => {
      const reason = reasons.get(`${kind} ${gap.subject}`);
      return reason === undefined ? [] : [{ ...gap, reason }];
    });
    return {
      kind,
      looked: looked(kind, facts),
      open: own.filter((gap) => !reasons.has(`${kind} ${gap.subject}`)),
      accepted,
    };
  });
  return {
    groups,
    open: groups.reduce((sum, group) => sum + group.open.length, 0),
    accepted: groups.reduce((sum, group) => sum + group.accepted.length, 0),
  };
}

function acceptedReasons({ workspace: { db } }: Context): Map<string, string> {
  const kept = db.select().from(acceptedGap).all();
  const empty = db.select().from(challenge).all();
  return new Map([
    ...kept.map(({ kind, subject, reason }) => [`${kind} ${subject}`, reason] as const),
    ...empty.flatMap(({ id, emptyReason }) =>
      emptyReason === null ? [] : [[`challenge_without_measure ${id}`, emptyReason] as const],
    ),
  ]);
}

function gatherFacts(context: Context, indicators: readonly IndicatorRow[]): GapFacts {
  const { db } = context.workspace;
  const today = localDate(context.now());
  const challenges = listChallenges(context, indicators).rows;
  return {
    challenges: challenges.map(({ id, shortName, measures, indicators: followed }) => ({
      ...{ id, shortName },
      measures: measures.length,
      indicators: followed.length,
    })),
    measures: listMeasures(context).map(({ id, shortName, evaluation }) => ({
      ...{ id, shortName, evaluation },
      indicators: indicatorsOf(context, id),
    })),
    indicators: indicators.map(({ id, name, latest, waitingFor, origin }) => ({
      ...{ id, name, waitingFor },
      latest: latest && `${latest.text}, ${latest.periodLabel}`,
      awaited: latest ? awaitedPeriods(latest.period, releaseRule(id), today) : [],
      isLocal: origin === 'local',
    })),
    decisions: listDecisions(context).map((decision) => ({
      ...{ id: decision.id, number: decision.number, title: decision.title },
      needs: needsOfDecision(decision),
    })),
    ambitionPoints: db
      .select()
      .from(ambitionPoint)
      .where(isNull(ambitionPoint.retiredReason))
      .orderBy(asc(ambitionPoint.id))
      .all()
      .map(({ id, text }) => ({ id, text, work: workOn(context, id) })),
  };
}

function indicatorsOf({ workspace: { db } }: Context, measureId: number): number {
  const [row] = db
    .select({ count: count() })
    .from(challengeMeasure)
    .innerJoin(challengeIndicator, eq(challengeIndicator.challengeId, challengeMeasure.challengeId))
    .where(eq(challengeMeasure.measureId, measureId))
    .all();
  return row?.count ?? 0;
}

/** Cards on the boards that point at an ambition's point. */
function workOn({ workspace: { db } }: Context, pointId: string): number {
  const [row] = db
    .select({ count: count() })
    .from(card)
    .where(and(eq(card.ambitionPointId, pointId), isNull(card.archivedAt)))
    .all();
  return row?.count ?? 0;
}
