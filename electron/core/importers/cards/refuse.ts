import { DomainError } from '../../../contract/errors.ts';

/** Stops reading a file of cards with a sentence for the user. */
export function refuseCards(sentence: string, cause?: unknown): never {
  throw new DomainError('validation', sentence, {
    way: 'Ingenting er lagret. Velg en annen fil, eller eksporter den på nytt.',
    ...(cause === undefined ? {} : { cause }),
  });
}

/** More cards than a board of people can hold. */
export const mostCards = 5_000;

export function refuseTooMany(count: number): void {
  if (count > mostCards)
    refuseCards(`Fila har ${count} kort. Det er flere enn de ${mostCards} appen tar imot.`);
}
