import type { ErrorCode, PrivacyError } from '../../contract/errors.ts';
import type { ImportProgress } from '../../contract/imports.ts';
import type { CubeMapping } from '../../contract/mapping.ts';
import type { FileReading, Judgement, ReadingFacts } from '../../core/importers/reading/types.ts';

/** One piece of work for the reading thread. */
export type Order =
  | { kind: 'read'; fileName: string; bytes: Uint8Array; facts: ReadingFacts }
  | {
      kind: 'map';
      hash: string;
      fileName: string;
      mapping: CubeMapping;
      name: string;
      facts: ReadingFacts;
    };

export interface CarriedError {
  /** Null for what is no DomainError: then `message` is a stack for the log. */
  code: ErrorCode | null;
  message: string;
  way: string | null;
  /** Set for a PrivacyError alone. */
  refusals: PrivacyError['refusals'] | null;
}

/** What the reading thread says of the order `id`. */
export type Saying = { id: number } & (
  | { kind: 'progress'; progress: ImportProgress }
  | { kind: 'done'; result: FileReading | Judgement }
  | { kind: 'failed'; error: CarriedError }
);
