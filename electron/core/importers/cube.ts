import type { ObservationStatus } from '../../contract/vocabulary.ts';
import type { Note } from './types.ts';

export interface CubeCategory {
  code: string;
  label: string;
  /** Unit and decimals where the source gives them for a measure. */
  unit?: string;
  decimals?: number;
}

export interface CubeDimension {
  code: string;
  label: string;
  role: 'time' | 'geo' | 'metric' | null;
  categories: readonly CubeCategory[];
}

/**
 * A table of any number of dimensions, row-major with the last dimension fastest. Typed arrays, not an
 * object per cell: official tables have hundreds of thousands of cells.
 */
export interface Cube {
  format: string;
  title: string;
  /** Publisher as the file names it, and when it says it was updated (as written). */
  source: string | null;
  updated: string | null;
  dimensions: readonly CubeDimension[];
  /** One per cell; NaN where the status carries no number. */
  values: Float64Array;
  /** One per cell: index into `observationStatuses` of the contract. */
  statuses: Uint8Array;
  /** The text in the file, for cells where it is more than the number: symbols, flags. */
  raws: ReadonlyMap<number, string>;
  /**
   * Signs the file neither explains nor shows the maker of; their cells are «missing» with the sign as raw
   * text until somebody says what they mean. `words` is the file's own wording, where it has one.
   */
  openSigns?: ReadonlyMap<string, OpenSign>;
  notes: readonly Note[];
}

export interface OpenSign {
  words: string | null;
  count: number;
}

/** How one source writes what is not a plain number. Never global: «*» and «.» differ by source. */
export type SymbolMap = ReadonlyMap<string, ObservationStatus>;
