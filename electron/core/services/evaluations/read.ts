import { and, asc, desc, eq, ne } from 'drizzle-orm';
import { DomainError } from '../../../contract/errors.ts';
import type { Evaluation, EvaluationDetail } from '../../../contract/evaluations.ts';
import { halfYearLabel } from '../../../contract/format.ts';
import { evaluation, evidence } from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';
import { listIndicators } from '../indicators/read.ts';
import { findMeasure, getMeasure } from '../measures/read.ts';

type EvaluationRow = typeof evaluation.$inferSelect;

/** All notes, newest first. */
export function listEvaluations(context: Context): Evaluation[] {
  return context.workspace.db
    .select()
    .from(evaluation)
    .orderBy(desc(evaluation.period), desc(evaluation.updatedAt))
    .all()
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

/** A note with what it follows up, the note before it, and the figures that can be cited. */
export function getEvaluationDetail(context: Context, evaluationId: string): EvaluationDetail {
  const note = getEvaluation(context, evaluationId);
  const measure = getMeasure(context, note.measureId);
  const previous = context.workspace.db
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
  };
}

function toEvaluation(context: Context, row: EvaluationRow): Evaluation {
  const items = context.workspace.db
    .select()
    .from(evidence)
    .where(eq(evidence.evaluationId, row.id))
    .orderBy(asc(evidence.id))
    .all();
  return {
    ...row,
    measureName: findMeasure(context, row.measureId).shortName,
    periodLabel: halfYearLabel(row.period),
    evidence: items.map(({ id, kind, text, indicatorId, frozen }) => ({
      id,
      kind,
      text,
      indicatorId,
      frozen,
    })),
    missing: missingParts(row, items.length),
  };
}

/** What the plan asks of a note before it counts: the four answers, grounds and a verdict. */
export function missingParts(
  row: Pick<EvaluationRow, 'did' | 'saw' | 'learned' | 'change' | 'verdict'>,
  evidenceCount: number,
): string[] {
  const needs: [boolean, string][] = [
    [row.did.trim() === '', 'Skriv hva dere gjorde'],
    [row.saw.trim() === '', 'Skriv hva dere så'],
    [row.learned.trim() === '', 'Skriv hva dere lærte'],
    [row.change.trim() === '', 'Skriv hva dere endrer'],
    [evidenceCount === 0, 'Legg ved minst ett grunnlag, eller merk notatet som skjønn'],
    [row.verdict === null, 'Velg konklusjon: videreføre, justere eller avvikle'],
  ];
  return needs.flatMap(([isMissing, sentence]) => (isMissing ? [sentence] : []));
}
