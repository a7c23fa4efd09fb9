import { z } from 'zod';
import { id, isoDate, line, revision, text } from './fields.ts';
import type { PlanChangeKind, PlanTarget } from './vocabulary.ts';

/** One adoption of the plan, kept whole; number 1 is the plan as shipped. */
export interface PlanRevision {
  id: string;
  number: number;
  /** null where the document does not say. */
  adoptedOn: string | null;
  body: string;
  reference: string;
  note: string;
  recordedAt: string;
  actor: string;
}

/** A piece of a text beside its earlier wording. */
export interface DiffPart {
  text: string;
  kind: 'same' | 'added' | 'removed';
}

/** One difference between two versions of the plan, in words. */
export interface PlanDifference {
  key: string;
  kind: 'added' | 'removed' | 'changed';
  /** «Tiltak 4: Oppstart endret fra «ikke oppgitt» til «høsten 2027».» */
  sentence: string;
  /** The wording piece by piece, where it is too long for the sentence. */
  parts: DiffPart[] | null;
}

export interface PlanComparison {
  lead: string;
  differences: PlanDifference[];
}

/** A change that waits for the next revision. */
export interface PlanChange {
  id: string;
  kind: PlanChangeKind;
  target: PlanTarget;
  targetId: string;
  /** «Tiltak 4», «U03», «A1.2» */
  label: string;
  fields: PlanFields | null;
  reason: string;
  revision: number;
}

export interface PlanRevisions {
  revisions: PlanRevision[];
  changes: PlanChange[];
  /** What the waiting changes would do to the plan as it stands. */
  proposal: PlanComparison;
  /** What stands in the plan today and can be changed. */
  points: PlanPoint[];
  ambitions: { id: string; title: string }[];
}

/** A part of the plan a revision can change, as it stands. */
export interface PlanPoint {
  target: PlanTarget;
  targetId: string;
  label: string;
  fields: PlanFields;
}

const season = z.enum(['spring', 'autumn']);
const start = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('season'), season, year: z.number().int().min(2020).max(2040) }),
  z.object({ kind: z.literal('condition'), text: line('Oppstart', 200) }),
  z.object({ kind: z.literal('not_stated') }),
]);
const measureFields = z.object({
  target: z.literal('measure'),
  name: line('Navn', 120),
  adoptedText: line('Tiltak', 2000),
  adoptedDescription: text('Beskrivelse', 8000),
  strategy: line('Strategi', 120),
  responsible: line('Ansvar', 200),
  start,
});
const challengeFields = z.object({
  target: z.literal('challenge'),
  adoptedText: line('Utfordring', 500),
});
const pointFields = z.object({
  target: z.literal('point'),
  ambitionId: id,
  text: line('Punkt', 1000),
});
/** The words of one part of the plan; which ones, depends on what it is. */
export const planFields = z.discriminatedUnion('target', [
  measureFields,
  challengeFields,
  pointFields,
]);
export type PlanFields = z.infer<typeof planFields>;
export type MeasureFields = z.infer<typeof measureFields>;
export type MeasureStartFields = z.infer<typeof start>;

export const planChangeInput = z.object({
  target: z.enum(['measure', 'challenge', 'point']),
  /** null adds a new one. */
  targetId: id.nullable(),
  /** Revision of the waiting change, when there is one; else null. */
  revision: revision.nullable(),
  fields: planFields,
});
export const planRetireInput = z.object({
  target: z.enum(['measure', 'challenge', 'point']),
  targetId: id,
  revision: revision.nullable(),
  reason: line('Begrunnelse', 500),
});
export const planChangeRefInput = z.object({ changeId: id });
export const planAdoptInput = z.object({
  adoptedOn: isoDate,
  body: line('Vedtatt av', 120),
  reference: line('Saksnummer eller vedtak', 200),
  note: text('Merknad', 2000),
});
export const planRevisionInput = z.object({ revisionId: id });
/** `to` is null for the plan as it stands now. */
export const planCompareInput = z.object({ from: id, to: id.nullable() });
