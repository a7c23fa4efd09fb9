import { DomainError } from '../contract/errors.ts';
import {
  unmappedOf,
  type StagedImport,
  type UnmappedImport,
} from '../core/services/imports/stage.ts';

/** Files that were read and wait for a mapping or for «Ta i bruk»; only the newest few are kept. */
export interface StagedImports {
  put(read: StagedImport | UnmappedImport): void;
  /** The judged file. Throws `not_found` when it was read too long ago. */
  take(token: string): StagedImport;
  /** The table a mapping is asked for; kept so that the mapping can be changed again. */
  unmapped(token: string): UnmappedImport;
}

const kept = 4;

export function stagedImports(): StagedImports {
  const staged = new Map<string, StagedImport>();
  const unmapped = new Map<string, UnmappedImport>();
  const find = <T>(from: ReadonlyMap<string, T>, token: string): T => {
    const found = from.get(token);
    if (found) return found;
    throw new DomainError('not_found', 'Forhåndsvisningen er borte. Velg fila på nytt.');
  };
  return {
    put(read) {
      if (read.kind === 'staged') keep(staged, read.hash, read);
      // A file read by a remembered mapping can be mapped anew, like one that was asked about.
      const table = read.kind === 'staged' ? unmappedOf(read) : read;
      if (table) keep(unmapped, read.hash, table);
    },
    take: (token) => find(staged, token),
    unmapped: (token) => find(unmapped, token),
  };
}

function keep<T>(waiting: Map<string, T>, token: string, read: T): void {
  waiting.delete(token);
  waiting.set(token, read);
  for (const old of [...waiting.keys()].slice(0, -kept)) waiting.delete(old);
}
