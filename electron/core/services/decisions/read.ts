import { asc, desc, eq } from 'drizzle-orm';
import type { Decision, DecisionEvidence } from '../../../contract/decisions.ts';
import { DomainError } from '../../../contract/errors.ts';
import { localDate } from '../../../contract/format.ts';
import { decision, decisionEvidence } from '../../../../db/schema/index.ts';
import { decisionState, missingOfDecision } from '../../domain/decisions.ts';
import type { Context } from '../context.ts';
import { citedReader } from '../indicators/cite.ts';

type DecisionRow = typeof decision.$inferSelect;
type EvidenceRow = typeof decisionEvidence.$inferSelect;
type CitedNow = ReturnType<typeof citedReader>;

/** Every decision, newest first. */
export function listDecisions(context: Context): Decision[] {
  const { db } = context.workspace;
  const rows = db
    .select()
    .from(decision)
    .orderBy(desc(decision.decidedOn), desc(decision.number))
    .all();
  // Hundreds of decisions over the years of the plan: their evidence is asked for once.
  const evidence = Map.groupBy(
    db.select().from(decisionEvidence).orderBy(asc(decisionEvidence.position)).all(),
    ({ decisionId }) => decisionId,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const citedNow = citedReader(context);
  return rows.map((row) =>
    toDecision(context, row, {
      evidence: evidence.get(row.id) ?? [],
      citedNow,
      successor: byId.get(row.supersededBy ?? '') ?? null,
    }),
  );
}

/** One decision. Throws `not_found`. */
export function getDecision(context: Context, decisionId: string): Decision {
  const { db } = context.workspace;
  const find = (id: string) => db.select().from(decision).where(eq(decision.id, id)).get() ?? null;
  const row = find(decisionId);
  if (!row)
    throw new DomainError('not_found', 'Beslutningen finnes ikke lenger. Last inn lista på nytt.');
  return toDecision(context, row, {
    evidence: db
      .select()
      .from(decisionEvidence)
      .where(eq(decisionEvidence.decisionId, decisionId))
      .orderBy(asc(decisionEvidence.position))
      .all(),
    citedNow: citedReader(context),
    successor: row.supersededBy === null ? null : find(row.supersededBy),
  });
}

interface Around {
  evidence: readonly EvidenceRow[];
  citedNow: CitedNow;
  successor: DecisionRow | null;
}

function toDecision(context: Context, row: DecisionRow, around: Around): Decision {
  const { supersededBy: _id, createdAt: _createdAt, actor: _actor, ...shown } = row;
  const evidence = around.evidence.map((one) => toEvidence(one, around.citedNow));
  const state = decisionState(row, localDate(context.now()));
  const { successor } = around;
  return {
    ...shown,
    supersededBy: successor && { id: successor.id, number: successor.number },
    state,
    evidence,
    missing: missingOfDecision({ ...row, state, evidence }),
  };
}

function toEvidence(
  { id, kind, text, indicatorId, period, frozen }: EvidenceRow,
  citedNow: CitedNow,
): DecisionEvidence {
  return {
    ...{ id, kind, text, indicatorId, frozen },
    now:
      indicatorId !== null && period !== null && frozen !== null
        ? citedNow({ indicatorId, period, frozen })
        : null,
  };
}
