import type { PrivacyRefusal } from './privacy.ts';

/**
 * Why a call was refused. `privacy`: a text may point at a person. `internal` is a fault of ours; the
 * rest the user can act on.
 */
export const errorCodes = [
  'validation',
  'privacy',
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

/** A text was refused because it may point at a person; says where it stood, never what it said. */
export class PrivacyError extends DomainError {
  readonly refusals: readonly PrivacyRefusal[];
  constructor(message: string, refusals: readonly PrivacyRefusal[], way: string) {
    super('privacy', message, { way });
    this.refusals = refusals;
  }
}
