import { DomainError } from '../contract/errors.ts';
import type { StagedCards } from '../core/services/card-files/stage.ts';

/** Files of cards that were read and wait for a choice of columns; only the newest few are kept. */
export interface StagedCardFiles {
  put(staged: StagedCards): void;
  /** Throws `not_found` when the file was read too long ago. */
  take(token: string): StagedCards;
}

const kept = 4;

export function stagedCardFiles(): StagedCardFiles {
  const waiting = new Map<string, StagedCards>();
  return {
    put(staged) {
      waiting.set(staged.token, staged);
      for (const old of [...waiting.keys()].slice(0, -kept)) waiting.delete(old);
    },
    take(token) {
      const found = waiting.get(token);
      if (found) return found;
      throw new DomainError('not_found', 'Forhåndsvisningen er borte. Velg fila på nytt.');
    },
  };
}
