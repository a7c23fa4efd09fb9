import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { FetchListing } from '../../electron/contract/fetching.ts';
import type { ImportReading } from '../../electron/contract/mapping.ts';
import { makeRateLimiter } from '../../electron/core/fetching/rate-limiter.ts';
import {
  answers,
  startRecordedServer,
  table,
  type RecordedServer,
} from '../support/recorded-server.ts';
import { rpc, testApp, type TestApp } from '../support/app.ts';

const origin = 'app://dreiepunkt';
const queryId = 'low-income-municipality';
const now = () => new Date('2026-11-22T11:00:00Z');
let server: RecordedServer;
let app: TestApp;
beforeAll(async () => {
  server = await startRecordedServer();
});
afterAll(() => server.close());
beforeEach(() => {
  let ids = 0;
  const network = { fetch: server.fetch, limiter: makeRateLimiter(now) };
  app = testApp(undefined, {
    host: { actor: 'prosjektleder', now, newId: () => `id-${++ids}`, version: 'test', network },
  });
});
afterEach(() => app.close());

const body = table({
  Region: ['K-3305'],
  Alder: ['00-17'],
  ContentsCode: ['PersonerSeksti', 'EUskalaSeksti'],
  Tid: ['2021-2023', '2022-2024'],
});
const ask = (signal?: AbortSignal) =>
  app.handler(
    new Request(`${origin}/files/fetches/${queryId}`, {
      method: 'POST',
      ...(signal ? { signal } : {}),
    }),
  );
interface Line {
  kind: string;
  reading?: ImportReading;
  error?: { code: string; message: string };
}
const linesOf = async (answer: Response) =>
  (await answer.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
const query = async <T>(name: string) =>
  (await rpc(app.handler, origin, 'query', name)).body.result?.data as T;

it('a fetched table is kept without the question it answers, or counts before somebody says so', async () => {
  server.play(answers.ok(body));
  const reading = (await linesOf(await ask())).at(-1)?.reading;
  if (reading?.kind !== 'question') throw new Error('expected a question');
  expect(await query('import.list')).toEqual([]);
  const { token, suggestion } = reading.question;
  const mapping = { ...suggestion, indicators: { EUskalaSeksti: 'low-income-0-17' } };
  await rpc(app.handler, origin, 'mutation', 'import.map', { token, mapping, name: 'Lav inntekt' });
  await rpc(app.handler, origin, 'mutation', 'import.publish', { token });
  const { sqlite } = app.session.workspace();
  const request = String(sqlite.prepare('SELECT request FROM import').pluck().get());
  expect(JSON.parse(request)).toMatchObject({ method: 'GET', body: null });
  expect(request).toContain('/tables/12944/data?lang=no&outputFormat=json-stat2');
  const listed = (await query<FetchListing[]>('fetch.list')).find(({ id }) => id === queryId);
  expect(listed?.lastFetchedAt).toBe('2026-11-22T11:00:00.000Z');
});

it('a source that says no leaves something behind, or a stack instead of a sentence', async () => {
  server.play(answers.status(404));
  const last = (await linesOf(await ask())).at(-1);
  expect(last?.kind).toBe('error');
  expect(last?.error?.message).toContain('12944');
  expect(await query('import.list')).toEqual([]);
  expect(app.errors).toEqual([]);
});

it('a call broken off by the page goes on against the source', async () => {
  const stop = new AbortController();
  server.play(async (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100000' });
    response.write(body.slice(0, 50));
    await new Promise((done) => setTimeout(done, 20));
    stop.abort();
  });
  await (await ask(stop.signal)).text();
  await expect.poll(() => server.hungUp()).toBe(1);
  expect(await query('import.list')).toEqual([]);
});
