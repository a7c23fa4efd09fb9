import type { ErrorCode, PrivacyError } from '../../contract/errors.ts';
import type { ImportProgress } from '../../contract/imports.ts';
import type { CubeMapping } from '../../contract/mapping.ts';
import type {
  FileLook,
  FileReading,
  Judgement,
  ReadingFacts,
} from '../../core/importers/reading/types.ts';

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
    }
  | { kind: 'look'; path: string }
  | { kind: 'words'; fileName: string; bytes: Uint8Array };

export type Outcome =
  FileReading | FileLook | Judgement | { isWhole: boolean; steps: number } | null;

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
  | { kind: 'done'; result: Outcome }
  | { kind: 'failed'; error: CarriedError }
);
