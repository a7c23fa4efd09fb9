import { z } from 'zod';
import { id, line } from './fields.ts';
import type { ImportPreview } from './imports.ts';
import { observationStatuses, type ObservationStatus, type PeriodKind } from './vocabulary.ts';

/** A reason of fewer letters says nothing. */
export const fewestReasonLetters = 10;

/** How the dimensions of one kind of table become places, periods and indicators. */
export const cubeMappingSchema = z.object({
  /** Dimension with place codes, or null when the whole table is about `fixedPlace`. */
  placeDimension: z.string().max(200).nullable(),
  fixedPlace: z.string().max(10).nullable(),
  timeDimension: z.string().max(200),
  /** Dimension whose categories are different indicators, or null when the table is one. */
  measureDimension: z.string().max(200).nullable(),
  /** Category code (or '' without a measure dimension) → indicator. What is not named is left out. */
  indicators: z.record(z.string().max(300), id),
  /** For every other dimension the one category that is taken. */
  filters: z.record(z.string().max(200), z.string().max(300)),
  /** The period of every figure, where no dimension is time (`timeDimension` is then ''). */
  fixedPeriod: z.string().max(40).optional(),
  /** What the reader says of a name in the place dimension: its place code, or '' to leave it out. */
  places: z.record(z.string().max(300), z.string().max(10)).optional(),
  /** What signs mean that the file does not explain: «*» → hidden. */
  signs: z.record(z.string().max(60), z.enum(observationStatuses)).optional(),
  /** Category of a measure → what its figures are multiplied by: 100 where shares are written 0,105. */
  scales: z.record(z.string().max(300), z.number().positive().max(1_000_000)).optional(),
  /** Whose figures these are, where the file does not say it: «NAV». */
  source: z.string().trim().max(200).optional(),
  /** Why figures are right although unit, denominator or ages differ from the definition. */
  reason: z.string().trim().max(500).optional(),
});
export type CubeMapping = z.infer<typeof cubeMappingSchema>;

/**
 * One answer a mapping needs that the reader has not given. A proposal has a value in `suggestion` and
 * must be accepted; what is open has none, and `choices` are the readings there are.
 */
export interface MappingAsk {
  /** What is asked: a role, the one period or place, a measure, a filter, a name, a sign, a unit or the source. */
  about:
    'place' | 'period' | 'measure' | 'indicator' | 'filter' | 'name' | 'sign' | 'scale' | 'source';
  /** Dimension, name, sign or category it is about; '' where there is only one such question. */
  key: string;
  isOpen: boolean;
  /** The question in one sentence, and for a proposal what speaks for it. */
  sentence: string;
  choices: { value: string; label: string }[];
  /** What settles it on the command line. */
  flag: string;
}

/** A table that could be read but is not known yet: what it holds, and our best guess at a mapping. */
export interface MappingQuestion {
  token: string;
  fileName: string;
  bytes: number;
  format: string;
  title: string;
  source: string | null;
  cells: number;
  byStatus: Record<ObservationStatus, number>;
  notes: string[];
  dimensions: {
    code: string;
    label: string;
    role: 'time' | 'geo' | 'metric' | null;
    size: number;
    /** The first categories; `size` tells how many there are. */
    categories: { code: string; label: string }[];
  }[];
  /** The proposals alone: nothing in doubt is filled in. */
  suggestion: CubeMapping;
  asks: MappingAsk[];
  /** Measures whose figures all lie between 0 and 1. */
  fractions: string[];
  /** The profile the suggestion is from; `changed` says why it was not used without asking. */
  remembered: { name: string; changed: string | null } | null;
  indicators: { id: string; name: string; unit: string; periodKind: PeriodKind; table: string }[];
}

/** Which table of a workbook is meant: the sheet by its name, the table by its number in the list of them. */
export interface TableChoice {
  sheet?: string | undefined;
  table?: number | undefined;
}

/** One of several tables in a workbook, as the reader sees it before choosing. */
export interface TablePreview {
  number: number;
  sheet: string;
  title: string;
  /** Row of the first figures in the sheet, from 1. */
  row: number;
  figures: number;
  headings: string[];
  rows: string[][];
}

/** What reading a file gives: a judged preview, or a question of what the table means. */
export type ImportReading =
  /** With the question beside it where a remembered mapping made the preview and can be changed. */
  | { kind: 'preview'; preview: ImportPreview; question: MappingQuestion | null }
  | { kind: 'question'; question: MappingQuestion }
  /** Several tables in one book: one must be chosen before anything is read. */
  | { kind: 'tables'; fileName: string; bytes: number; tables: TablePreview[] };

export const importMapInput = z.object({
  token: z.string().regex(/^[0-9a-f]{64}$/),
  mapping: cubeMappingSchema,
  /** Name of the profile that remembers the mapping. */
  name: line('Navn på profilen', 120),
});
