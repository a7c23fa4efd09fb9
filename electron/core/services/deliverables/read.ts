import { asc, eq, or } from 'drizzle-orm';
import { halfYearIndex } from '../../../contract/half-years.ts';
import type { Deliverable } from '../../../contract/deliverables.ts';
import { deliverable } from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';

/** What a measure waits for and what it owes others, in the order they are expected. */
export function listDeliverables({ workspace: { db } }: Context, measureId: number): Deliverable[] {
  return db
    .select()
    .from(deliverable)
    .where(or(eq(deliverable.measureId, measureId), eq(deliverable.dependsOnId, measureId)))
    .orderBy(asc(deliverable.id))
    .all()
    .toSorted((a, b) => expected(a) - expected(b));
}

/** Without a half-year last. */
const expected = ({ halfYear }: { halfYear: string | null }): number =>
  halfYear === null ? Number.MAX_SAFE_INTEGER : halfYearIndex(halfYear);
