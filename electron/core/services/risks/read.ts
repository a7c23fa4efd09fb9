import { eq } from 'drizzle-orm';
import { byRisk, type Risk } from '../../../contract/risks.ts';
import { risk } from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';

/** A measure's risks, the largest open one first. */
export function listRisks({ workspace: { db } }: Context, measureId: number): Risk[] {
  return db.select().from(risk).where(eq(risk.measureId, measureId)).all().toSorted(byRisk);
}
