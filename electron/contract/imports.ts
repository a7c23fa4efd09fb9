import { z } from 'zod';
import { id } from './fields.ts';
import type { ObservationStatus } from './vocabulary.ts';

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
  sourceName: string;
  profile: string;
  content: string;
  periodLabel: string;
  credit: string;
  counts: ImportCounts;
  /** «30 steder × 5 valgte kolonner = 150 celler». */
  countSentence: string;
  columns: { measure: string; indicatorId: string | null; indicatorName: string | null }[];
  rows: ImportRow[];
  notes: ImportNote[];
  stops: ImportNote[];
  checks: { sentence: string; isOk: boolean }[];
  /** What «Ta i bruk» will do: new series, revised figures. */
  effect: {
    newSeries: number;
    newFigures: number;
    revised: { indicatorName: string; place: string; period: string; from: string; to: string }[];
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
  at: string;
  actor: string;
  isInUse: boolean;
  indicators: string[];
  accepted: number;
  hidden: number;
}

export interface PublishResult {
  importId: string;
  changed: boolean;
  sentence: string;
  indicators: { id: string; name: string }[];
}

export const importPublishInput = z.object({ token: z.string().regex(/^[0-9a-f]{64}$/) });
export const importInput = z.object({ importId: id });
