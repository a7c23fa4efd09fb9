import type { DrilledCopy, DrillProgress } from '../../contract/drill.ts';
import type { CopyLook } from '../../contract/workspace.ts';
import type { ErrorCode, PrivacyError } from '../../contract/errors.ts';
import type { ImportProgress } from '../../contract/imports.ts';
import type { CubeMapping, TableChoice } from '../../contract/mapping.ts';
import type {
  FileLook,
  FileReading,
  Judgement,
  ReadingFacts,
} from '../../core/importers/reading/types.ts';

/** One piece of work for the reading thread. */
export type Order =
  | {
      kind: 'read';
      fileName: string;
      bytes: Uint8Array;
      wanted?: TableChoice;
      facts: ReadingFacts;
    }
  | {
      kind: 'map';
      hash: string;
      fileName: string;
      mapping: CubeMapping;
      name: string;
      facts: ReadingFacts;
    }
  | { kind: 'look'; path: string }
  | { kind: 'words'; fileName: string; bytes: Uint8Array }
  | { kind: 'drill'; path: string };

export type Outcome = FileReading | FileLook | Judgement | CopyLook | DrilledCopy | null;

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
  | { kind: 'progress'; progress: ImportProgress | DrillProgress }
  | { kind: 'done'; result: Outcome }
  | { kind: 'failed'; error: CarriedError }
);
