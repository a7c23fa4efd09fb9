import { z } from 'zod';
import { id, isoDate, line, measureId, revision } from './fields.ts';
import { richText, type RichText } from './rich-text.ts';
import {
  decisionLevels,
  evidenceKinds,
  type DecisionLevel,
  type EvidenceKind,
} from './vocabulary.ts';

/** One ground of a decision. A cited figure stands as it stood; `now` is what it says today. */
export interface DecisionEvidence {
  id: string;
  kind: EvidenceKind;
  text: string;
  indicatorId: string | null;
  frozen: string | null;
  /** Set only where today's figure for the same period says something else. */
  now: string | null;
}

/** Open until followed up; a superseded one is history. */
export type DecisionState = 'open' | 'due' | 'followed_up' | 'superseded';

export interface Decision {
  id: string;
  /** «B-2026-014»; numbered within the year it was decided, never used again. */
  number: string;
  title: string;
  grounds: RichText;
  consequence: RichText;
  level: DecisionLevel;
  owner: string | null;
  followUpDate: string | null;
  followedUpOn: string | null;
  followUpNote: string;
  decidedOn: string;
  measureId: number | null;
  challengeId: string | null;
  evaluationId: string | null;
  supersededBy: { id: string; number: string } | null;
  state: DecisionState;
  evidence: DecisionEvidence[];
  /** What the decision lacks, as sentences: owner, day of follow-up, grounds. */
  missing: string[];
  revision: number;
}

const evidence = z
  .object({
    /** Kept when an evidence that is there already shall stand as it stood. */
    id: id.optional(),
    kind: z.enum(evidenceKinds),
    text: line('Grunnlag', 300),
    indicatorId: id.optional(),
  })
  .refine(({ kind, indicatorId }) => (kind === 'indicator') === (indicatorId !== undefined), {
    message: 'Velg hvilket tall beslutningen bygger på.',
  });

const fields = {
  title: line('Beslutning', 300),
  grounds: richText('Begrunnelse'),
  consequence: richText('Konsekvens'),
  level: z.enum(decisionLevels),
  owner: z.string().trim().max(80).nullable(),
  followUpDate: isoDate.nullable(),
  decidedOn: isoDate,
  measureId: measureId.nullable(),
  challengeId: id.nullable(),
  evidence: z.array(evidence).max(30),
};

export const decisionInput = z.object({ decisionId: id });
export const decisionCreateInput = z.object({
  ...fields,
  evaluationId: id.nullable().default(null),
  /** The decision this one takes the place of. */
  supersedes: id.nullable().default(null),
});
export const decisionUpdateInput = z.object({
  decisionId: id,
  revision,
  ...z.object(fields).partial().shape,
});
export const followUpInput = z.object({
  decisionId: id,
  revision,
  note: line('Hva ble gjort?', 1_000),
  followedUpOn: isoDate,
});
