import { errorCodes, type ErrorCode } from '../../electron/contract/errors.ts';
import { commonText } from '../text/common.ts';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function domainOf(error: unknown): Record<string, unknown> | null {
  if (!isRecord(error) || !isRecord(error['data'])) return null;
  const domain = error['data']['domain'];
  return isRecord(domain) ? domain : null;
}

/** The domain's code for an error that crossed the wire, or null when it is not one of ours. */
export function domainCode(error: unknown): ErrorCode | null {
  const code = domainOf(error)?.['code'];
  return errorCodes.find((known) => known === code) ?? null;
}

/** A sentence in bokmål for any error; the host's own sentence where there is one. */
export function errorSentence(error: unknown): string {
  const isOurs =
    domainCode(error) !== null || (error instanceof Error && error.name === 'FileError');
  if (isOurs && isRecord(error) && typeof error['message'] === 'string') return error['message'];
  return commonText.unknownError;
}

/** The way on that the domain names, if any. */
export function errorWay(error: unknown): string | null {
  const way = domainOf(error)?.['way'];
  return typeof way === 'string' ? way : null;
}
