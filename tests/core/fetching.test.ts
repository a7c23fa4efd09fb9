import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { savedQueries } from '../../db/plan/queries.ts';
import { DomainError } from '../../electron/contract/errors.ts';
import type { FetchProgress, SavedQuery } from '../../electron/contract/fetching.ts';
import { fetchQuery } from '../../electron/core/fetching/fetch-query.ts';
import { makeRateLimiter } from '../../electron/core/fetching/rate-limiter.ts';
import type { FetchTools } from '../../electron/core/fetching/types.ts';
import {
  answers,
  type RecordedServer,
  startRecordedServer,
  table,
} from '../support/recorded-server.ts';

let server: RecordedServer;
let slept: number[] = [];
let at = 0;

beforeAll(async () => {
  server = await startRecordedServer();
});
afterAll(() => server.close());
beforeEach(() => {
  slept = [];
  at = Date.parse('2026-11-22T11:00:00Z');
});

function query(id: string): SavedQuery {
  const found = savedQueries.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}
const ssb = query('low-income-municipality');
const fhi = query('mental-complaints');
const body = table({
  Region: ['K-3305'],
  Alder: ['00-17'],
  ContentsCode: ['PersonerSeksti', 'EUskalaSeksti'],
  Tid: ['2021-2023', '2022-2024'],
});

/** The real client over a clock that jumps instead of waiting. */
function tools(more: Partial<FetchTools> = {}): FetchTools {
  const now = () => new Date(at);
  return {
    ...{ fetch: server.fetch, now, limiter: makeRateLimiter(now) },
    sleep: async (ms) => {
      slept.push(ms);
      at += ms;
    },
    ...more,
  };
}

async function refused(promise: Promise<unknown>): Promise<DomainError> {
  const error: unknown = await promise.then(
    () => new Error('It was taken in.'),
    (reason: unknown) => reason,
  );
  if (error instanceof DomainError) return error;
  throw error;
}

describe('an answer that is whole', () => {
  it('comes back byte for byte with the request, not without a trace of what was asked', async () => {
    server.play(answers.ok(body));
    const progress: FetchProgress[] = [];
    const answer = await fetchQuery(ssb, tools({ onProgress: (step) => progress.push(step) }));
    expect(new TextDecoder().decode(answer.bytes)).toBe(body);
    expect(answer).toMatchObject({
      queryId: 'low-income-municipality',
      fileName: 'ssb-12944-kommune_2026-11-22.json',
      fetchedAt: '2026-11-22T11:00:00.000Z',
      status: 200,
      sourceUpdated: '2026-11-20T07:00:00Z',
      notes: [],
      request: {
        method: 'GET',
        url: 'https://data.ssb.no/api/pxwebapi/v2/tables/12944/data?lang=no&outputFormat=json-stat2&valueCodes[Region]=K-3305&codelist[Region]=agg_KommSummer&valueCodes[Alder]=00-17&valueCodes[ContentsCode]=*&valueCodes[Tid]=*',
        body: null,
      },
    });
    expect(answer.finalUrl).toBe(answer.request.url);
    const length = answer.bytes.byteLength;
    expect(progress[0]).toEqual({ received: 0, total: length });
    expect(progress.at(-1)).toEqual({ received: length, total: length });
  });

  it('reaches the source with brackets and commas as they are, and no cookie or address of ours', async () => {
    server.play(answers.ok(table({ Region: ['0605', '3007', '3305'] })));
    await fetchQuery(query('low-income-municipality-codes'), tools());
    const [call] = server.calls;
    expect(call?.path).toContain('valueCodes[Region]=0605,3007,3305&valueCodes[Alder]');
    expect(call?.headers).toMatchObject({ 'user-agent': 'Dreiepunkt' });
    expect(Object.keys(call?.headers ?? {})).not.toContain('cookie');
    expect(Object.keys(call?.headers ?? {})).not.toContain('referer');
  });

  it('is asked of FHI with every variable and a row limit, as a body', async () => {
    server.play(answers.ok(`\uFEFF${table({ GEO: ['0', '33', '3305'], AAR: ['2025_2025'] })}`));
    const answer = await fetchQuery(fhi, tools());
    const [call] = server.calls;
    expect(call).toMatchObject({ method: 'POST', path: '/api/open/v1/nokkel/Table/339/data' });
    expect(call?.headers['content-type']).toBe('application/json');
    expect(JSON.parse(call?.body ?? '')).toEqual({
      dimensions: [
        { code: 'GEO', filter: 'item', values: ['0', '33', '3305'] },
        { code: 'AAR', filter: 'all', values: ['*'] },
        { code: 'KJONN', filter: 'item', values: ['0'] },
        { code: 'ALDER', filter: 'item', values: ['1_6'] },
        { code: 'DEPRESJON', filter: 'item', values: ['Ja'] },
        { code: 'SOES', filter: 'item', values: ['0'] },
        { code: 'MEASURE_TYPE', filter: 'item', values: ['MEIS'] },
      ],
      response: { format: 'json-stat2', maxRowCount: 50_000 },
    });
    expect(answer.request.body).toBe(call?.body);
    expect(answer.notes).toHaveLength(5);
  });

  it('with other places than asked for is not passed on in silence', async () => {
    server.play(answers.ok(table({ Region: ['K-0301'], Alder: ['00-17'] })));
    const { notes } = await fetchQuery(ssb, tools());
    expect(notes).toEqual([
      'SSB svarte ikke på «K-3305» i Region. Se over at svaret gjelder det du spurte om.',
    ]);
  });

  it('from SSB before 08.15 says that the table may hold zeros', async () => {
    server.play(answers.ok(body));
    at = Date.parse('2026-11-22T06:59:00Z');
    expect((await fetchQuery(ssb, tools())).notes.join()).toContain('kl. 08.00');
    at = Date.parse('2026-11-22T07:16:00Z');
    expect((await fetchQuery(ssb, tools())).notes).toEqual([]);
  });
});

