import { DomainError, type ErrorCode } from '../../electron/contract/errors.ts';
import { rpc, type TestApp } from './app.ts';

const origin = 'app://dreiepunkt';

/** Calls of a test app that answer with their data, or throw the refusal as the domain's error. */
export function callsOf(app: TestApp) {
  const call =
    (kind: 'query' | 'mutation') =>
    async <T>(name: string, input?: unknown): Promise<T> => {
      const { body } = await rpc(app.handler, origin, kind, name, input);
      if (body.error)
        throw new DomainError(body.error.data.domain.code as ErrorCode, body.error.message);
      return body.result?.data as T;
    };
  const file = (path: string, bytes?: Uint8Array) =>
    app.handler(
      new Request(
        `${origin}${path}`,
        bytes === undefined
          ? {}
          : {
              method: 'POST',
              headers: { 'content-type': 'application/octet-stream' },
              body: new Uint8Array(bytes),
            },
      ),
    );
  return { query: call('query'), mutate: call('mutation'), file };
}

/** The refusal's code and sentence; fails when the call went through. */
export async function refused(
  call: Promise<unknown>,
): Promise<{ code: ErrorCode; message: string }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('was not refused');
}
