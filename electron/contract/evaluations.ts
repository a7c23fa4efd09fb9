import { z } from 'zod';
import { id, line, measureId, revision, text } from './fields.ts';
import { evidenceKinds, verdicts, type EvidenceKind, type Verdict } from './vocabulary.ts';

export interface EvidenceItem {
  id: string;
  kind: EvidenceKind;
  text: string;
  indicatorId: string | null;
  /** The figure as it stood when it was cited: «7,5 dager, 2024–25 (Udir)». */
  frozen: string | null;
}

export interface Evaluation {
  id: string;
  measureId: number;
  measureName: string;
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

export interface EvaluationDetail extends Evaluation {
  measureTitle: string;
  previous: { period: string; verdict: Verdict } | null;
  challenges: { id: string; shortName: string; areaId: string | null }[];
  /** Figures that can be cited now. */
  citable: { indicatorId: string; name: string; text: string }[];
}

export const halfYear = z
  .string()
  .regex(/^20\d\d[VH]$/, 'Perioden skrives som år og halvår, for eksempel 2026H eller 2026V.');

const fields = {
  did: text('Hva gjorde vi?'),
  saw: text('Hva så vi?'),
  learned: text('Hva lærte vi?'),
  change: text('Hva endrer vi?'),
  voice: text('Barn og unges stemme'),
};

export const evaluationInput = z.object({ evaluationId: id });
export const evaluationCreateInput = z.object({ measureId, period: halfYear });
export const evaluationUpdateInput = z.object({
  evaluationId: id,
  revision,
  ...z.object(fields).partial().shape,
  verdict: z.enum(verdicts).nullable().optional(),
  period: halfYear.optional(),
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
