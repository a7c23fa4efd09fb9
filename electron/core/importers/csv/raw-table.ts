import type { ObservationStatus } from '../../domain/statuses.ts';
import type { CubeDimension, SymbolMap } from '../cube.ts';
import type { Note } from '../types.ts';
import type { GridRow } from './grid.ts';

/** What is known of a file from the one who made it: symbols hang on the source, never on the app. */
export interface Family {
  id: 'ssb' | 'fhi' | 'imdi' | 'nav' | 'bufdir' | 'eurostat' | 'sdmx' | 'unknown';
  name: string | null;
  /** For sentences: «et tegn SSB bruker». */
  signs: string;
  symbols: SymbolMap;
  /** What a combination without a row means at this source. */
  absent: ObservationStatus;
  /** The source always writes decimal point, so «1.027» can only be 1,027. */
  alwaysPoint: boolean;
}

/** A table cut out of a file: headings per column, rows under them, nothing interpreted yet. */
export interface RawTable {
  format: string;
  title: string;
  source: string | null;
  updated: string | null;
  family: Family;
  /** Heading texts of each column, top to bottom; all columns have as many. */
  headings: readonly (readonly string[])[];
  rows: readonly GridRow[];
  /** What holds for every row, such as a year that stands alone above the table. */
  fixed: readonly CubeDimension[];
  /** The place of a cell in words: row number and column index to «rad 12, kolonne «2019»». */
  where: (row: number, column: number) => string;
  notes: readonly Note[];
  /** A text file with comma between its fields: a comma inside a figure may be a thousands mark. */
  isCommaSeparated?: boolean;
}

/** A dimension with one category, for what holds for the whole table. */
export function constant(
  code: string,
  label: string,
  role: CubeDimension['role'],
  text: string,
): CubeDimension {
  return { code, label, role, categories: [{ code: text, label: text }] };
}
