import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indicators } from '../../db/plan/indicators.ts';
import { savedQueries } from '../../db/plan/queries.ts';
import { fetchRunInput, type SavedQuery } from '../../electron/contract/fetching.ts';
import { allowedAddress } from '../../electron/core/fetching/allowed-hosts.ts';
import { buildRequest, offerOf } from '../../electron/core/fetching/build-request.ts';
import { askedCells } from '../../electron/core/fetching/cells.ts';
import { fetchQuery } from '../../electron/core/fetching/fetch-query.ts';
import { makeRateLimiter } from '../../electron/core/fetching/rate-limiter.ts';
import { retryAfterMs } from '../../electron/core/fetching/send-patiently.ts';
import { answers, type RecordedServer, startRecordedServer } from '../support/recorded-server.ts';

const start = Date.parse('2026-11-22T11:00:00Z');
let server: RecordedServer;
beforeAll(async () => {
  server = await startRecordedServer();
});
afterAll(() => server.close());

const tools = () => ({
  fetch: server.fetch,
  now: () => new Date(start),
  sleep: async () => undefined,
  limiter: makeRateLimiter(() => new Date(start)),
});

const wide: SavedQuery = {
  ...{ id: 'wide', indicatorIds: [], source: 'ssb', table: '07459', places: [], note: '' },
  title: 'Folkemengde',
  selections: [
    { code: 'Region', expression: '*', atMost: 400 },
    { code: 'Alder', expression: '*', atMost: 106 },
    { code: 'Tid', expression: '*', atMost: 41 },
  ],
};

describe('the cell limit', () => {
  it('stops a question that is too big before it is sent', async () => {
    server.play(answers.ok('{}'));
    expect(askedCells(wide)).toBe(1_738_400);
    await expect(fetchQuery(wide, tools())).rejects.toThrow(
      /1.738.400 celler, men grensen er 800.000/,
    );
    expect(server.calls).toEqual([]);
  });

  it('stops an answer that claims more than was asked for, without looping over its cells', async () => {
    const [query] = savedQueries;
    if (!query) throw new Error('no queries');
    server.play(answers.ok('{"class":"dataset","id":["A"],"size":[1e15],"value":[]}'));
    await expect(fetchQuery(query, tools())).rejects.toThrow('men grensen er 800');
  });

  it('does not send the same code twice: the source answers that with an empty fault', async () => {
    const twice = { ...wide, selections: [{ code: 'Region', values: ['3305', '3305'] }] };
    await expect(fetchQuery(twice, tools())).rejects.toThrow('samme kode to ganger');
  });
});

describe('the address', () => {
  it('becomes a body before SSB would call the table missing', () => {
    const codes = Array.from({ length: 357 }, (_, at) => `K-${1000 + at}`);
    const selections = [{ code: 'Region', codelist: 'agg_KommSummer', values: codes }];
    const request = buildRequest({ ...wide, selections });
    expect(request.method).toBe('POST');
    expect(request.url.length).toBeLessThan(2_100);
    expect(JSON.parse(request.body ?? '')).toEqual({
      selection: [{ variableCode: 'Region', codelist: 'agg_KommSummer', valueCodes: codes }],
    });
  });

  it('cannot be bent by a code from a saved query', () => {
    const selections = [{ code: 'Region', values: ['1&lang=en#x', 'Ås/../..'] }];
    const { url } = buildRequest({ ...wide, table: '../tables', selections });
    expect(url).toContain('/tables/..%2Ftables/data?');
    expect(url).toContain('1%26lang%3Den%23x,%C3%85s%2F..%2F..');
    expect(allowedAddress(url).hash).toBe('');
  });
});

describe('the saved queries', () => {
  it('cover the six indicators, and point at nothing the register does not have', () => {
    const known = new Map<string, { sourceId: string; sourceTable: string }>(
      indicators.map((row) => [row.id, row]),
    );
    const covered = new Set(savedQueries.flatMap((query) => query.indicatorIds));
    expect([...covered].toSorted()).toEqual([
      'loneliness-friends',
      'low-income-0-17',
      'mental-complaints-lower-secondary',
      'neet-15-29',
      'social-assistance',
      'suicide-rate',
    ]);
    for (const query of savedQueries) {
      const row = known.get(query.indicatorIds[0] ?? '');
      // FHI's low income is the stated stand-in for SSB's table.
      if (query.id === 'low-income-fhi') continue;
      expect({ source: row?.sourceId, table: row?.sourceTable }).toEqual({
        source: query.source,
        table: query.table,
      });
    }
  });

  it('say that they were never tried, are small, and give each answer a name of its own', () => {
    expect(new Set(savedQueries.map(({ id }) => id)).size).toBe(savedQueries.length);
    const names = savedQueries.map(({ source, table, part }) => `${source}-${table}-${part}`);
    expect(new Set(names).size).toBe(savedQueries.length);
    for (const query of savedQueries) {
      const offer = offerOf(query);
      expect(offer.note).toMatch(/^Ikke prøvd mot kilden/);
      expect(offer.cells).toBeLessThan(50_000);
      expect(allowedAddress(offer.request.url).hostname).toBe(offer.host);
      expect(fetchRunInput.parse({ queryId: query.id })).toEqual({ queryId: query.id });
    }
  });

  it('name every variable once, and say where the places are', () => {
    for (const { selections, places } of savedQueries) {
      const codes = selections.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      const [region] = selections;
      const asked = region && 'values' in region ? [...region.values] : places.map((p) => p.code);
      expect(places.map(({ code }) => code).toSorted()).toEqual(asked.toSorted());
    }
  });
});

describe('the pace', () => {
  it('lets calls pile up in a line two seconds apart, also when they come at once', () => {
    const limiter = makeRateLimiter(() => new Date(start));
    expect([1, 2, 3].map(() => limiter.reserve('data.ssb.no'))).toEqual([0, 2_000, 4_000]);
    expect(limiter.reserve('statistikk-data.fhi.no')).toBe(0);
  });

  it('never lets more than 30 through in a minute, and forgets a quiet hour', () => {
    let at = start;
    const limiter = makeRateLimiter(() => new Date(at));
    const times: number[] = [];
    for (let call = 0; call < 100; call++) {
      at += call === 50 ? 3_600_000 : 0;
      at += limiter.reserve('data.ssb.no');
      times.push(at);
    }
    const busiest = times.map((from) => times.filter((t) => t >= from && t < from + 60_000).length);
    expect(Math.max(...busiest)).toBe(30);
  });

  it('does not stop for ever when the clock is set back', () => {
    let at = start;
    const limiter = makeRateLimiter(() => new Date(at));
    limiter.reserve('data.ssb.no');
    at -= 3_600_000;
    expect(limiter.reserve('data.ssb.no')).toBe(2_000);
  });

  it('takes nonsense in Retry-After for nothing said', () => {
    const now = new Date(start);
    expect(
      ['', '-5', '1e9', '2026-11-22', 'soon', null].map((text) => retryAfterMs(text, now)),
    ).toEqual(Array.from({ length: 6 }, () => null));
    expect(retryAfterMs('Sun, 22 Nov 2026 10:00:00 GMT', now)).toBe(0);
  });
});
