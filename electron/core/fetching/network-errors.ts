import type { DomainError } from '../../contract/errors.ts';
import type { SavedQuery } from '../../contract/fetching.ts';
import { refusal, sourceName } from './refusals.ts';

const offline = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETDOWN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'EADDRNOTAVAIL',
]);
const certificate = /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|^ERR_TLS|^ERR_SSL/;

/** The sentence for a call that never gave a whole answer. */
export function networkError(query: SavedQuery, error: unknown): DomainError {
  const name = sourceName(query);
  const codes = codesOf(error);
  if (codes.some((code) => offline.has(code))) {
    return refusal(
      'unavailable',
      `Maskinen er frakoblet nettet, eller finner ikke ${name}. Resten av appen virker som før.`,
      { cause: error },
    );
  }
  if (codes.some((code) => certificate.test(code))) {
    return refusal(
      'unavailable',
      `Sertifikatet fra ${name} er ikke godkjent på denne maskinen. Nettet du er på, kan lese kryptert trafikk, og da henter ikke appen.`,
      { cause: error },
    );
  }
  return refusal('unavailable', `Fikk ikke kontakt med ${name}. Prøv igjen senere.`, {
    cause: error,
  });
}

/** Error codes along the chain of causes, and of each try where several addresses were tried. */
function codesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const tries = error instanceof AggregateError ? error.errors : [];
  const below = 'cause' in error ? [...tries, error.cause] : tries;
  return [...own, ...below.flatMap((cause: unknown) => codesOf(cause, depth + 1))];
}
