import { protocol, type Session } from 'electron';
import type { Handler } from '../app/app.ts';

const scheme = 'app';
const host = 'dreiepunkt';

/** The address every page of ours has. */
export const homeAddress = `${scheme}://${host}/`;

/** True for an address the handler answers. `app://` under any other host is nobody's. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === `${scheme}:` && url.host === host;
}

/** Makes `app://` a secure origin with storage and fetch. Must run before the app is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

/** Answers the pages of `session` from the handler, and nothing from anywhere else. */
export function serveScheme(session: Session, handler: Handler): void {
  session.protocol.handle(scheme, async (request) =>
    isOwnAddress(request.url) ? handler(request) : new Response(null, { status: 404 }),
  );
}