describe('redirects', () => {
  it('within the list are followed, with the question kept', async () => {
    const moved = 'https://statistikk-data.fhi.no/api/open/v2/nokkel/Table/339/data';
    server.play(answers.redirect(308, moved), answers.ok(table({ GEO: ['0', '33', '3305'] })));
    const answer = await fetchQuery(fhi, tools());
    expect(answer.finalUrl).toBe(moved);
    expect(answer.request.url).toContain('/v1/');
    expect(server.calls[1]).toMatchObject({ method: 'POST', body: answer.request.body });
  });

  it.each([
    'https://example.org/data',
    'http://data.ssb.no/data',
    'https://data.ssb.no.example.org/data',
    'https://data.ssb.no@example.org/data',
    'https://user:word@data.ssb.no/data',
    'https://data.ssb.no:8443/data',
    '//example.org/data',
    'file:///data',
  ])('to %s are refused before anything is sent there', async (location) => {
    server.play(answers.redirect(302, location), answers.ok(body));
    const error = await refused(fetchQuery(ssb, tools()));
    expect(error.code).toBe('validation');
    expect(error.message).toContain('Appen henter bare fra data.ssb.no og statistikk-data.fhi.no');
    expect(server.calls).toHaveLength(1);
  });

  it('in a ring stop after three', async () => {
    server.play(answers.redirect(301, '/api/pxwebapi/v2/tables/12944/data'));
    const error = await refused(fetchQuery(ssb, tools()));
    expect(error.message).toContain('viser videre i ring');
    expect(server.calls).toHaveLength(4);
  });
});

describe('a source that says no', () => {
  it('404 names the table', async () => {
    server.play(answers.status(404));
    const error = await refused(fetchQuery(ssb, tools()));
    expect(error.code).toBe('not_found');
    expect(error.message).toContain('SSB har ikke tabell 12944');
    expect(error.message).toContain('Ingenting er lagret.');
    expect(error.way).toContain('dra fila inn');
  });

  it('400 passes on what SSB writes, on one line and not without end', async () => {
    const title = `Non-existent value\r\n in Region ${'x'.repeat(500)}`;
    server.play(answers.status(400, JSON.stringify({ type: 'Parameter error', title })));
    const error = await refused(fetchQuery(ssb, tools()));
    expect(error.message).toContain('SSB skriver: «Non-existent value in Region xxx');
    expect(error.message.length).toBeLessThan(500);
    expect(error.message).not.toMatch(/[\r\n]/);
  });

  it('500 with an empty body is a fault at the source, not an empty table', async () => {
    server.play(answers.status(500));
    expect((await refused(fetchQuery(ssb, tools()))).message).toContain('en feil hos seg (500)');
  });

  it('429 is asked again after the time the source named, and not before', async () => {
    server.play(answers.status(429, '', { 'retry-after': '17' }), answers.ok(body));
    await fetchQuery(ssb, tools());
    expect(slept).toEqual([17_000]);
    expect(server.calls).toHaveLength(2);
  });

  it('429 with a date is understood', async () => {
    const date = new Date(at + 30_000).toUTCString();
    server.play(answers.status(429, '', { 'retry-after': date }), answers.ok(body));
    await fetchQuery(ssb, tools());
    expect(slept).toEqual([30_000]);
  });

  it('429 three times ends in a sentence', async () => {
    server.play(answers.status(429, '', { 'retry-after': '60' }));
    const error = await refused(fetchQuery(ssb, tools()));
    expect(error.message).toContain('for mange spørringer');
    expect(error.message).toContain('om et minutt');
    expect(server.calls).toHaveLength(3);
  });

  it('429 for an hour is not waited out', async () => {
    server.play(answers.status(429, '', { 'retry-after': '3600' }));
    expect((await refused(fetchQuery(ssb, tools()))).message).toContain('om 60 minutter');
    expect(slept).toEqual([]);
  });

  it('503 twice and then figures gives the figures', async () => {
    server.play(answers.status(503), answers.status(503), answers.ok(body));
    expect((await fetchQuery(ssb, tools())).bytes.byteLength).toBe(Buffer.byteLength(body));
    expect(slept).toEqual([5_000, 10_000]);
  });
});

