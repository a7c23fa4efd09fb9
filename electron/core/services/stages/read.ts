import { eq } from 'drizzle-orm';
import { localDate } from '../../../contract/format.ts';
import { stageTests, type StageEntry } from '../../../contract/stages.ts';
import { entryStages } from '../../../contract/vocabulary.ts';
import { gate, stagePlan, stageTest, statusUpdate } from '../../../../db/schema/index.ts';
import { stageSpells } from '../../domain/stage-spells.ts';
import type { Context } from '../context.ts';

/** The four stages of a measure with entry tests, plan, gate and the days it was in each. */
export function listStages({ workspace: { db } }: Context, measureId: number): StageEntry[] {
  const passed = new Map(
    db
      .select()
      .from(stageTest)
      .where(eq(stageTest.measureId, measureId))
      .all()
      .map((row) => [row.test, row]),
  );
  const plans = db.select().from(stagePlan).where(eq(stagePlan.measureId, measureId)).all();
  const gates = db.select().from(gate).where(eq(gate.measureId, measureId)).all();
  const updates = db
    .select({ stage: statusUpdate.stage, at: statusUpdate.at })
    .from(statusUpdate)
    .where(eq(statusUpdate.measureId, measureId))
    .all();
  return entryStages.map((stage) => {
    const decided = gates.find((row) => row.stage === stage);
    return {
      stage,
      tests: stageTests[stage].map(({ id, text }) => {
        const tick = passed.get(id);
        return { id, text, passedOn: tick?.passedOn ?? null, actor: tick?.actor ?? null };
      }),
      plannedFrom: plans.find((row) => row.stage === stage)?.halfYear ?? null,
      gate: decided
        ? {
            outcome: decided.outcome,
            grounds: decided.grounds,
            decidedOn: decided.decidedOn,
            decidedBy: decided.decidedBy,
          }
        : null,
      spells: stageSpells(updates, stage).map(({ from, to }) => ({
        from: day(from),
        to: to === null ? null : day(to),
      })),
    };
  });
}

const day = (instant: string): string => localDate(new Date(instant));
