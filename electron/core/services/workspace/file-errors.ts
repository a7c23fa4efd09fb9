import { translateSqliteError } from '../../../../db/errors.ts';
import type { Session } from './session.ts';

const isWriteOfReader = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_READONLY');

/**
 * What the file itself says no to is the user's to act on, whoever asked: torn pages, a full disk, a
 * write past the readers' gate. Anything else comes back as it was.
 */
export function asFileError(session: Session, error: unknown): unknown {
  const refusal = isWriteOfReader(error) ? session.refusal() : null;
  return refusal ?? translateSqliteError(error, session.path);
}
