import { eq, max } from 'drizzle-orm';
import type { z } from 'zod';
import { DomainError } from '../../../contract/errors.ts';
import type {
  planAdoptInput,
  PlanChange,
  planChangeInput,
  PlanFields,
  planRetireInput,
} from '../../../contract/plan-revisions.ts';
import type { PlanTarget } from '../../../contract/vocabulary.ts';
import { planSnapshotSql } from '../../../../db/plan/snapshot.ts';
import { ambitionPoint, planChange, planRevision } from '../../../../db/schema/index.ts';
import { retireChallenge, reviseChallenge } from '../challenges/revise.ts';
import { command, type Context } from '../context.ts';
import { retireMeasure, reviseMeasure } from '../measures/revise.ts';
import { labelOf, nextId, planPoints } from './points.ts';
import { listPlanChanges } from './revisions.ts';

type Db = Context['workspace']['db'];

/** Notes a changed or new part of the plan for the next revision; the plan itself stands. */
export function changePlan(
  context: Context,
  input: z.infer<typeof planChangeInput>,
): { changeId: string; targetId: string } {
  const { target, fields } = input;
  if (fields.target !== target)
    throw new DomainError('validation', 'Feltene hører til en annen del av planen.');
  const { db } = context.workspace;
  const waiting = listPlanChanges(context);
  const targetId =
    input.targetId ??
    nextId(
      db,
      fields,
      waiting.filter((one) => one.target === target).map((one) => one.targetId),
    );
  const stored = waiting.find((one) => one.target === target && one.targetId === targetId);
  checkRevision(stored, input.revision);
  const isInPlan = planPoints(db).some(
    (point) => point.target === target && point.targetId === targetId,
  );
  const kind = isInPlan ? 'change' : 'add';
  if (input.targetId !== null && !isInPlan && !stored)
    throw new DomainError('not_found', `${labelOf(target, targetId)} står ikke i planen.`);
  const sentence =
    kind === 'add'
      ? `Til rullering: ${labelOf(target, targetId)} er ny`
      : `Til rullering: ${labelOf(target, targetId)} endres`;
  const values = { kind, target, targetId, fields: JSON.stringify(fields), reason: '' } as const;
  return { changeId: note(context, sentence, stored, values), targetId };
}

/** Notes that a part of the plan is to be taken out at the next revision, and why. */
export function retireFromPlan(
  context: Context,
  input: z.infer<typeof planRetireInput>,
): { changeId: string } {
  const { target, targetId, reason } = input;
  const isInPlan = planPoints(context.workspace.db).some(
    (point) => point.target === target && point.targetId === targetId,
  );
  if (!isInPlan)
    throw new DomainError('not_found', `${labelOf(target, targetId)} står ikke i planen.`);
  const stored = listPlanChanges(context).find(
    (one) => one.target === target && one.targetId === targetId,
  );
  checkRevision(stored, input.revision);
  const sentence = `Til rullering: ${labelOf(target, targetId)} tas ut`;
  const values = { kind: 'retire', target, targetId, fields: '{}', reason } as const;
  return { changeId: note(context, sentence, stored, values) };
}

/** Takes a waiting change away; undo brings it back. */
export function dropPlanChange(context: Context, changeId: string): void {
  const stored = listPlanChanges(context).find(({ id }) => id === changeId);
  if (!stored)
    throw new DomainError('not_found', 'Endringen finnes ikke lenger. Last inn på nytt.');
  command(
    context,
    'plan.dropChange',
    `Rullering: endringen av ${stored.label} er tatt bort`,
    (db) => db.delete(planChange).where(eq(planChange.id, changeId)).run(),
  );
}

/**
 * Adopts what waits: the plan is changed, what is taken out is marked with its reason, and the whole
 * plan is kept as a new revision. One step, which undo takes back.
 */
export function adoptRevision(
  context: Context,
  input: z.infer<typeof planAdoptInput>,
): { revisionId: string } {
  const revisionId = context.newId();
  const changes = listPlanChanges(context);
  const reference = `Oppvekstplan 2024–2030, rullert: ${input.reference}`;
  const sentence = `Planen er rullert: ${input.body}, ${input.reference}`;
  command(context, 'plan.adopt', sentence, (db) => {
    for (const change of changes) carryOut(db, change, reference);
    db.delete(planChange).run();
    const last = db
      .select({ number: max(planRevision.number) })
      .from(planRevision)
      .get();
    db.insert(planRevision)
      .values({
        id: revisionId,
        number: (last?.number ?? 0) + 1,
        ...input,
        snapshot: String(context.workspace.sqlite.prepare(planSnapshotSql).pluck().get()),
        recordedAt: context.now().toISOString(),
        actor: context.actor,
      })
      .run();
  });
  return { revisionId };
}

function carryOut(db: Db, change: PlanChange, reference: string): void {
  const { kind, target, targetId, fields, reason } = change;
  if (kind === 'retire') return retire(db, target, targetId, reason);
  if (fields) revise(db, targetId, fields, reference);
}

function retire(db: Db, target: PlanTarget, targetId: string, reason: string): void {
  if (target === 'measure') return retireMeasure(db, Number(targetId), reason);
  if (target === 'challenge') return retireChallenge(db, targetId, reason);
  db.update(ambitionPoint)
    .set({ retiredReason: reason })
    .where(eq(ambitionPoint.id, targetId))
    .run();
}

function revise(db: Db, targetId: string, fields: PlanFields, reference: string): void {
  if (fields.target === 'measure') return reviseMeasure(db, Number(targetId), fields, reference);
  if (fields.target === 'challenge')
    return reviseChallenge(db, targetId, fields.adoptedText, reference);
  const { ambitionId, text } = fields;
  db.insert(ambitionPoint)
    .values({ id: targetId, ambitionId, text, reference })
    .onConflictDoUpdate({ target: ambitionPoint.id, set: { ambitionId, text } })
    .run();
}

function note(
  context: Context,
  sentence: string,
  stored: PlanChange | undefined,
  values: Omit<typeof planChange.$inferInsert, 'id' | 'revision'>,
): string {
  const id = stored?.id ?? context.newId();
  const revision = (stored?.revision ?? 0) + 1;
  const isThis = eq(planChange.id, id);
  command(context, 'plan.change', sentence, (db) =>
    stored
      ? db
          .update(planChange)
          .set({ ...values, revision })
          .where(isThis)
          .run()
      : db
          .insert(planChange)
          .values({ id, ...values })
          .run(),
  );
  return id;
}

function checkRevision(stored: PlanChange | undefined, seen: number | null): void {
  if ((stored?.revision ?? null) === seen) return;
  throw new DomainError(
    'conflict',
    'Endringen er gjort om et annet sted siden du åpnet den. Det du skrev, står igjen her.',
    { way: 'Lukk, se på det som er lagret nå, og prøv igjen.' },
  );
}
