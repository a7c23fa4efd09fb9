import type {
  CubeMapping,
  MappingQuestion,
  TableChoice,
  TablePreview,
} from '../../../contract/mapping.ts';
import type { ImportProgress, ImportRow, SourceStatement } from '../../../contract/imports.ts';
import type { PeriodKind } from '../../../contract/vocabulary.ts';
import type { Place, PlaceChange } from '../../domain/places.ts';
import type { MappedIndicator } from '../map-cube.ts';
import type { PackedReport } from './packed.ts';

/** A mapping that is remembered, with what it took the words of the table to mean. */
export interface KnownMapping {
  name: string;
  fingerprint: string;
  mapping: CubeMapping;
  /** JSON of the labels it rests on; empty for mappings remembered before labels were kept. */
  meaning: string;
}

/** All that judging a table needs to know of the workspace; plain data that can cross threads. */
export interface ReadingFacts {
  places: readonly Place[];
  changes: readonly PlaceChange[];
  indicators: readonly (MappedIndicator & {
    periodKind: PeriodKind;
    sourceTable: string;
    sourceId: string;
    isOfficial: boolean;
    /** Variable → code, from the app's own questions to the source. */
    choices?: Readonly<Record<string, string>>;
  })[];
  mappings: readonly KnownMapping[];
  /** Code of the municipality the workspace is about; its rows are shown first. */
  own: string;
}

/** What is asked about a table: all of the question but the facts of the file it came in. */
export type TableQuestion = Omit<
  MappingQuestion,
  'token' | 'fileName' | 'bytes' | 'format' | 'indicators'
>;

/** Whose figures a file holds: an id of the app's list, the words for it, and who said them. */
export interface FileSource {
  id: string;
  name: string;
  stated: Exclude<SourceStatement, 'assumed'>;
}

/** A table judged by a mapping or by a built-in profile. */
export interface Judgement {
  source: FileSource;
  content: string;
  report: PackedReport;
  shown: { rows: ImportRow[]; rowTotal: number };
  mapping: KnownMapping | null;
}

/** What a file turned out to be. `question` is there whenever a mapping can be made or changed. */
export interface FileReading {
  hash: string;
  format: string;
  judgement: Judgement | null;
  question: TableQuestion | null;
  /** Set where the file has several tables and none was chosen; then there is neither judgement nor question. */
  tables?: TablePreview[];
}

/** What a file that somebody lays in the workspace turned out to hold. */
export interface FileLook {
  /** SHA-256 of the bytes, hexadecimal. */
  hash: string;
  /** A person number can be read in it. */
  holdsNumber: boolean;
  /** Words in it may point at a person. */
  mayPoint: boolean;
  /** Names of the parts that could not be read; empty means that all was. */
  unread: string[];
}

export type Say = (progress: ImportProgress) => void;

export interface ReadingOptions {
  /** Aborting it ends the work; nothing is kept. */
  signal?: AbortSignal;
  onProgress?: Say;
}

/**
 * Reads files beside the thread that answers calls. The table behind a reading is kept for some time
 * under its hash, so that a mapping can be made of it and changed.
 */
export interface FileReader {
  /** Errors: `validation` says what, where and what to do; `unavailable` when it was stopped. */
  read(
    file: { fileName: string; bytes: Uint8Array; wanted?: TableChoice },
    facts: ReadingFacts,
    options?: ReadingOptions,
  ): Promise<FileReading>;
  /** Errors: `not_found` when the table was read too long ago. */
  map(
    order: { hash: string; fileName: string; mapping: CubeMapping; name: string },
    facts: ReadingFacts,
    options?: ReadingOptions,
  ): Promise<Judgement>;
  /** Reads the words of any file for the privacy guard; never refuses what cannot be read, but says it. */
  lookAt(file: { fileName: string; bytes: Uint8Array }): Promise<FileLook>;
  close(): Promise<void>;
}
