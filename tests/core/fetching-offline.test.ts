import dns from 'node:dns';
import { readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { join } from 'node:path';
import tls from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schoolPoints } from '../fixtures/importers/workbook.ts';
import { table } from '../support/recorded-server.ts';

const root = join(import.meta.dirname, '../../electron/core');
const attempts: string[] = [];
const undo: (() => void)[] = [];

function forbid<T extends object>(owner: T, name: keyof T & string): void {
  const original = owner[name];
  const thrower = () => {
    attempts.push(name);
    throw new Error(`${name} was called while decoding.`);
  };
  Object.assign(owner, { [name]: thrower });
  undo.push(() => Object.assign(owner, { [name]: original }));
}

beforeAll(() => {
  forbid(globalThis, 'fetch');
  forbid(net, 'connect');
  forbid(net, 'createConnection');
  forbid(net.Socket.prototype, 'connect');
  forbid(tls, 'connect');
  forbid(dns, 'lookup');
  forbid(http, 'request');
  forbid(http, 'get');
  forbid(https, 'request');
  forbid(https, 'get');
  syncBuiltinESMExports();
});
afterAll(() => {
  for (const restore of undo) restore();
  syncBuiltinESMExports();
});

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(root, folder, file));
}

describe('reading a file with the network taken away', () => {
  it('shows that the trap bites', async () => {
    await expect(async () => fetch('https://data.ssb.no')).rejects.toThrow('fetch was called');
    expect(() => net.connect(80)).toThrow('connect was called');
    attempts.length = 0;
  });

  it('decodes JSON-stat with addresses in it without following one', async () => {
    const { decodeJsonStat } =
      await import('../../electron/core/importers/jsonstat/decode-json-stat.ts');
    const href = 'https://data.ssb.no/api/pxwebapi/v2/tables/12944/data';
    const linked = { ...(JSON.parse(table({ Region: ['3305'], Tid: ['2024'] })) as object), href };
    const cube = decodeJsonStat(bytes(JSON.stringify({ ...linked, link: { self: [{ href }] } })));
    expect([...cube.values]).toEqual([1]);
    // jsonstat-toolkit takes a string for an address and fetches it; ours must refuse.
    expect(() => decodeJsonStat(bytes(JSON.stringify(href)))).toThrow();
    expect(attempts).toEqual([]);
  });

  it('decodes PX, CSV and what Udir gives', async () => {
    const { decodeCsv } = await import('../../electron/core/importers/csv/decode.ts');
    const { decodePx } = await import('../../electron/core/importers/px/decode-px.ts');
    const { decodeUdirJson } = await import('../../electron/core/importers/udir-json.ts');
    const { decodeUdirWorkbook } = await import('../../electron/core/importers/udir-workbook.ts');
    const px =
      'CHARSET="ANSI";AXIS-VERSION="2010";SOURCE="https://data.ssb.no";TITLE="T";STUB="Region";HEADING="Tid";' +
      'VALUES("Region")="3305";VALUES("Tid")="2024";TIMEVAL("Tid")=TLIST(A1),"2024";DATA=\n7;\n';
    expect([...decodePx(bytes(px)).values]).toEqual([7]);
    const csv = 'Region;Lenke;2024\n3305 Ringerike;https://data.ssb.no;7,5\n';
    expect([...decodeCsv(bytes(csv)).values]).toEqual([7.5]);
    const udir = readFileSync(
      join(import.meta.dirname, '../fixtures/importers/udir-absence-2024-25.json'),
    );
    expect(decodeUdirJson(new Uint8Array(udir)).cells.length).toBeGreaterThan(0);
    expect((await decodeUdirWorkbook(schoolPoints())).cells.length).toBeGreaterThan(0);
    expect(attempts).toEqual([]);
  });

  it.each(['importers', 'domain', 'fetching'])(
    'loads every file of %s in silence',
    async (folder) => {
      for (const file of sources(folder)) await import(file);
      expect(attempts).toEqual([]);
    },
  );

  it('finds no way out in the code of the importers, and in fetching only the one handed in', () => {
    const ways =
      /from 'node:(?:net|tls|http|https|http2|dns|dgram)|(?<![\w.])fetch\(|globalThis\.fetch|XMLHttpRequest|WebSocket/;
    const found = ['importers', 'domain', 'exporters', 'fetching']
      .flatMap(sources)
      .filter((file) => ways.test(readFileSync(file, 'utf8')));
    expect(found).toEqual([]);
  });
});

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
