import type { Request as PageRequest, Route } from 'playwright-core';

/**
 * An address no network knows: pages are answered in process, and no port is opened. Secure by its
 * name, as the app's own origin is in the window: pages may use what browsers keep for such.
 */
export const printOrigin = 'https://print.dreiepunkt.invalid';

export type PrintHandler = (request: Request) => Promise<Response>;

/** Answers requests to our own address from the handler; every other address is refused. */
export function inProcessRoute(handler: PrintHandler, signal: AbortSignal) {
  return async (route: Route): Promise<void> => {
    const asked = route.request();
    if (new URL(asked.url()).origin !== printOrigin) return quietly(route.abort('blockedbyclient'));
    try {
      const response = await handler(await standardRequest(asked, signal));
      const body = Buffer.from(await response.arrayBuffer());
      await quietly(
        route.fulfill({
          status: response.status,
          headers: Object.fromEntries(response.headers),
          body,
        }),
      );
    } catch {
      await quietly(route.abort('failed'));
    }
  };
}

async function standardRequest(asked: PageRequest, signal: AbortSignal): Promise<Request> {
  const body = asked.postDataBuffer();
  const method = asked.method();
  return new Request(asked.url(), {
    method,
    headers: await asked.allHeaders(),
    signal,
    ...(body && method !== 'GET' && method !== 'HEAD' ? { body: new Uint8Array(body) } : {}),
  });
}

/** The page may be closed before its last answer comes: that is no fault. */
async function quietly(answer: Promise<void>): Promise<void> {
  try {
    await answer;
  } catch {
    // Nobody is listening any more.
  }
}
