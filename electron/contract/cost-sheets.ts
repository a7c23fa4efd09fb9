import { z } from 'zod';
import { id, line, revision, text } from './fields.ts';

/** One compared unit as the source has it; null is «mangler i kilden», never 0. */
export interface CostUnit {
  name: string;
  places: number | null;
  /** Kroner per year. */
  buildingCost: number | null;
  /** Kroner. */
  costPerPlaceDay: number | null;
  /** What the source says the unit costs more per year, in kroner. */
  statedExtra: number | null;
}
export type CostFigure = Exclude<keyof CostUnit, 'name'>;

export interface CostSheet {
  id: string;
  name: string;
  source: string;
  note: string;
  /** What the source says it comes to in all per year, in kroner. */
  statedTotal: number | null;
  /** The first is the one the others are compared with. */
  units: CostUnit[];
  revision: number;
}

/** A computed figure with how it came about; `working` says what is missing when it is null. */
export interface CostAnswer {
  value: number | null;
  working: string;
  result: string;
}

/** What the sheet computes for one unit, in the order of `units`. */
export interface CostReading {
  isReference: boolean;
  building: CostAnswer;
  difference: CostAnswer;
  extra: CostAnswer;
  /** The source's own figure; `agrees` is null when there is nothing to hold it against. */
  stated: { result: string; agrees: boolean | null };
  /** How much of the difference the building cost alone explains. */
  explained: string | null;
}

export interface CostSheetDetail extends CostSheet {
  /** The finding in one sentence. */
  lead: string;
  readings: CostReading[];
  checkSum: { value: number | null; agrees: boolean | null; sentences: string[] };
  /** How it is counted and rounded. */
  rules: string[];
  /** The whole sheet as tab-separated text. */
  tsv: string;
}

export interface CostSheetEntry {
  id: string;
  name: string;
  source: string;
  lead: string;
}

const largest = 100_000_000_000;

/** Kroner with at most two decimals, so that every sum is exact in øre. */
const kroner = (label: string, min: number, max: number) =>
  z
    .number()
    .min(min, `«${label}» er for lite. Kontroller tallet.`)
    .max(max, `«${label}» er for stort. Kontroller tallet.`)
    .refine((value) => Number(value.toFixed(2)) === value, {
      message: `«${label}» kan ha høyst to desimaler.`,
    })
    .nullable();

const costUnit = z.object({
  name: line('Enhet', 80),
  places: z
    .number()
    .int('Antall plasser er et helt tall.')
    .min(1, 'Antall plasser er minst 1. La feltet stå tomt når det mangler i kilden.')
    .max(10_000, 'Antall plasser er for stort. Kontroller tallet.')
    .nullable(),
  buildingCost: kroner('Bygningskostnad per år', 0, largest),
  costPerPlaceDay: kroner('Kostnad per plass og døgn', 0, 1_000_000),
  statedExtra: kroner('Merkostnad i kilden', -largest, largest),
});

export const costSheetInput = z.object({ sheetId: id });
export const costSheetCreateInput = z.object({
  name: line('Navn', 120),
  source: line('Kilde', 500),
});
export const costSheetSaveInput = z.object({
  sheetId: id,
  revision,
  name: line('Navn', 120).optional(),
  source: line('Kilde', 500).optional(),
  note: text('Merknad', 5000).optional(),
  statedTotal: kroner('Til sammen i kilden', -largest, largest).optional(),
  units: z.array(costUnit).max(50, 'Et ark kan ha høyst 50 enheter.').optional(),
});
