import { asc, desc, eq, inArray } from 'drizzle-orm';
import type { Evaluation, EvaluationChoice } from '../../../contract/evaluations.ts';
import type { EvaluationSubject } from '../../../contract/vocabulary.ts';
import { model, offer, sprint } from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';
import { getMeasure } from '../measures/read.ts';
import { linkNamer } from '../voices/links.ts';

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

interface About {
  measureId: number;
  subjectKind: EvaluationSubject;
  subjectId: string | null;
}

/** Names what notes are about, by name and address; what is gone since is said to be gone. Each kind is read once. */
export function subjectNamer(
  context: Context,
  notes: readonly About[],
): (note: About) => Evaluation['subject'] {
  const links = notes.flatMap(({ subjectKind: kind, subjectId: subject }) =>
    subject !== null && isLinked(kind) ? [{ kind, subject }] : [],
  );
  const nameOf = linkNamer(context, links);
  const sprints = sprintNumbers(context, notes);
  return ({ measureId, subjectKind: kind, subjectId: id }) => {
    if (id === null)
      return { kind, id, label: `Tiltak ${measureId}`, to: `/measures/${measureId}?tab=about` };
    const gone = { label: 'Fjernet siden notatet ble skrevet', to: `/measures/${measureId}` };
    if (isLinked(kind)) {
      const { label, to } = nameOf({ kind, subject: id }) ?? gone;
      return { kind, id, label, to };
    }
    const number = sprints.get(id);
    if (number === undefined) return { kind, id, ...gone };
    const to = `/measures/${measureId}?tab=sprint&sprint=${id}`;
    return { kind, id, label: `Sprint ${number}`, to };
  };
}

const isLinked = (kind: EvaluationSubject) =>
  kind === 'offer' || kind === 'model' || kind === 'indicator';

function sprintNumbers(
  { workspace: { db } }: Context,
  notes: readonly About[],
): ReadonlyMap<string, number> {
  const ids = notes.flatMap(({ subjectKind, subjectId }) =>
    subjectId !== null && !isLinked(subjectKind) ? [subjectId] : [],
  );
  if (ids.length === 0) return new Map();
  const rows = db.select().from(sprint).where(inArray(sprint.id, ids)).all();
  return new Map(rows.map(({ id, number }) => [id, number]));
}
