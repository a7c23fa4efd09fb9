import { z } from 'zod';
import { id, line } from './fields.ts';
import type { ImportPreview } from './imports.ts';
import type { ObservationStatus, PeriodKind } from './vocabulary.ts';

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
});
export type CubeMapping = z.infer<typeof cubeMappingSchema>;

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
  suggestion: CubeMapping;
  /** The profile the suggestion is from; `changed` says why it was not used without asking. */
  remembered: { name: string; changed: string | null } | null;
  indicators: { id: string; name: string; unit: string; periodKind: PeriodKind; table: string }[];
}

/** What reading a file gives: a judged preview, or a question of what the table means. */
export type ImportReading =
  /** With the question beside it where a remembered mapping made the preview and can be changed. */
  | { kind: 'preview'; preview: ImportPreview; question: MappingQuestion | null }
  | { kind: 'question'; question: MappingQuestion };

export const importMapInput = z.object({
  token: z.string().regex(/^[0-9a-f]{64}$/),
  mapping: cubeMappingSchema,
  /** Name of the profile that remembers the mapping. */
  name: line('Navn på profilen', 120),
});
