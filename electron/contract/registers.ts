import { z } from 'zod';
import { halfYear } from './evaluations.ts';
import { id, isoDate, line, measureId, revision, text } from './fields.ts';
import {
  checkLists,
  modelVerdicts,
  offerAudiences,
  offerProviders,
  offerStates,
  schoolLevels,
  type CheckList,
  type ModelVerdict,
  type OfferAudience,
  type OfferProvider,
  type OfferState,
  type SchoolLevel,
} from './vocabulary.ts';

/** A way the services work together: guideline, agreement or form. */
export interface CollaborationModel {
  id: string;
  name: string;
  otherNames: string;
  summary: string;
  owner: string | null;
  partners: string;
  goals: string;
  verdict: ModelVerdict | null;
  verdictReason: string;
  reviewedOn: string | null;
  reference: string;
  revision: number;
}

export interface Offer {
  id: string;
  name: string;
  summary: string;
  /** «3–12 år», «før fødsel»; empty where nobody has said. */
  ages: string;
  ageFrom: number | null;
  ageTo: number | null;
  levels: string[];
  audience: OfferAudience | null;
  owner: string | null;
  provider: OfferProvider | null;
  state: OfferState;
  reference: string;
  revision: number;
}

/** One cell of the coverage matrix; a stated hole is one the plan itself names. */
export interface CoverageCell {
  band: string;
  offers: { id: string; name: string }[];
  statedHole: { text: string; reference: string } | null;
}

export interface Coverage {
  bands: { id: string; label: string }[];
  rows: { levelId: string; levelName: string; cells: CoverageCell[] }[];
  /** Offers that cannot be placed, with what is missing. */
  unplaced: { id: string; name: string; lacks: string }[];
  lead: string;
}

export interface FactorRow {
  id: string;
  kind: 'risk' | 'protective';
  text: string;
  reference: string;
  isModifiable: boolean | null;
  measures: { measureId: number; reason: string }[];
}

export interface CompetenceRow {
  id: string;
  field: string;
  unit: string;
  have: number;
  need: number;
  note: string;
  revision: number;
}

export interface CheckRow {
  item: string;
  text: string;
  marks: [boolean, boolean, boolean];
  owner: string | null;
  note: string;
  checkedOn: string | null;
}

export interface Check {
  list: CheckList;
  title: string;
  lead: string;
  markLabels: [string, string, string];
  reference: string;
  rows: CheckRow[];
}

/** The ladder as others may see it: small counts are words, and so is what would give them away. */
export interface Ladder {
  steps: { step: number; text: string; isObservation: boolean }[];
  halfYears: {
    halfYear: string;
    countedBy: string;
    countedOn: string;
    rows: { level: SchoolLevel; cells: string[]; total: string }[];
    /** All levels together; null while one of them is `missing`. */
    whole: { cells: string[]; total: string } | null;
    missing: SchoolLevel[];
  }[];
}

export const modelInput = z.object({ modelId: id });
const modelFields = {
  name: line('Navn', 120),
  summary: text('Hva er det?', 5_000),
  owner: z.string().trim().max(80).nullable(),
  partners: text('Samarbeidspartnere', 2_000),
  goals: text('Mål', 5_000),
  verdict: z.enum(modelVerdicts).nullable(),
  verdictReason: text('Begrunnelse', 5_000),
  reviewedOn: isoDate.nullable(),
};
export const modelCreateInput = z.object({ name: modelFields.name, summary: modelFields.summary });
export const modelUpdateInput = z.object({ modelId: id, revision, ...modelFields });

const age = z.number().int().min(-1).max(24).nullable();
const offerFields = {
  name: line('Navn', 160),
  summary: text('Hva er det?', 5_000),
  ageFrom: age,
  ageTo: age,
  levels: z.array(id).max(3),
  audience: z.enum(offerAudiences).nullable(),
  owner: z.string().trim().max(80).nullable(),
  provider: z.enum(offerProviders).nullable(),
  state: z.enum(offerStates),
};
const agesInOrder = {
  check: ({ ageFrom, ageTo }: { ageFrom: number | null; ageTo: number | null }) =>
    (ageFrom === null) === (ageTo === null) && (ageFrom ?? 0) <= (ageTo ?? 24),
  message: 'Skriv både fra og til, og la «fra» være lavest.',
};
export const offerCreateInput = z
  .object(offerFields)
  .refine(agesInOrder.check, { message: agesInOrder.message });
export const offerUpdateInput = z
  .object({ offerId: id, revision, ...offerFields })
  .refine(agesInOrder.check, { message: agesInOrder.message });

export const factorLinkInput = z.object({
  factorId: id,
  measureId,
  reason: line('Hvordan virker tiltaket på faktoren?', 500),
});
export const factorPairInput = z.object({ factorId: id, measureId });
export const factorModifiableInput = z.object({
  factorId: id,
  isModifiable: z.boolean().nullable(),
});

const count = (label: string) =>
  z
    .number(`«${label}» er et helt tall.`)
    .int(`«${label}» er et helt tall.`)
    .min(0, `«${label}» kan ikke være under null.`)
    .max(100_000, `«${label}» er for stort.`);
export const competenceSaveInput = z.object({
  competenceId: id.nullable(),
  revision: revision.nullable(),
  field: line('Fagfelt', 80),
  unit: line('Enhet', 80),
  have: count('Har'),
  need: count('Trenger'),
  note: text('Merknad', 500),
});
export const competenceInput = z.object({ competenceId: id });

export const checkSaveInput = z.object({
  list: z.enum(checkLists),
  item: id,
  marks: z.tuple([z.boolean(), z.boolean(), z.boolean()]),
  owner: z.string().trim().max(80).nullable(),
  note: text('Merknad', 1_000),
});

export const ladderSaveInput = z.object({
  halfYear,
  level: z.enum(schoolLevels),
  counts: z.array(count('Antall')).length(7, 'Fyll ut alle sju trinnene.'),
  countedBy: line('Hvem har talt?', 80),
  countedOn: isoDate,
});
export const ladderRemoveInput = z.object({ halfYear, level: z.enum(schoolLevels) });
