import { DomainError } from '../contract/errors.ts';
import type { StagedImport } from '../core/services/imports/stage.ts';

/** Files that were read for preview and wait for «Ta i bruk»; only the newest few are kept. */
export interface StagedImports {
  put(staged: StagedImport): void;
  /** Throws `not_found` when the file was read too long ago. */
  take(token: string): StagedImport;
}

const kept = 4;

export function stagedImports(): StagedImports {
  const waiting = new Map<string, StagedImport>();
  return {
    put(staged) {
      waiting.delete(staged.hash);
      waiting.set(staged.hash, staged);
      for (const token of [...waiting.keys()].slice(0, -kept)) waiting.delete(token);
    },
    take(token) {
      const staged = waiting.get(token);
      if (staged) return staged;
      throw new DomainError('not_found', 'Forhåndsvisningen er borte. Velg fila på nytt.');
    },
  };
}
