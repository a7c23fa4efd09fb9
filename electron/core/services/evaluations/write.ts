import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { templateOf } from '../../../contract/evaluation-templates.ts';
import { DomainError } from '../../../contract/errors.ts';
import type {
  Evaluation,
  evaluationCreateInput,
  evaluationLockInput,
  evaluationUpdateInput,
  evaluationWriteInput,
  evidenceAddInput,
  evidenceRemoveInput,
} from '../../../contract/evaluations.ts';
import { halfYearLabel } from '../../../contract/format.ts';
import { isBlank } from '../../../contract/rich-text.ts';
import {
  evaluation,
  evaluationField,
  evaluationVersion,
  evidence,
} from '../../../../db/schema/index.ts';
import { fieldFault } from '../../domain/evaluation.ts';
import { command, typingCommand, type Context } from '../context.ts';
import { citeFigure } from '../indicators/cite.ts';
import { findMeasure } from '../measures/read.ts';
import { removePrompts } from '../prompts/prompts.ts';
import { getEvaluation } from './read.ts';
import { evaluationChoices } from './subjects.ts';
import { keepVersion } from './versions.ts';

/** Starts a draft for one measure and half-year. */
export function createEvaluation(
  context: Context,
  input: z.infer<typeof evaluationCreateInput>,
): Evaluation {
  findMeasure(context, input.measureId);
  const id = context.newId();
  const { subjectKind, subjectId, measureId } = input;
  const choices = evaluationChoices(context, measureId);
  const isKnown =
    subjectId === null ||
    choices.some((choice) => choice.kind === subjectKind && choice.id === subjectId);
  if (!isKnown)
    throw new DomainError(
      'not_found',
      'Det notatet skulle gjelde, finnes ikke lenger. Velg på nytt.',
    );
  command(context, 'evaluation.create', `Nytt evalueringsnotat: ${name(input)}`, (db) =>
    db
      .insert(evaluation)
      .values({ ...input, id, state: 'draft', ...stamps(context) })
      .run(),
  );
  return getEvaluation(context, id);
}

/** Writes a finished note in one step, resting on judgement; used by the command line. */
export function writeEvaluation(
  context: Context,
  input: z.infer<typeof evaluationWriteInput>,
): Evaluation {
  findMeasure(context, input.measureId);
  const id = context.newId();
  const at = context.now().toISOString();
  command(context, 'evaluation.write', `Evalueringsnotat ferdigstilt: ${name(input)}`, (db) => {
    db.insert(evaluation)
      .values({ ...input, id, state: 'final', finishedAt: at, ...stamps(context) })
      .run();
    db.insert(evidence)
      .values({ id: context.newId(), evaluationId: id, kind: 'judgement', text: 'Gruppas skjønn' })
      .run();
    keepVersion(db, getEvaluation(context, id), { at, actor: context.actor });
  });
  return getEvaluation(context, id);
}

/** Saves a draft. `conflict` when it changed since `revision` was read, or is finished. */
export function updateEvaluation(
  context: Context,
  input: z.infer<typeof evaluationUpdateInput>,
): Evaluation {
  const { evaluationId, revision, extra = {}, ...fields } = input;
  const note = requireDraft(context, evaluationId);
  if (note.revision !== revision)
    throw new DomainError(
      'conflict',
      'Notatet er endret i et annet vindu siden du åpnet det. Teksten din står fortsatt her.',
      { way: 'Sammenlign med den lagrede teksten og velg hva som skal gjelde.' },
    );
  for (const [key, value] of Object.entries(extra)) {
    const fault = fieldFault(note.template, note.fields, key, value);
    if (fault !== null) throw new DomainError('validation', fault);
  }
  typingCommand(context, 'evaluation.update', `Evalueringsnotat endret: ${name(note)}`, (db) => {
    db.update(evaluation)
      .set({ ...fields, revision: revision + 1, updatedAt: context.now().toISOString() })
      .where(eq(evaluation.id, evaluationId))
      .run();
    for (const [key, value] of Object.entries(extra))
      db.insert(evaluationField)
        .values({ evaluationId, key, value })
        .onConflictDoUpdate({
          target: [evaluationField.evaluationId, evaluationField.key],
          set: { value },
        })
        .run();
  });
  return getEvaluation(context, evaluationId);
}

