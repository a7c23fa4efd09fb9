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
  | { kind: 'words'; fileName: string; bytes: Uint8Array };

export type Outcome = FileReading | FileLook | Judgement;
