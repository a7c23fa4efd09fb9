import {
  unmappedOf,
  type SeveralTables,
  type StagedImport,
  type UnmappedImport,
} from '../core/services/imports/stage.ts';
import { newestKept } from './newest-kept.ts';

/** Files that were read and wait for a mapping or for «Ta i bruk»; only the newest few are kept. */
export interface StagedImports {
  put(read: StagedImport | UnmappedImport | SeveralTables): void;
  /** The judged file. Throws `not_found` when it was read too long ago. */
  take(token: string): StagedImport;
  /** The table a mapping is asked for; kept so that the mapping can be changed again. */
  unmapped(token: string): UnmappedImport;
}

export function stagedImports(): StagedImports {
  const staged = newestKept<StagedImport>();
  const unmapped = newestKept<UnmappedImport>();
  return {
    put(read) {
      if (read.kind === 'tables') return;
      if (read.kind === 'staged') staged.put(read.hash, read);
      // A file read by a remembered mapping can be mapped anew, like one that was asked about.
      const table = read.kind === 'staged' ? unmappedOf(read) : read;
      if (table) unmapped.put(read.hash, table);
    },
    take: (token) => staged.take(token),
    unmapped: (token) => unmapped.take(token),
  };
}