/** Locks a prediction as it stands; from now on its result can be written. */
export function lockField(
  context: Context,
  input: z.infer<typeof evaluationLockInput>,
): Evaluation {
  const { evaluationId, key } = input;
  const note = requireDraft(context, evaluationId);
  const field = templateOf(note.template).fields.find((one) => one.key === key);
  const stored = note.fields.find((one) => one.key === key);
  if (!field || !stored || isBlank(stored.value))
    throw new DomainError('validation', 'Skriv feltet før du låser det.');
  if (stored.lockedAt !== null) return note;
  command(context, 'evaluation.lock', `«${field.label}» låst: ${name(note)}`, (db) => {
    db.update(evaluationField)
      .set({ lockedAt: context.now().toISOString() })
      .where(and(eq(evaluationField.evaluationId, evaluationId), eq(evaluationField.key, key)))
      .run();
    db.update(evaluation)
      .set({ revision: note.revision + 1 })
      .where(eq(evaluation.id, evaluationId))
      .run();
  });
  return getEvaluation(context, evaluationId);
}

/** Lays a ground under a note. A cited figure is kept as it stands now. */
export function addEvidence(context: Context, input: z.infer<typeof evidenceAddInput>): Evaluation {
  const note = requireDraft(context, input.evaluationId);
  const { evaluationId, kind, text, indicatorId } = input;
  const cited =
    kind === 'indicator' && indicatorId !== undefined ? citeFigure(context, indicatorId) : null;
  if (kind === 'indicator' && cited === null)
    throw new DomainError('validation', 'Velg hvilket tall notatet bygger på.');
  command(context, 'evaluation.addEvidence', `Grunnlag lagt til ${name(note)}: ${text}`, (db) =>
    db
      .insert(evidence)
      .values({
        ...{ id: context.newId(), evaluationId, kind, text },
        ...{ frozen: cited?.text ?? null, period: cited?.period ?? null },
        indicatorId: cited === null ? null : (indicatorId ?? null),
      })
      .run(),
  );
  return getEvaluation(context, evaluationId);
}

/** Takes a ground away from a draft. */
export function removeEvidence(
  context: Context,
  input: z.infer<typeof evidenceRemoveInput>,
): Evaluation {
  const note = requireDraft(context, input.evaluationId);
  command(context, 'evaluation.removeEvidence', `Grunnlag fjernet fra ${name(note)}`, (db) =>
    db
      .delete(evidence)
      .where(and(eq(evidence.id, input.evidenceId), eq(evidence.evaluationId, input.evaluationId)))
      .run(),
  );
  return getEvaluation(context, input.evaluationId);
}

/** Finishes a note. `validation` names what is missing. */
export function finishEvaluation(context: Context, evaluationId: string): Evaluation {
  const note = requireDraft(context, evaluationId);
  if (note.missing.length > 0)
    throw new DomainError(
      'validation',
      `Notatet kan ikke ferdigstilles ennå. ${note.missing.join('. ')}.`,
    );
  const at = context.now().toISOString();
  command(context, 'evaluation.finish', `Evalueringsnotat ferdigstilt: ${name(note)}`, (db) => {
    db.update(evaluation)
      .set({ state: 'final', finishedAt: at, updatedAt: at, revision: note.revision + 1 })
      .where(eq(evaluation.id, evaluationId))
      .run();
    keepVersion(db, note, { at, actor: context.actor });
  });
  return getEvaluation(context, evaluationId);
}

/** Opens a finished note for change; the change log keeps how it stood. */
export function reopenEvaluation(context: Context, evaluationId: string): Evaluation {
  const note = getEvaluation(context, evaluationId);
  command(context, 'evaluation.reopen', `Evalueringsnotat åpnet igjen: ${name(note)}`, (db) =>
    db
      .update(evaluation)
      .set({ state: 'draft', finishedAt: null, revision: note.revision + 1 })
      .where(eq(evaluation.id, evaluationId))
      .run(),
  );
  return getEvaluation(context, evaluationId);
}

/** Removes a draft; undo brings it back. A finished note is opened again first. */
export function removeEvaluation(context: Context, evaluationId: string): void {
  const note = requireDraft(context, evaluationId);
  command(context, 'evaluation.remove', `Utkast slettet: ${name(note)}`, (db) => {
    db.delete(evidence).where(eq(evidence.evaluationId, evaluationId)).run();
    removePrompts(db, 'evaluation', evaluationId);
    db.delete(evaluationField).where(eq(evaluationField.evaluationId, evaluationId)).run();
    db.delete(evaluationVersion).where(eq(evaluationVersion.evaluationId, evaluationId)).run();
    db.delete(evaluation).where(eq(evaluation.id, evaluationId)).run();
  });
}

function requireDraft(context: Context, evaluationId: string): Evaluation {
  const note = getEvaluation(context, evaluationId);
  if (note.state === 'final')
    throw new DomainError(
      'conflict',
      'Notatet er ferdigstilt og kan ikke endres. Velg «Åpne igjen» først.',
    );
  return note;
}

function stamps(context: Context) {
  const at = context.now().toISOString();
  return { createdAt: at, updatedAt: at, actor: context.actor };
}

function name({ measureId, period }: { measureId: number; period: string }): string {
  return `tiltak ${measureId}, ${halfYearLabel(period)}`;
}
