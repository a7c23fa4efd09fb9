import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { record } from './machine.ts';

type SchemeHandler = (request: Request) => Response | Promise<Response>;
type PermissionRequest = (
  contents: unknown,
  permission: string,
  answer: (isGranted: boolean) => void,
  details: { requestingUrl: string; isMainFrame: boolean },
) => void;
type PermissionCheck = (contents: unknown, permission: string, origin: string) => boolean;
type BeforeRequest = (
  details: { url: string },
  answer: (decision: { cancel?: boolean }) => void,
) => void;

const handlers = new Map<string, SchemeHandler>();
/** Electron's own answers where nobody set a handler: everything is allowed. */
export const rules = {
  request: ((_contents, _permission, answer) => answer(true)) as PermissionRequest,
  check: (() => true) as PermissionCheck,
  before: ((_details, answer) => answer({})) as BeforeRequest,
};

export const protocol = {
  registerSchemesAsPrivileged(
    schemes: { scheme: string; privileges?: Record<string, boolean> }[],
  ): void {
    const wasReady = app.isReady();
    if (wasReady) throw new Error('registerSchemesAsPrivileged must be called before app is ready');
    for (const { scheme, privileges = {} } of schemes)
      record.schemes.push({ scheme, privileges, wasReady });
  },
  handle(scheme: string, handler: SchemeHandler): void {
    if (!app.isReady()) throw new Error('protocol.handle can only be used after app is ready');
    if (handlers.has(scheme)) throw new Error(`${scheme} is handled already`);
    handlers.set(scheme, handler);
    record.handledSchemes.push(scheme);
  },
};

class StandInSession extends EventEmitter {
  readonly protocol = protocol;
  readonly webRequest = {
    onBeforeRequest: (handler: BeforeRequest) => void (rules.before = handler),
  };
  setPermissionRequestHandler = (handler: PermissionRequest) => void (rules.request = handler);
  setPermissionCheckHandler = (handler: PermissionCheck) => void (rules.check = handler);
  setDevicePermissionHandler = (_handler: () => boolean) => {};
}

const defaultSession = new StandInSession();
export const session = {
  get defaultSession() {
    if (!app.isReady()) throw new Error('Session can only be received when app is ready');
    return defaultSession;
  },
};

/** Answers a request for a registered scheme as Electron would: by calling its handler. */
export async function answerRequest(request: Request): Promise<Response> {
  const handler = handlers.get(new URL(request.url).protocol.replace(':', ''));
  if (!handler) throw new Error(`ERR_UNKNOWN_URL_SCHEME ${request.url}`);
  return handler(request);
}
