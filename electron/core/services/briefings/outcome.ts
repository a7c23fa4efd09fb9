import { and, asc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { outcomeInput } from '../../../contract/briefings.ts';
import { DomainError } from '../../../contract/errors.ts';
import { boardColumn } from '../../../../db/schema/index.ts';
import { createCard } from '../cards/write.ts';
import type { Context } from '../context.ts';
import { createDecision } from '../decisions/write.ts';
import { createRequest } from '../requests/write.ts';
import { findBriefing } from './gather.ts';

/**
 * Writes down what the readers answered on the day of the meeting: a request that is followed to the
 * next briefing, or a decision; with a card in the measure's queue where one is wanted, tied to its
 * request. Each is a step of its own, and so can be undone by itself.
 */
export function registerOutcome(context: Context, input: z.infer<typeof outcomeInput>): void {
  const { briefingId, outcome, text, dueDate, measureId, onBoard } = input;
  const { forDate } = findBriefing(context, briefingId);
  const columnId = onBoard ? queueOf(context, measureId) : null;
  const requestId =
    outcome === 'request'
      ? createRequest(context, { text, askedOn: forDate, dueDate, measureId, briefingId }).id
      : null;
  if (outcome === 'decision')
    createDecision(context, {
      ...{ title: text, grounds: '', consequence: '', level: 'leadership', owner: null },
      ...{ followUpDate: dueDate, decidedOn: forDate, measureId, challengeId: null },
      ...{ evidence: [], evaluationId: null, supersedes: null },
    });
  if (columnId !== null && measureId !== null)
    createCard(context, { measureId, columnId, title: text.slice(0, 200), dueDate, requestId });
}

/** The queue of the measure's board. `validation` without a measure. */
function queueOf({ workspace: { db } }: Context, measureId: number | null): string {
  const column =
    measureId === null
      ? undefined
      : db
          .select({ id: boardColumn.id })
          .from(boardColumn)
          .where(and(eq(boardColumn.measureId, measureId), eq(boardColumn.kind, 'queue')))
          .orderBy(asc(boardColumn.rank))
          .get();
  if (!column) throw new DomainError('validation', 'Velg tiltak for å legge den på tavla.');
  return column.id;
}
