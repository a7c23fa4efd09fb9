import { and, asc, eq, isNull } from 'drizzle-orm';
import { halfYearOf, localDate } from '../../../contract/format.ts';
import type { PlanContext } from '../../../contract/sprints.ts';
import { request, stageGoal } from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';
import { getMeasure } from '../measures/read.ts';

/** What the leader looks at before choosing: the half-year's goals, open requests, conflicts in the plan. */
export function planContext(context: Context, measureId: number): PlanContext {
  const { db } = context.workspace;
  const now = halfYearOf(localDate(context.now()));
  const stageGoals = db
    .select({ halfYear: stageGoal.halfYear, text: stageGoal.text })
    .from(stageGoal)
    .where(and(eq(stageGoal.measureId, measureId), eq(stageGoal.halfYear, now)))
    .all();
  const requests = db
    .select({ id: request.id, text: request.text, dueDate: request.dueDate })
    .from(request)
    .where(and(eq(request.measureId, measureId), isNull(request.answeredOn)))
    .orderBy(asc(request.askedOn))
    .all();
  const conflicts = getMeasure(context, measureId).dependencies.flatMap(
    ({ conflict }) => conflict ?? [],
  );
  return { stageGoals, requests, conflicts };
}
