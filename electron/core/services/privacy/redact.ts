import { findNationalIds } from '../../domain/privacy/scan.ts';

/** An error as it may be logged: person numbers in its words or stack are struck out. */
export function redacted(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? struck(error) : error;
  const [message, stack] = [struck(error.message), struck(error.stack ?? '')];
  const cause = error.cause === undefined ? undefined : redacted(error.cause);
  if (message === error.message && stack === (error.stack ?? '') && cause === error.cause)
    return error;
  const clean = new Error(message, cause === undefined ? undefined : { cause });
  clean.name = error.name;
  clean.stack = stack;
  return clean;
}

function struck(text: string): string {
  return findNationalIds(text).reduceRight(
    (left, { start, end }) => `${left.slice(0, start)}[nummer fjernet]${left.slice(end)}`,
    text,
  );
}
