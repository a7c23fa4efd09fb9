import { and, asc, desc, eq, ne } from 'drizzle-orm';
import { DomainError } from '../../../contract/errors.ts';
import type { Evaluation, EvaluationDetail, EvidenceItem } from '../../../contract/evaluations.ts';
import { halfYearLabel } from '../../../contract/format.ts';
import {
  decision,
  evaluation,
  evaluationField,
  evaluationVersion,
  evidence,
} from '../../../../db/schema/index.ts';
import { missingParts } from '../../domain/evaluation.ts';
import { compareCodes } from '../../domain/periods.ts';
import type { Context } from '../context.ts';
import { citedNow } from '../indicators/cite.ts';
import { listIndicators } from '../indicators/read.ts';
import { findMeasure, getMeasure } from '../measures/read.ts';
import { subjectOf } from './subjects.ts';

type EvaluationRow = typeof evaluation.$inferSelect;

/** All notes, newest first. */
export function listEvaluations(context: Context): Evaluation[] {
  return context.workspace.db
    .select()
    .from(evaluation)
    .orderBy(desc(evaluation.updatedAt))
    .all()
    .toSorted((a, b) => compareCodes(b.period, a.period))
    .map((row) => toEvaluation(context, row));
}

/** One note. Throws `not_found`. */
export function getEvaluation(context: Context, evaluationId: string): Evaluation {
  const row = context.workspace.db
    .select()
    .from(evaluation)
    .where(eq(evaluation.id, evaluationId))
    .get();
  if (!row)
    throw new DomainError('not_found', 'Notatet finnes ikke lenger. Last inn lista på nytt.');
  return toEvaluation(context, row);
}

/** A note with what it follows up, the note before it, its versions and what can be cited. */
export function getEvaluationDetail(context: Context, evaluationId: string): EvaluationDetail {
  const { db } = context.workspace;
  const note = getEvaluation(context, evaluationId);
  const measure = getMeasure(context, note.measureId);
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
    measureTitle: measure.name,
    previous: previous?.verdict ? { period: previous.period, verdict: previous.verdict } : null,
    challenges: measure.challenges.map(({ id, shortName, areaId }) => ({ id, shortName, areaId })),
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

function toEvaluation(context: Context, row: EvaluationRow): Evaluation {
  const { db } = context.workspace;
  const { subjectKind: _kind, subjectId: _id, ...shown } = row;
  const fields = db
    .select({
      key: evaluationField.key,
      value: evaluationField.value,
      lockedAt: evaluationField.lockedAt,
    })
    .from(evaluationField)
    .where(eq(evaluationField.evaluationId, row.id))
    .all();
  const items = evidenceOf(context, row.id);
  return {
    ...shown,
    measureName: findMeasure(context, row.measureId).shortName,
    subject: subjectOf(context, row),
    periodLabel: halfYearLabel(row.period),
    fields,
    evidence: items,
    missing: missingParts({ ...row, fields, evidence: items.length }),
  };
}

function evidenceOf(context: Context, evaluationId: string): EvidenceItem[] {
  return context.workspace.db
    .select()
    .from(evidence)
    .where(eq(evidence.evaluationId, evaluationId))
    .orderBy(asc(evidence.id))
    .all()
    .map(({ id, kind, text, indicatorId, frozen, period }) => ({
      ...{ id, kind, text, indicatorId, frozen },
      now:
        indicatorId !== null && frozen !== null && period !== null
          ? citedNow(context, { indicatorId, frozen, period })
          : null,
    }));
}
