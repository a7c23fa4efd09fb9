import { and, asc, count, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { ChallengeList, ChallengeRow } from '../../../contract/challenges.ts';
import { DomainError } from '../../../contract/errors.ts';
import type { IndicatorRow } from '../../../contract/indicators.ts';
import { grades, type Grade } from '../../../contract/vocabulary.ts';
import {
  challenge,
  challengeIndicator,
  challengeMeasure,
  evaluation,
} from '../../../../db/schema/index.ts';
import { isGap } from '../../domain/gaps.ts';
import type { Context } from '../context.ts';
import { listIndicators } from '../indicators/read.ts';

/** The plan's challenges with links, newest figure and newest finished evaluation, and the counts. */
export function listChallenges(
  context: Context,
  rowsOfIndicators: readonly IndicatorRow[] = listIndicators(context),
): ChallengeList {
  const { db } = context.workspace;
  const indicators = new Map(rowsOfIndicators.map((row) => [row.id, row]));
  const measures = Map.groupBy(
    db.select().from(challengeMeasure).orderBy(asc(challengeMeasure.measureId)).all(),
    (link) => link.challengeId,
  );
  const followed = Map.groupBy(
    db.select().from(challengeIndicator).all().toSorted(byGrade),
    (link) => link.challengeId,
  );
  const finished = db
    .select()
    .from(evaluation)
    .where(and(eq(evaluation.state, 'final'), isNotNull(evaluation.verdict)))
    .orderBy(desc(evaluation.finishedAt))
    .all();
  const rows = db
    .select()
    .from(challenge)
    .where(isNull(challenge.retiredReason))
    .orderBy(asc(challenge.id))
    .all()
    .map(({ retiredReason: _stands, ...row }): ChallengeRow => {
      const links = measures.get(row.id) ?? [];
      const last = finished.find((note) => links.some((link) => link.measureId === note.measureId));
      return {
        ...row,
        measures: links.map(({ measureId, state, reason }) => ({ measureId, state, reason })),
        indicators: (followed.get(row.id) ?? []).flatMap(
          ({ indicatorId, grade, state, reason }) => {
            const found = indicators.get(indicatorId);
            if (!found) return [];
            const { name, origin, latest, waitingFor, verdict } = found;
            const trend = latest ? (verdict?.short ?? null) : null;
            const text = latest ? `${latest.text}, ${latest.periodLabel}` : null;
            const link = { indicatorId, name, origin, grade, state, reason };
            return [{ ...link, latest: text, trend, waitingFor }];
          },
        ),
        lastEvaluation: last?.verdict
          ? { id: last.id, period: last.period, verdict: last.verdict }
          : null,
      };
    });
  return { rows, counts: countGaps(rows) };
}

/** What measures the challenge itself stands before what only points at it. */
function byGrade(a: { grade: Grade }, b: { grade: Grade }): number {
  return grades.indexOf(a.grade) - grades.indexOf(b.grade);
}

/** How many challenges have no measure and no reason for it; one statement. */
export function countChallengeGaps({ workspace: { db } }: Context): number {
  return db
    .select({ emptyReason: challenge.emptyReason, links: count(challengeMeasure.measureId) })
    .from(challenge)
    .leftJoin(challengeMeasure, eq(challengeMeasure.challengeId, challenge.id))
    .where(isNull(challenge.retiredReason))
    .groupBy(challenge.id)
    .all()
    .filter(({ links, emptyReason }) => isGap({ measures: { length: links }, emptyReason })).length;
}

/** One challenge's row. Throws `not_found`. */
export function findChallenge({ workspace: { db } }: Context, challengeId: string) {
  const row = db.select().from(challenge).where(eq(challenge.id, challengeId)).get();
  if (!row)
    throw new DomainError('not_found', `Utfordringen ${challengeId} finnes ikke i denne fila.`);
  return row;
}

function countGaps(rows: readonly ChallengeRow[]): ChallengeList['counts'] {
  const links = rows.flatMap((row) => row.measures);
  return {
    all: rows.length,
    withoutMeasure: rows.filter(isGap).length,
    withoutIndicator: rows.filter((row) => row.indicators.length === 0).length,
    withoutFigures: rows.filter((row) => row.indicators.every((i) => i.latest === null)).length,
    withoutEvaluation: rows.filter((row) => row.lastEvaluation === null).length,
    links: links.length,
    confirmedLinks: links.filter((link) => link.state === 'confirmed').length,
  };
}
