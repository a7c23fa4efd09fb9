import { z } from 'zod';
import { isoDate, line, measureId } from './fields.ts';
import { halfYear } from './half-years.ts';
import { entryStages, gateOutcomes, type EntryStage, type GateOutcome } from './vocabulary.ts';

export interface StageTestLine {
  id: string;
  text: string;
}

/**
 * What should hold before a measure enters a stage. Ours, after the four stages of implementation
 * research (NIRN); the plan has none of its own.
 */
export const stageTests: Record<EntryStage, readonly StageTestLine[]> = {
  explore: [
    { id: 'explore-need', text: 'Behovet er beskrevet og koblet til minst én utfordring i planen' },
    { id: 'explore-owner', text: 'Prosjekteier og prosjektleder er utpekt' },
    { id: 'explore-voice', text: 'Vi vet hvem vi skal lytte til, også blant barn og unge' },
  ],
  prepare: [
    { id: 'prepare-options', text: 'Minst to løsninger er vurdert: behov, tilpasning, kapasitet' },
    { id: 'prepare-voice', text: 'Barn, unge og foreldre er hørt på gruppenivå' },
    { id: 'prepare-inputs', text: 'Det vi bygger på fra andre tiltak, er mottatt eller avklart' },
    { id: 'prepare-yes', text: 'Ledergruppa har sagt ja til å forberede' },
  ],
  trial: [
    { id: 'trial-ready', text: 'Roller, rutiner og opplæring er på plass hos dem som prøver ut' },
    { id: 'trial-expect', text: 'Vi har skrevet hva vi tror vil skje, og hvordan vi ser det' },
    { id: 'trial-privacy', text: 'Personvern og taushetsplikt er avklart' },
    { id: 'trial-wave', text: 'Den første skolen eller enheten er valgt' },
  ],
  operation: [
    { id: 'operation-evaluated', text: 'Utprøvingen er evaluert: videreføre eller justere' },
    { id: 'operation-line', text: 'Ansvaret for driften er plassert i linja' },
    { id: 'operation-means', text: 'Ressurser og kompetanse er sikret etter prosjektet' },
    { id: 'operation-review', text: 'Det er bestemt når vi ser på tiltaket igjen' },
  ],
};

const testIds = Object.values(stageTests).flatMap((tests) => tests.map(({ id }) => id));

export interface Gate {
  outcome: GateOutcome;
  grounds: string;
  decidedOn: string;
  decidedBy: string;
}

/** One stage of one measure: its entry test, the planned half-year and the decision at its door. */
export interface StageEntry {
  stage: EntryStage;
  tests: (StageTestLine & { passedOn: string | null; actor: string | null })[];
  plannedFrom: string | null;
  gate: Gate | null;
  /** The days the group said it was in this stage, from the log of statuses. */
  spells: { from: string; to: string | null }[];
}

const stage = z.enum(entryStages);
export const stageTestInput = z.object({
  measureId,
  test: z.string().refine((test) => testIds.includes(test), 'Kravet finnes ikke.'),
  isPassed: z.boolean(),
});
export const stagePlanInput = z.object({ measureId, stage, halfYear: halfYear.nullable() });
export const gateInput = z.object({
  measureId,
  stage,
  /** null takes the decision away. */
  gate: z
    .object({
      outcome: z.enum(gateOutcomes),
      grounds: line('Begrunnelse', 1000),
      decidedOn: isoDate,
      decidedBy: line('Hvem bestemte', 120),
    })
    .nullable(),
});
