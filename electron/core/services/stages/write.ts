import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { DomainError } from '../../../contract/errors.ts';
import { halfYearLabel, localDate } from '../../../contract/format.ts';
import { halfYearIndex } from '../../../contract/half-years.ts';
import {
  stageTests,
  type gateInput,
  type stagePlanInput,
  type stageTestInput,
} from '../../../contract/stages.ts';
import { entryStages } from '../../../contract/vocabulary.ts';
import { gateWord, stageWord } from '../../../contract/words.ts';
import { gate, stagePlan, stageTest } from '../../../../db/schema/index.ts';
import { command, type Context } from '../context.ts';
import { findMeasure } from '../measures/read.ts';

/** Ticks or clears one line of a stage's entry test. */
export function setStageTest(context: Context, input: z.infer<typeof stageTestInput>): void {
  const { measureId, test, isPassed } = input;
  findMeasure(context, measureId);
  const text = Object.values(stageTests)
    .flat()
    .find(({ id }) => id === test)?.text;
  const isThis = and(eq(stageTest.measureId, measureId), eq(stageTest.test, test));
  const sentence = `Tiltak ${measureId}, ${isPassed ? 'krav oppfylt' : 'krav ikke oppfylt'}: ${text}`;
  command(context, 'stage.setTest', sentence, (db) =>
    isPassed
      ? db
          .insert(stageTest)
          .values({
            measureId,
            test,
            passedOn: localDate(context.now()),
            actor: context.actor,
          })
          .onConflictDoNothing()
          .run()
      : db.delete(stageTest).where(isThis).run(),
  );
}

/** Plans when a stage begins; null forgets it. `validation` when the stages would change places. */
export function planStage(context: Context, input: z.infer<typeof stagePlanInput>): void {
  const { measureId, stage, halfYear } = input;
  findMeasure(context, measureId);
  const isThis = and(eq(stagePlan.measureId, measureId), eq(stagePlan.stage, stage));
  if (halfYear === null) {
    const sentence = `Tiltak ${measureId}: ingen plan for «${stageWord[stage]}»`;
    command(context, 'stage.plan', sentence, (db) => db.delete(stagePlan).where(isThis).run());
    return;
  }
  const rank = entryStages.indexOf(stage);
  const others = context.workspace.db
    .select()
    .from(stagePlan)
    .where(eq(stagePlan.measureId, measureId))
    .all();
  for (const other of others) {
    const before = entryStages.indexOf(other.stage) - rank;
    const apart = halfYearIndex(other.halfYear) - halfYearIndex(halfYear);
    if (before * apart < 0 || (before !== 0 && apart === 0))
      throw new DomainError(
        'validation',
        `«${stageWord[stage]}» kan ikke begynne ${halfYearLabel(halfYear)}: «${stageWord[other.stage]}» er planlagt ${halfYearLabel(other.halfYear)}. Flytt det steget først.`,
      );
  }
  const sentence = `Tiltak ${measureId}: «${stageWord[stage]}» fra ${halfYearLabel(halfYear)}`;
  command(context, 'stage.plan', sentence, (db) =>
    db
      .insert(stagePlan)
      .values({ measureId, stage, halfYear })
      .onConflictDoUpdate({ target: [stagePlan.measureId, stagePlan.stage], set: { halfYear } })
      .run(),
  );
}

/** Records the decision at the door of a stage, or takes it away. */
export function setGate(context: Context, input: z.infer<typeof gateInput>): void {
  const { measureId, stage, gate: decided } = input;
  findMeasure(context, measureId);
  const isThis = and(eq(gate.measureId, measureId), eq(gate.stage, stage));
  if (decided === null) {
    const sentence = `Beslutningspunktet «${stageWord[stage]}» for tiltak ${measureId} er tatt bort`;
    command(context, 'stage.setGate', sentence, (db) => db.delete(gate).where(isThis).run());
    return;
  }
  const sentence = `Beslutningspunkt for tiltak ${measureId}, «${stageWord[stage]}»: ${gateWord[decided.outcome].toLowerCase()}`;
  command(context, 'stage.setGate', sentence, (db) =>
    db
      .insert(gate)
      .values({ measureId, stage, ...decided })
      .onConflictDoUpdate({ target: [gate.measureId, gate.stage], set: decided })
      .run(),
  );
}
