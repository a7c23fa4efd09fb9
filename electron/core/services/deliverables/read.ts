import { asc, eq, or } from 'drizzle-orm';
import type { Deliverable } from '../../../contract/deliverables.ts';
import { deliverable } from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';

/** What a measure waits for and what it owes others, in the order they are expected. */
export function listDeliverables({ workspace: { db } }: Context, measureId: number): Deliverable[] {
  return db
    .select()
    .from(deliverable)
    .where(or(eq(deliverable.measureId, measureId), eq(deliverable.dependsOnId, measureId)))
    .orderBy(asc(deliverable.halfYear), asc(deliverable.id))
    .all();
}
