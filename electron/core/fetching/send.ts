import type { FetchRequest, SavedQuery } from '../../contract/fetching.ts';
import { allowedAddress } from './allowed-hosts.ts';
import { networkError } from './network-errors.ts';
import { pause } from './pause.ts';
import { cancelled, refusal, sourceName } from './refusals.ts';
import type { FetchTools } from './types.ts';

const timeoutMs = 60_000;
const maxRedirects = 3;
const redirects = new Set([301, 302, 303, 307, 308]);

/** An answer whose body is still to be read; `fault` turns a broken read into a sentence. */
export interface Sent {
  response: Response;
  url: string;
  fault: (error: unknown) => Error;
}

/** One question, followed through at most three redirects, each within the list of hosts. */
export async function send(
  query: SavedQuery,
  request: FetchRequest,
  tools: FetchTools,
): Promise<Sent> {
  let current = request;
  for (let hops = 0; hops <= maxRedirects; hops++) {
    const sent = await sendOnce(query, current, tools);
    const { status, type, headers } = sent.response;
    if (!redirects.has(status) && type !== 'opaqueredirect') return sent;
    await drop(sent.response);
    const location = headers.get('location');
    const next = location === null ? null : URL.parse(location, current.url);
    if (next === null) {
      throw refusal('unavailable', `${sourceName(query)} viser videre uten å si hvor.`);
    }
    // 303 says «look there»; the others mean the same question at another address.
    const isLook = status === 303;
    current = {
      method: isLook ? 'GET' : current.method,
      url: next.href,
      body: isLook ? null : current.body,
    };
  }
  throw refusal(
    'unavailable',
    `${sourceName(query)} viser videre i ring: mer enn ${maxRedirects} ganger.`,
  );
}

/** Lets go of a body nobody will read. */
export async function drop(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => undefined);
}

/** Every call, first or redirected, passes the list of hosts and the pace here. */
async function sendOnce(
  query: SavedQuery,
  { method, url, body }: FetchRequest,
  tools: FetchTools,
): Promise<Sent> {
  const { hostname } = allowedAddress(url);
  await pause(tools.limiter.reserve(hostname), tools);
  const deadline = (tools.timeout ?? ((ms: number) => AbortSignal.timeout(ms)))(timeoutMs);
  const fault = (error: unknown): Error => {
    if (tools.signal?.aborted) return cancelled();
    if (!deadline.aborted) return networkError(query, error);
    return refusal('unavailable', `${sourceName(query)} brukte mer enn ett minutt på å svare.`);
  };
  try {
    const response = await tools.fetch(url, {
      method,
      body,
      headers: {
        Accept: 'application/json',
        // A compressed answer cannot be held against its stated length.
        'Accept-Encoding': 'identity',
        'User-Agent': 'Dreiepunkt',
        ...(body === null ? {} : { 'Content-Type': 'application/json' }),
      },
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: tools.signal ? AbortSignal.any([tools.signal, deadline]) : deadline,
    });
    return { response, url, fault };
  } catch (error) {
    throw fault(error);
  }
}
