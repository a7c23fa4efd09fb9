import { asc, desc, eq } from 'drizzle-orm';
import type { Evaluation, EvaluationChoice } from '../../../contract/evaluations.ts';
import type { EvaluationSubject } from '../../../contract/vocabulary.ts';
import { model, offer, sprint } from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';
import { getMeasure } from '../measures/read.ts';
import { nameLink } from '../voices/links.ts';

/** What a note can be about besides its measure: offers, models, the measure's sprints and figures. */
export function evaluationChoices(context: Context, measureId: number): EvaluationChoice[] {
  const { db } = context.workspace;
  const choice = (kind: EvaluationSubject) => (row: { id: string; name: string }) => ({
    ...{ kind, id: row.id },
    label: row.name,
  });
  return [
    ...db.select().from(offer).orderBy(asc(offer.name)).all().map(choice('offer')),
    ...db.select().from(model).orderBy(asc(model.name)).all().map(choice('model')),
    ...db
      .select()
      .from(sprint)
      .where(eq(sprint.measureId, measureId))
      .orderBy(desc(sprint.number))
      .all()
      .map(({ id, number }) => ({ kind: 'sprint' as const, id, label: `Sprint ${number}` })),
    ...getMeasure(context, measureId).indicators.map(choice('indicator')),
  ];
}

/** What a note is about, by name and address; what is gone since is said to be gone. */
export function subjectOf(
  context: Context,
  row: { measureId: number; subjectKind: EvaluationSubject; subjectId: string | null },
): Evaluation['subject'] {
  const { measureId, subjectKind: kind, subjectId: id } = row;
  if (id === null)
    return { kind, id, label: `Tiltak ${measureId}`, to: `/measures/${measureId}?tab=about` };
  const { label, to } = found(context, measureId, kind, id) ?? {
    label: 'Fjernet siden notatet ble skrevet',
    to: `/measures/${measureId}`,
  };
  return { kind, id, label, to };
}

function found(
  context: Context,
  measureId: number,
  kind: EvaluationSubject,
  id: string,
): { label: string; to: string } | null {
  if (kind === 'offer' || kind === 'model' || kind === 'indicator')
    return nameLink(context, { kind, subject: id });
  const { db } = context.workspace;
  const row = db.select().from(sprint).where(eq(sprint.id, id)).get();
  return row
    ? { label: `Sprint ${row.number}`, to: `/measures/${measureId}?tab=sprint&sprint=${id}` }
    : null;
}
