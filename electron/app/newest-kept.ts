import { DomainError } from '../contract/errors.ts';

const most = 4;

/** What was read and waits for a choice, by token; only the newest few are kept. */
export interface NewestKept<T> {
  put(token: string, read: T): void;
  /** Throws `not_found` when it was read too long ago. */
  take(token: string): T;
}

export function newestKept<T extends object>(): NewestKept<T> {
  const waiting = new Map<string, T>();
  return {
    put(token, read) {
      waiting.delete(token);
      waiting.set(token, read);
      for (const old of [...waiting.keys()].slice(0, -most)) waiting.delete(old);
    },
    take(token) {
      const found = waiting.get(token);
      if (found) return found;
      throw new DomainError('not_found', 'Forhåndsvisningen er borte. Velg fila på nytt.');
    },
  };
}
