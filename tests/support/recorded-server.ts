import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { sourceHosts } from '../../electron/core/fetching/allowed-hosts.ts';
import type { FetchTools } from '../../electron/core/fetching/types.ts';

export interface RecordedCall {
  method: string;
  host: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}
export type Answer = (response: ServerResponse, call: RecordedCall) => unknown;

export interface RecordedServer {
  fetch: FetchTools['fetch'];
  calls: RecordedCall[];
  /** Connections the client closed before its answer was whole. */
  hungUp: () => number;
  /** One answer per call, the last one for every call after it. */
  play: (...answers: Answer[]) => void;
  close: () => Promise<void>;
}

/** Answers of the two banks, replayed on 127.0.0.1; `fetch` sends their https addresses there. */
export async function startRecordedServer(): Promise<RecordedServer> {
  let script: Answer[] = [];
  let broken = 0;
  const calls: RecordedCall[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const [, host = '', ...rest] = (request.url ?? '').split('/');
      let body = '';
      for await (const chunk of request) body += String(chunk);
      const call = {
        ...{ host, body, headers: request.headers, path: `/${rest.join('/')}` },
        method: request.method ?? '',
      };
      calls.push(call);
      response.on('close', () => {
        if (!response.writableFinished) broken += 1;
      });
      const answer = script.length > 1 ? script.shift() : script[0];
      await answer?.(response, call);
    })();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const hosts: readonly string[] = Object.values(sourceHosts);
  return {
    calls,
    hungUp: () => broken,
    play: (...answers) => {
      script = answers;
      calls.length = 0;
      broken = 0;
    },
    fetch: async (url, init) => {
      const { protocol, host, pathname, search } = new URL(url);
      if (protocol !== 'https:' || !hosts.includes(host)) throw new Error(`Left the list: ${url}`);
      return fetch(`http://127.0.0.1:${port}/${host}${pathname}${search}`, init);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** A small table as the banks write it; the figures are made up and stand for no place. */
export function table(codes: Readonly<Record<string, readonly string[]>>): string {
  const id = Object.keys(codes);
  const size = id.map((code) => codes[code]?.length ?? 0);
  return JSON.stringify({
    ...{ version: '2.0', class: 'dataset', label: 'Prøvetabell', id, size },
    updated: '2026-11-20T07:00:00Z',
    dimension: Object.fromEntries(
      Object.entries(codes).map(([code, values]) => [
        code,
        { label: code, category: { index: Object.fromEntries(values.map((v, at) => [v, at])) } },
      ]),
    ),
    value: Array.from({ length: size.reduce((product, n) => product * n, 1) }, (_, at) => at + 1),
  });
}

const json = { 'content-type': 'application/json; charset=utf-8' };
const send =
  (status: number, headers: Record<string, string>, body: string): Answer =>
  (response) =>
    response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);

/** What a statistics bank, or the network before it, has been seen to do. */
export const answers = {
  ok: (body: string): Answer => send(200, json, body),
  status: (status: number, body = '', headers: Record<string, string> = {}): Answer =>
    send(status, { ...json, ...headers }, body),
  redirect: (status: number, location: string): Answer => send(status, { location }, ''),
  page: (): Answer => send(200, { 'content-type': 'text/html' }, '<html>Logg inn</html>'),
  /** Promises `stated` bytes (or says nothing of it), sends the body and hangs up. */
  cutOff:
    (body: string, stated: number | null): Answer =>
    async (response) => {
      response.writeHead(200, stated === null ? json : { ...json, 'content-length': stated });
      response.write(body);
      await delay(20);
      response.destroy();
    },
  /** Sends the start and then nothing, until the client goes. */
  stalls:
    (start: string): Answer =>
    (response) =>
      response.writeHead(200, json).write(start),
  /** Says nothing at all. */
  silent: (): Answer => () => undefined,
  /** `megabytes` of spaces, with or without telling so first. */
  huge:
    (megabytes: number, isStated: boolean): Answer =>
    async (response) => {
      const block = Buffer.alloc(1024 * 1024, ' ');
      const length = isStated ? { 'content-length': megabytes * block.byteLength } : {};
      response.writeHead(200, { ...json, ...length });
      const closed = once(response, 'close');
      for (let sent = 0; sent < megabytes && !response.destroyed; sent++) {
        if (!response.write(block)) await Promise.race([once(response, 'drain'), closed]);
      }
      response.end();
    },
} as const;
