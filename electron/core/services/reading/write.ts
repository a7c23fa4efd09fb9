import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { DomainError } from '../../../contract/errors.ts';
import { formatFigure } from '../../../contract/format.ts';
import {
  curveQuestions,
  type answerInput,
  type eventAddInput,
  type eventUpdateInput,
  type readingInput,
  type targetInput,
} from '../../../contract/reading.ts';
import { curveAnswer, event, target } from '../../../../db/schema/index.ts';
import { parsePeriod, periodLabel } from '../../domain/periods.ts';
import { command, type Context } from '../context.ts';
import { findIndicator } from '../indicators/gather.ts';

/** Sets or changes the group's target. `validation` for the suicide series or a wrong period. */
export function setTarget(context: Context, input: z.infer<typeof targetInput>): void {
  const { row } = findIndicator(context, input.indicatorId);
  if (row.isSensitive)
    throw new DomainError(
      'validation',
      `«${row.shortName}» kan ikke ha et måltall. Følg tallet uten mål, og les det over mange år.`,
    );
  const period = parsePeriod(input.byPeriod, 'school_year');
  if (period?.kind !== row.periodKind)
    throw new DomainError(
      'validation',
      `«${input.byPeriod}» passer ikke til «${row.shortName}». Velg en periode fra lista.`,
    );
  const values = {
    value: input.value,
    byPeriod: period.code,
    rationale: input.rationale,
    actor: context.actor,
  };
  const figure = formatFigure(input.value, row.decimals, row.unit);
  const sentence = `Mål for «${row.shortName}»: ${figure} innen ${periodLabel(period.code)}`;
  command(context, 'reading.setTarget', sentence, (db) =>
    db
      .insert(target)
      .values({ indicatorId: row.id, ...values })
      .onConflictDoUpdate({ target: target.indicatorId, set: values })
      .run(),
  );
}

/** Takes the target away; undo brings it back. */
export function removeTarget(
  context: Context,
  { indicatorId }: z.infer<typeof readingInput>,
): void {
  const { row } = findIndicator(context, indicatorId);
  command(context, 'reading.removeTarget', `Målet for «${row.shortName}» tatt bort`, (db) =>
    db.delete(target).where(eq(target.indicatorId, indicatorId)).run(),
  );
}

/** Marks something on the time axis of one indicator, or of all. `validation` when it ends too early. */
export function addEvent(
  context: Context,
  input: z.infer<typeof eventAddInput>,
): { eventId: string } {
  checkEvent(context, input);
  const eventId = context.newId();
  command(context, 'reading.addEvent', `Hendelse merket: ${input.text}`, (db) =>
    db
      .insert(event)
      .values({ id: eventId, ...input })
      .run(),
  );
  return { eventId };
}

/** Changes an event the group marked. */
export function updateEvent(
  context: Context,
  { eventId, ...values }: z.infer<typeof eventUpdateInput>,
): void {
  findEvent(context, eventId);
  checkEvent(context, values);
  command(context, 'reading.updateEvent', `Hendelse endret: ${values.text}`, (db) =>
    db.update(event).set(values).where(eq(event.id, eventId)).run(),
  );
}

/** Takes an event away; undo brings it back. */
export function removeEvent(context: Context, eventId: string): void {
  const { text } = findEvent(context, eventId);
  command(context, 'reading.removeEvent', `Hendelse fjernet: ${text}`, (db) =>
    db.delete(event).where(eq(event.id, eventId)).run(),
  );
}

/**
 * Answers one of the six questions; an empty text takes the answer away. `conflict` when the answer
 * was changed since the screen read it.
 */
export function answerQuestion(context: Context, input: z.infer<typeof answerInput>): void {
  const { indicatorId, question } = input;
  const { row } = findIndicator(context, indicatorId);
  const text = input.text.trim();
  const { db } = context.workspace;
  const isThis = and(eq(curveAnswer.indicatorId, indicatorId), eq(curveAnswer.question, question));
  const stored = db.select().from(curveAnswer).where(isThis).get()?.text ?? '';
  if (stored === text) return;
  if (stored !== input.before)
    throw new DomainError(
      'conflict',
      'Svaret er endret et annet sted siden du begynte å skrive. Det du skrev, står igjen her.',
      { way: 'Les det nye svaret, og lagre på nytt hvis ditt skal gjelde.' },
    );
  const asked = curveQuestions[question - 1] ?? '';
  if (text === '') {
    const sentence = `Svar tatt bort: «${asked}» for «${row.shortName}»`;
    command(context, 'reading.answer', sentence, (tx) =>
      tx.delete(curveAnswer).where(isThis).run(),
    );
    return;
  }
  command(context, 'reading.answer', `Svar på «${asked}» for «${row.shortName}»`, (tx) =>
    tx
      .insert(curveAnswer)
      .values({ indicatorId, question, text })
      .onConflictDoUpdate({
        target: [curveAnswer.indicatorId, curveAnswer.question],
        set: { text },
      })
      .run(),
  );
}

function checkEvent(context: Context, input: z.infer<typeof eventAddInput>): void {
  if (input.indicatorId !== null) findIndicator(context, input.indicatorId);
  if (input.endDate !== null && input.endDate < input.startDate)
    throw new DomainError(
      'validation',
      'Hendelsen slutter før den begynner. Rett datoene, eller la sluttdatoen stå tom.',
    );
}

function findEvent({ workspace: { db } }: Context, eventId: string): typeof event.$inferSelect {
  const row = db.select().from(event).where(eq(event.id, eventId)).get();
  if (!row)
    throw new DomainError('not_found', 'Hendelsen finnes ikke lenger. Last inn siden på nytt.');
  return row;
}
