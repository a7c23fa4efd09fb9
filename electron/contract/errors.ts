/** Why a call was refused. `internal` is a fault of ours; the rest the user can act on. */
export const errorCodes = [
  'validation',
  'not_found',
  'conflict',
  'read_only',
  'newer_file',
  'damaged_file',
  'disk_full',
  'unavailable',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/**
 * The one error class of the domain. `message` is a sentence in bokmål for the user: what, where and
 * what to do. `way` names a way on, where there is one.
 */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly way: string | undefined;
  constructor(code: ErrorCode, message: string, options: { way?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'DomainError';
    this.code = code;
    this.way = options.way;
  }
}
