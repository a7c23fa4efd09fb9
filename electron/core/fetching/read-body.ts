import type { SavedQuery } from '../../contract/fetching.ts';
import { refusal, sourceName } from './refusals.ts';
import { drop, type Sent } from './send.ts';
import type { FetchTools } from './types.ts';

const maxBytes = 60 * 1024 * 1024;
const maxWords = 64 * 1024;

/**
 * The whole body in memory, with progress. DomainError when it is over 60 MB, shorter than the source
 * said, cut off, too slow or cancelled: then nothing of it is handed on.
 */
export async function readBody(
  query: SavedQuery,
  { response, fault }: Sent,
  { onProgress }: Pick<FetchTools, 'onProgress'>,
): Promise<Uint8Array> {
  const total = statedLength(response.headers);
  if ((total ?? 0) > maxBytes) {
    await drop(response);
    throw tooLarge(query);
  }
  const chunks: Uint8Array[] = [];
  let received = 0;
  onProgress?.({ received, total });
  try {
    for await (const chunk of chunksOf(response)) {
      received += chunk.byteLength;
      if (received > maxBytes) break;
      chunks.push(chunk);
      onProgress?.({ received, total });
    }
  } catch (error) {
    throw isCutOff(error) ? cutOff(query, received, total, error) : fault(error);
  }
  if (received > maxBytes) throw tooLarge(query);
  if (total !== null && received !== total) throw cutOff(query, received, total);
  return Buffer.concat(chunks, received);
}

/** The start of a refusal's body as text; a source that says nothing readable gives «». */
export async function readWords({ response }: Sent): Promise<string> {
  const chunks: Uint8Array[] = [];
  let received = 0;
  try {
    for await (const chunk of chunksOf(response)) {
      chunks.push(chunk);
      received += chunk.byteLength;
      if (received > maxWords) return '';
    }
  } catch {
    // The status is the news; its explanation may be lost.
    return '';
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** Leaving the loop early closes the connection. */
async function* chunksOf({ body }: Response): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  if (!reader) return;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function statedLength(headers: Headers): number | null {
  const encoding = headers.get('content-encoding');
  const length = headers.get('content-length');
  if (encoding !== null && encoding !== 'identity') return null;
  return length !== null && /^\d{1,15}$/.test(length) ? Number(length) : null;
}

/** The other side hung up in the middle of the body. */
function isCutOff(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  return code === 'UND_ERR_SOCKET' || code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH';
}

function cutOff(query: SavedQuery, received: number, total: number | null, cause?: unknown) {
  const of = total === null ? '' : ` av ${total}`;
  const sentence = `Svaret fra ${sourceName(query)} ble kuttet etter ${received}${of} byte. Prøv igjen.`;
  return refusal('unavailable', sentence, cause === undefined ? {} : { cause });
}

function tooLarge(query: SavedQuery) {
  return refusal('validation', `Svaret fra ${sourceName(query)} er over 60 MB.`, {
    way: 'Spør om færre år, færre steder eller færre grupper.',
  });
}
