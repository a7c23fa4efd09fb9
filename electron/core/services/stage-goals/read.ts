import { asc, eq } from 'drizzle-orm';
import { halfYearIndex } from '../../../contract/half-years.ts';
import type { StageGoal } from '../../../contract/stage-goals.ts';
import { stageGoal } from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';

/** A measure's goals for its half-years, oldest first. */
export function listStageGoals({ workspace: { db } }: Context, measureId: number): StageGoal[] {
  return db
    .select()
    .from(stageGoal)
    .where(eq(stageGoal.measureId, measureId))
    .orderBy(asc(stageGoal.id))
    .all()
    .toSorted((a, b) => halfYearIndex(a.halfYear) - halfYearIndex(b.halfYear));
}
