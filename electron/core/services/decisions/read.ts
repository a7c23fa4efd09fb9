import { asc, desc, eq } from 'drizzle-orm';
import type { Decision, DecisionEvidence } from '../../../contract/decisions.ts';
import { DomainError } from '../../../contract/errors.ts';
import { localDate } from '../../../contract/format.ts';
import { decision, decisionEvidence } from '../../../../db/schema/index.ts';
import { decisionState, missingOfDecision } from '../../domain/decisions.ts';
import type { Context } from '../context.ts';
import { citedNow } from '../indicators/cite.ts';

type DecisionRow = typeof decision.$inferSelect;

/** Every decision, newest first. */
export function listDecisions(context: Context): Decision[] {
  return context.workspace.db
    .select()
    .from(decision)
    .orderBy(desc(decision.decidedOn), desc(decision.number))
    .all()
    .map((row) => toDecision(context, row));
}

/** One decision. Throws `not_found`. */
export function getDecision(context: Context, decisionId: string): Decision {
  const row = context.workspace.db.select().from(decision).where(eq(decision.id, decisionId)).get();
  if (!row)
    throw new DomainError('not_found', 'Beslutningen finnes ikke lenger. Last inn lista på nytt.');
  return toDecision(context, row);
}

function toDecision(context: Context, row: DecisionRow): Decision {
  const { supersededBy, createdAt: _createdAt, actor: _actor, ...shown } = row;
  const evidence = evidenceOf(context, row.id);
  const state = decisionState(row, localDate(context.now()));
  return {
    ...shown,
    supersededBy: successor(context, supersededBy),
    state,
    evidence,
    missing: missingOfDecision({ ...row, state, evidence }),
  };
}

function evidenceOf(context: Context, decisionId: string): DecisionEvidence[] {
  return context.workspace.db
    .select()
    .from(decisionEvidence)
    .where(eq(decisionEvidence.decisionId, decisionId))
    .orderBy(asc(decisionEvidence.position))
    .all()
    .map(({ id, kind, text, indicatorId, period, frozen }) => ({
      ...{ id, kind, text, indicatorId, frozen },
      now:
        indicatorId !== null && period !== null && frozen !== null
          ? citedNow(context, { indicatorId, period, frozen })
          : null,
    }));
}

function successor({ workspace: { db } }: Context, decisionId: string | null) {
  if (decisionId === null) return null;
  return (
    db
      .select({ id: decision.id, number: decision.number })
      .from(decision)
      .where(eq(decision.id, decisionId))
      .get() ?? null
  );
}
