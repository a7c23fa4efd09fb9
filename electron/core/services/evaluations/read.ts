import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm';
import { DomainError } from '../../../contract/errors.ts';
import type { Evaluation, EvaluationDetail, EvidenceItem } from '../../../contract/evaluations.ts';
import { halfYearLabel } from '../../../contract/format.ts';
import {
  decision,
  evaluation,
  evaluationField,
  evaluationVersion,
  evidence,
  measure,
} from '../../../../db/schema/index.ts';
import { missingParts } from '../../domain/evaluation.ts';
import { compareCodes } from '../../domain/periods.ts';
import type { Context } from '../context.ts';
import { citedReader } from '../indicators/cite.ts';
import { listIndicators } from '../indicators/read.ts';
import { getMeasure } from '../measures/read.ts';
import { subjectNamer } from './subjects.ts';

type EvaluationRow = typeof evaluation.$inferSelect;

/** All notes, newest first. */
export function listEvaluations(context: Context): Evaluation[] {
  const rows = context.workspace.db
    .select()
    .from(evaluation)
    .orderBy(desc(evaluation.updatedAt))
    .all()
    .toSorted((a, b) => compareCodes(b.period, a.period));
  return toEvaluations(context, rows);
}

/** One note. Throws `not_found`. */
export function getEvaluation(context: Context, evaluationId: string): Evaluation {
  const rows = context.workspace.db
    .select()
    .from(evaluation)
    .where(eq(evaluation.id, evaluationId))
    .all();
  const [found] = toEvaluations(context, rows);
  if (!found)
    throw new DomainError('not_found', 'Notatet finnes ikke lenger. Last inn lista på nytt.');
  return found;
}

/** A note with what it follows up, the note before it, its versions and what can be cited. */
export function getEvaluationDetail(context: Context, evaluationId: string): EvaluationDetail {
  const { db } = context.workspace;
  const note = getEvaluation(context, evaluationId);
  const about = getMeasure(context, note.measureId);
  const previous = db
    .select()
    .from(evaluation)
    .where(
      and(
        eq(evaluation.measureId, note.measureId),
        eq(evaluation.state, 'final'),
        ne(evaluation.id, note.id),
      ),
    )
    .orderBy(desc(evaluation.finishedAt))
    .get();
  return {
    ...note,
    measureTitle: about.name,
    previous: previous?.verdict ? { period: previous.period, verdict: previous.verdict } : null,
    challenges: about.challenges.map(({ id, shortName, areaId }) => ({ id, shortName, areaId })),
    citable: listIndicators(context).flatMap(({ id, name, latest, sourceName }) =>
      latest
        ? [{ indicatorId: id, name, text: `${latest.text}, ${latest.periodLabel} (${sourceName})` }]
        : [],
    ),
    versions: db
      .select({
        number: evaluationVersion.number,
        at: evaluationVersion.at,
        actor: evaluationVersion.actor,
      })
      .from(evaluationVersion)
      .where(eq(evaluationVersion.evaluationId, evaluationId))
      .orderBy(asc(evaluationVersion.number))
      .all(),
    decisions: db
      .select({ id: decision.id, number: decision.number, title: decision.title })
      .from(decision)
      .where(eq(decision.evaluationId, evaluationId))
      .orderBy(asc(decision.number))
      .all(),
  };
}

function toEvaluations(context: Context, rows: readonly EvaluationRow[]): Evaluation[] {
  const { db } = context.workspace;
  const ids = rows.map(({ id }) => id);
  const fields = Map.groupBy(
    db.select().from(evaluationField).where(inArray(evaluationField.evaluationId, ids)).all(),
    ({ evaluationId }) => evaluationId,
  );
  const items = evidenceOf(context, ids);
  const names = new Map(
    db
      .select({ id: measure.id, shortName: measure.shortName })
      .from(measure)
      .all()
      .map(({ id, shortName }) => [id, shortName]),
  );
  const subjectOf = subjectNamer(context, rows);
  return rows.map((row) => {
    const { subjectKind: _kind, subjectId: _id, ...shown } = row;
    const own = (fields.get(row.id) ?? []).map(({ key, value, lockedAt }) => ({
      ...{ key, value, lockedAt },
    }));
    const evidenceItems = items.get(row.id) ?? [];
    return {
      ...shown,
      measureName: names.get(row.measureId) ?? '',
      subject: subjectOf(row),
      periodLabel: halfYearLabel(row.period),
      fields: own,
      evidence: evidenceItems,
      missing: missingParts({ ...row, fields: own, evidence: evidenceItems.length }),
    };
  });
}

/** The evidence of each note, by the note. */
function evidenceOf(context: Context, ids: readonly string[]): Map<string, EvidenceItem[]> {
  const citedNow = citedReader(context);
  const rows = context.workspace.db
    .select()
    .from(evidence)
    .where(inArray(evidence.evaluationId, [...ids]))
    .orderBy(asc(evidence.id))
    .all();
  return new Map(
    [...Map.groupBy(rows, ({ evaluationId }) => evaluationId)].map(([note, own]) => [
      note,
      own.map(({ id, kind, text, indicatorId, frozen, period }) => ({
        ...{ id, kind, text, indicatorId, frozen },
        now:
          indicatorId !== null && frozen !== null && period !== null
            ? citedNow({ indicatorId, frozen, period })
            : null,
      })),
    ]),
  );
}
