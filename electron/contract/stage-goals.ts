import { z } from 'zod';
import { id, line, measureId, revision, text } from './fields.ts';
import { halfYear } from './half-years.ts';
import { goalStates, type GoalState } from './vocabulary.ts';

/** What the group wants to have reached by the end of a half-year (etappemål). */
export interface StageGoal {
  id: string;
  measureId: number;
  halfYear: string;
  text: string;
  state: GoalState;
  /** What was reached, in words; never empty once the goal is closed. */
  outcome: string;
  revision: number;
}

const fields = {
  halfYear,
  text: line('Mål for etappen', 300),
  state: z.enum(goalStates),
  outcome: text('Hva ble nådd?', 1000),
};
export const stageGoalAddInput = z.object({ measureId, ...fields });
export const stageGoalUpdateInput = z.object({ goalId: id, revision, ...fields });
export const stageGoalInput = z.object({ goalId: id });
