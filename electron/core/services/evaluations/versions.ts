import { and, eq, max } from 'drizzle-orm';
import { templateOf } from '../../../contract/evaluation-templates.ts';
import { DomainError } from '../../../contract/errors.ts';
import type { Evaluation, EvaluationVersion } from '../../../contract/evaluations.ts';
import { plainOf } from '../../../contract/rich-text.ts';
import { evaluationVersion } from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';

type Db = Context['workspace']['db'];
type Content = Pick<EvaluationVersion, 'verdict' | 'parts' | 'evidence'>;

/** Keeps a note as it stands, inside the step that finishes it. */
export function keepVersion(db: Db, note: Evaluation, stamp: { at: string; actor: string }): void {
  const last = db
    .select({ number: max(evaluationVersion.number) })
    .from(evaluationVersion)
    .where(eq(evaluationVersion.evaluationId, note.id))
    .get();
  db.insert(evaluationVersion)
    .values({
      evaluationId: note.id,
      number: (last?.number ?? 0) + 1,
      content: JSON.stringify(contentOf(note)),
      ...stamp,
    })
    .run();
}

/** One version of a note. Throws `not_found`. */
export function getVersion(
  { workspace: { db } }: Context,
  evaluationId: string,
  number: number,
): EvaluationVersion {
  const row = db
    .select()
    .from(evaluationVersion)
    .where(
      and(eq(evaluationVersion.evaluationId, evaluationId), eq(evaluationVersion.number, number)),
    )
    .get();
  if (!row) throw new DomainError('not_found', `Utgave ${number} av notatet finnes ikke.`);
  return { number, at: row.at, actor: row.actor, ...(JSON.parse(row.content) as Content) };
}

function contentOf(note: Evaluation): Content {
  const extra = templateOf(note.template).fields.map(({ key, label }) => ({
    label,
    text: plainOf(note.fields.find((field) => field.key === key)?.value ?? ''),
  }));
  return {
    verdict: note.verdict,
    parts: [
      ...extra,
      { label: 'Hva gjorde vi?', text: plainOf(note.did) },
      { label: 'Hva så vi?', text: plainOf(note.saw) },
      { label: 'Hva lærte vi?', text: plainOf(note.learned) },
      { label: 'Hva endrer vi?', text: plainOf(note.change) },
      { label: 'Barn og unges stemme', text: plainOf(note.voice) },
    ],
    evidence: note.evidence.map(({ text, frozen }) =>
      frozen === null ? text : `${text}: ${frozen}`,
    ),
  };
}
