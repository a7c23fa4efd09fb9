import type { Period } from '../domain/periods.ts';
import type { ObservationStatus } from '../domain/statuses.ts';

export type ImportFormat = 'udir-json' | 'udir-workbook';
export type Level = 'country' | 'county' | 'municipality' | 'unit';

/** One sentence for the import report, with the cell it speaks of when it speaks of one. */
export interface Note {
  code: string;
  sentence: string;
  detail: string | null;
  where: string | null;
  cell: { place: string; measure: string; period: string } | null;
}

/** One figure as the file has it. `value` is null unless the status carries a number. */
export interface DecodedCell {
  /** Code as in the file; zeros a spreadsheet took are put back. */
  place: string;
  placeName: string;
  level: Level;
  /** Code of the county the file lists the row under, when it says so. */
  county: string | null;
  period: Period;
  measure: string;
  /** The other headings over the column, such as «Alle eierformer» and «Jenter». */
  filters: readonly string[];
  value: number | null;
  status: ObservationStatus;
  raw: string;
  where: string;
}

/** The source's own words on a break; `rows` counts the rows carrying it, schools included. */
export interface DecodedBreak {
  period: Period;
  text: string;
  rows: number;
  isNational: boolean;
}

export interface DecodedTable {
  format: ImportFormat;
  title: string;
  levels: readonly Level[];
  dimensions: readonly { code: string; size: number }[];
  /** Column texts and other headings, also when the file has no rows. */
  measures: readonly string[];
  filters: readonly string[];
  cells: readonly DecodedCell[];
  breaks: readonly DecodedBreak[];
  notes: readonly Note[];
}

/** A note without a cell; the rest is filled in by the caller that knows more. */
export function note(code: string, sentence: string, more: Partial<Note> = {}): Note {
  return { code, sentence, detail: null, where: null, cell: null, ...more };
}
