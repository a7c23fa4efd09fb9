import { z } from 'zod';
import { id, line } from './fields.ts';
import type { ObservationStatus } from './vocabulary.ts';

/** Who says whose figures they are; 'assumed' is an import from before it was asked. */
export const sourceStatements = ['file', 'reader', 'nobody', 'assumed'] as const;
export type SourceStatement = (typeof sourceStatements)[number];

/** «NAV (oppgitt av prosjektleder)»: a source with who said it; «ikke oppgitt» where nobody has. */
export function sourceWords(name: string, stated: SourceStatement, actor: string): string {
  if (stated === 'nobody' || name === '') return 'ikke oppgitt';
  return stated === 'reader' ? `${name} (oppgitt av ${actor})` : name;
}

export interface ImportNote {
  code: string;
  sentence: string;
  detail: string | null;
  /** Row and column of the cell it speaks of, when it speaks of one. */
  cell: { place: string; measure: string; period: string } | null;
}

export interface ImportCounts {
  places: number;
  columns: number;
  accepted: number;
  hidden: number;
  missing: number;
  notes: number;
  stops: number;
}

/** A file read and judged, nothing yet taken into use. */
export interface ImportPreview {
  token: string;
  fileName: string;
  bytes: number;
  hash: string;
  format: string;
  /** The source as the file or the reader names it, with who said it. */
  sourceName: string;
  sourceStated: SourceStatement;
  profile: string;
  content: string;
  periodLabel: string;
  credit: string;
  counts: ImportCounts;
  /** «30 steder × 5 valgte kolonner = 150 celler». */
  countSentence: string;
  /** The file's own words for each measure, beside the indicator it goes to and how that is defined. */
  columns: {
    measure: string;
    indicatorId: string | null;
    indicatorName: string | null;
    definition: string;
  }[];
  /** The first rows, own municipality first; `rowTotal` tells how many there are. */
  rows: ImportRow[];
  rowTotal: number;
  notes: ImportNote[];
  stops: ImportNote[];
  checks: { sentence: string; isOk: boolean }[];
  /** What «Ta i bruk» will do: new series, revised figures. */
  effect: {
    newSeries: number;
    newFigures: number;
    /** The first of them; `revisedTotal` tells how many there are. */
    revised: { indicatorName: string; place: string; period: string; from: string; to: string }[];
    revisedTotal: number;
  };
  /** Set when this very file is in use already. */
  alreadyInUse: string | null;
}

export interface ImportRow {
  place: string;
  placeName: string;
  period: string;
  isOwn: boolean;
  cells: { text: string; status: ObservationStatus; hasNote: boolean }[];
}

export interface ImportEntry {
  id: string;
  fileName: string;
  fileHash: string;
  sourceName: string;
  sourceStated: SourceStatement;
  at: string;
  actor: string;
  isInUse: boolean;
  indicators: string[];
  accepted: number;
  hidden: number;
}

/** How far reading a file or taking it into use has come; `total` is null while nobody can know it. */
export interface ImportProgress {
  phase: 'reading' | 'mapping' | 'checking' | 'backup' | 'writing' | 'undoing';
  /** Cells, or rows while writing. */
  done: number;
  total: number | null;
}

export interface PublishResult {
  importId: string;
  changed: boolean;
  sentence: string;
  indicators: { id: string; name: string }[];
}

export const importPublishInput = z.object({ token: z.string().regex(/^[0-9a-f]{64}$/) });
export const importInput = z.object({ importId: id });

/** A remembered mapping as the import screen lists it: what it makes of its kind of table. */
export interface ProfileListing {
  id: string;
  name: string;
  at: string;
  revision: number;
  measures: {
    category: string;
    label: string;
    indicatorId: string;
    indicatorName: string;
    /** Indicators of the same kind of period, which it can be moved to. */
    choices: { id: string; name: string }[];
  }[];
  filters: { dimension: string; label: string }[];
}

export const profileUpdateInput = z.object({
  id,
  name: line('Navn på profilen', 120),
  revision: z.number().int(),
  /** Category of the table → indicator; a category left out is no longer read. */
  indicators: z.record(z.string().max(300), id),
});
export type ProfileUpdate = z.infer<typeof profileUpdateInput>;
