import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { DomainError } from '../../../contract/errors.ts';
import type {
  competenceInput,
  CompetenceRow,
  competenceSaveInput,
} from '../../../contract/registers.ts';
import { competence } from '../../../../db/schema/index.ts';
import { command, type Context } from '../context.ts';

/** Counts of staff by field and unit; the plan's four fields are offered first by the screen. */
export function listCompetence({ workspace: { db } }: Context): CompetenceRow[] {
  const order = new Intl.Collator('nb');
  return db
    .select()
    .from(competence)
    .all()
    .toSorted((a, b) => order.compare(a.field, b.field) || order.compare(a.unit, b.unit));
}

/** Adds or changes one count. `conflict` when it changed since it was read or stands already. */
export function saveCompetence(
  context: Context,
  input: z.infer<typeof competenceSaveInput>,
): { id: string } {
  const { competenceId, revision, ...fields } = input;
  const rows = listCompetence(context);
  const stored = rows.find(({ id }) => id === competenceId);
  if (competenceId !== null && stored?.revision !== revision)
    throw new DomainError(
      'conflict',
      'Tallet er endret i et annet vindu siden du åpnet det. Ingenting er skrevet over.',
    );
  const twin = rows.find(
    ({ id, field, unit }) => id !== competenceId && field === fields.field && unit === fields.unit,
  );
  if (twin)
    throw new DomainError(
      'conflict',
      `${fields.field} i ${fields.unit} står allerede på lista. Endre den linja.`,
    );
  const id = competenceId ?? context.newId();
  command(context, 'competence.save', `Kompetanse: ${fields.field}, ${fields.unit}`, (db) =>
    stored
      ? db
          .update(competence)
          .set({ ...fields, revision: stored.revision + 1 })
          .where(eq(competence.id, id))
          .run()
      : db
          .insert(competence)
          .values({ id, ...fields })
          .run(),
  );
  return { id };
}

/** Removes one count; undo brings it back. */
export function removeCompetence(
  context: Context,
  { competenceId }: z.infer<typeof competenceInput>,
): void {
  command(context, 'competence.remove', 'Kompetanse fjernet fra lista', (db) =>
    db.delete(competence).where(eq(competence.id, competenceId)).run(),
  );
}
