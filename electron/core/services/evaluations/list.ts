import { and, asc, count, desc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { EvaluationList, evaluationListInput } from '../../../contract/evaluations.ts';
import { halfYearLabel } from '../../../contract/format.ts';
import { evaluation, measure } from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';
import { subjectNamer } from './subjects.ts';

/** Notes without their texts, the newest half-year first and measures in the plan's order within it. */
export function listEvaluationRows(
  context: Context,
  { measureId, period, state, most }: z.output<typeof evaluationListInput>,
): EvaluationList {
  const { db } = context.workspace;
  const which = and(
    measureId === undefined ? undefined : eq(evaluation.measureId, measureId),
    period === undefined ? undefined : eq(evaluation.period, period),
    state === undefined ? undefined : eq(evaluation.state, state),
  );
  const rows = db
    .select({
      ...{ id: evaluation.id, measureId: evaluation.measureId, measureName: measure.shortName },
      ...{ template: evaluation.template, period: evaluation.period, verdict: evaluation.verdict },
      ...{ state: evaluation.state, updatedAt: evaluation.updatedAt },
      ...{ revision: evaluation.revision },
      ...{ subjectKind: evaluation.subjectKind, subjectId: evaluation.subjectId },
    })
    .from(evaluation)
    .innerJoin(measure, eq(measure.id, evaluation.measureId))
    .where(which)
    // «2026H» is the later half, and comes before «2026V» by its letter too.
    .orderBy(
      desc(sql`substr(${evaluation.period}, 1, 4)`),
      asc(evaluation.period),
      asc(evaluation.measureId),
      desc(evaluation.updatedAt),
    )
    .limit(most)
    .all();
  const subjectOf = subjectNamer(context, rows);
  return {
    rows: rows.map((row) => {
      const { subjectKind: _kind, subjectId: _id, ...shown } = row;
      return { ...shown, subject: subjectOf(row), periodLabel: halfYearLabel(row.period) };
    }),
    total: db.select({ n: count() }).from(evaluation).where(which).get()?.n ?? 0,
  };
}
