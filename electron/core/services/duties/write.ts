import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Duty, dutyCreateInput, dutyUpdateInput } from '../../../contract/duties.ts';
import { DomainError } from '../../../contract/errors.ts';
import { duty } from '../../../../db/schema/index.ts';
import { partsOf } from '../../domain/calendar/days.ts';
import { command, type Context } from '../context.ts';
import { findMeasure } from '../measures/read.ts';
import { getDuty } from './read.ts';

type DutyContent = z.infer<typeof dutyCreateInput>;

/** Puts something new into the year wheel. */
export function createDuty(context: Context, input: DutyContent): Duty {
  const values = checked(context, input);
  const id = context.newId();
  command(context, 'duty.create', `Nytt i årshjulet: ${values.title}`, (db) =>
    db
      .insert(duty)
      .values({ id, ...values })
      .run(),
  );
  return getDuty(context, id);
}

/** Changes an entry with all its days. `conflict` when it changed since `revision` was read. */
export function updateDuty(context: Context, input: z.infer<typeof dutyUpdateInput>): Duty {
  const { dutyId, revision, ...content } = input;
  const before = getDuty(context, dutyId);
  if (before.revision !== revision)
    throw new DomainError(
      'conflict',
      `«${before.title}» er endret et annet sted siden du åpnet den. Ingenting er skrevet over.`,
    );
  const values = checked(context, content);
  command(context, 'duty.update', `Endret i årshjulet: ${values.title}`, (db) =>
    db
      .update(duty)
      .set({ ...values, revision: revision + 1 })
      .where(eq(duty.id, dutyId))
      .run(),
  );
  return getDuty(context, dutyId);
}

/** Takes an entry out with all its days; undo brings it back. */
export function removeDuty(context: Context, dutyId: string): { title: string } {
  const { title } = getDuty(context, dutyId);
  command(context, 'duty.remove', `Fjernet fra årshjulet: ${title}`, (db) =>
    db.delete(duty).where(eq(duty.id, dutyId)).run(),
  );
  return { title };
}

/** What belongs to another rule is left out; what cannot be kept in a calendar is refused. */
function checked(context: Context, input: DutyContent): DutyContent {
  if (input.measureId !== null) findMeasure(context, input.measureId);
  const isMonthly = input.rule === 'monthly';
  const isOnce = input.rule === 'once';
  const hasDay = input.rule !== 'each_half_year';
  const repeats = ['weekly', 'monthly', 'yearly'].includes(input.rule);
  const needsDay = input.rule === 'yearly' || input.rule === 'half_yearly';
  if (needsDay && partsOf(input.startDate).day > 28)
    throw new DomainError(
      'validation',
      'Velg en dag til og med den 28. Alle måneder har ikke den 29., 30. og 31.',
    );
  if (!isOnce && input.endDate !== null && input.endDate < input.startDate)
    throw new DomainError('validation', 'Sluttdatoen ligger før startdatoen. Velg en senere dato.');
  const startTime = hasDay ? input.startTime : null;
  const endTime = startTime === null ? null : input.endTime;
  if (startTime !== null && endTime !== null && endTime <= startTime)
    throw new DomainError('validation', 'Møtet slutter før det begynner. Se over klokkeslettene.');
  return {
    ...input,
    endDate: isOnce ? null : input.endDate,
    every: repeats ? input.every : 1,
    nth: isMonthly ? (input.nth === 0 ? 1 : (input.nth ?? 1)) : null,
    weekday: isMonthly ? (input.weekday ?? 1) : null,
    startTime,
    endTime,
    owner: input.owner || null,
  };
}
