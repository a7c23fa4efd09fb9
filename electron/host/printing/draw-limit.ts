import { DomainError } from '../../contract/errors.ts';

/**
 * How long a page may take to be drawn, in ms: far more than it does, since a machine may be busy with
 * other things. `DREIEPUNKT_PRINT_LIMIT_MS` sets another limit.
 */
export const drawLimitMs = Number(process.env['DREIEPUNKT_PRINT_LIMIT_MS']) || 60_000;

/** The answer for a page that was not drawn within `limitMs`. */
export function neverDrawn(limitMs: number, cause?: unknown): DomainError {
  const sentence =
    `Siden som skulle skrives ut, ble ikke ferdig på ${Math.ceil(limitMs / 1000)} sekunder. ` +
    'Prøv igjen. Skjer det på nytt, start Dreiepunkt på nytt.';
  return new DomainError('unavailable', sentence, { cause });
}
