import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { DomainError } from '../../../contract/errors.ts';
import { halfYearLabel } from '../../../contract/format.ts';
import { halfYearIndex } from '../../../contract/half-years.ts';
import type { waveAddInput, waveUpdateInput } from '../../../contract/timeline.ts';
import { waveWord } from '../../../contract/words.ts';
import { wave } from '../../../../db/schema/index.ts';
import { command, type Context } from '../context.ts';
import { findMeasure } from '../measures/read.ts';
import { storedRow } from '../stored-row.ts';

/** Notes that a school or unit takes the measure into use. `validation` when it ends too early. */
export function addWave(context: Context, input: z.infer<typeof waveAddInput>): { id: string } {
  findMeasure(context, input.measureId);
  checkSpan(input);
  const id = context.newId();
  const sentence = `Utrulling i tiltak ${input.measureId}: ${input.unit}, ${halfYearLabel(input.startHalfYear)}`;
  command(context, 'wave.add', sentence, (db) =>
    db
      .insert(wave)
      .values({ id, ...input })
      .run(),
  );
  return { id };
}

/** Changes, moves or stretches a wave. */
export function updateWave(
  context: Context,
  { waveId, revision, ...fields }: z.infer<typeof waveUpdateInput>,
): void {
  const stored = find(context, waveId, revision);
  checkSpan(fields);
  const isMoved =
    stored.startHalfYear !== fields.startHalfYear || stored.endHalfYear !== fields.endHalfYear;
  const verb =
    stored.state === fields.state
      ? isMoved
        ? 'flyttet'
        : 'endret'
      : waveWord[fields.state].toLowerCase();
  command(context, 'wave.update', `Utrulling ${verb}: ${fields.unit}`, (db) =>
    db
      .update(wave)
      .set({ ...fields, revision: revision + 1 })
      .where(eq(wave.id, waveId))
      .run(),
  );
}

/** Takes a wave away; undo brings it back. */
export function removeWave(context: Context, waveId: string): void {
  const { unit } = find(context, waveId);
  command(context, 'wave.remove', `Utrulling fjernet: ${unit}`, (db) =>
    db.delete(wave).where(eq(wave.id, waveId)).run(),
  );
}

function checkSpan(span: { startHalfYear: string; endHalfYear: string }): void {
  if (halfYearIndex(span.endHalfYear) < halfYearIndex(span.startHalfYear))
    throw new DomainError(
      'validation',
      'Utrullingen slutter før den begynner. Velg et senere halvår for slutten.',
    );
}

function find({ workspace: { db } }: Context, waveId: string, revision?: number) {
  return storedRow(
    db.select().from(wave).where(eq(wave.id, waveId)).get(),
    'Utrullingen',
    revision,
  );
}
