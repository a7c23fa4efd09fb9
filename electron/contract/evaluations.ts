import { z } from 'zod';
import { id, line, measureId, revision } from './fields.ts';
import { richText } from './rich-text.ts';
import {
  evaluationSubjects,
  evaluationTemplates,
  evidenceKinds,
  verdicts,
  type EvaluationSubject,
  type EvaluationTemplate,
  type EvidenceKind,
  type Verdict,
} from './vocabulary.ts';

export interface EvidenceItem {
  id: string;
  kind: EvidenceKind;
  text: string;
  indicatorId: string | null;
  /** The figure as it stood when it was cited: «7,5 dager, 2024–25 (Udir)». */
  frozen: string | null;
  /** Set only where today's figure for the same period says something else. */
  now: string | null;
}

/** A field the note's template adds. */
export interface EvaluationField {
  key: string;
  value: string;
  lockedAt: string | null;
}

export interface Evaluation {
  id: string;
  measureId: number;
  measureName: string;
  template: EvaluationTemplate;
  /** What the note is about within its measure. */
  subject: { kind: EvaluationSubject; id: string | null; label: string; to: string };
  fields: EvaluationField[];
  /** Half-year: «2026H», «2026V». */
  period: string;
  periodLabel: string;
  did: string;
  saw: string;
  learned: string;
  change: string;
  voice: string;
  verdict: Verdict | null;
  state: 'draft' | 'final';
  evidence: EvidenceItem[];
  createdAt: string;
  updatedAt: string;
  finishedAt: string | null;
  actor: string;
  revision: number;
  /** What is still missing before it can be finished, as sentences; empty when ready. */
  missing: string[];
}

/** A note as the lists show it: its texts come when it is opened. */
export type EvaluationRow = Pick<
  Evaluation,
  'id' | 'measureId' | 'measureName' | 'template' | 'subject' | 'period' | 'periodLabel'
> &
  Pick<Evaluation, 'verdict' | 'state' | 'updatedAt' | 'revision'>;

/** The newest of the notes that were asked for; `total` of them there are. */
export interface EvaluationList {
  rows: EvaluationRow[];
  total: number;
}

export interface EvaluationDetail extends Evaluation {
  measureTitle: string;
  previous: { period: string; verdict: Verdict } | null;
  challenges: { id: string; shortName: string; areaId: string | null }[];
  /** Figures that can be cited now. */
  citable: { indicatorId: string; name: string; text: string }[];
  versions: { number: number; at: string; actor: string }[];
  /** Decisions that came of the note. */
  decisions: { id: string; number: string; title: string }[];
}

/** A note as it stood when it was finished. */
export interface EvaluationVersion {
  number: number;
  at: string;
  actor: string;
  verdict: Verdict | null;
  /** The fields in the order of the note, with their labels; plain text. */
  parts: { label: string; text: string }[];
  evidence: string[];
}

/** What a note can be about within a measure. */
export interface EvaluationChoice {
  kind: EvaluationSubject;
  id: string;
  label: string;
}

export const halfYear = z
  .string()
  .regex(/^20\d\d[VH]$/, 'Perioden skrives som år og halvår, for eksempel 2026H eller 2026V.');

const fields = {
  did: richText('Hva gjorde vi?'),
  saw: richText('Hva så vi?'),
  learned: richText('Hva lærte vi?'),
  change: richText('Hva endrer vi?'),
  voice: richText('Barn og unges stemme'),
};

export const evaluationInput = z.object({ evaluationId: id });
/** How many notes a list shows at first, and more at a time. */
export const evaluationPage = 50;
export const evaluationListInput = z
  .object({
    measureId: measureId.optional(),
    period: halfYear.optional(),
    state: z.enum(['draft', 'final']).optional(),
    most: z.number().int().min(1).max(100_000).default(evaluationPage),
  })
  .prefault({});
export const evaluationCreateInput = z
  .object({
    measureId,
    period: halfYear,
    template: z.enum(evaluationTemplates).default('half_year'),
    subjectKind: z.enum(evaluationSubjects).default('measure'),
    subjectId: id.nullable().default(null),
  })
  .refine(({ subjectKind, subjectId }) => (subjectKind === 'measure') === (subjectId === null), {
    message: 'Velg hva notatet gjelder.',
  });
export const evaluationFieldKey = z.string().regex(/^[a-z_]{1,40}$/);
export const evaluationLockInput = z.object({ evaluationId: id, key: evaluationFieldKey });
export const evaluationCompareInput = z.object({
  evaluationId: id,
  number: z.number().int().min(1),
});
export const evaluationChoicesInput = z.object({ measureId });
export const evaluationUpdateInput = z.object({
  evaluationId: id,
  revision,
  ...z.object(fields).partial().shape,
  verdict: z.enum(verdicts).nullable().optional(),
  period: halfYear.optional(),
  extra: z.record(evaluationFieldKey, richText('Feltet')).optional(),
});
export const evidenceAddInput = z.object({
  evaluationId: id,
  kind: z.enum(evidenceKinds),
  text: line('Grunnlag', 300),
  indicatorId: id.optional(),
});
export const evidenceRemoveInput = z.object({ evaluationId: id, evidenceId: id });
export const evaluationWriteInput = z.object({
  measureId,
  period: halfYear,
  did: line('Hva gjorde vi?', 20_000),
  saw: line('Hva så vi?', 20_000),
  learned: line('Hva lærte vi?', 20_000),
  change: line('Hva endrer vi?', 20_000),
  verdict: z.enum(verdicts),
});
