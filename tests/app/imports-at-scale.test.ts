import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkWorkspace } from '../../db/check.ts';
import type { ImportReading } from '../../electron/contract/mapping.ts';
import { places } from '../../db/places/index.ts';
import { rpc, testApp, type TestApp } from '../support/app.ts';

const origin = 'app://dreiepunkt';
const codes = places
  .filter(({ kind, validTo }) => kind === 'municipality' && validTo === null)
  .map(({ code }) => code);
let app: TestApp;
beforeEach(() => {
  app = testApp();
});
afterEach(() => app.close());

/** Every municipality today for some years; the figures are invented. */
function table(years: number): Uint8Array {
  const tid = Array.from({ length: years }, (_, at) => String(2025 - at));
  const axis = (list: string[]) => ({ category: { index: list } });
  return new TextEncoder().encode(
    JSON.stringify({
      ...{ class: 'dataset', version: '2.0', label: '13556: Utenfor arbeid og utdanning' },
      ...{ id: ['Region', 'Tid'], size: [codes.length, years] },
      role: { time: ['Tid'], geo: ['Region'] },
      dimension: { Region: axis(codes), Tid: axis(tid) },
      value: Array.from({ length: codes.length * years }, (_, at) => (at % 300) / 10 + 1),
    }),
  );
}

const post = (path: string, body: Uint8Array | null, signal?: AbortSignal) =>
  app.handler(
    new Request(`${origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', accept: 'application/x-ndjson' },
      body: body && new Uint8Array(body),
      ...(signal ? { signal } : {}),
    }),
  );

interface Line {
  kind: string;
  phase?: string;
  done?: number;
  total?: number;
  reading?: ImportReading;
  error?: { code: string; message: string };
}
const linesOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

async function readAndMap(years: number): Promise<string> {
  const lines = linesOf(await (await post('/files/imports?name=tabell.json', table(years))).text());
  const reading = lines.at(-1)?.reading;
  if (reading?.kind !== 'question') throw new Error('expected a question');
  const { token, suggestion } = reading.question;
  const mapping = { ...suggestion, indicators: { '': 'neet-15-29' } };
  const input = { token, mapping, name: 'Utenfor' };
  expect((await rpc(app.handler, origin, 'mutation', 'import.map', input)).status).toBe(200);
  return token;
}

const count = (name: string) =>
  Number(app.session.workspace().sqlite.prepare(`SELECT count(*) FROM ${name}`).pluck().get());
const list = async () =>
  (await rpc(app.handler, origin, 'query', 'import.list')).body.result?.data as unknown[];

it('figures are written in one go that lets nobody in, or without telling how far it has come', async () => {
  const token = await readAndMap(40);
  const answer = await post(`/files/imports/${token}/publish`, null);
  const stop = new AbortController();
  let answered = 0;
  const others = (async () => {
    while (!stop.signal.aborted) {
      await list();
      answered += 1;
      await new Promise((next) => setImmediate(next));
    }
  })();
  const lines = linesOf(await answer.text());
  stop.abort();
  await others;
  expect(lines.at(-1)?.kind).toBe('published');
  const written = lines.filter(({ phase }) => phase === 'writing').map(({ done }) => done ?? 0);
  expect(written.length).toBeGreaterThan(3);
  expect(written).toEqual(written.toSorted((a, b) => a - b));
  expect(written.at(-1)).toBe(codes.length * 40);
  expect(count('observation')).toBe(codes.length * 40);
  expect(answered).toBeGreaterThan(written.length / 2);
});

it('half a file counts for somebody while it is being written', async () => {
  const token = await readAndMap(40);
  const answer = await post(`/files/imports/${token}/publish`, null);
  const seen: unknown[] = [];
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    if (!part.value.includes('"writing"') || part.value.includes('published')) continue;
    seen.push((await list()).length);
    const input = { indicatorId: 'neet-15-29' };
    const page = await rpc(app.handler, origin, 'query', 'indicator.get', input);
    const data = page.body.result?.data as { latest: unknown } | undefined;
    seen.push(data?.latest);
  }
  expect(seen.length).toBeGreaterThan(3);
  expect([...new Set(seen)]).toEqual([0, null]);
});

it('breaking off leaves figures, a file in the list or a step behind', async () => {
  const token = await readAndMap(60);
  const before = [count('step'), count('observation'), count('import'), count('vintage')];
  const stop = new AbortController();
  const answer = await post(`/files/imports/${token}/publish`, null, stop.signal);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
    if (part.value.includes('"writing"')) break;
  expect(count('observation')).toBeGreaterThan(0);
  stop.abort();
  await expect.poll(() => count('import'), { timeout: 10_000 }).toBe(0);
  expect([count('step'), count('observation'), count('import'), count('vintage')]).toEqual(before);
  expect(await list()).toEqual([]);
  expect(checkWorkspace(app.session.workspace()).findings).toEqual([]);
  // The file is still there to be taken into use, whole.
  const again = linesOf(await (await post(`/files/imports/${token}/publish`, null)).text());
  expect(again.at(-1)?.kind).toBe('published');
  expect(count('observation')).toBe(codes.length * 60);
});

it('a reading that is broken off blocks the next one, or is kept', async () => {
  const stop = new AbortController();
  const first = post('/files/imports?name=stor.json', table(400), stop.signal);
  const second = post('/files/imports?name=liten.json', table(2));
  stop.abort();
  await (await first).text().catch(() => '');
  const lines = linesOf(await (await second).text());
  expect(lines.at(-1)?.reading?.kind).toBe('question');
});

it('two windows take the same file into use at once and half of it is written twice', async () => {
  const token = await readAndMap(30);
  const answers = await Promise.all(
    [0, 1].map(async () =>
      linesOf(await (await post(`/files/imports/${token}/publish`, null)).text()).at(-1),
    ),
  );
  expect(new Set(answers.map((line) => line?.kind))).toEqual(new Set(['error', 'published']));
  expect(answers.find((line) => line?.kind === 'error')?.error?.code).toBe('conflict');
  expect(count('observation')).toBe(codes.length * 30);
});

it('a file that is closed in the middle shows half an import when it is opened again', async () => {
  const token = await readAndMap(60);
  const answer = await post(`/files/imports/${token}/publish`, null);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
    if (part.value.includes('"writing"')) break;
  app.session.reopen();
  expect([count('observation'), count('import'), count('vintage')]).toEqual([0, 0, 0]);
  expect(checkWorkspace(app.session.workspace()).findings).toEqual([]);
});
