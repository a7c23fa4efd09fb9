import { z } from 'zod';
import { id, line, revision, text } from './fields.ts';
import { directions, grades, periodKinds, type Direction, type PeriodKind } from './vocabulary.ts';

/** One definition as the register holds it. */
export interface IndicatorFields {
  name: string;
  shortName: string;
  definition: string;
  numerator: string;
  denominator: string;
  unit: string;
  decimals: number;
  direction: Direction;
  kind: 'population' | 'service';
  sourceId: string;
  sourceTable: string;
  sourceFilter: string;
  rhythm: string;
  periodKind: PeriodKind;
  caveat: string;
  areaId: string | null;
  ambitionPointId: string | null;
  meanYears: 3 | 5 | 10 | null;
  isRare: boolean;
  countsPeople: boolean;
}

export interface IndicatorBreak {
  period: string;
  kind: 'cut' | 'outside';
  text: string;
  source: string;
}

/** What the form needs beside the fields: the lists it chooses from, and what must be guarded. */
export interface IndicatorForm {
  indicatorId: string;
  fields: IndicatorFields;
  revision: number;
  isOwn: boolean;
  /** True once a figure is in use or a count is entered: unit, direction and period are guarded. */
  hasFigures: boolean;
  hasCount: boolean;
  hasMargin: boolean;
  parent: { id: string; name: string; splitBy: string; splitGroup: string } | null;
  breaks: (IndicatorBreak & { label: string })[];
}

export interface IndicatorFormChoices {
  sources: { id: string; name: string }[];
  areas: { id: string; title: string }[];
  ambitionPoints: { id: string; text: string }[];
}

const shape = {
  name: line('Navn', 160),
  shortName: line('Kortnavn', 60),
  definition: line('Hva det måler', 1500),
  numerator: line('Teller', 400),
  denominator: text('Nevner', 400).trim(),
  unit: line('Enhet', 30),
  decimals: z.number().int().min(0).max(4),
  direction: z.enum(directions),
  kind: z.enum(['population', 'service']),
  sourceId: id,
  sourceTable: line('Tabell', 200),
  sourceFilter: text('Filter', 600).trim(),
  rhythm: text('Nye tall kommer', 200).trim(),
  periodKind: z.enum(periodKinds),
  caveat: text('Forbehold', 1500).trim(),
  areaId: id.nullable(),
  ambitionPointId: id.nullable(),
  meanYears: z.union([z.literal(3), z.literal(5), z.literal(10)]).nullable(),
  isRare: z.boolean(),
  countsPeople: z.boolean(),
};

export const indicatorFormInput = z.object({ indicatorId: id });
export const indicatorCreateInput = z.object({
  ...shape,
  /** The source gives n, or ±, as series of their own. */
  hasCount: z.boolean(),
  hasMargin: z.boolean(),
  /** Set for one group of a split. */
  parentId: id.nullable(),
  splitBy: text('Delt etter', 60).trim(),
  splitGroup: text('Gruppe', 80).trim(),
});
export const indicatorUpdateInput = z.object({
  indicatorId: id,
  revision,
  ...shape,
  /** Why unit or direction is changed although there are figures. */
  reason: text('Begrunnelse', 400).trim(),
});
export const indicatorRemoveInput = z.object({ indicatorId: id, revision });
export const breakSaveInput = z.object({
  indicatorId: id,
  period: line('Periode', 20),
  kind: z.enum(['cut', 'outside']),
  text: line('Hva endret seg', 400),
  source: line('Kilde', 200),
});
export const breakRemoveInput = z.object({ indicatorId: id, period: line('Periode', 20) });
export const indicatorLinkInput = z.object({
  challengeId: id,
  indicatorId: id,
  grade: z.enum(grades),
  reason: line('Begrunnelse', 500),
});
