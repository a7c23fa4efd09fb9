import { asc, desc, eq } from 'drizzle-orm';
import { DomainError } from '../../../contract/errors.ts';
import type {
  PlanChange,
  PlanComparison,
  PlanRevision,
  PlanRevisions,
} from '../../../contract/plan-revisions.ts';
import { planFields } from '../../../contract/plan-revisions.ts';
import { planSnapshotSql } from '../../../../db/plan/snapshot.ts';
import { ambition, planChange, planRevision } from '../../../../db/schema/index.ts';
import { compareSnapshots, type PlanSnapshot } from '../../domain/plan-snapshot.ts';
import { comparisonInWords } from '../../domain/plan-words.ts';
import type { Context } from '../context.ts';
import { proposedSnapshot } from './propose.ts';
import { labelOf, planPoints } from './points.ts';

/** Every revision, newest first, and what waits for the next one. */
export function listPlanRevisions(context: Context): PlanRevisions {
  const { db } = context.workspace;
  const changes = listPlanChanges(context);
  const now = currentSnapshot(context);
  return {
    revisions: db
      .select()
      .from(planRevision)
      .orderBy(desc(planRevision.number))
      .all()
      .map(({ snapshot: _whole, ...row }): PlanRevision => row),
    changes,
    proposal: comparisonInWords(compareSnapshots(now, proposedSnapshot(now, changes)), {
      isProposed: true,
    }),
    points: planPoints(db),
    ambitions: db
      .select({ id: ambition.id, title: ambition.title })
      .from(ambition)
      .orderBy(asc(ambition.id))
      .all(),
  };
}

/** The changes that wait for the next revision. */
export function listPlanChanges({ workspace: { db } }: Context): PlanChange[] {
  return db
    .select()
    .from(planChange)
    .orderBy(asc(planChange.target), asc(planChange.targetId))
    .all()
    .map((row) => ({
      ...row,
      label: labelOf(row.target, row.targetId),
      fields: row.kind === 'retire' ? null : planFields.parse(JSON.parse(row.fields)),
    }));
}

/** Two revisions compared in words; `to` null is the plan as it stands. Throws `not_found`. */
export function comparePlans(context: Context, from: string, to: string | null): PlanComparison {
  const after = to === null ? currentSnapshot(context) : revisionSnapshot(context, to);
  return comparisonInWords(compareSnapshots(revisionSnapshot(context, from), after));
}

/** The plan as it stands in the file. */
export function currentSnapshot({ workspace }: Context): PlanSnapshot {
  return snapshotFrom(String(workspace.sqlite.prepare(planSnapshotSql).pluck().get()));
}

/** The plan as one revision holds it. Throws `not_found`. */
export function revisionSnapshot({ workspace: { db } }: Context, revisionId: string): PlanSnapshot {
  const row = db.select().from(planRevision).where(eq(planRevision.id, revisionId)).get();
  if (!row) throw new DomainError('not_found', 'Rulleringen finnes ikke i denne fila.');
  return snapshotFrom(row.snapshot);
}

/** A snapshot is written by SQL from tables with their own constraints. */
function snapshotFrom(text: string): PlanSnapshot {
  return JSON.parse(text) as PlanSnapshot;
}
