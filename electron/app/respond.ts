import { DomainError, type ErrorCode } from '../contract/errors.ts';

const httpStatus: Record<ErrorCode, number> = {
  validation: 400,
  privacy: 422,
  not_found: 404,
  conflict: 409,
  read_only: 403,
  newer_file: 412,
  damaged_file: 422,
  disk_full: 422,
  unavailable: 503,
  internal: 500,
};

/** A refusal outside the rpc: `{ error: { code, message, way } }` with its status. */
export function refusal(error: DomainError, status: number = httpStatus[error.code]): Response {
  const body = { error: { code: error.code, message: error.message, way: error.way ?? null } };
  return Response.json(body, { status });
}

/** What was written; that other files lie there is a question to the user, `{ clash }`, not a failure. */
export async function writtenOrAsked(work: Promise<object>): Promise<Response> {
  try {
    return Response.json(await work);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'conflict') throw error;
    return Response.json({ clash: error.message });
  }
}
