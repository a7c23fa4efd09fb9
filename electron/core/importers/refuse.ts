import { DomainError } from '../../contract/errors.ts';

/** Stops reading: `sentence` names row and column, or the file; the way on is the same for all. */
export function refuse(sentence: string, cause?: unknown): never {
  throw new DomainError(
    'validation',
    sentence,
    cause === undefined ? { way: nextStep } : { way: nextStep, cause },
  );
}

const nextStep =
  'Ingenting er lagret. Hent fila på nytt fra kilden, eller rett cella og prøv igjen.';

/** File text in a sentence: short, on one line. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `«${line.length > 60 ? `${line.slice(0, 59)}…` : line}»`;
}
