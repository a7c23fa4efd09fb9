import { DomainError } from '../../../contract/errors.ts';

/**
 * Does a work that makes the whole file anew, while no other such work is under way. `what` is the
 * beginning of a sentence, said to whoever asks for another: «En tekst fjernes for godt». Errors: `conflict`.
 */
export type Remake = <T>(what: string, work: () => Promise<T>) => Promise<T>;

/** One such work at a time: they make their copies in the same place. */
export function oneRemakeAtATime(): Remake {
  let under: string | null = null;
  return async (what, work) => {
    if (under !== null) throw new DomainError('conflict', underWay(under));
    under = what;
    try {
      return await work();
    } finally {
      under = null;
    }
  };
}

export function underWay(what: string): string {
  return `${what} akkurat nå. Vent til det er gjort, og prøv igjen.`;
}
