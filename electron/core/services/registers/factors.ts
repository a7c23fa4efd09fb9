import { and, asc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { DomainError } from '../../../contract/errors.ts';
import type {
  FactorRow,
  factorLinkInput,
  factorModifiableInput,
  factorPairInput,
} from '../../../contract/registers.ts';
import { factor, factorMeasure } from '../../../../db/schema/index.ts';
import { command, type Context } from '../context.ts';
import { findMeasure } from '../measures/read.ts';

/** Risk and protective factors against measures; what can be changed first within each kind. */
export function listFactors({ workspace: { db } }: Context): FactorRow[] {
  const links = Map.groupBy(
    db.select().from(factorMeasure).orderBy(asc(factorMeasure.measureId)).all(),
    ({ factorId }) => factorId,
  );
  const weight = (row: { kind: string; isModifiable: boolean | null }) =>
    (row.kind === 'risk' ? 0 : 10) +
    (row.isModifiable === true ? 0 : row.isModifiable === null ? 1 : 2);
  return db
    .select()
    .from(factor)
    .orderBy(asc(factor.id))
    .all()
    .map((row) => ({
      ...row,
      measures: (links.get(row.id) ?? []).map(({ measureId, reason }) => ({ measureId, reason })),
    }))
    .toSorted((a, b) => weight(a) - weight(b) || a.id.localeCompare(b.id));
}

/** Says that a measure acts on a factor, and how. */
export function linkFactor(context: Context, input: z.infer<typeof factorLinkInput>): void {
  const row = requireFactor(context, input.factorId);
  findMeasure(context, input.measureId);
  command(context, 'factor.link', `Tiltak ${input.measureId} virker på «${row.text}»`, (db) =>
    db
      .insert(factorMeasure)
      .values(input)
      .onConflictDoUpdate({
        target: [factorMeasure.factorId, factorMeasure.measureId],
        set: { reason: input.reason },
      })
      .run(),
  );
}

/** Takes the link away. */
export function unlinkFactor(context: Context, input: z.infer<typeof factorPairInput>): void {
  const row = requireFactor(context, input.factorId);
  const sentence = `Tiltak ${input.measureId} virker ikke lenger på «${row.text}»`;
  command(context, 'factor.unlink', sentence, (db) =>
    db
      .delete(factorMeasure)
      .where(
        and(
          eq(factorMeasure.factorId, input.factorId),
          eq(factorMeasure.measureId, input.measureId),
        ),
      )
      .run(),
  );
}

/** Says whether a factor can be changed; null when nobody has judged it. */
export function setModifiable(
  context: Context,
  input: z.infer<typeof factorModifiableInput>,
): void {
  const { factorId, isModifiable } = input;
  const row = requireFactor(context, factorId);
  const word =
    isModifiable === null ? 'ikke vurdert' : isModifiable ? 'kan endres' : 'kan ikke endres';
  command(context, 'factor.setModifiable', `«${row.text}»: ${word}`, (db) =>
    db.update(factor).set({ isModifiable }).where(eq(factor.id, factorId)).run(),
  );
}

function requireFactor({ workspace: { db } }: Context, factorId: string) {
  const row = db.select().from(factor).where(eq(factor.id, factorId)).get();
  if (!row) throw new DomainError('not_found', 'Faktoren finnes ikke i denne fila.');
  return row;
}
