import type { FetchRequest, SavedQuery } from '../../contract/fetching.ts';
import { pause } from './pause.ts';
import { stillBusy } from './refusals.ts';
import { drop, send, type Sent } from './send.ts';
import type { FetchTools } from './types.ts';

const maxTries = 3;
/** A source that asks for more than this is asked again by hand. */
const longestWaitMs = 5 * 60_000;
const ownWaitMs = 5_000;

/** Asks again when the source says «too many» or «not now», at most three times in all. */
export async function sendPatiently(
  query: SavedQuery,
  request: FetchRequest,
  tools: FetchTools,
): Promise<Sent> {
  for (let tries = 1; ; tries++) {
    const sent = await send(query, request, tools);
    const { status, headers } = sent.response;
    if (status !== 429 && status !== 503) return sent;
    await drop(sent.response);
    const asked = retryAfterMs(headers.get('retry-after'), tools.now());
    const wait = asked ?? ownWaitMs * tries;
    if (tries === maxTries || wait > longestWaitMs) throw stillBusy(query, status, asked);
    await pause(wait, tools);
  }
}

/** Seconds or a date, as the header may have either; null when it says nothing readable. */
export function retryAfterMs(header: string | null, now: Date): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  // Date.parse is generous: only the HTTP form, which names the weekday, is taken for a date.
  const at = /^[A-Z][a-z]{2,8},? /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}