describe('an answer that is not whole', () => {
  it('and hangs up before its stated length is not kept', async () => {
    server.play(answers.cutOff(body.slice(0, 20), Buffer.byteLength(body)));
    expect((await refused(fetchQuery(ssb, tools()))).message).toContain('ble kuttet etter 20 av');
  });

  it('and hangs up in the middle without a stated length is not kept', async () => {
    server.play(answers.cutOff(body.slice(0, 20), null));
    expect((await refused(fetchQuery(ssb, tools()))).message).toContain('ble kuttet etter 20 byte');
  });

  it('and says nothing of its length is seen by its JSON', async () => {
    server.play(answers.status(200, body.slice(0, -20)));
    expect((await refused(fetchQuery(ssb, tools()))).message).toContain('ikke hel JSON');
  });

  it('because it is a log-in page is called that', async () => {
    server.play(answers.page());
    const error = await refused(fetchQuery(ssb, tools()));
    expect(error.message).toContain('en nettside i stedet for tall');
  });

  it.each(['[]', '"https://data.ssb.no"', 'null', '7'])('but only %s is no table', async (text) => {
    server.play(answers.ok(text));
    expect((await refused(fetchQuery(ssb, tools()))).message).toContain('ikke en tabell');
  });

  it('and empty is not an empty series', async () => {
    server.play(answers.status(200));
    expect((await refused(fetchQuery(ssb, tools()))).message).toContain('uten innhold');
  });

  it('and over 60 MB is stopped on the way, whether the source says so first or not', async () => {
    for (const isStated of [true, false]) {
      let received = 0;
      const onProgress = (step: FetchProgress) => {
        received = step.received;
      };
      server.play(answers.huge(200, isStated));
      const error = await refused(fetchQuery(ssb, tools({ onProgress })));
      expect(error.message).toContain('over 60 MB');
      expect(received).toBeLessThanOrEqual(60 * 1024 * 1024);
      await expect.poll(server.hungUp).toBe(1);
    }
  });

  it('and slow is given up after a minute, with its connection closed', async () => {
    const asked: number[] = [];
    const timeout = (ms: number) => {
      asked.push(ms);
      return AbortSignal.timeout(60);
    };
    for (const slow of [answers.silent(), answers.stalls('{"class":')]) {
      server.play(slow);
      const error = await refused(fetchQuery(ssb, tools({ timeout })));
      expect(error.message).toContain('mer enn ett minutt');
      await expect.poll(server.hungUp).toBe(1);
    }
    expect(asked).toEqual([60_000, 60_000]);
  });
});

describe('cancel', () => {
  it('in the middle of the body leaves nothing and closes the connection', async () => {
    server.play(answers.stalls('{"class":"dataset",'));
    const stop = new AbortController();
    const seen: FetchProgress[] = [];
    const onProgress = (step: FetchProgress) => {
      seen.push(step);
      if (step.received > 0) stop.abort();
    };
    const error = await refused(fetchQuery(ssb, tools({ signal: stop.signal, onProgress })));
    expect(error.message).toBe('Hentingen er avbrutt. Ingenting er lagret.');
    expect(seen.at(-1)).toEqual({ received: 19, total: null });
    await expect.poll(server.hungUp).toBe(1);
  });

  it('before the start sends nothing', async () => {
    server.play(answers.ok(body));
    const error = await refused(fetchQuery(ssb, tools({ signal: AbortSignal.abort() })));
    expect(error.message).toContain('avbrutt');
    expect(server.calls).toEqual([]);
  });

  it('while waiting for the source does not ask again', async () => {
    server.play(answers.status(503, '', { 'retry-after': '200' }), answers.ok(body));
    const stop = new AbortController();
    const sleep = async () => stop.abort();
    const error = await refused(fetchQuery(ssb, tools({ signal: stop.signal, sleep })));
    expect(error.message).toContain('avbrutt');
    expect(server.calls).toHaveLength(1);
  });
});

describe('no network', () => {
  const failing = (code: string) => async () => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
  };

  it.each(['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'])(
    '%s says that the machine is offline, not that the table is gone',
    async (code) => {
      const error = await refused(fetchQuery(ssb, tools({ fetch: failing(code) })));
      expect(error.code).toBe('unavailable');
      expect(error.message).toMatch(/^Maskinen er frakoblet/);
    },
  );

  it('a network that reads encrypted traffic is named, not worked around', async () => {
    const fetch = failing('SELF_SIGNED_CERT_IN_CHAIN');
    const error = await refused(fetchQuery(ssb, tools({ fetch })));
    expect(error.message).toContain('Sertifikatet fra SSB er ikke godkjent');
  });

  it('another fault still tells what to do', async () => {
    const error = await refused(fetchQuery(ssb, tools({ fetch: failing('ECONNREFUSED') })));
    expect(error.message).toContain('Fikk ikke kontakt med SSB');
    expect(error.way).toContain('dra fila inn');
  });
});
