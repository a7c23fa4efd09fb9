import { timingSafeEqual } from 'node:crypto';
import { DomainError } from '../contract/errors.ts';
import type { Handler } from './app.ts';
import { refusal } from './respond.ts';
import { secured, securityHeaders } from './security.ts';

export interface GuardOptions {
  /** Host header values that are us: «127.0.0.1:4711», «localhost:4711». */
  hosts: readonly string[];
  /** Fresh random text; each call differs. */
  newKey: () => string;
  /** Called with every key that has become valid, the first included. */
  onKey: (key: string) => void;
}

/** Letters of a key with room to spare; more is read from nobody who is not let in yet. */
const longestKey = 200;

/**
 * The door of the browser host. A key stands in the address once, after `#` where no server log sees
 * it; the page trades it for an HttpOnly cookie. A used key is worth nothing, and a new one is made.
 */
export function guarded(handler: Handler, { hosts, newKey, onKey }: GuardOptions): Handler {
  const session = newKey();
  let key = newKey();
  onKey(key);
  // Cookies know no ports: hosts beside each other in one browser would log each other out by one name.
  const cookieName = () => `dreiepunkt_${hosts[0]?.split(':')[1] ?? ''}`;
  const isOwnOrigin = (origin: string | null) =>
    origin === null || hosts.some((host) => origin === `http://${host}`);

  return async (request) => {
    const url = new URL(request.url);
    const host = request.headers.get('host') ?? url.host;
    if (!hosts.includes(host)) return refuse('Adressen er ikke denne maskinens egen.', 421);
    if (!isOwnOrigin(request.headers.get('origin')))
      return refuse('Kallet kommer fra en annen side.', 403);
    if (url.pathname === '/session' && request.method === 'POST') return trade(request);
    if (isEqual(readCookie(request, cookieName()), session)) return handler(request);
    if (request.method !== 'GET' || /^\/(?:rpc|files)\//.test(url.pathname))
      return refuse(
        'Du er ikke logget inn. Åpne adressen som står i vinduet der Dreiepunkt ble startet.',
        401,
      );
    if (url.pathname === '/session.js') return answer(keyScript, 'text/javascript; charset=utf-8');
    return answer(keyPage, 'text/html; charset=utf-8');
  };

  async function trade(request: Request): Promise<Response> {
    const given = await readShort(request, longestKey);
    if (given === null) {
      const tooLong = refuse('Nøkkelen er for lang. Bruk den nyeste adressen fra oppstarten.', 413);
      // The rest of the body is not read, so the connection cannot carry another call.
      tooLong.headers.set('Connection', 'close');
      return tooLong;
    }
    if (!isEqual(given, key))
      return refuse('Nøkkelen er brukt eller feil. Bruk den nyeste adressen fra oppstarten.', 403);
    key = newKey();
    onKey(key);
    const cookie = `${cookieName()}=${session}; HttpOnly; SameSite=Strict; Path=/`;
    return new Response(null, {
      status: 204,
      headers: { ...securityHeaders, 'Set-Cookie': cookie },
    });
  }
}

function refuse(sentence: string, status: number): Response {
  return secured(refusal(new DomainError('validation', sentence), status));
}

function answer(body: string, type: string): Response {
  return new Response(body, {
    headers: { ...securityHeaders, 'Content-Type': type, 'Cache-Control': 'no-store' },
  });
}

function readCookie(request: Request, wanted: string): string {
  const pairs = (request.headers.get('cookie') ?? '')
    .split(';')
    .map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === wanted)?.[1] ?? '';
}

/** The body as text; null as soon as there is more of it than `most` bytes. */
async function readShort(request: Request, most: number): Promise<string | null> {
  const reader = request.body?.getReader();
  if (reader === undefined) return '';
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(parts).toString('utf8');
    length += value.byteLength;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
}

function isEqual(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

const keyPage = `<!doctype html><html lang="nb"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Dreiepunkt</title></head>
<body><main><h1>Dreiepunkt</h1><p id="melding">Åpner arbeidsfila …</p></main><script src="/session.js"></script></body></html>`;

const keyScript = `const key = new URLSearchParams(location.hash.slice(1)).get('key') ?? '';
const target = location.pathname + location.search;
history.replaceState(null, '', target);
fetch('/session', { method: 'POST', body: key }).then((answer) => {
  if (answer.ok) location.replace(target);
  else document.getElementById('melding').textContent =
    'Adressen er brukt. Finn den nyeste adressen i vinduet der Dreiepunkt ble startet, og åpne den.';
});`;
